import Glibc

/// Where an unfinished setup waits for the next start: a file only its owner can read.
package struct DraftStore: Sendable {
    package let path: String

    /// `$XDG_STATE_HOME/omsso/draft.yaml`, else `~/.local/state/omsso/draft.yaml`; nil without a
    /// home.
    ///
    /// A relative XDG_STATE_HOME counts as unset (XDG Base Directory Specification).
    package init?(environment: [String: String]) {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            path = "\(state)/omsso/draft.yaml"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = "\(home)/.local/state/omsso/draft.yaml"
        } else {
            return nil
        }
    }

    /// The draft's bytes and when it was saved, in seconds since 1970; nil when there is none.
    package func load() throws(FileError) -> (bytes: [UInt8], savedAt: Int)? {
        guard case .present(let contents) = try FileSnapshot.read(path, limit: 1_048_576) else {
            return nil
        }
        var status = stat()
        let savedAt = stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
        return (contents.bytes, savedAt)
    }

    package func save(_ text: String) throws(FileError) {
        try Folder.create(folder(of: path), mode: 0o700)
        let change = FileChange(
            path: path, text: text, holdsSecret: true, replacesExisting: true)
        try FileTransaction([change]).commit()
    }

    package func remove() { unlink(path) }
}
