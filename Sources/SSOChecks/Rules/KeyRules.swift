import SSOModel
import SSOReading

extension ServerView {
    fileprivate var hasKeys: Bool { values[.publicKeys]?.items?.isEmpty == false }

    /// True when there is a list of keys that can be judged.
    fileprivate var hasKeyList: Bool {
        guard let value = values[.publicKeys] else { return kind == .server }
        return value.isNull || value.items != nil && !value.isUnresolved
    }
}

extension CheckRule {
    /// Where the server gets the keys that tokens are signed with.
    static let keyRules: [CheckRule] = [
        CheckRule(
            "KEYS-NO-SERVER", .error, "The server's own key address is missing",
            because: "People sign in with Microsoft's keys, bots with OpenMetadata's. Without the "
                + "server's own keys every ingestion fails with 401.",
            fix: "Add \(JWKS.url(in: .docker)) (Kubernetes: \(JWKS.url(in: .kubernetes))).",
            link: Link.keyDocs,
            .azure { view in
                guard view.hasKeyList, view.hasKeys, view.ownKeys.isEmpty, !view.hasUnreadableKey
                else { return [] }
                return view.hit(
                    .publicKeys, "None of these keys is OpenMetadata's own.",
                    advice: "Add \(view.ownKeyURL).")
            }),
        CheckRule(
            "KEYS-NO-MICROSOFT", .error, "Microsoft's key address is missing",
            because: "The server cannot check the tokens of people; every sign-in fails.",
            fix: "Add https://login.microsoftonline.com/<tenant>/discovery/v2.0/keys.",
            link: Link.accessTokens,
            .azure { view in
                guard view.hasKeyList, view.microsoftKeys.isEmpty, !view.hasUnreadableKey else {
                    return []
                }
                guard view.hasKeys else {
                    return view.hit(
                        .publicKeys, "There is no key address at all.",
                        advice: "Write a list of Microsoft's, "
                            + "https://login.microsoftonline.com/<tenant>/discovery/v2.0/keys, and "
                            + "the server's own, \(view.ownKeyURL).")
                }
                return view.hit(
                    .publicKeys, "None of these keys is Microsoft's.",
                    advice: view.tenantKeyURL.map { "Add \($0)".shortened(to: 120) })
            }),
        CheckRule(
            "KEYS-TENANT", .error, "The key address belongs to another tenant",
            because: "Keys and authority are to be of one tenant; OpenMetadata's own screens "
                + "refuse anything else.",
            fix: "Use the tenant of the authority in both.", link: Link.accessTokens,
            .azure { view in
                let client = view.text(.clientID)?.lowercased()
                guard let authority = view.authority, let tenant = authority.tenant,
                    !authority.isShared, Tenant.parse(tenant).value != nil, tenant != client
                else { return [] }
                return view.microsoftKeys.compactMap { key in
                    guard let other = key.url.tenant, !key.url.isShared,
                        ![tenant, client].contains(other),
                        other.contains("-") == tenant.contains("-"),
                        Placeholder.find(in: other) == nil
                    else { return nil }
                    return Hit(key.place, "The authority names the tenant \(tenant.shortened()).")
                }
            }),
        CheckRule(
            "KEYS-COMMON", .warning, "The key address is the old one, or that of all tenants",
            because: "Sign-in works with it. But OpenMetadata's own screens want exactly the "
                + "tenant's v2.0 address from 1.10 on, and refuse every later change.",
            fix: "Write https://login.microsoftonline.com/<tenant>/discovery/v2.0/keys.",
            link: Link.accessTokens,
            microsoftKeys { key in
                let isCommon = key.isShared && key.rest == ["discovery", "v2.0", "keys"]
                if key.rest == ["discovery", "keys"] { return "This is the old (v1) key address." }
                return isCommon ? "This is the key address of all tenants." : nil
            }),
        CheckRule(
            "KEYS-FORM", .error, "Microsoft publishes no keys at this address",
            because: "The server would get something else than keys, and every sign-in fails.",
            fix: "Write https://login.microsoftonline.com/<tenant>/discovery/v2.0/keys.",
            link: Link.accessTokens,
            microsoftKeys { key in
                let known = [["discovery", "v2.0", "keys"], ["discovery", "keys"]]
                return known.contains(key.rest) && key.tenant != nil
                    ? nil : "Microsoft publishes no keys at this address."
            }),
        CheckRule(
            "KEYS-LOCALHOST", .warning,
            "The server's key address is not that of the server itself",
            because: "The server opens the address itself, from inside its container or pod. There "
                + "localhost is the container, and the server listens on its own port, 8585, "
                + "without TLS. In Kubernetes the chart uses the name of the service.",
            fix: "Docker and bare metal: \(JWKS.url(in: .docker)). "
                + "Kubernetes: \(JWKS.url(in: .kubernetes)).",
            link: Link.issue(15489),
            .azure { view in
                guard view.isWritten(.publicKeys) else { return [] }
                return view.ownKeys.compactMap { url, place in
                    let fault = url.isLocal ? localFault(url, view.kind) : serviceFault(url, view)
                    return fault.map { Hit(place, $0, advice: "Write \(view.ownKeyURL).") }
                }
            }),
        CheckRule(
            "KEYS-OUTSIDE", .note, "The server's keys are fetched from outside",
            because: "The server opens its public address from inside its container: name "
                + "resolution, firewalls, and certificates of a private CA can stand in the way, "
                + "and then bots cannot sign in.",
            fix: "Better use the inner address: \(JWKS.url(in: .docker)), in Kubernetes "
                + "\(JWKS.url(in: .kubernetes)).",
            link: Link.issue(15489),
            .azure { view in
                view.ownKeys.compactMap { url, place in
                    guard !url.isLocal, url.host.contains(".") || !url.isPlainHTTP else {
                        return nil
                    }
                    return Hit(
                        place, "The server must reach \(url.host.shortened()) from inside.",
                        advice: "Better use the inner address: \(view.ownKeyURL).")
                }
            }),
    ]

