import SSOModel
import SSOReading

extension CheckRule {
    /// Which claims of a token name the user.
    static let claimRules: [CheckRule] = [
        CheckRule(
            "CLAIM-NONE", .error, "No claim names the user",
            because: "Without jwtPrincipalClaims every request of a signed-in user fails.",
            fix: "Write [email,preferred_username,sub].", link: Link.securityUtil,
            .emptyList(.claims)),
        CheckRule(
            "CLAIM-NOBODY", .error, "Nobody can sign in by these claims",
            because: "Microsoft's tokens have no such claim, or it holds no address while only "
                + "people of some domains may sign in. So everybody is turned away, "
                + "administrators too. Mostly the claims are those of the provider before.",
            fix: "Write [email,preferred_username,sub], and no mapping.", link: Link.securityUtil,
            .azure { view in
                guard let (setting, reason) = view.lockout else { return [] }
                let why = reason.text.prefix(1).lowercased() + reason.text.dropFirst()
                return view.hit(
                    setting, "Nobody can sign in with Microsoft: \(why)",
                    advice: setting == .claims
                        ? "Write [email,preferred_username,sub]; `omsso apply` does with --claims "
                            + "email,preferred_username,sub."
                        : "Take the mapping out, or write username:preferred_username and "
                            + "email:email.")
            }),
        CheckRule(
            "CLAIM-MAPPING-FORM", .error, "An entry of the claims mapping is no name:claim",
            because: "The server splits each entry at its colon. With a blank behind the colon "
                + "YAML makes keys of it, which the server does not take.",
            fix: "Write username:preferred_username and email:email, without blanks.",
            link: Link.securityUtil,
            .azure { view in
                mapping(of: view).compactMap { item in
                    let parts = (item.text ?? "").split(
                        separator: ":", omittingEmptySubsequences: false)
                    let isStrange =
                        view.isSince(.v1_11)
                        && !(parts.last ?? "").unicodeScalars.allSatisfy { $0.isWord || $0 == "-" }
                    guard
                        parts.count != 2 || isStrange
                            || parts.contains(where: { $0.trimmed.isEmpty })
                    else { return nil }
                    return Hit(item.place, "This entry is no name:claim.")
                }
            }),
        CheckRule(
            "CLAIM-MAPPING-KEY", .error,
            "The claims mapping names something else than username and email",
            because: "Only these two are known; from 1.11 on the server does not start with "
                + "others. A documentation page shows name and firstName.",
            fix: "Keep username:... and email:... only.", link: Link.securityUtil,
            .azure { view in
                mapping(of: view).compactMap { item in
                    guard let text = item.text, let name = text.split(separator: ":").first,
                        text.contains(":"), !["username", "email"].contains(name.trimmed)
                    else { return nil }
                    return Hit(item.place, "There is no mapping of \(String(name).shortened()).")
                }
            }),
        CheckRule(
            "CLAIM-MAPPING-PAIR", .error, "The claims mapping lacks username or email",
            because: "When there is a mapping, the server does not start without both.",
            fix: "Add the missing one, or leave the mapping empty.", link: Link.securityUtil,
            .azure { view in
                let items = mapping(of: view)
                let names = items.compactMap { $0.text?.split(separator: ":").first?.trimmed }
                let missing = ["username", "email"].filter { !names.contains($0) }
                guard !items.isEmpty, !missing.isEmpty,
                    items.allSatisfy({ $0.text?.contains(":") == true })
                else { return [] }
                return view.hit(
                    .claimsMapping, "There is no \(missing.joined(separator: " and no ")) in it.")
            }),
    ]

    private static func mapping(of view: ServerView) -> [FoundValue.Item] {
        guard let value = view[.claimsMapping], !value.isUnresolved else { return [] }
        return value.items ?? []
    }
}
