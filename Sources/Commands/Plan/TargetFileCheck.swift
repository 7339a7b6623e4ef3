import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// The files that some settings go to, as they stand, and those that are of another kind.
struct TargetFileCheck {
    private(set) var existing: [String: [UInt8]] = [:]
    private(set) var snapshots: [String: FileSnapshot] = [:]
    private(set) var refusals: [FileRefusal] = []
    /// The paths of those that are refused.
    private(set) var refused: Set<String> = []
    private(set) var findings: [Finding] = []
    private let settings: SSOSettings

    init(_ located: LocatedFiles) {
        settings = located.settings
        let kinds =
            [settings.target.kind.fileKind]
            + settings.target.ingestionPaths.map { _ in FileKind.workflow }
        for (path, kind) in zip(settings.target.allPaths.map(\.text), kinds) {
            if let error = located.refusals[path] {
                refuse(path, FileRefusal(error))
            } else {
                take(path, as: kind)
            }
        }
    }

    private mutating func take(_ path: String, as kind: FileKind) {
        do throws(FileError) {
            let snapshot = try FileSnapshot.read(path)
            snapshots[path] = snapshot
            if kind == .helm, let wrong = Self.parent(of: path) {
                return refuse(path, FileRefusal(wrong, settings, kind))
            }
            guard case .present(let contents) = snapshot else { return }
            existing[path] = contents.bytes
            if let wrong = WrongFile(contents.bytes, at: path, for: kind) {
                return refuse(path, FileRefusal(wrong, settings, kind))
            }
            noteUnfamiliarKey(path, contents.bytes, kind)
        } catch {
            refuse(path, FileRefusal(error))
        }
    }

    private mutating func refuse(_ path: String, _ refusal: FileRefusal) {
        refusals.append(refusal)
        refused.insert(path)
    }

    private mutating func noteUnfamiliarKey(_ path: String, _ bytes: [UInt8], _ kind: FileKind) {
        guard kind == .helm, let found = WrongFile.signOfOtherValues(in: bytes) else {
            return
        }
        findings.append(
            Finding(.changeOtherValues("\(path):\(found.line)", sign: found.sign)))
    }

    /// What is wrong with values that lie in the folder of a chart with OpenMetadata's for a part.
    static func parent(of path: String) -> WrongFile? {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for name in ParentChart.names {
            guard
                case .present(let contents)? = try? FileSnapshot.read(
                    folder + name),
                let chart = ParentChart(definition: contents.bytes)
            else { continue }
            return WrongFile(partOf: chart, at: path, definition: folder + name)
        }
        return nil
    }
}
