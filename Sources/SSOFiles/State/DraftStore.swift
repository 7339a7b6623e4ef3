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
    package var unreadPath: String { free("\(path).unreadable") }

    /// Where one goes that another takes the place of, although nobody was asked about it.
    package var earlierPath: String { free("\(path).earlier") }

    private func free(_ first: String) -> String {
        var (place, number) = (first, 1)
        while contains(place) {
            number += 1
            place = "\(first)-\(number)"
        }
        return place
    }

    /// True where something of that name lies beside the draft.
    package func contains(_ place: String) -> Bool { (try? state.exists(place)) == true }

    /// Keeps what is there out of the way of what is saved next.
    package func setAside(as place: String) throws(FileError) {
        if try state.exists(path) { try state.rename(path, to: place) }
    }

    /// Gives what was set aside the place of the draft again.
    package func putBack(_ place: String) throws(FileError) {
        try state.rename(place, to: path)
    }
}
