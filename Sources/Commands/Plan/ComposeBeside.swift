import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// The compose file in the folder of an environment file.
struct ComposeBeside {
    let path: String
    private let inputs: [CheckInput]

    /// Nil where there is none.
    init?(of environment: String) {
        let folder = environment.lastIndex(of: "/").map { String(environment[...$0]) } ?? ""
        guard let base = Self.first(of: FolderNames.compose, in: folder) else { return nil }
        path = base.name
        let override = Self.first(of: FolderNames.composeOverrides, in: folder)
        inputs = [base] + [override].compactMap(\.self)
    }

    private static func first(of names: [String], in folder: String) -> CheckInput? {
        for name in names {
            let read = try? FileSnapshot.read(folder + name)
            guard case .present(let contents)? = read else { continue }
            return CheckInput(folder + name, contents.bytes, kind: .compose)
        }
        return nil
    }

    /// Those of some variables of an environment file that do not reach the server.
    func lost(_ names: [String], of environment: CheckInput) -> [String] {
        SSOChecks.variablesNotPassed(names, from: environment, by: inputs)
    }
}
