import SSOModel
import SSOReading

extension CheckRule {
    /// Files that were given together and do not agree.
    static let crossRules: [CheckRule] = [
        CheckRule(
            "CROSS-CLIENT", .warning, "Two files name different client IDs",
            because: "One of them is of another app registration; sign-in works for one only.",
            fix: "Use the Application (client) ID of one registration in all files.",
            link: Link.errorCodes,
            .together { installation in
                let tenants = installation.tenants
                return disagreements(installation, "client ID") { view in
                    view.single(.clientID).flatMap { tenants.contains($0.text) ? nil : $0 }
                }
            }),
        CheckRule(
            "CROSS-TENANT", .warning, "Two files name different tenants",
            because: "One of them is of another directory; its users cannot sign in.",
            fix: "Use the Directory (tenant) ID of one directory in all files.",
            link: Link.errorCodes,
            .together { installation in
                let clients = Set(
                    installation.servers.compactMap { $0.text(.clientID)?.lowercased() })
                return disagreements(installation, "tenant") { view in
                    guard let tenant = view.authority?.tenant, !clients.contains(tenant),
                        let value = view[.authority]
                    else { return nil }
                    return (tenant, value.place)
                }
            }),
        CheckRule(
            "CROSS-CALLBACK", .warning, "Two files name different callback URLs",
            because: "Microsoft sends people back to registered addresses only, letter by letter.",
            fix: "Use one address in all files, and register exactly that.",
            link: Link.redirectURIs,
            .together { disagreements($0, "callback URL") { $0.single(.callbackURL) } }),
        CheckRule(
            "CROSS-DOMAIN", .warning, "Two files name different principal domains",
            because: "The same people would be different users, depending on the file.",
            fix: "Use one domain in all files.", link: Link.securityUtil,
            .together { disagreements($0, "principal domain") { $0.single(.principalDomain) } }),
        CheckRule(
            "CROSS-SWAPPED", .error, "One file's client ID is the other's tenant ID",
            because: "The two IDs were swapped in one of the files.",
            fix: "Overview shows both: Application (client) ID and Directory (tenant) ID.",
            link: Link.errorCodes,
            .together { installation in
                let tenants = installation.tenants
                let hits = installation.servers.filter(\.isAzure).compactMap { view -> Hit? in
                    guard let client = view.text(.clientID)?.lowercased(), tenants.contains(client),
                        view.authority?.tenant != client, let value = view[.clientID],
                        // Its own key address tells already which of the two is right.
                        view.microsoftKeys.allSatisfy({ key in
                            ![client, view.authority?.tenant].contains(key.url.tenant)
                        })
                    else { return nil }
                    return Hit(value.place, "Another file has this ID as its tenant.")
                }
                return Array(hits.suffix(1))
            }),
        CheckRule(
            "CROSS-HOST", .warning, "The workflow talks to another host than the callback's",
            because: "Ingestion would fill one server while people sign in to another.",
            fix: "Use one host in both, unless the workflow reaches the server by an inner name.",
            link: Link.connectionSchema,
            .together { installation in
                let hosts = installation.servers.filter(\.isAzure).compactMap { $0.callback }
                    .filter { !$0.isLocal && $0.host.contains(".") }.map(\.host)
                guard let first = hosts.first else { return [] }
                return installation.workflows.compactMap { view in
                    guard let value = view.value("hostPort"), let text = value.resolved,
                        let url = APIURL.parse(text).value?.url, !url.isLocal,
                        url.host.contains("."), !hosts.contains(url.host)
                    else { return nil }
                    return Hit(value.place, "The callback URL is on \(first.shortened(to: 60)).")
                }
            }),
    ]

    /// Each server that differs from the first one that says anything.
    private static func disagreements(
        _ installation: Installation, _ what: String,
        _ value: (ServerView) -> (text: String, place: Place)?
    ) -> [Hit] {
        let found = installation.servers.filter(\.isAzure).compactMap(value)
        guard let first = found.first else { return [] }
        return found.dropFirst().compactMap { other in
            guard other.text != first.text else { return nil }
            let text = installation.files[first.place.file].text
            let line = text.position(of: first.place.range.lowerBound).line
            return Hit(other.place, "\(text.name):\(line) has another \(what).")
        }
    }
}

extension Installation {
    /// The tenants that the authorities name.
    fileprivate var tenants: Set<String> {
        Set(servers.filter(\.isAzure).compactMap { $0.authority?.tenant })
    }
}

extension ServerView {
    /// The written, well-formed text of a setting, in small letters.
    fileprivate func single(_ setting: Setting) -> (text: String, place: Place)? {
        guard isWritten(setting), let value = values[setting], let text = value.resolved,
            !text.isEmpty, Placeholder.find(in: text) == nil
        else { return nil }
        return (text.lowercased(), value.place)
    }
}
