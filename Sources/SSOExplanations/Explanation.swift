import SSOModel

/// What a code or an error text means for this setup, and what to do about it.
package struct Explanation: Hashable, Sendable {
    /// Where the code comes from.
    package enum Source: String, CaseIterable, Sendable {
        case entra, browser, server, omsso
    }

    /// The stable name: `AADSTS50011`, `OMSSO-GUID-GROUP`, `crypto_nonexistent`.
    package let code: String
    package let source: Source
    package let title: String
    package let meaning: String
    package let changes: [Change]
    /// How to see that the change worked.
    package let check: String
    /// Exact parts of the error text that are this explanation's alone.
    package let phrases: [String]
    /// True for words that come along with many errors; a code beside them says more.
    package let isGeneral: Bool
    package let link: String?
}

extension Explanation {
    /// Every explanation of this module, grouped by source.
    package static let all =
        redirectErrors + clientErrors + tenantErrors + peopleErrors + sessionErrors + requestErrors
        + policyErrors
        + browserErrors + libraryErrors + keyErrors + userErrors + signInErrors + startErrors
        + connectionErrors + toolErrors
        + FindingKind.all.map(Explanation.init)

    /// An error of Microsoft's sign-in service.
    ///
    /// Microsoft's page about a code: docs/identity-platform/reference-error-codes.md of
    /// MicrosoftDocs/entra-docs, "Lookup current error code information".
    static func entra(
        _ number: Int, _ title: String, phrases: [String] = [], _ meaning: String,
        _ changes: Change..., check: String = signInCheck
    ) -> Explanation {
        entra(number, title, phrases: phrases, meaning, changes, check: check)
    }

    static func entra(
        _ number: Int, _ title: String, phrases: [String] = [], _ meaning: String,
        _ changes: [Change], check: String = signInCheck
    ) -> Explanation {
        Explanation(
            code: "AADSTS\(number)", source: .entra, title: title, meaning: meaning,
            changes: changes, check: check, phrases: phrases, isGeneral: false,
            link: lookupPage(of: number))
    }

    /// Microsoft's own page about a number.
    package static func lookupPage(of number: Int) -> String {
        "https://login.microsoftonline.com/error?code=\(number)"
    }

    static let signInCheck =
        "Open OpenMetadata in a private window and sign in: the error does not come back."

    init(
        _ code: String, _ source: Source, _ title: String, phrases: [String] = [],
        _ meaning: String, _ changes: Change..., check: String, isGeneral: Bool = false
    ) {
        self.init(
            code: code, source: source, title: title, meaning: meaning, changes: changes,
            check: check, phrases: phrases, isGeneral: isGeneral, link: nil)
    }

    /// What omsso itself says about an answer, a file or a change.
    package init(_ kind: FindingKind) {
        self.init(
            code: kind.code, source: .omsso, title: kind.title, meaning: kind.meaning,
            changes: kind.changes, check: kind.check,
            phrases: kind.phrase.isEmpty ? [] : [kind.phrase], isGeneral: !kind.phrase.isEmpty,
            link: kind.link)
    }
}
