import SSOModel
import SSOReading

extension CheckRule {
    /// The address of Microsoft's sign-in.
    static let authorityRules: [CheckRule] = [
        CheckRule(
            "AUTHORITY-MISSING", .error, "The authority is empty",
            because: "Without it the browser does not know where to sign in.",
            fix: "Write https://login.microsoftonline.com/ and your Directory (tenant) ID.",
            link: Link.protocols,
            .azure { view in
                if let value = view[.authority], value.isStandard, !value.isUnresolved {
                    let name = view.name(.authority)
                    return view.hit(.authority, "\(name) is not set, and its default is Google's.")
                }
                guard !view.isUnresolved(.authority), view.text(.authority) ?? "" == "" else {
                    return []
                }
                return view.hit(.authority, "\(view.name(.authority)) is empty.")
            }),
        CheckRule(
            "AUTHORITY-PATH", .error, "The authority says more than host and tenant",
            because: "The browser library appends /oauth2/v2.0/authorize and the like by itself. "
                + "What stands there already makes an address that does not exist.",
            fix: "End it behind the Directory (tenant) ID.", link: Link.issue(18865),
            .azure { view in
                guard let authority = view.authority, let tenant = authority.tenant,
                    !authority.rest.isEmpty || authority.url.query != nil
                        || authority.url.fragment != nil
                else { return [] }
                return view.hit(
                    .authority, "The authority ends behind the tenant.",
                    advice: "Write \("\(authority.url.origin)/\(tenant)".shortened(to: 90))")
            }),
        CheckRule(
            "AUTHORITY-URL", .error, "The authority is no https address",
            because: "The browser library refuses any other authority.",
            fix: "Write https://login.microsoftonline.com/ and your Directory (tenant) ID.",
            link: Link.protocols,
            .text(.authority) { text, _ in
                text.isEmpty || Placeholder.find(in: text) != nil
                    || text.lowercased().hasPrefix("https://")
                    ? nil : "The authority does not start with https://."
            }),
        CheckRule(
            "AUTHORITY-SLASH", .warning, "The authority ends in a slash",
            because: "Browsers put up with it, but other checks compare the text letter by letter.",
            fix: "Take the slash away.", link: Link.protocols,
            .text(.authority) { text, view in
                guard text.hasSuffix("/"), let authority = view.authority, authority.rest.isEmpty
                else { return nil }
                return authority.tenant.map { _ in "The authority ends in a slash." }
            }),
        CheckRule(
            "URL-SLASHES", .warning, "An address has two slashes in its path",
            because: "Between them nothing stands where a part of the path is looked for, the "
                + "tenant for example.",
            fix: "Take one of them away.", link: Link.protocols,
            .azure { view in
                view.addresses.filter { $0.text.withSingleSlashes != $0.text }.map {
                    Hit($0.place, "Two slashes stand behind one another here.")
                }
            }),
        CheckRule(
            "AUTHORITY-ALIAS", .warning, "The authority names an old sign-in host",
            because: "It still answers, but OpenMetadata's own screens refuse it from 1.10 on.",
            fix: "Use the documented host of your cloud.", link: Link.clouds,
            .azure { view in
                guard let authority = view.authority, !authority.isDocumentedHost else { return [] }
                return view.hit(
                    .authority, "\(authority.url.host) is an older name.",
                    advice: "Write \(authority.cloud.loginOrigin)/ and the tenant.")
            }),
        CheckRule(
            "AUTHORITY-CLOUD", .error, "Authority and keys belong to different clouds",
            because: "Each Microsoft cloud signs with keys of its own, so no token would be "
                + "accepted.",
            fix: "Use the same sign-in host for both.", link: Link.clouds,
            .azure { view in
                guard let authority = view.authority else { return [] }
                return view.microsoftKeys.filter { $0.url.cloud != authority.cloud }.map {
                    Hit(
                        $0.place,
                        "These keys are of the \($0.url.cloud.rawValue) cloud, the authority is of "
                            + "\(authority.cloud.rawValue).")
                }
            }),
        CheckRule(
            "CLIENT-ID-MISSING", .error, "The client ID is empty",
            because: "Microsoft does not know which application asks.",
            fix: "Copy Application (client) ID: App registrations, your app, Overview.",
            link: Link.errorCodes, .empty(.clientID)),
        CheckRule(
            "IDS-SWAPPED", .error, "Client ID and tenant ID are swapped",
            because: "The tenant in the key address is the client ID, so one of the two stands at "
                + "the other's place.",
            fix: "Overview shows both: Application (client) ID and Directory (tenant) ID.",
            link: Link.errorCodes,
            .azure { view in
                guard let client = view.text(.clientID)?.lowercased(), !client.isEmpty,
                    view.authority?.tenant != client
                else { return [] }
                return view.microsoftKeys.contains { $0.url.tenant == client }
                    ? view.hit(.clientID, "This is the tenant of the key address.") : []
            }),
    ]
}
