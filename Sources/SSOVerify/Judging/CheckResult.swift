/// What is verified, in the order of the report.
package enum CheckName: String, CaseIterable, Hashable, Sendable, Codable {
    case tenant
    case signingKeys = "signing-keys"
    case application
    case redirectURI = "redirect-uri"
    case serverVersion = "server-version"
    case serverKeys = "server-keys"
    case serverConfiguration = "server-configuration"
    case callbackPage = "callback-page"
    case botToken = "bot-token"
    case clock
    case tls
}

/// What came of a check; a later one outweighs those before it.
package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case skipped, pass, unknown, warning, fail

    fileprivate var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A check with everything there is to say about it.
package struct CheckResult: Hashable, Sendable, Codable {
    package let name: CheckName
    package let verdict: Verdict
    /// Which requests, one a line; empty where nothing had to be asked.
    package let asked: String
    package let answer: String
    /// What to do; empty where there is nothing.
    package let advice: String
    /// What `omsso explain` says more about; empty without.
    package let code: String
}

/// What a check made of the answers.
struct Judgement: Hashable, Sendable {
    let verdict: Verdict
    let answer: String
    var advice = ""
    var code = ""

    /// What was said of several parts; the worst decides what to do.
    static func worst(of parts: [Judgement]) -> Judgement {
        let worst = parts.max { $0.verdict.weight < $1.verdict.weight }
        let answers = parts.map(\.answer).filter { !$0.isEmpty }
        return Judgement(
            verdict: worst?.verdict ?? .unknown, answer: answers.joined(separator: " "),
            advice: worst?.advice ?? "", code: worst?.code ?? "")
    }
}
