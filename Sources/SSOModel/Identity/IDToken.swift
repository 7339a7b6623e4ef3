import FoundationEssentials

/// The readable part of a person's ID token; nobody looks at its signature here.
package enum IDToken {
    package enum Fault: Error, Hashable, Sendable {
        case parts(Int)
        case unreadable
    }

    /// Longer than any that Microsoft makes: claims of groups end at 200 entries.
    package static let mostBytes = 64 << 10

    /// Reads a token, however it was broken into lines.
    package static func claims(of text: String) throws(Fault) -> TokenClaims {
        let blanks = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        var token = String(String.UnicodeScalarView(blanks)).trimmingScalars { $0.isQuotationMark }
        if token.lowercased().hasPrefix("bearer") { token.removeFirst("bearer".count) }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .parts(parts.count) }
        guard let data = Data(base64URL: parts[1]),
            let values = try? JSONDecoder().decode([String: TokenClaims.Value].self, from: data)
        else { throw .unreadable }
        return TokenClaims(values)
    }
}

extension IDToken.Fault {
    /// What is wrong and what to do, with nothing of the token.
    package var text: String {
        let copy = "Copy all of it: the browser's storage has it, under OpenMetadata's address."
        return switch self {
        case .parts(let count):
            "An ID token has three parts with dots between them; this has \(count). \(copy)"
        case .unreadable: "The middle part of the ID token cannot be read. \(copy)"
        }
    }
}
