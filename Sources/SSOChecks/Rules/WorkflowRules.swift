import SSOModel
import SSOReading

extension CheckRule {
    /// The connection of an ingestion workflow.
    static let workflowRules: [CheckRule] = [
        CheckRule(
            "WORKFLOW-CONNECTION", .error, "The workflow has no connection",
            because: "The ingestion client does not know which server to talk to.",
            fix: "Add workflowConfig.openMetadataServerConfig with hostPort, authProvider and "
                + "securityConfig.",
            link: Link.connectionSchema,
            .workflow { view in
                view.connection == nil
                    ? [Hit(view.anchor, "There is no openMetadataServerConfig.")] : []
            }),
        CheckRule(
            "WORKFLOW-HOST", .error, "The address of the server is missing",
            because: "The ingestion client stops without hostPort.",
            fix: "Write hostPort with the address of the server, ending in /api.",
            link: Link.connectionSchema,
            .connection { view, _ in
                view.value("hostPort")?.text == nil
                    ? [Hit(view.place(ofKey: "hostPort"), "hostPort is missing.")] : []
            }),
        CheckRule(
            "WORKFLOW-SLASH", .warning, "The address of the server ends in a slash",
            because: "The ingestion client appends /v1/... to it, and many servers and proxies do "
                + "not take the // that comes of it.",
            fix: "Take the slash away.", link: Link.connectionSchema,
            .workflow { view in
                guard let value = view.value("hostPort"), let text = value.resolved,
                    text.hasSuffix("/"), APIURL.parse(text).value != nil
                else { return [] }
                return [Hit(value.place, "hostPort ends in a slash.")]
            }),
        CheckRule(
            "WORKFLOW-PROVIDER", .error, "The workflow names another provider than openmetadata",
            because: "Bots sign in with OpenMetadata's own tokens, whatever provider people use. "
                + "Without authProvider the client takes basic.",
            fix: "Write authProvider: openmetadata.", link: Link.tokenDocs,
            .connection { view, _ in
                let value = view.value("authProvider")
                guard value?.text != "openmetadata", value?.isUnresolved != true else { return [] }
                let name = value?.text.map { "\($0.named()), not openmetadata." } ?? "missing."
                let place = value?.place ?? view.place(ofKey: "authProvider")
                return [Hit(place, "authProvider is \(name)")]
            }),
        CheckRule(
            "WORKFLOW-SECURITY", .error, "securityConfig holds something else than jwtToken",
            because: "Bots have a token only. Client ID, secret and authority of older releases "
                + "are refused.",
            fix: "Keep jwtToken only.", link: Link.connectionSchema,
            .connection { view, connection in
                let foreign = (connection.last("securityConfig")?.value.entries ?? []).filter {
                    $0.key.text != "jwtToken" && $0.key.text != "<<"
                }
                guard let first = foreign.first else { return [] }
                let names = foreign.prefix(5).compactMap { $0.key.text?.shortened() }
                return [
                    Hit(
                        view.document.place(of: first.key),
                        "securityConfig does not take \(names.joined(separator: ", ")).",
                        advice: view.token == nil
                            ? "Write jwtToken with the token of the bot instead: OpenMetadata, "
                                + "Settings, Bots, ingestion-bot." : nil)
                ]
            }),
        CheckRule(
            "WORKFLOW-TOKEN", .error, "The bot token is missing",
            because: "The ingestion client cannot sign in without securityConfig.jwtToken.",
            fix: "Copy it: OpenMetadata, Settings, Bots, ingestion-bot.", link: Link.tokenDocs,
            .connection { view, connection in
                if let token = view.token {
                    guard token.text ?? "" == "", !token.isAlias, !Placeholder.isAll(of: token.raw)
                    else { return [] }
                    return [
                        Hit(token.place, "jwtToken is \(token.isKeys ? "in braces" : "empty").")
                    ]
                }
                // Other rules say that something stands there, or that it stands elsewhere.
                guard connection.last("securityConfig")?.value.entries?.isEmpty ?? true,
                    view.value("jwtToken") == nil
                else { return [] }
                return [Hit(view.place(ofKey: "securityConfig"), "There is no jwtToken.")]
            }),
        CheckRule(
            "WORKFLOW-KEY", .error, "The connection knows no key of this name",
            because: "The ingestion client stops at keys it does not know.",
            fix: "Check the spelling, or remove the key.", link: Link.connectionSchema,
            .connection { view, connection in unknownKeys(of: connection, in: view) }),
        CheckRule(
            "WORKFLOW-TLS", .error, "verifySSL is none of its three words",
            because: "The ingestion client takes no-ssl, ignore and validate, not true or false.",
            fix: "Write no-ssl, ignore or validate.", link: Link.connectionSchema,
            .workflow { view in
                guard let value = view.value("verifySSL"), !value.isUnresolved,
                    TLSVerification(rawValue: value.text ?? "") == nil
                else { return [] }
                return [Hit(value.place, "verifySSL is \(value.text?.named() ?? "empty").")]
            }),
    ]

    /// Source: open-metadata/OpenMetadata pull 7502.
    private static let renamed = ["certificatePath": "caCertificate"]

    private static func unknownKeys(of connection: YAMLNode, in view: WorkflowView) -> [Hit] {
        let groups: [(String, YAMLNode?, WorkflowSection)] = [
            ("workflowConfig", view.config, .config), ("The connection", connection, .connection),
            ("sslConfig", connection.last("sslConfig")?.value, .tls),
        ]
        return groups.flatMap { name, node, section in
            let (entries, known) = (node?.entries ?? [], section.keys)
            let unknown = entries.lazy.filter { entry in
                entry.key.text.map { $0 != "<<" && !known.contains($0) } ?? false
            }
            return unknown.prefix(mostOfAKind).map { entry in
                let key = entry.key.text ?? ""
                let near = renamed[key] ?? nearest(key, in: known.sorted())
                return Hit(
                    view.document.place(of: entry.key),
                    "\(name) has no key \(key.shownName()).",
                    advice: key == "jwtToken"
                        ? "It belongs below securityConfig." : near.map { "Did you mean \($0)?" })
            }
        }
    }
}
