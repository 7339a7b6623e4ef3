/// What an operator answered to one question, before any rule has looked at it.
package enum Answer: Hashable, Sendable {
    case text(String)
    case list([String])
    case flag(Bool)
    case token(TokenSource)

    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    package var list: [String]? {
        if case .list(let list) = self { list } else { nil }
    }

    package var flag: Bool? {
        if case .flag(let flag) = self { flag } else { nil }
    }

    package var token: TokenSource? {
        if case .token(let token) = self { token } else { nil }
    }

    package var isLiteralToken: Bool {
        if case .token(.literal) = self { true } else { false }
    }

    /// True when there is nothing in it but blanks.
    package var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let list): list.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        case .flag: false
        case .token(.literal(let secret)): secret.isEmpty
        case .token: false
        }
    }
}

extension Answer {
    /// The entries of a list that hold anything.
    var entries: [String] { (list ?? [text ?? ""]).filter { !$0.allSatisfy(\.isWhitespace) } }
}

/// Where the ingestion bot's token comes from.
package enum TokenSource: Hashable, Sendable {
    case literal(Secret)
    /// The name of an environment variable that the ingestion process will have.
    case environment(String)
    /// A file that the ingestion process can read.
    case file(String)
    /// Not there yet; the files refer to `OPENMETADATA_JWT_TOKEN`.
    case later
    /// Whatever the existing files hold; it is never read.
    case existing

    /// The variable that files refer to while there is no token.
    package static let variableForLater = "OPENMETADATA_JWT_TOKEN"
}
