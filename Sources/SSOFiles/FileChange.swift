/// One file to create or replace.
package struct FileChange: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The mode of a file that is created; one that is replaced keeps its own.
    package let mode: UInt32
    package let replacesExisting: Bool

    /// `holdsSecret` decides the mode of a new file: 0600, otherwise 0640.
    package init(path: String, text: String, holdsSecret: Bool, replacesExisting: Bool = false) {
        self.path = path
        bytes = Array(text.utf8)
        mode = holdsSecret ? 0o600 : 0o640
        self.replacesExisting = replacesExisting
    }
}
