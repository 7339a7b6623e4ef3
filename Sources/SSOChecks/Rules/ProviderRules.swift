import SSOModel
import SSOReading

extension CheckRule {
    /// Whether single sign-on is on at all.
    static let providerRules: [CheckRule] = [
        CheckRule(
            "PROVIDER", .error, "The provider is none that OpenMetadata knows",
            because: "The server does not start, and helm refuses the values.",
            fix: "Write azure, in small letters.", link: Link.connectionSchema,
            .server { view in
                guard view.isWritten(.provider), let text = view.text(.provider),
                    !Provider.all.contains(text)
                else { return [] }
                let near =
                    Provider.isMeant(by: text.lowercased())
                    ? "azure" : nearest(text, in: Provider.all)
                return view.hit(
                    .provider, "There is no provider \(text.named()).",
                    advice: near.map { "Write \($0)." }
                        ?? "Possible: \(Provider.all.joined(separator: ", ")).")
            }),
        CheckRule(
            "PROVIDER-OFF", .warning, "Sign-in with Microsoft is not switched on",
            because: "The authority is Microsoft's, but the provider is basic (which is also the "
                + "default), so people still see the form for name and password. Of several values "
                + "files helm takes the provider of the last that has one.",
            fix: "Set the provider to azure.", link: Link.azureDocs,
            .server { view in
                if let later = view.laterProvider {
                    let name = (later.text ?? "").named()
                    return [
                        Hit(
                            later.place,
                            "This provider, \(name), wins over azure of an earlier file.")
                    ]
                }
                guard view.isAzure, view.text(.provider) == "basic" || view[.provider]?.text == nil
                else { return [] }
                let name = view.name(.provider)
                return view.hit(.provider, "The authority is Microsoft's, but \(name) is basic.")
            }),
        CheckRule(
            "CLIENT-TYPE", .error, "The client type is neither public nor confidential",
            because: "The server does not start, and helm refuses the values.",
            fix: "Write public for a single-page application without a secret.", link: Link.schemas,
            .server { view in
                guard let text = view.text(.clientType), !["public", "confidential"].contains(text)
                else { return [] }
                return view.hit(.clientType, "There is no client type \(text.named()).")
            }),
        CheckRule(
            "RESPONSE-TYPE", .error, "The response type is neither id_token nor code",
            because: "The server does not start with another word. Microsoft's sign-in does not "
                + "use it.",
            fix: "Write id_token, or leave it out.", link: Link.schemas,
            .oneOf(["id_token", "code"], .responseType) { "There is no response type \($0)." }),
        CheckRule(
            "AUTHORIZER-CLASS", .error, "Another class than OpenMetadata's checks requests",
            because: "With NoopAuthorizer or NoopFilter nobody has to sign in and everybody may do "
                + "everything; with a class that does not exist the server does not start.",
            fix: "Use org.openmetadata.service.security.DefaultAuthorizer and "
                + "org.openmetadata.service.security.JwtFilter.",
            link: Link.configuration,
            .azure { view in
                let wanted: [(Setting, String)] = [
                    (.className, "DefaultAuthorizer"), (.requestFilter, "JwtFilter"),
                ]
                return wanted.flatMap { setting, name -> [Hit] in
                    guard let text = view.text(setting),
                        text != "org.openmetadata.service.security.\(name)"
                    else { return [] }
                    return view.hit(setting, "\(view.name(setting)) is \(text.named(to: 70)).")
                }
            }),
        CheckRule(
            "ALGORITHM", .error, "Tokens are checked with another algorithm than Microsoft's",
            because: "Microsoft signs with RS256 only; with any other algorithm every sign-in "
                + "fails.",
            fix: "Write RS256, or leave it out.", link: Link.claims,
            .oneOf(["RS256"], .algorithm) { "Microsoft does not sign tokens with \($0)." }),
    ]
}
