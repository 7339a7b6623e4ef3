/// The name of a user as the OpenMetadata server knows it.
package struct Principal: TextValue {
    package let text: String

    fileprivate init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<Principal> {
        let entry = PrincipalEntry.parse(text)
        guard let value = entry.value else { return .failed(entry.problems) }
        return Checked(value.name, entry.problems)
    }
}

/// A user name or an e-mail address, as operators know their users.
package struct PrincipalEntry {
    package let name: Principal
    /// The part after the @, with the capitals it was written with; nil when only a name was given.
    package let domain: String?

    package static func parse(_ text: String) -> Checked<PrincipalEntry> {
        var paste = Paste(text)
        paste.dropTrailingComma()
        paste.change(.brackets) { addressInBrackets($0) ?? $0 }
        paste.dropPrefix("mailto:")
        let written = paste.text
        let entry = written.lowercased()
        if let problem = form(of: entry) { return .failed([problem]) }
        guard let at = entry.unicodeScalars.firstIndex(of: "@") else {
            paste.lowercase()
            return .unlessError(
                PrincipalEntry(name: Principal(entry), domain: nil),
                paste.notes + characters(of: entry))
        }
        let name = String(entry[..<at])
        let domain = String(written.unicodeScalars.drop { $0 != "@" }.dropFirst())
        guard !name.isEmpty, EmailDomain.isDomain(domain) else {
            return .failed([.adminAddress(entry.shortened())])
        }
        return .unlessError(
            PrincipalEntry(name: Principal(name), domain: domain),
            [.adminLocalPart(name.shortened(), of: entry.shortened())] + characters(of: name))
    }

    private static func form(of entry: String) -> Problem? {
        if let (scalar, place) = entry.firstControl {
            return .textControl(scalar, place: place)
        }
        if entry.isEmpty { return .textEmpty }
        let scalars = entry.unicodeScalars
        let isAddressed = entry.contains("@") && entry.contains { "<>".contains($0) }
        if !isAddressed, let problem = Placeholder.find(in: entry) { return problem }
        // UserUtil splits an entry at its colon into a name and a password.
        if scalars.contains(":") {
            return .adminColon(String(scalars.prefix { $0 != ":" }))
        }
        if scalars.count(where: { $0 == "@" }) > 1
            || scalars.contains(where: { "<>".unicodeScalars.contains($0) })
        {
            return .adminAddress(entry.shortened(to: 60))
        }
        // What parts a list, or counts it, is nobody's name; `#EXT#` ends those of guests.
        guard let first = scalars.first, let last = scalars.last, isOfName(first), isOfName(last)
        else { return .adminAddress(entry.shortened(to: 60)) }
        return nil
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_#".unicodeScalars.contains(scalar)
    }

    private static func characters(of name: String) -> [Problem] {
        let foreign = name.unicodeScalars.filter(\.isForeignSign)
        if !foreign.isEmpty { return [.adminForeign(name.shortened(), shownOnce(foreign))] }
        let refused = name.unicodeScalars.filter { " ,;[]{}<>()\"\\".unicodeScalars.contains($0) }
        if !refused.isEmpty { return [.adminCharacters(name.shortened(), shownOnce(refused))] }
        if name.contains("#ext#") { return [.adminGuest(name.shortened())] }
        return name == "ingestion-bot" ? [.adminBot(name)] : []
    }

    /// The address in `Ada Lovelace <ada@example.com>`; nil where the rest is more than a name.
    static func addressInBrackets(_ text: String) -> String? {
        guard text.hasSuffix(">"), let start = text.firstIndex(of: "<") else { return nil }
        let address = String(text[text.index(after: start)...].dropLast()).trimmingBlanks
        guard address.contains("@"), !address.contains(where: { "<>\"".contains($0) }) else {
            return nil
        }
        let name = String(text[..<start]).trimmingBlanks
        let bare = name.trimmingScalars { $0.isQuotationMark }
        let isQuoted = name != bare
        let isName = !bare.contains { "@<>".contains($0) || (!isQuoted && ",;".contains($0)) }
        return isName || bare.lowercased() == address.lowercased() ? address : nil
    }
}
