/// One question of the setup: everything that prompts, flags, help and files are derived from.
package struct Question: Sendable {
    /// What shape of answer the question takes.
    package enum Kind: Hashable, Sendable {
        /// One line of text.
        case text
        /// Several words; typed as one line with commas, written as a YAML list.
        case list
        /// The name of one file.
        case path
        /// The names of one or more files; a single one may stand without a list.
        case paths
        /// One of a few fixed words.
        case choice([Choice])
        /// Yes or no.
        case toggle
        /// A secret, or where to find it.
        case token
    }

    /// One of the fixed words that a `choice` question takes.
    package struct Choice: Hashable, Sendable {
        /// The word in answers files and flags.
        package let value: String
        package let title: String

        package init(_ value: String, _ title: String) {
            self.value = value
            self.title = title
        }
    }

    package let id: QuestionID
    /// The long flag, without dashes and, for a toggle, without `no-`.
    package let flag: String
    /// The words before the field on the screen.
    package let label: String
    /// One line under the focused field.
    package let hint: String
    /// The long help: paragraphs parted by an empty line, each one line of unwrapped text.
    package let help: String
    package let kind: Kind
    /// True when there must be an answer and no default exists.
    package let isRequired: Bool
    package let defaultAnswer: @Sendable (Answers) -> Answer?
    package let isRelevant: @Sendable (Answers) -> Bool
    private let rules: @Sendable (Answer, CheckContext) -> CheckedAnswer

    init(
        _ id: QuestionID, flag: String, label: String, hint: String, help: String,
        kind: Kind = .text, isRequired: Bool = false,
        default defaultAnswer: @escaping @Sendable (Answers) -> Answer? = { _ in nil },
        relevant isRelevant: @escaping @Sendable (Answers) -> Bool = { _ in true },
        check: @escaping @Sendable (Answer, CheckContext) -> CheckedAnswer
    ) {
        self.id = id
        self.flag = flag
        self.label = label
        self.hint = hint
        self.help = help
        self.kind = kind
        self.isRequired = isRequired
        self.defaultAnswer = defaultAnswer
        self.isRelevant = isRelevant
        rules = check
    }

    /// An answer looked at by its rules, which show nothing of a secret in it.
    package func check(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        rules(answer, context).hiding(secretsOf: answer)
    }

    /// Every question, in the order they are asked.
    package static let all: [Question] =
        registration + credentials + access + ingestion + target

    package static func with(_ id: QuestionID) -> Question {
        guard let question = byID[id] else { preconditionFailure("no question \(id.rawValue)") }
        return question
    }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    package var flags: [String] {
        switch kind {
        case .toggle: ["--\(flag)", "--no-\(flag)"]
        case .token: ["--\(flag)-env", "--\(flag)-file"]
        default: ["--\(flag)"]
        }
    }

    /// Where its answer is given: in a field of this label, or with a flag.
    package var place: String { "\"\(label)\" (\(flags[0]))" }

    /// True when the answer must never be shown, logged or kept unmasked.
    package var isSecret: Bool { kind == .token }
}

extension Question.Kind {
    static func choice<Word: FixedWord>(of type: Word.Type) -> Self {
        .choice(Word.allCases.map { .init($0.rawValue, $0.title) })
    }
}

extension Section {
    /// The questions of this section, in the order they are asked.
    package var questions: [Question] { Question.all.filter { $0.id.section == self } }
}
