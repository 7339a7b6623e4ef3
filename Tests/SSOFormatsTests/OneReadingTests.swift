import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// What `check` reads in an existing file, what `apply` and the wizard show as the present answers,
/// and what stands in the file after nothing was answered otherwise: always the same.
@Suite struct OneReadingTests {
    @Test(arguments: FileKind.written, 0..<UInt64(60))
    func theReadingsNeverDiffer(kind: FileKind, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = Array(SettingsFile(kind, &random).text.utf8)
        let found = FoundAnswers(in: bytes, as: kind)
        let before = Reading(bytes, kind)
        for (id, answer) in found.answers {
            expectSame(id, answer, before, "\(String(decoding: bytes, as: UTF8.self))")
        }
        let base = sampleAnswers([.targetKind: .text(kind.deployment?.rawValue ?? "docker")])
        var answers = Answers(base.given.filter { found.answers[$0.key] == nil })
        answers.files.found = found.answers
        guard let settings = answers.resolve().settings,
            let edited = try? FileEditor.edit(
                bytes, as: kind, entries: settings.entries(for: kind))
        else { return }
        let after = Reading(edited.bytes, kind)
        for (id, answer) in found.answers {
            expectSame(id, answer, after, "\(String(decoding: edited.bytes, as: UTF8.self))")
        }
    }

    /// Compares an answer with the value that the rules of `check` look at.
    private func expectSame(_ id: QuestionID, _ answer: Answer, _ reading: Reading, _ file: String)
    {
        guard let setting = id.settings.first, let value = reading[setting] else { return }
        switch answer {
        case .flag(let flag): #expect(value.flag == flag, "\(id) in\n\(file)")
        case .list(let list):
            let texts = value.items?.compactMap(\.text).map { String($0.prefix { $0 != ":" }) }
            let read = Answers([id: .list(texts ?? [])]).check(id)?.answer.list ?? []
            // The domain of the users is always among those that may sign in.
            let own = id == .allowedDomains ? 1 : 0
            #expect(Array(read.prefix(list.count)) == list, "\(id) in\n\(file)")
            #expect(read.count <= list.count + own)
        case .text(let text) where id != .cloud && id != .jwksURL:
            let cloud = AzureCloud.allCases.first { value.text?.hasPrefix($0.loginOrigin) == true }
            let context = cloud.map { Answer.text($0.rawValue) }
            let read = value.resolved.flatMap {
                Answers([id: .text($0), .cloud: context ?? .text("public")]).check(id)?.answer.text
            }
            #expect(read == text, "\(id) in\n\(file)")
        case .text, .token: break
        }
    }
}

/// A file as `check` reads it.
private struct Reading {
    private let installation: Installation

    init(_ bytes: [UInt8], _ kind: FileKind) {
        installation = Installation([CheckInput("f", bytes, kind: kind)], CheckOptions())
    }

    subscript(setting: Setting) -> FoundValue? {
        if let server = installation.servers.first { return server[setting] }
        return setting.row.workflow.last.flatMap { installation.workflows.first?.value($0) }
    }
}

/// A file that holds settings of sign-in in forms that people write.
private struct SettingsFile {
    private(set) var text = ""

    init(_ kind: FileKind, _ random: inout SeededGenerator) {
        let settings = Setting.allCases.filter { $0.path(in: kind) != nil && Self.words[$0] != nil }
        let values = settings.compactMap { setting -> (path: [String], value: String)? in
            guard Int.random(in: 0..<6, using: &random) > 0 || setting == .provider,
                let path = setting.path(in: kind),
                let value = Self.words[setting]?.randomElement(using: &random)
            else { return nil }
            return (path, value)
        }
        if kind == .environment {
            text = values.map { "\($0.path.joined())=\($0.value)\n" }.joined()
        } else {
            text = Self.nested(values, depth: 0)
        }
    }

    private static func nested(_ values: [(path: [String], value: String)], depth: Int) -> String {
        let margin = String(repeating: " ", count: 2 * depth)
        var done: Set<String> = []
        return values.map { entry -> String in
            guard entry.path.count > depth + 1 else {
                return "\(margin)\(entry.path[depth]): \(entry.value)\n"
            }
            let key = entry.path[depth]
            guard done.insert(key).inserted else { return "" }
            let below = values.filter { $0.path.count > depth + 1 && $0.path[depth] == key }
            return "\(margin)\(key):\n" + nested(below, depth: depth + 1)
        }.joined()
    }

    private static let flags = [
        "true", "false", "yes", "no", "on", "OFF", "True", "'true'", "\"no\"", "${F:-false}",
        "${F}",
        "~", "", "maybe", "1",
    ]

    private static let words: [Setting: [String]] = [
        .provider: ["azure", "'azure'", "azure", "\"azure\"", "${P:-azure}"],
        .clientID: [
            "11111111-2222-4333-8444-555555555555", "'11111111-2222-4333-8444-555555555555'",
            "{Client ID}", "${C}", "${C:-11111111-2222-4333-8444-555555555555}", "x", "\t# none",
        ],
        .authority: [
            "https://login.microsoftonline.com/22222222-3333-4444-8555-666666666666",
            "\"https://login.microsoftonline.us/contoso.onmicrosoft.com/\"", "${A}",
            "https://login.microsoftonline.com/{tenant}",
            "https://login.microsoftonline.com/common",
        ],
        .callbackURL: [
            "https://om.example.com/callback", "https://om.example.com/callback # ours",
            "'https://om.example.com:8585/callback'", "https://${H}/callback", "http://om/callback",
        ],
        .adminPrincipals: [
            "[ada]", "[ada, 'grace.hopper']", "[]", "ada", "[\"root:pass\"]", "[${X}]", "[1, 2]",
        ],
        .principalDomain: [
            "example.com", "'example.com'", "EXAMPLE.com", "${D:-example.org}", "<domain>", "''",
        ],
        .allowedDomains: ["[example.com, example.org]", "[]", "example.com", "['a.b']"],
        .enforcePrincipalDomain: flags, .selfSignup: flags,
        .claims: ["[email, sub]", "[\"email\",\"preferred_username\"]", "email", "[]", "[${C}]"],
        .hostPort: ["https://om.example.com/api", "'http://om:8585/api'", "${H}", "om:8585"],
        .verifySSL: ["no-ssl", "ignore", "false", "'validate'", "${V}", ""],
        .jwtToken: ["eyJh.eyJh.sig", "${T}", "'{token}'", "xxxxxxxx", ""],
    ]
}
