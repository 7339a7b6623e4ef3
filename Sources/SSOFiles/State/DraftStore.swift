import Glibc

/// Where an unfinished setup waits for the next start: a file only its owner can read.
package struct DraftStore {
    package let state: StateFolder

    package init(_ state: StateFolder) { self.state = state }

    package var path: String { state.draft }

    /// The draft's bytes and when it was saved, in seconds since 1970; nil when there is none.
    package func load() throws(FileError) -> (bytes: [UInt8], savedAt: Int)? {
        try state.read(path, limit: 1_048_576).map { ($0.bytes, $0.identity.modified[0]) }
    }

    /// True when there is no draft, whoever left it.
    package var isEmpty: Bool { (try? state.exists(path)) != true }

    package func save(_ text: String) throws(FileError) {
        try state.write(Array(text.utf8), to: path)
    }

    package func remove() throws(FileError) { try state.removeIfThere(path) }

    /// Where a draft goes that could not be read, or not all of it; an earlier one keeps its place.
    package var unreadPath: String {
        let first = "\(path).unreadable"
        let others = (2...99).lazy.map { "\(first)-\($0)" }
        let isFree = { (path: String) in (try? state.exists(path)) != true }
        return isFree(first) ? first : others.first(where: isFree) ?? first
    }

    /// Keeps what is there out of the way of what is saved next.
    package func setAside() throws(FileError) {
        if try state.exists(path) { try state.rename(path, to: unreadPath) }
    }
}
