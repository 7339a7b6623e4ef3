/// Rules that several questions share: an answer and its surroundings in, a checked answer out.
enum Rule {
    typealias Check = @Sendable (Answer, CheckContext) -> CheckedAnswer

    /// A text that a word of the domain is read from, with more to say once it can be read.
    static func text<Value: TextValue>(
        _ type: Value.Type,
        read: @escaping @Sendable (String, CheckContext) -> Checked<Value> = { text, _ in
            Value.parse(text)
        },
        also more: @escaping @Sendable (Value, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            let checked = read(answer.text ?? "", context)
            guard let value = checked.value else { return CheckedAnswer(answer, checked.problems) }
            return CheckedAnswer(.text(value.text), checked.problems + more(value, context))
        }
    }

    /// A list of which every entry is read by itself; entries named twice are kept once.
    static func list<Value: TextValue>(
        _ type: Value.Type, twice: @escaping @Sendable (String) -> Problem,
        also more: @escaping @Sendable ([Value], CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            var values: [Value] = []
            var problems: [Problem] = []
            for entry in answer.entries {
                let checked = Value.parse(entry)
                problems.add(checked.problems)
                guard let value = checked.value else { continue }
                if values.contains(value) {
                    problems.add([twice(value.text)])
                } else {
                    values.append(value)
                }
            }
            problems.add(more(values, context))
            return .unlessError(answer, .list(values.map(\.text)), problems)
        }
    }

    /// One of a few fixed words.
    static func choice(
        _ words: [String], also more: @escaping @Sendable (String, CheckContext) -> [Problem]
    ) -> Check {
        { answer, context in
            var paste = Paste(answer.text ?? "")
            paste.lowercase()
            guard words.contains(paste.text) else {
                let near = nearest(paste.text, in: words)
                let word = (answer.text ?? "").shortened()
                return CheckedAnswer(
                    answer, [.choiceUnknown(word, choices: words, nearest: near)])
            }
            return CheckedAnswer(.text(paste.text), paste.notes + more(paste.text, context))
        }
    }

    static func choice(_ words: [String]) -> Check { choice(words) { _, _ in [] } }

    /// Yes or no.
    static func toggle(
        also more: @escaping @Sendable (Bool, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            if case .flag(let flag) = answer { return CheckedAnswer(answer, more(flag, context)) }
            let word = (answer.text ?? "").shortened()
            return CheckedAnswer(
                answer, [.choiceUnknown(word, choices: ["true", "false"], nearest: nil)])
        }
    }
}

extension CheckedAnswer {
    /// The value, unless one of the problems is an error; then the answer as it was given.
    static func unlessError(
        _ given: Answer, _ value: Answer, _ problems: [Problem],
        implied: [QuestionID: Answer] = [:]
    ) -> CheckedAnswer {
        guard problems.contains(where: { $0.severity == .error }) else {
            return CheckedAnswer(value, problems, implied: implied)
        }
        return CheckedAnswer(given, problems.filter { $0.severity > .note })
    }
}

extension [Problem] {
    /// Adds what was not said before.
    mutating func add(_ problems: [Problem]) {
        for problem in problems where !contains(problem) { append(problem) }
    }
}

extension Answer {
    /// The entries of a list that hold anything.
    var entries: [String] { (list ?? [text ?? ""]).filter { !$0.allSatisfy(\.isWhitespace) } }
}
