import SSOModel

extension Wizard {
    mutating func handlePaste(_ pasted: String) -> [Effect] {
        guard !isTooSmall, overlay == nil, case .field(let id) = focus else { return [.bell] }
        word = nil
        let question = Question.with(id)
        guard let line = oneLine(pasted, for: question) else { return [.bell] }
        status = nil
        switch question.kind {
        case .choice(let choices):
            let word = line.lowercased()
            guard choices.contains(where: { $0.value == word }) else { return [.bell] }
            return setAnswer(.text(word), id)
        case .toggle: return [.bell]
        case .text, .list, .path, .paths, .token: return insert(line, into: id)
        }
    }

    /// Puts text in at the caret, unless the field cannot hold it.
    mutating func insert(_ text: String, into id: QuestionID) -> [Effect] {
        let present = showsDefault(id) ? 0 : fieldText(of: id).utf8.count
        guard present + text.utf8.count <= LineEditor.limit else {
            return refuse(text.utf8.count, besides: present)
        }
        replaceDefault(id) { $0.insert(text) }
        return []
    }

    /// A secret in an ordinary field would be seen, and kept in the draft.
    mutating func refuseToken() {
        let token = Question.with(.token)
        let step = Page.section(token.id.section).step ?? 0
        status = Status(
            "Nothing was put in: this is a token, and belongs to \(token.label) in step \(step).",
            .error)
    }

    /// Refuses text of so many bytes in a field that holds some already.
    mutating func refuse(_ count: Int, besides present: Int = 0) -> [Effect] {
        let size = present > 0 ? "with this it has \(present + count)" : "this has \(count)"
        status = Status(
            "Nothing was put in: a field takes \(LineEditor.limit) bytes, \(size).", .error)
        return [.bell]
    }

    /// A paste as one line; nil, with the reason in the status line, when it has several.
    mutating func oneLine(_ pasted: String, for question: Question) -> String? {
        if !question.isSecret, SecretShapes.holdsToken(pasted) {
            refuseToken()
            return nil
        }
        guard !pasted.unicodeScalars.contains("\u{FFFD}") else {
            status = Status("Nothing was put in: it holds bytes that are no UTF-8.", .error)
            return nil
        }
        let lines = pasted.split(whereSeparator: \.isNewline)
        if question.kind == .list { return lines.joined(separator: ", ") }
        if lines.count <= 1 { return lines.first.map(String.init) ?? "" }
        status = Status(
            "Nothing was pasted: the clipboard has \(lines.count) lines, "
                + "\(question.label) takes one.", .error)
        return nil
    }
}
