import ArgumentParser
import SSOFormats
import SSOModel

/// One flag for each question, made from the list of questions.
///
/// ArgumentParser finds the properties of a type by reflection, so a mirror of its own lets the
/// list stand in for twenty written-out properties; help, completions and manual follow from it.
struct QuestionOptions: ParsableArguments, CustomReflectable {
    private(set) var answers = Answers()

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: QuestionKey.self)
        for question in Question.all {
            answers[question.id] = try QuestionFlag(question).answer(in: container)
        }
    }

    var customMirror: Mirror {
        Mirror(self, children: Question.all.flatMap { QuestionFlag($0).wrappers })
    }
}

/// The name under which ArgumentParser keeps the value of a flag.
struct QuestionKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// The flag, or flags, of one question.
private struct QuestionFlag {
    let question: Question

    init(_ question: Question) { self.question = question }

    private var name: NameSpecification { .customLong(question.flag) }
    private var key: QuestionKey { QuestionKey(stringValue: question.id.rawValue) }
    private var environmentKey: QuestionKey { .init(stringValue: question.id.rawValue + ".env") }
    private var fileKey: QuestionKey { .init(stringValue: question.id.rawValue + ".file") }
    private var help: ArgumentHelp {
        ArgumentHelp("\(question.label). \(question.hint)", valueName: valueName)
    }

    private var valueName: String {
        switch question.kind {
        case .path, .paths: "path"
        default: question.flag.holds("url") || question.flag.holds("uri") ? "url" : "value"
        }
    }

    var wrappers: [(label: String?, value: Any)] {
        switch question.kind {
        case .text: [(key.stringValue, Option<String?>(name: name, help: help))]
        case .path:
            [
                (
                    key.stringValue,
                    Option<String?>(
                        name: name, help: help, completion: .file(), transform: GivenPath.answer)
                )
            ]
        case .choice(let choices):
            [
                (
                    key.stringValue,
                    Option<String?>(
                        name: name,
                        help: ArgumentHelp(
                            "\(question.label): \(choices.map(\.value).joined(separator: ", ")).",
                            valueName: valueName),
                        completion: .list(choices.map(\.value)))
                )
            ]
        case .list: [(key.stringValue, Option<[String]>(wrappedValue: [], name: name, help: help))]
        case .paths:
            [
                (
                    key.stringValue,
                    Option<[String]>(
                        wrappedValue: [], name: name, help: help, completion: .file(),
                        transform: GivenPath.answer)
                )
            ]
        case .toggle:
            [(key.stringValue, Flag<Bool?>(name: name, inversion: .prefixedNo, help: help))]
        case .token: tokenWrappers
        }
    }

    private var tokenWrappers: [(label: String?, value: Any)] {
        [
            (
                environmentKey.stringValue,
                Option<String?>(
                    name: .customLong(question.flag + "-env"),
                    help: ArgumentHelp(
                        "\(question.label): the environment variable that ingestion reads it from.",
                        valueName: "NAME"))
            ),
            (
                fileKey.stringValue,
                Option<String?>(
                    name: .customLong(question.flag + "-file"),
                    help: ArgumentHelp(
                        "\(question.label): the file that ingestion reads it from.",
                        valueName: "path"),
                    completion: .file(), transform: GivenPath.answer)
            ),
        ]
    }

    func answer(in container: KeyedDecodingContainer<QuestionKey>) throws -> Answer? {
        switch question.kind {
        case .text, .path, .choice:
            return try container.decode(Option<String?>.self, forKey: key).wrappedValue
                .map(Answer.text)
        case .list, .paths:
            let words = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
            return words.isEmpty
                ? nil : .list(words.flatMap { question.answer(fromText: $0).list ?? [] })
        case .toggle:
            return try container.decode(Flag<Bool?>.self, forKey: key).wrappedValue
                .map(Answer.flag)
        case .token: return try token(in: container)
        }
    }

    private func token(in container: KeyedDecodingContainer<QuestionKey>) throws -> Answer? {
        let name = try container.decode(Option<String?>.self, forKey: environmentKey).wrappedValue
        let path = try container.decode(Option<String?>.self, forKey: fileKey).wrappedValue
        let source = name.map(TokenSource.init(variable:)) ?? path.map(TokenSource.init(path:))
        return source.map(Answer.token)
    }
}
