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
    /// True where `COMPOSE_FILE` names the files.
    let areNamed: Bool

    init(_ folder: ReadFolder) {
        let names = folder.names
        let base = names.present(FolderNames.compose).first
        let named = Self.named(folder)
        let started = names.present(folder.startedFiles)
        areNamed = started.isEmpty && named != nil
        isFoundByCompose = started.isEmpty && (named != nil || base != nil)
        if !started.isEmpty {
            files = started
            strongest = files.last
        } else if let named {
            files = named
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
        let home = areNamed ? Self.home(of: files).map { [$0 + ".env"] } ?? [] : []
        environments =
            home.filter { folder.bytes($0) != nil } + names.present([".env"])
            + (base == nil && documented.count == 1 ? documented : [])
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

    /// The folder of the first of some files, whose `.env` counts less; nil for this one.
    ///
    /// Source: docker/compose, `cmd/compose/compose.go`, `toProjectOptions`.
    static func home(of files: [String]) -> String? {
        files.first.map(\.folderOfPath).flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func named(_ folder: ReadFolder) -> [String]? {
        named(in: folder.bytes(".env"), folder.shell)
    }

    /// `COMPOSE_FILE` of the shell or of `.env`.
    static func named(in environment: [UInt8]?, _ shell: [String: String]) -> [String]? {
        let input = environment.map { CheckInput(".env", $0, kind: .environment) }
        let variables = [input].compactMap(\.self).projectVariables
        func value(_ name: String) -> String? { shell[name] ?? variables[name]?.string }
        guard let list = value("COMPOSE_FILE"), !list.isEmpty,
            let separator = (value("COMPOSE_PATH_SEPARATOR") ?? ":").first
        else { return nil }
        return list.split(separator: separator).map {
            ComposeEnvironmentFiles.plain(String($0))
        }
    }

    /// Compose files of other names, which are given with `-f`; those of quite other names where
    /// none is called so.
    private static func others(_ folder: ReadFolder) -> [String] {
        let variables = folder.inputs([".env"], as: .environment).projectVariables
        let all = folder.files { $0 == .known(.compose) }.filter { name in
            !name.contains(".override.") && !name.contains("/")
                && folder.inputs([name], as: .compose).contains {
                    let services = ComposeServices(in: $0, variables)
                    return services.server != nil && (name.contains("compose") || services.isWhole)
                }
        }
        let usual = all.filter { $0.contains("compose") }
        return usual.isEmpty ? all : usual
    }
}
