/// One file to create or replace.
package struct FileChange: Hashable, Sendable {
    /// What stands at the path, as far as the one who wants the change knows.
    package enum Expectation: Hashable, Sendable {
        /// Nothing.
        case nothing
        /// Just this; anything else means that it was changed meanwhile.
        case contents(FileSnapshot.Contents)
        /// Whatever it is.
        case anything

        package init(_ snapshot: FileSnapshot) {
            switch snapshot {
            case .absent: self = .nothing
            case .present(let contents): self = .contents(contents)
            }
        }
    }

    package let path: String
    package let bytes: [UInt8]
    package let expected: Expectation
    /// The mode of a file that is created; one that is replaced keeps its own.
    package let mode: UInt32
    /// Where the path led when the change was shown; nil to take it as it is now.
    package let place: FilePlace?

    /// `holdsSecret` decides the mode of a new file: 0600, otherwise 0640.
    package init(
        path: String, bytes: [UInt8], holdsSecret: Bool, expected: Expectation = .nothing,
        place: FilePlace? = nil
    ) {
        self.path = path
        self.bytes = bytes
        self.expected = expected
        self.place = place
        mode = holdsSecret ? 0o600 : 0o640
    }

    package init(
        path: String, text: String, holdsSecret: Bool, expected: Expectation = .nothing,
        place: FilePlace? = nil
    ) {
        self.init(
            path: path, bytes: Array(text.utf8), holdsSecret: holdsSecret, expected: expected,
            place: place)
    }
}
