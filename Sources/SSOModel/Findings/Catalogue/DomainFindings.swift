extension FindingKind {
    static let domainKinds = [
        domainURL, domainSeveral, domainAt, domainIP, domainDot, domainSyntax, domainDefault,
        domainPublic, domainTwice,
    ]

    static let domainURL = FindingKind(
        "DOMAIN-URL", .error, "The email domain is a web address",
        "Wanted is what stands after the @.", .answer(.principalDomain, "example.com"))

    static let domainSeveral = FindingKind(
        "DOMAIN-SEVERAL", .error, "The email domain has several domains in it",
        "The server would put all of it behind the names.",
        .answer(.principalDomain, "the domain of the admins"),
        .answer(.allowedDomains, "the others (servers from 1.6.13)"))

    static let domainAt = FindingKind(
        "DOMAIN-AT", .error, "The email domain has an @ in it",
        "The domain is what stands after it.", .answer(.principalDomain, "example.com"))

    static let domainIP = FindingKind(
        "DOMAIN-IP", .error, "The email domain is the address of a machine",
        "Wanted is what e-mail addresses end in.", .answer(.principalDomain, "example.com"))

    static let domainDot = FindingKind(
        "DOMAIN-DOT", .error, "The email domain has no dot",
        "The server refuses people whose address ends so (\"email must match\").",
        .answer(.principalDomain, "example.com"))

    static let domainSyntax = FindingKind(
        "DOMAIN-SYNTAX", .error, "The email domain is not a domain",
        "Letters, digits, hyphens and dots only.", .answer(.principalDomain, "example.com"))

    static let domainDefault = FindingKind(
        "DOMAIN-DEFAULT", .warning, "The email domain is still open-metadata.org",
        "That is OpenMetadata's default. Admins would get addresses that are not theirs, and "
            + "with \"Only this domain may sign in\" nobody gets in.",
        .answer(.principalDomain, "what your people's addresses end in"), check: adminCheck)

    static let domainPublic = FindingKind(
        "DOMAIN-PUBLIC", .warning, "The email domain is one where anybody can get an address",
        "It keeps nobody out.", .answer(.principalDomain, "your organisation's own"))

    static let domainTwice = FindingKind(
        "DOMAIN-TWICE", .note, "A domain is named twice", "Only a note: once is enough.",
        .answer(.allowedDomains))
}

extension Problem {
    package static func domainTwice(_ domain: String) -> Problem {
        Problem(.domainTwice, "\(domain) was named twice.")
    }

    package static let domainAddress = Problem(
        .domainURL, "This is a web address.",
        "Give what your users' e-mail addresses end in: example.com.")

    package static let domainSeveral = Problem(
        .domainSeveral, "Only one domain fits here.",
        "Give the domain of the admins here, and the others in \"More domains that may sign in\" "
            + "(allowedDomains, from 1.6.13).")

    package static func domainAt(_ text: String, wanted: String) -> Problem {
        Problem(
            .domainAt, "The domain is what stands after the @.",
            meant: Meant(wanted, for: text), or: wanted.isEmpty ? "Write it as example.com." : "")
    }

    package static let domainIpAddress = Problem(
        .domainIP, "This is the address of a machine.",
        "Give what your users' e-mail addresses end in: example.com.")

    package static func domainNoDot(_ domain: String) -> Problem {
        Problem(
            .domainDot,
            domain.isEmpty ? "There is no domain." : "\(domain.shortened()) has no dot.",
            "OpenMetadata refuses users whose address ends so. Write it as example.com.")
    }

    package static func domainSyntax(_ domain: String) -> Problem {
        Problem(
            .domainSyntax, "\(domain) is not a domain.",
            "A domain has letters, digits, hyphens and dots: example.com.")
    }

    package static let domainOpenMetadata = Problem(
        .domainDefault, "open-metadata.org is the default of OpenMetadata.",
        "Give what your own users' e-mail addresses end in.")

    package static func domainPublicProvider(_ domain: String) -> Problem {
        Problem(
            .domainPublic, "Anyone can have an address at \(domain).",
            "Give the domain of your organisation unless that is meant.")
    }
}
