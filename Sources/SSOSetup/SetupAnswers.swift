internal import SSOFormats
internal import SSOModel
internal import SSOReading

/// What was answered to the questions of the setup, by the keys of an answers file.
///
/// Nothing is looked at before `resolve`, which says all that is wrong at once. A question without
/// an answer has its default.
public struct SetupAnswers: Hashable, Sendable {
    /// The keys of all questions, in the order they are asked; `omsso fields` says what each takes.
    public static let keys = Question.all.map(\.id.rawValue)

    private var answers = Answers()
    private var file: LoadedAnswers?
    /// The questions whose answers do not come from the answers file.
    private var replaced: Set<QuestionID> = []
    private var misfits: [Finding] = []

    /// No answers.
    public init() {}

    /// Answers by their keys, each as it would be typed: see `set(_:to:)`.
    public init(_ texts: [String: String]) {
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) { set(key, to: text) }
    }

    /// The answers of an answers file: YAML, the keys nested, with `version: 1`.
    ///
    /// - Parameters:
    ///   - yaml: Its text in UTF-8, one MiB at most.
    ///   - name: What findings call the file.
    public init(yaml: [UInt8], name: String = "answers.yaml") {
        let loaded = AnswersFile.load(yaml, file: name)
        file = loaded
        answers = loaded.answers
    }

    /// Answers a question with a text, as it would be typed.
    ///
    /// Lists are parted by commas, a yes or no is `true` or `false`. The token of the ingestion bot
    /// is the token itself, `env:NAME`, `file:PATH` or `later`.
    public mutating func set(_ key: String, to text: String) {
        guard let question = question(key) else { return }
        give(question.answer(fromText: text), to: question)
    }

    /// Answers a question that takes a list.
    public mutating func set(_ key: String, to list: [String]) {
        guard let question = question(key) else { return }
        switch question.kind {
        case .list, .paths: give(.list(list), to: question)
        case .text, .path, .choice, .toggle, .token:
            misfit(.answersFileWrongType(key: key, wanted: "one value", found: "a list"), question)
        }
    }

    /// Answers a question that takes a yes or no.
    public mutating func set(_ key: String, to flag: Bool) {
        guard let question = question(key) else { return }
        switch question.kind {
        case .toggle: give(.flag(flag), to: question)
        case .text, .list, .path, .paths, .choice, .token:
            misfit(.answersFileWrongType(key: key, wanted: "a text", found: "a flag"), question)
        }
    }

    private mutating func question(_ key: String) -> Question? {
        if let id = QuestionID(rawValue: key) { return Question.with(id) }
        let near = QuestionID.nearest(to: key)?.rawValue
        misfits.append(Finding(.answersFileUnknownKey(key.shortened(), nearest: near)))
        return nil
    }

    private mutating func give(_ answer: Answer, to question: Question) {
        answers[question.id] = answer
        replaced.insert(question.id)
        misfits.removeAll { $0.question == question.id }
    }

    private mutating func misfit(_ problem: Problem, _ question: Question) {
        misfits.append(Finding(problem, question: question.id))
    }
}

extension SetupAnswers {
    /// The settings for files that are made from nothing.
    public func resolve() -> SetupResolution { resolve { _ in nil } }

    /// The settings for files that may exist: what they say counts where nothing was answered.
    ///
    /// - Parameter existing: The content of the file with this name; nil where there is none. It is
    ///   asked for the definition of a chart beside a values file as well.
    /// - Returns: The settings, or what is wrong with the answers.
    /// - Throws: What `existing` throws.
    public func resolve<Failure: Error>(
        beside existing: (_ name: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> SetupResolution {
        var found = ExistingAnswers()
        for (name, kind) in answers.targetFiles.byKind.reversed() {
            _ = try found.take(existing(name), at: name, as: kind, beside: existing)
        }
        return resolve(found)
    }

    private func resolve(_ existing: ExistingAnswers) -> SetupResolution {
        var completed = answers
        completed.files = existing.said
        let resolution = completed.resolve()
        let form = (file?.findings ?? []).filter { finding in
            finding.question.map { !replaced.contains($0) } ?? true
        }
        let misread = Set((form + misfits).compactMap(\.question))
        let rules = resolution.findings.filter { finding in
            if file?.isUnreadable == true, finding.kind == .required { return false }
            return finding.question.map { !misread.contains($0) } ?? true
        }
        let findings =
            (form + misfits).map { SetupFinding($0) }
            + rules.map { finding in
                let id = finding.question
                return SetupFinding(
                    placed(finding), in: id.flatMap { existing.place(of: $0, in: completed) })
            }
        let isGood = form.isEmpty && misfits.isEmpty
        return SetupResolution(
            settings: isGood
                ? resolution.settings.map { SetupSettings($0, resolution.effective) } : nil,
            findings: findings)
    }

    private func placed(_ finding: Finding) -> Finding {
        guard let file, let id = finding.question, !replaced.contains(id) else { return finding }
        return Finding(finding.problem, question: id, position: file.position(of: id))
    }
}

/// What a set of answers came to.
public struct SetupResolution: Hashable, Sendable {
    /// Nil while a finding is an error.
    public let settings: SetupSettings?
    /// All there is to say: first about the form of the answers, then in the order of the questions.
    public let findings: [SetupFinding]
}

// Answers may hold a token, at a wrong place as well.
extension SetupAnswers: CustomStringConvertible, CustomReflectable {
    /// The keys that were answered, and no answer.
    public var description: String { answered.joined(separator: ", ") }

    /// Shows the keys that were answered, and no answer.
    public var customMirror: Mirror { Mirror(self, children: ["answered": answered]) }

    private var answered: [String] {
        QuestionID.allCases.filter { answers[$0] != nil }.map(\.rawValue)
    }
}
