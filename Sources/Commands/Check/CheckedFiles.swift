import Glibc
import SSOChecks
import SSOFiles
import SSOModel
import SSOReading

/// The files of a check, read from the disk.
struct CheckedFiles {
    private(set) var inputs: [CheckInput] = []
    private(set) var snapshots: [String: FileSnapshot] = [:]
    /// Why some of them could not be read.
    private(set) var errors: [(path: String, error: FileError)] = []

    init(_ paths: [String], environment: [String], as kind: CheckedDeployment?) {
        for path in environment { add(path, kind: .environment, isContext: true) }
        for path in paths { add(path, kind: kind?.kind(of: path), isContext: false) }
        inputs = inputs.inOneProject
        if environment.isEmpty, let file = CheckInput.environment(besideCompose: inputs) {
            addIfPresent(file)
        }
        addParts()
    }

    /// What compose files name, and what those name in turn.
    private mutating func addParts() {
        let variables = inputs.projectVariables
        var index = 0
        while index < inputs.count, index < Self.mostParts {
            for part in inputs[index].parts(variables) {
                addIfPresent(part.path, part.kind, isPart: true)
            }
            index += 1
        }
    }

    private static let mostParts = 100

    private mutating func addIfPresent(
        _ path: String, _ kind: FileKind = .environment, isPart: Bool = false
    ) {
        guard snapshots[path] == nil, snapshots["./" + path] == nil,
            case .present? = try? FileSnapshot.read(path)
        else {
            return
        }
        add(path, kind: kind, isContext: true, isPart: isPart)
    }

    private mutating func add(
        _ path: String, kind: FileKind?, isContext: Bool, isPart: Bool = false
    ) {
        guard snapshots[path] == nil else { return }
        do throws(FileError) {
            let snapshot = try FileSnapshot.read(path)
            snapshots[path] = snapshot
            switch snapshot {
            case .absent: throw .system(.read, path, ENOENT)
            case .present(let contents):
                inputs.append(
                    CheckInput(
                        path, contents.bytes, kind: kind, isContext: isContext,
                        isPart: isPart, mode: contents.mode
                    ).placed(beside: FileSnapshot.bytesIfReadable))
            }
        } catch {
            errors.append((path, error))
        }
    }
}
