import FoundationEssentials
import SSOModel

/// One question, as `omsso fields` shows it.
///
/// The names are part of the JSON format.
struct FieldDescription: Encodable {
    let key: String
    let flags: [String]
    let label: String
    let screen: String
    let type: String
    let required: Bool
    let secret: Bool
    let defaultValue: String?
    let choices: [String]?
    let hint: String
    let help: String

    enum CodingKeys: String, CodingKey {
        case key, flags, label, screen, type, required, secret, choices, hint, help
        case defaultValue = "default"
    }

    init(_ question: Question) {
        key = question.id.rawValue
        flags = question.flags
        label = question.label
        screen = question.id.section.title
        type = question.typeName
        // Some matter only with certain other answers.
        required = question.isRequired && question.isRelevant(Answers())
        secret = question.isSecret
        choices = question.choiceWords
        hint = question.hint
        help = question.help
        defaultValue = question.defaultText
    }
}

extension Question {
    fileprivate var typeName: String {
        switch kind {
        case .text: "text"
        case .list: "list"
        case .path: "path"
        case .paths: "paths"
        case .choice: "choice"
        case .toggle: "boolean"
        case .token: "token"
        }
    }

    fileprivate var choiceWords: [String]? {
        if case .choice(let choices) = kind { choices.map(\.value) } else { nil }
    }

    /// The default with no other answer given.
    fileprivate var defaultText: String? { Answers().effective(id).map(text(of:)) }
}

extension FieldDescription {
    var text: String {
        let kind = required ? "\(type), required" : type
        return """
            \(key)
              \(label) (\(kind)); \(flags.joined(separator: ", "))
              \(hint)

            """ + detail("Choices", choices?.joined(separator: ", "))
                + detail("Default", defaultValue)
    }

    private func detail(_ name: String, _ value: String?) -> String {
        value.map { "  \(name): \($0)\n" } ?? ""
    }

    static func markdown(_ fields: [FieldDescription]) -> String {
        let head = "| key | flag | label | type | default |\n|---|---|---|---|---|\n"
        return head
            + fields.map { field in
                let flags = field.flags.map { "`\($0)`" }.joined(separator: ", ")
                let value =
                    field.required ? "required" : field.defaultValue.map { "`\($0)`" } ?? "-"
                let type = field.choices.map { $0.joined(separator: ", ") } ?? field.type
                return "| `\(field.key)` | \(flags) | \(field.label) | \(type) | \(value) |\n"
            }.joined()
    }
}
