extension FindingKind {
    static let claimKinds = [
        accessAnyDomain, claimCharacters, claimShared, claimUnknown, claimOrder, claimAddress,
        claimTwice,
    ]

    static let accessAnyDomain = FindingKind(
        "ACCESS-ANY-DOMAIN", .warning, "Accounts of other organisations can get in",
        "OpenMetadata checks the signature and expiry of a token, but not its audience, issuer "
            + "or tenant. Microsoft signs the tokens of all tenants with the same keys, so a "
            + "setting in your own tenant keeps nobody else out.",
        .answer(.enforcePrincipalDomain, "true"),
        .answer(.allowedDomains, "if people of several domains sign in (servers from 1.6.13)"),
        check: "Someone with an address of another domain is turned away.")

    static let claimCharacters = FindingKind(
        "CLAIM-CHARACTERS", .error, "The name of a claim has characters that names cannot have",
        "Often the commas between several are missing.",
        .answer(.jwtPrincipalClaims, "email, preferred_username, sub"))

    static let claimShared = FindingKind(
        "CLAIM-SHARED", .warning, "Two people can have the same value of this claim",
        "OpenMetadata would take them for one user.",
        .answer(.jwtPrincipalClaims, "email or preferred_username first"))

    static let claimUnknown = FindingKind(
        "CLAIM-UNKNOWN", .warning, "Microsoft's tokens do not have this claim by themselves",
        "A claim of the list that the token does not have is passed over; without one of the mapping "
            + "nobody can sign in.",
        .portal("Token configuration, Add optional claim, ID: some can be added there."),
        .answer(.jwtPrincipalClaims))

    static let claimOrder = FindingKind(
        "CLAIM-ORDER", .warning, "The claims are not those that OpenMetadata ships with",
        "The first claim that a token has names the user. On a server that people use, another "
            + "order makes new users of the same people; ownership and teams stay behind.",
        .answer(.jwtPrincipalClaims, "email, preferred_username, sub, unless you know why"))

    static let claimAddress = FindingKind(
        "CLAIM-ADDRESS", .warning, "None of the claims holds an e-mail address",
        "OpenMetadata then makes addresses up, of the claim and the email domain.",
        .answer(.jwtPrincipalClaims, "with email or preferred_username"))

    static let claimTwice = FindingKind(
        "CLAIM-TWICE", .note, "A claim is named twice", "Only a note: once is enough.",
        .answer(.jwtPrincipalClaims))
}

extension Problem {
    package static func accessAnyDomain(_ remedy: String) -> Problem {
        Problem(
            .accessAnyDomain, "Microsoft accounts of other organisations can get in.",
            "The server checks only the signature of a token, and Microsoft signs all "
                + "tenants with the same keys. \(remedy)")
    }

    package static func claimCharacters(_ name: String, _ characters: [String]) -> Problem {
        Problem(
            .claimCharacters, "The claim \(name) holds \(listed(characters)).",
            "Put commas between several claims.")
    }

    package static func claimNotUnique(_ name: String) -> Problem {
        Problem(
            .claimShared, "Two people can have the same \(name).",
            "They would be one user. Use email or preferred_username.")
    }

    package static func claimUnknown(_ name: String, nearest: String?) -> Problem {
        Problem(
            .claimUnknown, "Microsoft's tokens have no claim \(name) by themselves.",
            meant: Meant(nearest, for: name),
            or: "Others are added in the portal under Token configuration.")
    }

    package static let claimOtherOrder = Problem(
        .claimOrder, "These are not the claims that OpenMetadata ships with.",
        "On a server that people already use, other claims or another order make new "
            + "users of the same people. The default is email, preferred_username, sub.")

    package static let claimNoAddress = Problem(
        .claimAddress, "None of these claims holds an e-mail address.",
        "Add email or preferred_username: without, users get made-up addresses, and nobody may sign "
            + "in where only people of some domains may.")

    package static func claimTwice(_ name: String) -> Problem {
        Problem(.claimTwice, "\(name) was named twice.")
    }
}
