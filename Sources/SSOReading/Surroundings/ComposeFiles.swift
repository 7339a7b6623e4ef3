import SSOModel

/// The files that docker compose reads in a folder without being told.
struct ComposeFiles {
    /// In the order that they count, later ones more.
    let files: [String]
    /// Those that it reads variables from, later ones more; the others are given to it by hand.
    let environments: [String]
    /// False where the files have to be named in every command.
    let isFoundByCompose: Bool

    init(_ folder: ReadFolder) {
        let names = folder.names
        let base = names.present(FolderNames.compose).first
        let named = Self.named(folder)
        isFoundByCompose = named != nil || base != nil
        if let named {
            files = names.present(named)
        } else if let base {
            files = [base] + names.present(FolderNames.composeOverrides).prefix(1)
        } else {
            files = Array(Self.others(folder).prefix(1))
        }
        let documented = names.present(FolderNames.documentedEnvironments)
        environments =
            names.present([".env"]) + (base == nil && documented.count == 1 ? documented : [])
            + names.present([Self.ours])
    }

    /// The environment file that settings go to where it is there.
    static let ours = DeploymentTarget.docker.usualFile

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
            name.contains("compose")
                && folder.inputs([name], as: .compose).contains {
                    ComposeView.service(in: $0) != nil
                }
        }
    }
}

extension ComposeView {
    /// The name of the server's service; nil where a file has none.
    static func service(in input: CheckInput) -> String? {
        guard input.kind == .compose else { return nil }
        return server(in: ParsedFile(input, id: 0, variables: Variables()))?.key.text
    }
}
