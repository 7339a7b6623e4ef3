import SSOFormats
import SSOModel

/// What one file is to say.
struct ReadingCase: Decodable {
    /// The raw value of a `FileKind`.
    let kind: String
    /// True when the texts are answers, and only those count that the rules take; else they stand in
    /// the place of every text of the settings, whatever the rules say.
    let areAnswers: Bool
    let texts: [String]
    /// The file that is there already; nil to write it from nothing.
    let old: String?
    /// Goes behind each variable's name, so that many files can be read as one.
    let suffix: String

    func written() -> WrittenFile {
        guard let kind = FileKind(rawValue: kind), let settings = settings(kind) else {
            return WrittenFile(refused: "answers")
        }
        let entries = entries(settings, kind)
        guard old != nil || !areAnswers || kind == .environment else {
            let file =
                kind == .workflow ? settings.renderedFiles().last : settings.renderedFiles()[0]
            return WrittenFile(file?.reveal() ?? "", entries)
        }
        do throws(EditProblem) {
            let edited = try FileEditor.edit(Array((old ?? "").utf8), as: kind, entries: entries)
            return WrittenFile(
                String(decoding: edited.bytes, as: UTF8.self),
                entries.filter { $0.presence != .newFileOnly })
        } catch {
            return WrittenFile(refused: error.code)
        }
    }

    private func settings(_ kind: FileKind) -> SSOSettings? {
        var answers = Answers.sample
        answers[.targetKind] = .text((kind.deployment ?? .docker).rawValue)
        for (id, make) in areAnswers ? Answers.free : [] {
            var tried = answers
            for text in texts.shuffled(by: id) {
                tried[id] = make(text)
                if tried.check(id)?.hasErrors == false {
                    answers = tried
                    break
                }
            }
        }
        return answers.resolve().settings
    }

    private func entries(_ settings: SSOSettings, _ kind: FileKind) -> [SettingEntry] {
        var left = texts[...]
        func next(_ text: String) -> String { areAnswers ? text : left.popFirst() ?? text }
        return settings.entries(for: kind).compactMap { entry in
            var entry = entry
            guard entry.presence != .ifPresent else { return nil }
            switch entry.value {
            case .string(let text): entry.value = .string(next(text))
            case .list(let items): entry.value = .list(items.map(next))
            case .secret where !areAnswers: entry.value = .secret(Secret(next("")))
            case .secret, .flag, .placeholder: break
            }
            if kind == .helm, !areAnswers { entry.value = HelmReference.escaped(entry.value) }
            if kind == .environment { entry.path[0] += suffix }
            return entry
        }
    }
}

extension Answers {
    /// Answers to everything that must be answered.
    fileprivate static let sample = Answers([
        .serverURL: .text("https://metadata.example.com"),
        .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
        .tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"),
        .adminPrincipals: .list(["ada.lovelace", "grace.hopper"]),
        .principalDomain: .text("example.com"), .verifySSL: .text("validate"),
        .caCertificate: .text("/ca.pem"), .jwtPrincipalClaims: .list(["upn", "email"]),
        .token: .token(.file("/run/token")),
    ])

    /// The questions whose answers leave some freedom, and how a text becomes an answer to them.
    fileprivate static let free: [(QuestionID, @Sendable (String) -> Answer)] = [
        (.adminPrincipals, { .list([$0, "ada.lovelace"]) }),
        (.jwtPrincipalClaims, { .list([$0, "email"]) }),
        (.caCertificate, { .text("/ca" + $0) }), (.token, { .token(.file("/run/" + $0)) }),
        (.jwksURL, { .text("http://om:8585/" + $0) }),
        (.hostPort, { .text("https://om/\($0)/api") }), (.tenantID, { .text($0 + ".example.org") }),
        (.principalDomain, { .text($0 + ".example.org") }),
    ]
}

extension [String] {
    /// The same texts, begun at another place for each question.
    fileprivate func shuffled(by id: QuestionID) -> [String] {
        guard !isEmpty else { return [] }
        let start = id.rawValue.utf8.reduce(0) { $0 + Int($1) } % count
        return Array(self[start...] + self[..<start])
    }
}
