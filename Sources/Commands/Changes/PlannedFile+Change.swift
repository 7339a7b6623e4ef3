import SSOFiles
import SSOFormats

extension PlannedFile {
    /// The change on the disk, of the file as it was seen.
    func change(
        from snapshots: [String: FileSnapshot], at places: [String: FilePlace]
    ) -> FileChange {
        FileChange(
            path: path, bytes: reveal(), holdsSecret: holdsSecret,
            expected: .init(snapshots[path] ?? .absent), place: places[path])
    }
}
