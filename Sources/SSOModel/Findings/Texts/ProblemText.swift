/// The words for a problem.
package struct ProblemText: Hashable, Sendable {
    package let code: String
    package let severity: Severity
    package let message: String
    package let advice: String

    static func error(_ code: String, _ message: String, _ advice: String) -> ProblemText {
        ProblemText(code: "OMSSO-" + code, severity: .error, message: message, advice: advice)
    }

    static func warning(_ code: String, _ message: String, _ advice: String) -> ProblemText {
        ProblemText(code: "OMSSO-" + code, severity: .warning, message: message, advice: advice)
    }

    static func note(_ code: String, _ message: String, _ advice: String = "") -> ProblemText {
        ProblemText(code: "OMSSO-" + code, severity: .note, message: message, advice: advice)
    }
}

extension Problem {
    package var text: ProblemText {
        switch self {
        case .required(let id):
            .error("REQUIRED", "\(Question.with(id).label) is missing.", Question.with(id).hint)
        case .cleaned(let cleanings): Self.text(of: cleanings)
        case .choice(let problem): problem.text
        case .text(let problem): problem.text
        case .url(let problem): problem.text
        case .name(let problem): problem.text
        case .server(let problem): problem.text
        case .redirect(let problem): problem.text
        case .guid(let problem): problem.text
        case .client(let problem): problem.text
        case .tenant(let problem): problem.text
        case .admin(let problem): problem.text
        case .domain(let problem): problem.text
        case .access(let problem): problem.text
        case .claim(let problem): problem.text
        case .token(let problem): problem.text
        case .api(let problem): problem.text
        case .keys(let problem): problem.text
        case .path(let problem): problem.text
        case .answersFile(let problem): problem.text
        case .setting(let problem): problem.text
        case .change(let problem): problem.text
        }
    }

    private static func text(of cleanings: [Cleaning]) -> ProblemText {
        let names = cleanings.filter { $0 != .lowercased }.map(\.name)
        var parts = names.isEmpty ? [] : ["Removed from the text: \(listed(names))."]
        if cleanings.contains(.lowercased) { parts.append("Changed to lower case.") }
        return .note("CLEANED", parts.joined(separator: " "))
    }
}

extension Cleaning {
    fileprivate var name: String {
        switch self {
        case .blanks: "blanks"
        case .quotes: "quotes"
        case .brackets: "angle brackets"
        case .invisible: "invisible characters"
        case .hyphens: "typographic dashes"
        case .braces: "braces"
        case .prefix: "a prefix"
        case .trailingSlash: "a trailing slash"
        case .comma: "a comma"
        case .lowercased: "capitals"
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}