    /// Each of Microsoft's key addresses, with what should stand there instead.
    private static func microsoftKeys(
        _ fault: @escaping @Sendable (MicrosoftURL) -> String?
    ) -> Check {
        .azure { view in
            view.microsoftKeys.compactMap { key in
                fault(key.url).map {
                    Hit(
                        key.place, $0,
                        advice: view.tenantKeyURL.map { "Write \($0)".shortened(to: 120) })
                }
            }
        }
    }

    /// The chart's own name for its Service, where the values give it another.
    private static func serviceFault(_ url: WebURL, _ view: ServerView) -> String? {
        guard view.kind == .helm, url.host == "openmetadata",
            url.text != view.ownKeyURL, let own = WebURL(view.ownKeyURL),
            (own.host, own.port) != (url.host, url.port)
        else { return nil }
        return "The Service is \(own.host) on port \(own.port ?? 80) here."
    }

    private static func localFault(_ url: WebURL, _ kind: FileKind) -> String? {
        if kind == .helm { return "In a pod, localhost is not the name the chart uses." }
        if !url.isPlainHTTP { return "Inside, the server answers without TLS." }
        guard kind == .environment || kind == .compose, url.port != 8585 else { return nil }
        return "Inside of its container the server listens on port 8585."
    }
}

extension ServerView {
    fileprivate var tenantKeyURL: String? {
        guard let authority, let tenant = authority.tenant, !authority.isShared else { return nil }
        return authority.cloud.keys(of: tenant)
    }

    /// True when an entry cannot be read, so that it may be the one that seems to be missing.
    fileprivate var hasUnreadableKey: Bool {
        (values[.publicKeys]?.items ?? []).contains { item in
            item.holdsSeveral || WebURL(item.text ?? "") == nil
        }
    }
}
