/// A DNS domain that e-mail addresses end in.
///
/// It keeps its capitals: up to open-metadata/OpenMetadata pull request 30285 the server compares it
/// letter by letter with the token, and Microsoft sends the capitals that the tenant has.
package struct EmailDomain: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<EmailDomain> {
        var paste = Paste(text)
        paste.dropTrailingComma()
        let written = paste.text
        paste.change(.brackets) { PrincipalEntry.addressInBrackets($0) ?? $0 }
        let domain = paste.text
        if let problem = form(of: domain, written: written) { return .failed([problem]) }
        return Checked(EmailDomain(domain), paste.notes + warnings(about: domain))
    }

    private static func form(of domain: String, written: String) -> Problem? {
        if let (scalar, place) = domain.firstControl {
            return .textControl(scalar, place: place)
        }
        if let problem = Placeholder.find(in: domain) { return problem }
        if domain.contains("://") || domain.contains("/") { return .domainAddress }
        if domain.unicodeScalars.contains(where: Self.parts) {
            return .domainSeveral
        }
        if let at = domain.lastIndex(of: "@") {
            return .domainAt(written, wanted: String(domain[domain.index(after: at)...]))
        }
        if domain.isIPv4Address { return .domainIpAddress }
        if !domain.contains(".") { return .domainNoDot(domain) }
        return isDomain(domain) ? nil : .domainSyntax(domain.shortened())
    }

    /// True for what people part a list with, of whatever keyboard.
    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        ", ;\u{37E}\u{3001}\u{FF0C}\u{FF1B}\u{FF64}\u{FE50}\u{FE54}\u{60C}\u{61B}".unicodeScalars
            .contains(scalar)
    }

    private static func warnings(about written: String) -> [Problem] {
        let domain = written.lowercased()
        if domain == "open-metadata.org" { return [.domainOpenMetadata] }
        return publicProviders.contains(domain) ? [.domainPublicProvider(domain)] : []
    }

    /// True for at least two labels of letters, digits and hyphens, the last with a letter.
    static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && text.utf8.count <= 253
            && labels.allSatisfy { HostName.isLabel($0) }
            && labels.last.map { $0.contains(where: \.isASCIILetter) } == true
    }

    private static let publicProviders: Set = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
        "icloud.com", "gmx.net", "gmx.de", "web.de", "proton.me", "protonmail.com", "aol.com",
    ]
}
