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
            guard let value = checked.value else { return .refused(answer, checked.problems) }
            return .read(.text(value.text), as: value, checked.problems + more(value, context))
        }
    }

    /// A list of which every entry is read by itself; entries named twice are kept once.
    static func list<Value: TextValue>(
        _ type: Value.Type, twice: @escaping @Sendable (String) -> Problem,
        also more: @escaping @Sendable ([Value], CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            var values = Unrepeated<Value>()
            var problems = Unrepeated<Problem>()
            for entry in answer.entries {
                let checked = Value.parse(entry)
                problems.add(checked.problems)
                guard let value = checked.value else { continue }
                if !values.add(value) { problems.add(twice(value.text)) }
            }
            problems.add(more(values.all, context))
            return .unlessError(
                answer, .list(values.all.map(\.text)), as: values.all, problems.all)
        }
    }

    /// One of a few fixed words.
    static func choice<Value: FixedWord>(
        _ type: Value.Type,
        also more: @escaping @Sendable (Value, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            var paste = Paste(answer.text ?? "")
            paste.lowercase()
            guard let value = Value(rawValue: paste.text) else {
                let words = Value.allCases.map(\.rawValue)
                return unknown(answer, words, nearest: nearest(paste.text, in: words))
            }
            return .read(.text(value.rawValue), as: value, paste.notes + more(value, context))
        }
    }

    private static func unknown(
        _ answer: Answer, _ words: [String], nearest: String? = nil
    ) -> CheckedAnswer {
        let word = (answer.text ?? "").trimmingBlanks
        return .refused(answer, [.choiceUnknown(word, choices: words, nearest: nearest)])
    }

    /// Yes or no.
    static func toggle(
        also more: @escaping @Sendable (Bool, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Check {
        { answer, context in
            guard let flag = answer.flag else { return unknown(answer, ["true", "false"]) }
            return .read(answer, as: flag, more(flag, context))
        }
    }
}
