import SSOModel
import SSOReading

extension CheckRule {
    /// Where Microsoft sends people back to.
    static let callbackRules: [CheckRule] = [
        CheckRule(
            "CALLBACK-EMPTY", .error, "The callback URL is empty",
            because: "OpenMetadata hands the empty text to Microsoft as it is, and the sign-in "
                + "ends in AADSTS900971 or AADSTS50011.",
            fix: "Write the address people type, with /callback behind it.",
            link: Link.redirectURIs, .empty(.callbackURL)),
        CheckRule(
            "CALLBACK-EXACT", .error, "The callback URL ends in a slash",
            because: "Microsoft compares the address letter by letter with the registered one, "
                + "and OpenMetadata answers on /callback only.",
            fix: "Take the slash away, here and in the app registration.", link: Link.redirectURIs,
            .text(.callbackURL) { text, _ in
                text.hasSuffix("/callback/") ? "The callback URL ends in a slash." : nil
            }),
        CheckRule(
            "CALLBACK-CASE", .warning, "The callback URL has capitals in its host",
            because: "Browsers make them small, and Microsoft compares letter by letter with what "
                + "is registered.",
            fix: "Write the host in small letters, here and in the app registration.",
            link: Link.redirectURIs,
            .text(.callbackURL) { text, view in
                guard let origin = view.callback?.origin, !text.hasPrefix(origin),
                    text.lowercased().hasPrefix(origin.lowercased())
                else { return nil }
                return "The host is written with capitals."
            }),
        CheckRule(
            "CALLBACK-LOCAL", .note, "The callback URL works on the server itself only",
            because: "Everybody's browser is sent to localhost, which is everybody's own machine. "
                + "The documentation's samples hold this address.",
            fix: "For other people write the https address they type, with /callback behind it; "
                + "register exactly the same.",
            link: Link.azureDocs,
            .together { installation in
                installation.servers.filter(\.isAzure).flatMap { view -> [Hit] in
                    guard let url = view.callback, url.isLocal,
                        view.namedOrigins.isEmpty, installation.publicHosts(beside: view).isEmpty
                    else { return [] }
                    return view.hit(
                        .callbackURL, "\(url.host) works in a browser on the server itself only.")
                }
            }),
        CheckRule(
            "CALLBACK-HOST", .warning,
            "The callback URL leads to another address than the server's",
            because: "People who open the one address come back to the other and are not signed "
                + "in there.",
            fix: "Make both the address that people type.", link: Link.redirectURIs,
            .together { installation in
                installation.servers.filter(\.isAzure).flatMap { view -> [Hit] in
                    guard let url = view.callback else { return [] }
                    let hosts = url.isLocal ? installation.publicHosts(beside: view) : []
                    let names = view.namedOrigins + hosts
                    guard let first = names.first,
                        !names.contains(where: { $0 == url.host || $0 == url.origin })
                    else { return [] }
                    return view.hit(
                        .callbackURL, "The same files call the server \(first.shortened(to: 60)).")
                }
            }),
        CheckRule(
            "BASE-PATH", .warning, "The server runs below a path",
            because: "After the sign-in OpenMetadata leaves the path out and the browser ends on "
                + "a page that does not exist.",
            fix: "Give the server a host name of its own.", link: Link.issue(26551),
            .text(.basePath) { path, _ in
                ["", "/"].contains(path) ? nil : "The server runs below \(path.shortened())."
            }),
        CheckRule(
            "CSP-BLOCKS", .warning, "The content security policy keeps the browser from Microsoft",
            because: "The sign-in page opens connections to the sign-in host; a policy that does "
                + "not name it blocks them.",
            fix: "Add the sign-in host to connect-src and frame-src.", link: Link.protocols,
            .text(.cspPolicy) { policy, view in
                let host = view.authority?.url.host ?? "login.microsoftonline.com"
                return view[.cspEnabled]?.flag == true && blocksSignIn(policy, host)
                    ? "The policy does not name Microsoft's sign-in host." : nil
            }),
    ]

    /// Source: W3C, Content Security Policy Level 3: `default-src` counts for what is not named.
    private static func blocksSignIn(_ policy: String, _ host: String) -> Bool {
        let directives = policy.split(separator: ";").map { $0.split(separator: " ") }
        let rule =
            directives.first { $0.first == "connect-src" }
            ?? directives.first { $0.first == "default-src" }
        return rule?.dropFirst().contains { source in
            source == "*" || source == "https:" || source.contains(host)
                || source.contains("*.\(host.drop { $0 != "." }.dropFirst())")
        } == false
    }
}
