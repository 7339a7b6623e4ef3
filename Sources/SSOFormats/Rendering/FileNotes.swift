import SSOModel

/// The comments of a file written from nothing.
///
/// No comment may hold `${`: the server substitutes in comments too, and one that stands alone
/// stops it from substituting the next. Source: Apache Commons Text, `StringSubstitutor`.
struct FileNotes {
    let kind: FileKind
    let version: OpenMetadataVersion
    let token: TokenSource?

    var header: String {
        let lines = [title, ""] + usage + databaseNote + Self.explanation
        return lines.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined() + "\n"
    }

    private var title: String {
        switch kind {
        case .workflow:
            "OpenMetadata \(version.rawValue): how ingestion reaches the server."
        default:
            "OpenMetadata \(version.rawValue): sign-in with Microsoft Entra ID (Azure AD)."
        }
    }

    private var usage: [String] {
        switch kind {
        case .compose:
            [
                "docker compose reads a file with .override in its name by itself, after",
                "the compose file beside it. Where --file or COMPOSE_FILE names files,",
                "name this one last.",
                "  docker compose up --detach --no-deps --force-recreate SERVICE",
            ]
        case .environment:
            [
                "Name this file in every docker compose command, behind a .env that stands beside it",
                "(docker compose --env-file .env --env-file FILE): alone it takes the place of .env.",
                "  docker compose --env-file FILE up --detach --no-deps --force-recreate SERVICE",
            ]
        case .server:
            [
                "Two complete sections for the server's conf/openmetadata.yaml. Put them there in",
                "place of the sections of the same names, then restart the server.",
            ]
        case .helm:
            [
                "Values for the OpenMetadata chart. `helm list --all-namespaces` shows what stands in",
                "capitals; without the version of the chart helm upgrades OpenMetadata itself.",
                "  helm upgrade RELEASE open-metadata/openmetadata --namespace NS \\",
                "    --version CHARTVERSION --reuse-values --values FILE",
                "helm replaces whole lists. The pods read the settings when they start:",
                "  kubectl rollout restart deployment/openmetadata --namespace NS",
            ]
        case .workflow:
            [
                "Put workflowConfig into each workflow file, beside its source and sink, in place of",
                "the one that is there.",
            ] + tokenNote
        }
    }

    private var tokenNote: [String] {
        switch token {
        case .literal: ["This file holds the token of the ingestion bot: keep it private."]
        case .file: ["jwtToken names the file that holds the token of the ingestion bot."]
        case .environment, .later, .existing, nil:
            [
                "The token of the ingestion bot (Settings, Bots, ingestion-bot) comes from the",
                "environment variable that jwtToken names; set it where ingestion runs.",
            ]
        }
    }

    private var databaseNote: [String] {
        guard kind != .workflow, version.databaseWins else { return [] }
        return [
            "", "From its first start on, the server keeps these settings in its database and no",
            "longer looks at this file. To have it read the file again, run this, then restart it:",
            "  \(NextSteps.databaseResetCommand)",
        ]
    }

    private static let explanation = [
        "", "If an error shows, this says what it means, and what to change: omsso explain CODE",
    ]

    /// Comments by the path that they stand above.
    var byPath: [[String]: [String]] {
        let notes = Self.notes.merging(kind == .environment ? Self.headings : [:]) { a, _ in a
        }
        return notes.reduce(into: [:]) { found, note in
            if let path = note.key.path(in: kind) { found[path] = note.value }
        }
    }

    private static let notes: [Setting: [String]] = [
        .adminPrincipals: [
            "# Admin users: what stands before the @ of their e-mail address."
        ],
        .publicKeys: ["# Signing keys: Microsoft's for users, the server's own for bots."],
    ]

    /// An environment file has no sections of its own.
    private static let headings: [Setting: [String]] = [
        .className: ["# Who may sign in."], .provider: ["", "# The app registration."],
    ]
}
