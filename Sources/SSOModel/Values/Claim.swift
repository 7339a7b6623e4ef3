/// A claim of a Microsoft ID token that can name a user.
package struct Claim: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<Claim> {
        var paste = Paste(text)
        paste.dropTrailingComma()
        if known.contains(paste.text.lowercased()) { paste.lowercase() }
        let name = paste.text
        guard !name.isEmpty else { return .failed([.textEmpty]) }
        let strange = name.unicodeScalars.filter { !isAllowed($0) }
        guard strange.isEmpty else {
            return .failed([.claimCharacters(name.shortened(), shownOnce(strange))])
        }
        return Checked(Claim(name), paste.notes + warnings(about: name))
    }

    private static func warnings(about name: String) -> [Problem] {
        if notUnique.contains(name) { return [.claimNotUnique(name)] }
        if known.contains(name) { return [] }
        return [.claimUnknown(name.shortened(), nearest: nearest(name, in: Array(known)))]
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        Character(scalar).isASCIILetter || Character(scalar).isASCIIDigit
            || "_-.".unicodeScalars.contains(scalar)
    }

    /// The order that OpenMetadata ships with.
    package static let defaults = ["email", "preferred_username", "sub"]

    /// Those that can hold an e-mail address.
    package static let addresses = ["email", "preferred_username", "upn", "unique_name"]

    /// Source: learn.microsoft.com, "ID token claims reference".
    private static let known = addresses + ["sub", "oid"] + notUnique

    private static let notUnique = ["name", "given_name", "family_name"]
}

// What Microsoft sends at all. The server has no regard for the letters of a claim's name.
extension Claim {
    /// Source: learn.microsoft.com, "ID token claims reference".
    static func isAlwaysThere(_ name: String) -> Bool { constant.contains(name.lowercased()) }

    private static let constant: Set = ["sub", "oid", "tid", "iss", "aud", "ver"]

    /// False for identifiers and the names of people.
    static func mayHoldAddress(_ name: String) -> Bool {
        !isAlwaysThere(name) && !notUnique.contains(name.lowercased())
    }

    /// False for what only other providers send.
    static func isSent(_ name: String) -> Bool {
        let name = name.lowercased()
        return known.contains(name) || isAlwaysThere(name) || optional.contains(name)
            || attributes.contains(name) || name.hasPrefix("extension")
            || name.hasPrefix("extn.")
    }

    /// Source: learn.microsoft.com, "Optional claims reference".
    private static let optional: Set = [
        "acct", "ctry", "groups", "ipaddr", "login_hint", "onprem_sid", "roles", "sid",
        "verified_primary_email", "verified_secondary_email", "xms_edov", "xms_pl", "xms_tpl",
    ]

    /// Attributes that claims of an application's own are made of and named after.
    ///
    /// The attribute mail is not among them: its claim is email.
    ///
    /// Source: learn.microsoft.com, "Claims customization", table of source IDs.
    private static let attributes: Set = [
        "companyname", "department", "displayname", "employeeid", "employee_id", "givenname",
        "jobtitle", "mailnickname", "netbiosname", "objectid", "onpremisessamaccountname",
        "onpremisesuserprincipalname", "othermail", "samaccountname", "surname",
        "userprincipalname",
    ]
}
