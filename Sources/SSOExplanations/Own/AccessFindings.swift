import SSOModel

extension Explanation {
    /// Admins, domain, claims.
    static let accessFindings = adminFindings + domainFindings + claimFindings

    private static let adminCheck =
        "Restart the server and sign in as that person: the menu has Settings."

    private static let adminFindings: [Explanation] = [
        .finding(
            "ADMIN-ADDRESS", "An admin is neither a user name nor an e-mail address",
            "OpenMetadata knows people by what stands before the @ of their address.",
            .answer(.adminPrincipals, "name or name@example.com, commas between several")),
        .finding(
            "ADMIN-NAME", "An admin's address was shortened to the user name",
            "Only a note: the server wants the part before the @. A whole address would make "
                + "another user.", .answer(.adminPrincipals)),
        .finding(
            "ADMIN-COLON", "An admin's name has a colon in it",
            "The server would take what follows for a password.",
            .answer(.adminPrincipals, "the name only")),
        .finding(
            "ADMIN-CHARACTERS", "An admin's name has characters that names cannot have",
            "Often the commas between several names are missing.",
            .answer(.adminPrincipals, "commas between several")),
        .finding(
            "ADMIN-GUEST", "An admin is named as a guest of your tenant",
            "The portal's name for guests has #EXT# in it; they sign in as their own address.",
            .answer(.adminPrincipals, "the guest's own address")),
        .finding(
            "ADMIN-BOT", "An admin is a bot",
            "Bots have tokens of their own and cannot be made admins here.",
            .answer(.adminPrincipals, "people")),
        .finding(
            "ADMIN-DOMAIN", "An admin's address is not of the email domain",
            "The server puts the email domain behind every admin's name, so this would make a "
                + "user that nobody can sign in as.",
            .answer(.adminPrincipals), .answer(.principalDomain), check: adminCheck),
        .finding(
            "ADMIN-DEFAULT", "The only admin is \"admin\"",
            "That is OpenMetadata's default. Unless someone in your tenant is called so, nobody "
                + "can change settings after the switch to single sign-on.",
            .answer(.adminPrincipals, "at least one person, better two"), check: adminCheck),
        .finding(
            "ADMIN-TWICE", "An admin is named twice", "Only a note: once is enough.",
            .answer(.adminPrincipals)),
    ]

    private static let domainFindings: [Explanation] = [
        .finding(
            "DOMAIN-URL", "The email domain is a web address",
            "Wanted is what stands after the @.", .answer(.principalDomain, "example.com")),
        .finding(
            "DOMAIN-SEVERAL", "The email domain has several domains in it",
            "The server would put all of it behind the names.",
            .answer(.principalDomain, "the domain of the admins"),
            .setting(.allowedDomains, "all of them, where only these may sign in (1.6.13 on)")),
        .finding(
            "DOMAIN-AT", "The email domain has an @ in it", "The domain is what stands after it.",
            .answer(.principalDomain, "example.com")),
        .finding(
            "DOMAIN-IP", "The email domain is the address of a machine",
            "Wanted is what e-mail addresses end in.", .answer(.principalDomain, "example.com")),
        .finding(
            "DOMAIN-DOT", "The email domain has no dot",
            "The server refuses people whose address ends so (\"email must match\").",
            .answer(.principalDomain, "example.com")),
        .finding(
            "DOMAIN-SYNTAX", "The email domain is not a domain",
            "Letters, digits, hyphens and dots only.", .answer(.principalDomain, "example.com")),
        .finding(
            "DOMAIN-DEFAULT", "The email domain is still open-metadata.org",
            "That is OpenMetadata's default. Admins would get addresses that are not theirs, and "
                + "with \"Only this domain may sign in\" nobody gets in.",
            .answer(.principalDomain, "what your people's addresses end in"), check: adminCheck),
        .finding(
            "DOMAIN-PUBLIC", "The email domain is one where anybody can get an address",
            "It keeps nobody out.", .answer(.principalDomain, "your organisation's own")),
        .finding(
            "ACCESS-ANY-DOMAIN", "Accounts of other organisations can get in",
            "OpenMetadata checks the signature and expiry of a token, but not its audience, issuer "
                + "or tenant. Microsoft signs the tokens of all tenants with the same keys, so a "
                + "setting in your own tenant keeps nobody else out.",
            .answer(.enforcePrincipalDomain, "true"),
            .setting(.allowedDomains, "all of them, if people of several domains sign in (1.6.13)"),
            check: "Someone with an address of another domain is turned away."),
    ]

    private static let claimFindings: [Explanation] = [
        .finding(
            "CLAIM-CHARACTERS", "The name of a claim has characters that names cannot have",
            "Often the commas between several are missing.",
            .answer(.jwtPrincipalClaims, "email, preferred_username, sub")),
        .finding(
            "CLAIM-SHARED", "Two people can have the same value of this claim",
            "OpenMetadata would take them for one user.",
            .answer(.jwtPrincipalClaims, "email or preferred_username first")),
        .finding(
            "CLAIM-UNKNOWN", "Microsoft's tokens do not have this claim by themselves",
            "A claim that the token does not have is passed over.",
            .portal("Token configuration, Add optional claim, ID: some can be added there."),
            .answer(.jwtPrincipalClaims)),
        .finding(
            "CLAIM-ORDER", "The claims are not those that OpenMetadata ships with",
            "The first claim that a token has names the user. On a server that people use, another "
                + "order makes new users of the same people; ownership and teams stay behind.",
            .answer(.jwtPrincipalClaims, "email, preferred_username, sub, unless you know why")),
        .finding(
            "CLAIM-ADDRESS", "None of the claims holds an e-mail address",
            "OpenMetadata then makes addresses up, of the claim and the email domain.",
            .answer(.jwtPrincipalClaims, "with email or preferred_username")),
        .finding(
            "CLAIM-TWICE", "A claim is named twice", "Only a note: once is enough.",
            .answer(.jwtPrincipalClaims)),
    ]
}
