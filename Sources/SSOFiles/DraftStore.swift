import Glibc

/// Where an unfinished setup waits for the next start: a file only its owner can read.
package struct DraftStore: Sendable {
    private let state: StateFolder

    /// A store in the state folder; nil without a home.
    package init?(environment: [String: String]) {
        guard let state = StateFolder(environment: environment) else { return nil }
        self.state = state
    }

    package var path: String { state.draft }

    /// The draft's bytes and when it was saved, in seconds since 1970; nil when there is none.
    package func load() throws(FileError) -> (bytes: [UInt8], savedAt: Int)? {
        guard case .present(let contents) = try FileSnapshot.read(path, limit: 1_048_576) else {
            return nil
        }
        return (contents.bytes, contents.identity.modified[0])
    }

    package func save(_ text: String) throws(FileError) {
        try state.write(Array(text.utf8), to: path)
    }

    package func remove() { unlink(path) }
}
