extension FindingKind {
    static let adminKinds = [
        adminAddress, adminName, adminColon, adminCharacters, adminGuest, adminBot, adminDomain,
        adminDefault, adminTwice,
    ]

    static let adminCheck =
        "Restart the server and sign in as that person: the menu has Settings."

    static let adminAddress = FindingKind(
        "ADMIN-ADDRESS", .error, "An admin is neither a user name nor an e-mail address",
        "OpenMetadata knows people by what stands before the @ of their address.",
        .answer(.adminPrincipals, "name or name@example.com, commas between several"))

    static let adminName = FindingKind(
        "ADMIN-NAME", .note, "An admin's address was shortened to the user name",
        "Only a note: the server wants the part before the @. A whole address would make "
            + "another user.", .answer(.adminPrincipals))

    static let adminColon = FindingKind(
        "ADMIN-COLON", .error, "An admin's name has a colon in it",
        "The server would take what follows for a password.",
        .answer(.adminPrincipals, "the name only"))

    static let adminCharacters = FindingKind(
        "ADMIN-CHARACTERS", .error, "An admin's name has characters that names cannot have",
        "Often the commas between several names are missing.",
        .answer(.adminPrincipals, "commas between several"))

    static let adminGuest = FindingKind(
        "ADMIN-GUEST", .warning, "An admin is named as a guest of your tenant",
        "The portal's name for guests has #EXT# in it; they sign in as their own address.",
        .answer(.adminPrincipals, "the guest's own address"))

    static let adminBot = FindingKind(
        "ADMIN-BOT", .warning, "An admin is a bot",
        "Bots have tokens of their own and cannot be made admins here.",
        .answer(.adminPrincipals, "people"))

    static let adminDomain = FindingKind(
        "ADMIN-DOMAIN", .error, "An admin's address is not of the email domain",
        "The server puts the email domain behind every admin's name, so this would make a "
            + "user that nobody can sign in as.", .answer(.adminPrincipals),
        .answer(.principalDomain), check: adminCheck)

    static let adminDefault = FindingKind(
        "ADMIN-DEFAULT", .warning, "The only admin is \"admin\"",
        "That is OpenMetadata's default. Unless someone in your tenant is called so, nobody "
            + "can change settings after the switch to single sign-on.",
        .answer(.adminPrincipals, "at least one person, better two"), check: adminCheck)

    static let adminTwice = FindingKind(
        "ADMIN-TWICE", .note, "An admin is named twice", "Only a note: once is enough.",
        .answer(.adminPrincipals))
}

extension Problem {
    package static func adminAddress(_ entry: String) -> Problem {
        Problem(
            .adminAddress, "\(entry) is neither a user name nor an e-mail address.",
            "Write it as name or name@example.com, with commas between several; a person's "
                + "name with a comma in it goes in quotes.")
    }

    package static func adminLocalPart(_ name: String, of address: String) -> Problem {
        Problem(.adminName, "\(address) is \(name) to OpenMetadata.")
    }

    package static func adminColon(_ name: String) -> Problem {
        Problem(
            .adminColon,
            name.isEmpty
                ? "A user name cannot begin with a colon."
                : "A user name cannot hold a colon (after \(name.shortened())).",
            "OpenMetadata would take what follows for a password. Write the name only.")
    }

    package static func adminCharacters(_ name: String, _ characters: [String]) -> Problem {
        Problem(
            .adminCharacters, "\(name) holds \(listed(characters)).",
            "Put commas between several users.")
    }

    /// With signs that look like those that part a list or an address, and are others.
    package static func adminForeign(_ name: String, _ characters: [String]) -> Problem {
        Problem(
            .adminCharacters, "\(name) holds \(listed(characters)).",
            "No user name has that. Put the plain sign in its place: , or ; between several users, "
                + "@ in an address.")
    }

    package static func adminGuest(_ name: String) -> Problem {
        Problem(
            .adminGuest, "\(name) is the name of a guest of your tenant.",
            "Guests sign in as their own e-mail address; give that one.")
    }

    package static func adminBot(_ name: String) -> Problem {
        Problem(
            .adminBot, "\(name) is a bot of OpenMetadata.",
            "Bots sign in with a token of their own. Name people here.")
    }

    package static func adminOtherDomain(_ address: String, domain: String) -> Problem {
        Problem(
            .adminDomain, "\(address) is not of \(domain).",
            "OpenMetadata puts Email domain behind every admin's name, so this would make "
                + "another user. Name an admin of \(domain), or change Email domain.")
    }

    package static let adminOnlyAdmin = Problem(
        .adminDefault, "Nobody in your tenant is likely to be called admin.",
        "With no admin who can sign in, nobody can change settings. Add a person.")

    package static func adminTwice(_ name: String) -> Problem {
        Problem(.adminTwice, "\(name) was named twice.")
    }
}
