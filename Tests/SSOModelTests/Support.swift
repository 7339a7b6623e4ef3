import FoundationEssentials

@testable import SSOModel

/// 2026-11-24, noon.
let testNow = Date(timeIntervalSince1970: 1_795_521_600)

let clientID = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
let tenantID = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"

/// Answers without anything to object to.
func goodAnswers(_ changes: [QuestionID: Answer] = [:]) -> Answers {
    Answers([
        .serverURL: .text("https://metadata.example.com"), .clientID: .text(clientID),
        .tenantID: .text(tenantID), .adminPrincipals: .list(["ada"]),
        .principalDomain: .text("example.com"),
    ]).overridden(by: Answers(changes))
}

/// What is said about one question when it is answered with this text.
func checked(
    _ id: QuestionID, _ text: String, among changes: [QuestionID: Answer] = [:]
) -> CheckedAnswer {
    var answers = goodAnswers(changes)
    answers[id] = Question.with(id).answer(fromText: text)
    return answers.check(id, now: testNow) ?? .refused(.text(""), [])
}

func codes(_ checked: CheckedAnswer, _ severity: Severity) -> [String] {
    checked.problems.filter { $0.severity == severity }.map(\.code)
}

/// A bot token with these claims; nobody signed it.
func token(
    claims: String = #"{"iss":"om.example.com","isBot":true,"exp":null}"#,
    header: String = #"{"kid":"k1","alg":"RS256"}"#
) -> String {
    [header, claims, "signature"].map { part in
        Data(part.utf8).base64EncodedString().filter { $0 != "=" }
            .map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }.joined()
    }.joined(separator: ".")
}
