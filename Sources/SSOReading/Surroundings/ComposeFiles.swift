import SSOModel

/// The files that docker compose reads in a folder without being told.
struct ComposeFiles {
    /// In the order that they count, later ones more.
    let files: [String]
    /// Those that it reads variables from, later ones more; the others are given to it by hand.
    let environments: [String]
    /// False where the files have to be named in every command.
    let isFoundByCompose: Bool
    /// Other files with the server, where compose finds none of them by itself.
    private(set) var rivals: [String] = []
    /// The compose file that counts most of those that are read, or would be if it were there.
    let strongest: String?

    init(_ folder: ReadFolder) {
        let names = folder.names
        let base = names.present(FolderNames.compose).first
        let named = Self.named(folder)
        let started = names.present(folder.startedFiles)
        isFoundByCompose = started.isEmpty && (named != nil || base != nil)
        if !started.isEmpty {
            files = started
            strongest = files.last
        } else if let named {
            files = names.present(named)
            strongest = files.last
        } else if let base {
            let override = names.present(FolderNames.composeOverrides).first
            files = [base] + [override].compactMap(\.self)
            strongest = override ?? Self.override(of: base)
        } else {
            let others = Self.others(folder)
            let base = others.first
            rivals = Array(others.dropFirst())
            files = base.map { [$0] + names.present([Self.override(of: $0)]) } ?? []
            strongest = files.last
        }
        let documented = names.present(FolderNames.documentedEnvironments)
        environments =
            names.present([".env"]) + (base == nil && documented.count == 1 ? documented : [])
            + names.present([Self.ours])
    }

    /// The environment file that settings go to where it is there.
    static let ours = DeploymentTarget.docker.usualFile

    /// Source: compose-go, `cli/options.go`, and compose 1.29.2, `config/config.py`: they look for
    /// the names of the base with `.override` before the end.
    static func override(of base: String) -> String {
        let dot = base.lastIndex(of: ".") ?? base.endIndex
        return base[..<dot] + ".override" + base[dot...]
    }

    /// `COMPOSE_FILE` of the shell or of `.env`.
    private static func named(_ folder: ReadFolder) -> [String]? {
        var variables = Variables()
        for input in folder.inputs([".env"], as: .environment) {
            variables.read(ParsedFile(input, id: 0, variables: variables))
        }
        func value(_ name: String) -> String? { folder.shell[name] ?? variables[name]?.string }
        guard let list = value("COMPOSE_FILE"), !list.isEmpty,
            let separator = (value("COMPOSE_PATH_SEPARATOR") ?? ":").first
        else { return nil }
        return list.split(separator: separator).map {
            ComposeEnvironmentFiles.plain(String($0))
        }
    }

    /// Compose files of other names, which are given with `-f`.
    private static func others(_ folder: ReadFolder) -> [String] {
        folder.files { $0 == .known(.compose) }.filter { name in
            name.contains("compose") && !name.contains(".override.")
                && folder.inputs([name], as: .compose).contains {
                    ComposeServices(in: $0).server != nil
                }
        }
    }
}
