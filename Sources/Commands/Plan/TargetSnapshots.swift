import SSOChecks
import SSOFiles
import SSOModel

/// The files that some settings go to, read from the disk.
struct TargetSnapshots {
    private(set) var contents: TargetContents
    private(set) var byPath: [String: FileSnapshot] = [:]

    init(_ located: LocatedFiles) {
        contents = TargetContents(located.settings)
        for (path, kind) in located.settings.target.files.byKind {
            do throws(FileError) {
                if let error = located.refusals[path] { throw error }
                let snapshot = try FileSnapshot.read(path)
                byPath[path] = snapshot
                contents.take(
                    snapshot.bytes, at: path, as: kind, beside: FileSnapshot.bytesIfReadable)
            } catch {
                contents.refuse(path, FileRefusal(error.problem))
            }
        }
    }

    func expectUnchanged(_ path: String) throws(FileError) {
        guard let seen = byPath[path] else { return }
        guard case .present(let now) = try FileSnapshot.read(path), now.bytes == seen.bytes else {
            throw FileError(.changedMeanwhile, path)
        }
    }
}

extension FileSnapshot {
    /// The content of a file that is only looked at; nil where there is none to be read.
    static func bytesIfReadable(_ path: String) -> [UInt8]? { (try? read(path))?.bytes }
}
