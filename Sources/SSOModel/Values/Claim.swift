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
