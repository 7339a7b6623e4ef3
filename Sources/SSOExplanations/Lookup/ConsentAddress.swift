import SSOModel

/// The page on which an administrator consents for all of a tenant.
enum ConsentAddress {
    /// With names for what has to be filled in.
    ///
    /// Source: MicrosoftDocs/entra-docs, grant-admin-consent.md, "Construct the URL".
    static let form =
        "https://login.microsoftonline.com/\(tenant)/adminconsent?client_id=\(client)"

    fileprivate static let tenant = "<tenant>"
    fileprivate static let client = "<id>"
}

extension Explanation {
    /// The same with the IDs that a text has, where this asks for them.
    func filled(from text: String) -> Explanation {
        guard changes.contains(where: { $0.consentAddress != nil }) else { return self }
        let ids = ErrorIDs(in: String(text.prefix(Self.mostOfAnError)))
        return with(
            changes.map { change in
                change.consentAddress.map { words in
                    .step(
                        words.replacing(
                            ConsentAddress.tenant, with: ids.tenant ?? ConsentAddress.tenant
                        ).replacing(
                            ConsentAddress.client, with: ids.client ?? ConsentAddress.client))
                } ?? change
            })
    }

    /// A page of Microsoft's is short; of a log nobody knows which tenant and application is meant.
    private static let mostOfAnError = 100_000

    func with(_ changes: [Change]) -> Explanation {
        Explanation(
            code: code, source: source, title: title, meaning: meaning, changes: changes,
            check: check, phrases: phrases, isGeneral: isGeneral, link: link)
    }
}

extension Change {
    fileprivate var consentAddress: String? {
        guard case .step(let words) = self, words.hasSuffix(ConsentAddress.form) else { return nil }
        return words
    }
}
