import SSOModel
import SSOReading

extension AnswersLoader {
    /// The answer that a value holds; nil, and reported, when it is of the wrong type.
    mutating func answer(to question: Question, in node: YAMLNode) -> Answer? {
        if case .alias = node.content {
            report(.answersFileAlias, at: node.start, question.id)
            return nil
        }
        switch question.kind {
        case .text, .path, .choice: return scalar(node, question).map(Answer.text)
        case .list:
            if let text = node.text { return question.answer(fromText: text) }
            return list(node, question).map(Answer.list)
        case .paths:
            if let text = node.text { return .list([text]) }
            return list(node, question).map(Answer.list)
        case .toggle: return toggle(node, question)
        case .token: return token(node, question)
        }
    }

    private mutating func scalar(_ node: YAMLNode, _ question: Question) -> String? {
        if let text = node.text { return text }
        wrongType(node, question, wanted: "one text")
        return nil
    }

    private mutating func list(_ node: YAMLNode, _ question: Question) -> [String]? {
        guard let items = node.items else {
            wrongType(node, question, wanted: "a list, such as [a, b]")
            return nil
        }
        let texts = items.compactMap(\.text)
        guard texts.count == items.count else {
            let stranger = items.first { $0.text == nil } ?? node
            wrongType(stranger, question, wanted: "a list of texts, such as [a, b]")
            return nil
        }
        return texts
    }

    private mutating func toggle(_ node: YAMLNode, _ question: Question) -> Answer? {
        if case .scalar(let text, .plain) = node.content {
            switch text {
            case "true", "True", "TRUE": return .flag(true)
            case "false", "False", "FALSE": return .flag(false)
            default: break
            }
        }
        wrongType(node, question, wanted: "true or false, without quotes")
        return nil
    }

    private mutating func token(_ node: YAMLNode, _ question: Question) -> Answer? {
        if let text = node.text { return .token(TokenSource(text: text)) }
        if let entries = node.entries, entries.count == 1, let entry = entries.first,
            let value = entry.value.text, !value.isEmpty
        {
            switch entry.key.text {
            case "env": return .token(TokenSource(variable: value))
            case "file": return .token(TokenSource(path: value))
            default: break
            }
        }
        report(.answersFileTokenForm, at: node.start, question.id)
        return nil
    }

    private mutating func wrongType(_ node: YAMLNode, _ question: Question, wanted: String) {
        report(
            .answersFileWrongType(key: question.id.rawValue, wanted: wanted, found: node.kindName),
            at: node.start, question.id)
    }
}

extension YAMLNode {
    /// What it is, in words.
    var kindName: String {
        switch content {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .alias: "an alias"
        }
    }
}
