// Each text stands once; a name from a token is never longer than a line.
extension Identity.Reason {
    private static func note(_ setting: Setting?, _ text: String) -> Self {
        Self(severity: .note, setting: setting, text: text)
    }

    private static func warning(_ setting: Setting?, _ text: String) -> Self {
        Self(severity: .warning, setting: setting, text: text)
    }

    private static func error(_ setting: Setting?, _ text: String) -> Self {
        Self(severity: .error, setting: setting, text: text)
    }
}

// The claims.
extension Identity.Reason {
    static func named(by claim: String) -> Self {
        note(
            .claims, "The claim \(claim.shortened()) names the user: what stands before its @.")
    }

    static func namedWhole(by claim: String) -> Self {
        warning(
            .claims,
            "\(claim.shortened()) names the user and holds no address, so the principal domain is "
                + "put behind it. Optional claims of the app registration can add email.")
    }

    static let assumed = note(
        nil,
        "The address is taken for both email and preferred_username of the token. Where a person's "
            + "two differ, ask with the ID token.")

    static func absent(_ claims: [String]) -> Self {
        note(.claims, "The token has no \(listed(claims.map { $0.shortened() })).")
    }

    static func noneOf(_ claims: [String]) -> Self {
        claims.isEmpty
            ? error(.claims, "No claim is named, so that every request fails.")
            : error(.claims, "The token has none of \(listed(claims.map { $0.shortened() })).")
    }

    static func noText(_ claim: String) -> Self {
        error(
            .claims,
            "\(claim.shortened()) is in the token and no text; the server looks no further.")
    }

    static func mayDecide(_ claims: [String]) -> Self {
        warning(
            .claims,
            "A token that has \(listed(claims.map { $0.shortened() })) is read by that first: give "
                + "the person's ID token to be sure.")
    }

    static func mapped(_ mapping: ClaimMapping) -> Self {
        note(
            .claimsMapping,
            "\(mapping.userName.shortened()) names the user, "
                + "\(mapping.email.shortened()) is the address.")
    }

    static func mappedWhole(_ claim: String) -> Self {
        warning(
            .claimsMapping,
            "Before 1.9 all of \(claim.shortened()) is the user name, with its @ and domain.")
    }

    static func unmapped(_ claim: String, as key: String) -> Self {
        error(.claimsMapping, "The token has no \(claim.shortened()) to take the \(key) from.")
    }

    static func mappedNoAddress(_ claim: String) -> Self {
        error(.claimsMapping, "\(claim.shortened()) holds no address.")
    }

    static let mappingRefused = error(
        .claimsMapping,
        "The server does not start with this: it takes username:CLAIM and email:CLAIM, both, and "
            + "nothing else.")

    static func nameless(_ claim: String) -> Self {
        error(.claims, "\(claim.shortened()) holds no name before an @, and no domain behind it.")
    }

    static func guest(_ own: String?) -> Self {
        warning(
            nil,
            "This is the name of a guest in your tenant. Guests sign in as their own address"
                + (own.map { "; ask again with \($0.shortened(to: 60))." } ?? "."))
    }

    static let bot = error(
        nil, "This is a bot's token, not a person's: the server takes only the one it has stored.")
}

// The domain.
extension Identity.Reason {
    static let anyDomain = warning(
        .enforcePrincipalDomain,
        "People of every domain may sign in, and the server does not look at their tenant.")

    static func domainAllowed(_ domain: String, by setting: Setting) -> Self {
        note(setting, "People of \(domain.shortened()) may sign in.")
    }

    static func domainRefused(_ domain: String, _ allowed: [String], by setting: Setting) -> Self {
        let people = "Only people of \(listed(allowed.map { $0.shortened() })) may sign in; "
        return error(
            setting, people + (domain.isEmpty ? "no domain is told." : "not \(domain.shortened()).")
        )
    }

    static func domainCase(_ domain: String, _ allowed: String, by setting: Setting) -> Self {
        error(
            setting,
            "\(domain.shortened()) in the token, \(allowed.shortened()) here: servers before pull "
                + "request 30285 (July 2026) compare letter by letter.")
    }

    static let listUnknown = warning(
        .allowedDomains,
        "Servers know this list from 1.6.13 on; before, the principal domain alone counts.")
}

// Administrators and accounts.
extension Identity.Reason {
    static let admin = note(
        .adminPrincipals,
        "Named here, so that the server makes the account when it starts. One that was there before "
            + "stays without the right.")

    static let notAdmin = note(.adminPrincipals, "Not named here.")

    static func adminByAddress(_ entry: String, wanted: String) -> Self {
        warning(
            .adminPrincipals,
            "\(entry.shortened(to: 60)) makes a user of that whole name, whom nobody is. Write "
                + "\(wanted.shortened()).")
    }

    static func otherAddress(_ made: String, _ email: String) -> Self {
        error(
            .principalDomain,
            "The server gives this administrator the address \(made.shortened(to: 60)). With "
                + "\(email.shortened(to: 60)) sign-in ends in \"Account already exists\".")
    }

    static let role = note(.rolesFromProvider, "The token has the role Admin.")

    static let signsUp = note(.selfSignup, "The first sign-in makes the account.")

    static let needsAccount = warning(
        .selfSignup, "An administrator has to make the account first.")
}

// The token, and what it was made for.
extension Identity.Reason {
    static func expired(_ day: String) -> Self {
        warning(nil, "The token ended on \(day); a new one can say something else.")
    }

    static func otherApplication(_ id: String) -> Self {
        warning(
            .clientID,
            "The token was made for application \(id.shortened()). The server does not look at that; "
                + "people who sign in here bring tokens of this one.")
    }

    static func otherTenant(_ id: String) -> Self {
        warning(
            .authority,
            "The token is of tenant \(id.shortened()). The server does not look at that, only at the "
                + "signature and the domain: Microsoft signs for all tenants with the same keys.")
    }

    static let notMicrosoft = warning(nil, "The token does not come from Microsoft.")

    static func otherProvider(_ name: String) -> Self {
        warning(
            .provider, "Sign-in with Microsoft is not set up: the provider is \(name.shortened()).")
    }

    static let confidential = warning(
        .clientType,
        "With a confidential client people in the list of administrators get the right at each "
            + "sign-in; the rest is the same.")
}
