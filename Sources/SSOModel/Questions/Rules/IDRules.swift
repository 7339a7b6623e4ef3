/// IDs as they are copied from the portal: alone, or with what stands around them.
enum IDRules {
    /// Reads the text by itself, else the ID in it; the other ID in it answers the other question.
    static func check<Value: TextValue>(
        _ role: CopiedIDs.Role,
        read: @escaping @Sendable (String, CheckContext) -> Checked<Value>,
        also more: @escaping @Sendable (Value, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Rule.Check {
        { answer, context in
            let text = answer.text ?? ""
            let checked = read(text, context)
            if let value = checked.value {
                return .read(.text(value.text), as: value, checked.problems + more(value, context))
            }
            guard mayHold(text, checked.problems) else { return .refused(answer, checked.problems) }
            let copied = CopiedIDs(in: text)
            guard let id = copied.id(of: role), let value = read(id, context).value else {
                let reason = reason(copied, role) ?? nature(of: text, checked.problems)
                return .refused(answer, reason.map { [$0] } ?? checked.problems)
            }
            let other = copied.named[role.other]
            let (note, implied) = result(value.text, role, other, context)
            return .read(
                .text(value.text), as: value, [note] + more(value, context), implied: implied)
        }
    }

    /// False for a text about which something better is known, such as an address of another cloud.
    private static func mayHold(_ text: String, _ problems: [Problem]) -> Bool {
        let known: Set = [
            FindingKind.tenantCloud, .tenantSample, .guidZero, .guidHyphens,
        ]
        return !problems.contains { known.contains($0.kind) }
    }

    /// What went where.
    private static func result(
        _ id: String, _ role: CopiedIDs.Role, _ other: String?, _ context: CheckContext
    ) -> (Problem, [QuestionID: Answer]) {
        let question = role.other.question
        let present = context.answers.effective(question)?.text
        guard let other, other != present else { return (.idTaken(id), [:]) }
        let isFilled = present == nil
        return (
            .idTaken(id, other: question, other, isFilled: isFilled),
            isFilled ? [question: .text(other)] : [:]
        )
    }

    /// Why no ID is taken, where the rule for a single ID says less.
    private static func reason(_ copied: CopiedIDs, _ role: CopiedIDs.Role) -> Problem? {
        if copied.named[role.other] != nil {
            return .idOther(role.other.name, wanted: role.question)
        }
        return copied.all.count > 1 ? .idSeveral(copied.all.count, name: role.name) : nil
    }

    /// That a text is something else than an ID, instead of how many groups it has.
    private static func nature(of text: String, _ problems: [Problem]) -> Problem? {
        let isMisshapen = problems.allSatisfy { [.guidGroups, .guidGroup].contains($0.kind) }
        return isMisshapen ? kind(of: text).map(Problem.idNone) : nil
    }

    /// What a text is that holds no ID; nil for what may be a part of one.
    private static func kind(of text: String) -> String? {
        let word = Paste(text).text
        if Placeholder.find(in: word) != nil || SecretShapes.isIn(word) { return nil }
        if WebURL(word) != nil { return "a web address without an ID in it" }
        if word.contains("@") { return "an e-mail address" }
        if EmailDomain.isDomain(word) { return "a domain" }
        let isName =
            word.contains { $0.isLetter && !$0.isASCIIHexDigit }
            && word.count(where: \.isNumber) < 4
        return isName ? "a name" : nil
    }
}

extension CopiedIDs.Role {
    fileprivate var other: Self { self == .client ? .tenant : .client }

    fileprivate var question: QuestionID { self == .client ? .clientID : .tenantID }

    /// What the portal calls it.
    fileprivate var name: String {
        self == .client ? "Application (client) ID" : "Directory (tenant) ID"
    }
}
