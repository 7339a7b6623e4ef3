import FoundationEssentials

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

let clientID = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
let tenantID = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
let sampleToken = "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"

func sampleAnswers(_ changes: [QuestionID: Answer] = [:]) -> Answers {
    Answers([
        .serverURL: .text("https://metadata.example.com"), .clientID: .text(clientID),
        .tenantID: .text(tenantID),
        .adminPrincipals: .list(["ada.lovelace", "grace.hopper"]),
        .principalDomain: .text("example.com"),
    ]).overridden(by: Answers(changes))
}

func sampleSettings(_ changes: [QuestionID: Answer] = [:]) -> SSOSettings {
    let resolution = sampleAnswers(changes).resolve(now: Date(timeIntervalSince1970: 1_795_521_600))
    guard let settings = resolution.settings else {
        fatalError("\(resolution.findings.map(\.problem.message))")
    }
    return settings
}

/// Settings for a kind of deployment and a version.
func settings(_ kind: DeploymentTarget, _ version: OpenMetadataVersion) -> SSOSettings {
    sampleSettings([
        .targetKind: .text(kind.rawValue), .openMetadataVersion: .text(version.rawValue),
    ])
}

/// Values that some reader on the way could misunderstand.
let nastyTexts = [
    "#", "a #b", "$", "${HOME}", "$HOME", "\"", "'", ": ", "a: b", "{", "}", "{a}", "\\", "\\n",
    ",", "a,b", "[", "]", "ü", "日本", "é", "🙂", "%", "&a", "*a", "!a", "|", ">", "-", "- a", "?",
    "@", "`", "yes", "No", "null", "~", "1", "1.0", "1e3", "0x10", "1:30", "2026-01-01", "=", "<<",
    " lead", "trail ", "o'brien", "tab\there", "a;b", "(a)", "a b", "\u{2028}", "\u{85}",
    "\u{200B}",
]
