import Glibc

/// Several files written as one: all of them, or none.
///
/// Every file is complete on the disk under a temporary name before the first one gets its real
/// name, so that a full disk or a missing permission is met while nothing has changed yet.
package struct FileTransaction {
    private let changes: [FileChange]

    package init(_ changes: [FileChange]) { self.changes = changes }

    package func commit() throws(FileError) {
        try refuseExisting()
        var prepared: [PreparedFile] = []
        var placed: [PreparedFile] = []
        do throws(FileError) {
            for change in changes { prepared.append(try PreparedFile(change)) }
            for file in prepared {
                try file.place()
                placed.append(file)
            }
        } catch {
            for file in placed.reversed() { file.takeBack() }
            for file in prepared { file.discard() }
            throw error
        }
        for file in prepared { file.finish() }
    }

    private func refuseExisting() throws(FileError) {
        let existing = changes.filter { !$0.replacesExisting && exists($0.path) }.map(\.path)
        guard existing.isEmpty else { throw .exists(existing) }
    }

    private func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
