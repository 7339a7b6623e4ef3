import SSOModel
import SSOReading

extension CheckRule {
    /// The settings of a confidential client, where they do not belong or do not fit.
    static let clientRules: [CheckRule] = [
        CheckRule(
            "OIDC-PUBLIC", .warning, "Settings of a confidential client are given to a public one",
            because: "The server ignores oidcConfiguration and the client secret when the client "
                + "type is public; a secret that is not needed can only leak.",
            fix: "Remove them; the redirect URI then belongs under Single-page application in the "
                + "portal, not under Web. Or set the client type to confidential.",
            link: Link.azureDocs,
            .azure { view in
                guard !view.isConfidential else { return [] }
                if view.kind == .helm {
                    guard let enabled = view.oidcEnabled, enabled.flag == true else { return [] }
                    return [Hit(enabled.place, "A public client does not use oidcConfiguration.")]
                }
                return [Setting.oidcSecret, .oidcClientID, .oidcDiscovery].flatMap {
                    setting -> [Hit] in
                    guard view.isWritten(setting), let text = view[setting]?.text, !text.isEmpty
                    else { return [] }
                    return view.hit(
                        setting, "A public client does not use \(view.name(setting)).")
                }
            }),
        CheckRule(
            "OIDC-DISABLED", .error, "The confidential client is not switched on",
            because: "The chart hands oidcConfiguration on only with `enabled: true`.",
            fix: "Write `enabled: true` below oidcConfiguration.", link: Link.chartIssue(462),
            .azure { view in
                guard view.kind == .helm, view.isConfidential, view.oidcEnabled?.flag != true,
                    !view.hasDottedKey
                else { return [] }
                return view.hit(
                    .clientType, "The client is confidential, but oidcConfiguration is not enabled."
                )
            }),
        CheckRule(
            "OIDC-MISSING", .error, "A confidential client lacks its ID, secret or tenant",
            because: "The server asks Microsoft for tokens itself and needs ID and secret for it, "
                + "and the type azure or the discovery address; from 1.10 on discovery address "
                + "and tenant in any case.",
            fix: "Set them, or set the client type to public.", link: Link.azureDocs,
            .azure { view in
                guard view.isConfidential else { return [] }
                let missing = view.neededByConfidentialClient.filter {
                    !view.isUnresolved($0) && view[$0]?.text ?? "" == ""
                }
                let empty = missing.filter { view[$0] != nil || view.emptied[$0] != nil }
                let absent = missing.filter { !empty.contains($0) }.map(view.name)
                let hits = empty.flatMap {
                    view.hit($0, "A confidential client needs \(view.name($0)).")
                }
                guard !absent.isEmpty else { return hits }
                let names = absent.joined(separator: ", ")
                return hits + view.hit(.clientType, "A confidential client needs \(names).")
            }),
        CheckRule(
            "OIDC-SECRET-ID", .error, "The client secret is the ID of a secret",
            because: "The portal shows an ID and a value for each secret; the ID is a GUID and "
                + "Microsoft answers AADSTS7000215.",
            fix: "Copy the column Value. It is shown once; make a new secret if it is gone.",
            link: Link.errorCodes,
            .text(.oidcSecret) { text, _ in
                ClientID.parse(text).value.map { _ in "This is the ID of a secret, not its value." }
            }),
        CheckRule(
            "OIDC-TENANT", .error, "The tenant of the confidential client is no ID",
            because: "The server puts it into addresses; a whole address or a name makes ones "
                + "that do not exist.",
            fix: "Write the Directory (tenant) ID only.", link: Link.azureDocs,
            .text(.oidcTenant) { text, view in
                guard !text.isEmpty, Placeholder.find(in: text) == nil || text.contains("://"),
                    Tenant.parse(text).value?.text != text.lowercased()
                else { return nil }
                return "\(view.name(.oidcTenant)) takes an ID only."
            }),
        CheckRule(
            "OIDC-DISCOVERY", .error, "The discovery address names no tenant",
            because: "The document at that address holds the literal text {tenantid}, at which "
                + "the server stops.",
            fix: "Write https://login.microsoftonline.com/<tenant>/v2.0/.well-known/"
                + "openid-configuration.",
            link: Link.protocols,
            .text(.oidcDiscovery) { text, _ in
                guard !text.isEmpty, let url = MicrosoftURL(text) else { return nil }
                return url.tenant == nil || url.isShared
                    ? "This address is not that of your tenant." : nil
            }),
        CheckRule(
            "OIDC-DISCOVERY-SLASH", .warning, "The discovery address has two slashes in its path",
            because: "Between them nothing stands where Microsoft expects the tenant.",
            fix: "Take one of them away.", link: Link.protocols,
            .text(.oidcDiscovery) { text, _ in
                MicrosoftURL(text)?.url.path.contains("//") == true
                    ? "Two slashes stand behind one another here." : nil
            }),
        CheckRule(
            "OIDC-SCOPE", .warning, "The scope lacks offline_access",
            because: "Without it Microsoft gives no refresh token, and sessions end after an hour.",
            fix: "Write openid email profile offline_access.", link: Link.issue(19741),
            .text(.oidcScope) { text, view in
                guard view.isConfidential, !text.isEmpty, !text.contains("offline_access") else {
                    return nil
                }
                if view.isWritten(.oidcScope) { return "The scope lacks offline_access." }
                return view.kind == .helm && view.oidcEnabled?.flag != true
                    ? nil : "\(view.name(.oidcScope)) is not set; its default lacks offline_access."
            }),
        CheckRule(
            "OIDC-SERVER-URL", .error, "The server URL of the confidential client is localhost",
            because: "The server sends people back there, while the callback URL is a public one.",
            fix: "Write the address people type, without /callback.", link: Link.issue(26311),
            .text(.oidcServerURL) { text, view in
                guard view.isConfidential, WebURL(text)?.isLocal == true,
                    let callback = view.callback, !callback.isLocal
                else { return nil }
                return "The callback URL is on \(callback.host.shortened())."
            }),
        CheckRule(
            "OIDC-PROMPT", .warning, "The prompt is empty or none",
            because: "Microsoft then tries without a screen, against a session that may have "
                + "ended; everybody is locked out with AADSTS50058.",
            fix: "Write select_account.", since: .v1_7, link: Link.errorCodes,
            .azure { view in
                guard view.isConfidential, let value = view[.oidcPrompt], !value.isUnresolved,
                    ["", "none"].contains(value.text ?? "")
                else { return [] }
                return view.hit(
                    .oidcPrompt, "\(view.name(.oidcPrompt)) lets nobody choose an account.")
            }),
    ]
}

