import FoundationEssentials
import SSOExplanations
import SSOModel
import SSOReading

/// An explanation in the JSON of `omsso explain`; the names are part of the format (docs/json.md).
struct ExplanationDescription: Encodable {
    struct Change: Encodable {
        let kind: String
        let text: String
        var question: String?
        var flags: [String]?
        var settings: [[String: String]]?
    }

    let code: String
    let source: String
    let title: String
    let meaning: String
    let changes: [Change]
    let check: String
    /// What `omsso check` says where the cause is in the files.
    let findings: [String]?
    let link: String?
    /// Where it shows in a text of several lines.
    let line: Int?
    let time: String?

    init(_ explanation: Explanation, _ sighting: ExplanationLookup.Sighting? = nil) {
        line = sighting?.line
        time = sighting?.time
        code = explanation.code
        source = explanation.source.rawValue
        title = explanation.title
        meaning = explanation.meaning
        changes = explanation.changes.map(Change.init)
        check = explanation.check
        findings = explanation.checkCodes.isEmpty ? nil : explanation.checkCodes
        link = explanation.link
    }
}

extension ExplanationDescription.Change {
    init(_ change: SSOModel.Change) {
        switch change {
        case .portal(let text): self.init(kind: "portal", text: text)
        case .step(let text): self.init(kind: "step", text: text)
        case .setting(let setting, let value):
            self.init(kind: "setting", text: value, settings: [setting.namesByFile])
        case .answer(let id, let value):
            self.init(
                kind: "answer", text: value, question: id.rawValue,
                flags: Question.with(id).flags, settings: id.settings.map(\.namesByFile))
        }
    }
}

extension Setting {
    fileprivate var namesByFile: [String: String] {
        FileKind.written.reduce(into: [:]) {
            $0[$1.deployment?.rawValue ?? "ingestion"] = name(in: $1)
        }
    }
}

/// The whole answer of `omsso explain --format json`.
struct LookupDescription: Encodable {
    struct Unknown: Encodable {
        let code: String
        let nearest: [String]
        let link: String?
    }

    let explanations: [ExplanationDescription]
    let unknown: [Unknown]

    init(_ lookup: ExplanationLookup) {
        explanations = lookup.found.map {
            ExplanationDescription($0, lookup.sightings[$0.code])
        }
        unknown = lookup.unknown.map {
            Unknown(code: Secrets.masked($0.code), nearest: $0.nearest.map(\.code), link: $0.link)
        }
    }
}