extension ServerView {
    /// What a confidential client cannot do without; the chart takes ID and secret from secrets too.
    ///
    /// Source: open-metadata/OpenMetadata pull 16485: with another type than azure the server stops
    /// without a discovery address.
    fileprivate var neededByConfidentialClient: [Setting] {
        let isAnyType = !isUnresolved(.oidcType) && text(.oidcType)?.lowercased() != "azure"
        let lacksBoth = isAnyType && self[.oidcDiscovery]?.text ?? "" == ""
        if kind == .helm {
            return oidcEnabled?.flag == true && lacksBoth ? [.oidcType, .oidcDiscovery] : []
        }
        let since110: [Setting] = isSince(.v1_10) ? [.oidcDiscovery, .oidcTenant] : []
        let before: [Setting] = lacksBoth && since110.isEmpty ? [.oidcType, .oidcDiscovery] : []
        return [.oidcClientID, .oidcSecret] + before + since110
    }

    /// `enabled` of the chart's oidcConfiguration, in the last file that has it.
    var oidcEnabled: FoundValue? {
        sections.last { $0.name == "oidcConfiguration" && $0.node.last("enabled") != nil }
            .flatMap { section in
                section.node.last("enabled").map {
                    FoundValue(node: $0.value, document: section.document)
                }
            }
    }
}
