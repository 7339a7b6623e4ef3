import SSOModel

/// Why text was not put into a field, or not all of it.
enum FieldRefusal: Error, Hashable {
    /// A secret in an ordinary field would be seen, and kept in the draft.
    case token
    case notUTF8
    case lines(Int, label: String)
    /// So many bytes, with what the field holds already.
    case tooLong(Int, isJoined: Bool)
    /// Of typed text only what is wrong with it is left out.
    case partNotUTF8
    case partTooLong

    var status: Status {
        switch self {
        case .token:
            let token = Question.with(.token)
            let step = Page.section(token.id.section).step ?? 0
            return said("this is a token, and belongs to \(token.label) in step \(step)")
        case .notUTF8: return said("it holds bytes that are no UTF-8")
        case .lines(let count, let label):
            return Status(
                "Nothing was pasted: the clipboard has \(count) lines, \(label) takes one.", .error)
        case .tooLong(let count, let isJoined):
            let size = isJoined ? "with this it has \(count)" : "this has \(count)"
            return said("a field takes \(LineEditor.limit) bytes, \(size)")
        case .partNotUTF8: return Status("Left out: bytes that are no UTF-8.", .error)
        case .partTooLong:
            return Status("The rest was left out: a field takes \(LineEditor.limit) bytes.", .error)
        }
    }

    private func said(_ reason: String) -> Status {
        Status("Nothing was put in: \(reason).", .error)
    }
}

extension Question {
    /// A paste as one line, if it may be an answer.
    func oneLine(_ pasted: String) throws(FieldRefusal) -> String {
        if !isSecret, SecretShapes.holdsToken(pasted) { throw .token }
        if pasted.unicodeScalars.contains("\u{FFFD}") { throw .notUTF8 }
        let lines = pasted.split(whereSeparator: \.isNewline)
        if kind == .list { return lines.joined(separator: ", ") }
        if holdsID(pasted) { return lines.joined(separator: " ") }
        guard lines.count <= 1 else { throw .lines(lines.count, label: label) }
        return lines.first.map(String.init) ?? ""
    }
}

extension FieldEditing {
    /// Puts a paste in at the caret, or picks the choice that it names.
    ///
    /// - Returns: False where it is no choice.
    mutating func paste(_ pasted: String, into question: Question) throws(FieldRefusal) -> Bool {
        word = nil
        let line = try question.oneLine(pasted)
        switch question.kind {
        case .choice(let choices):
            let word = line.lowercased()
            guard choices.contains(where: { $0.value == word }) else { return false }
            set(.text(word), for: question.id)
        case .toggle: return false
        case .text, .list, .path, .paths, .token:
            let size = size(of: question.id) + line.utf8.count
            guard size <= LineEditor.limit else {
                throw .tooLong(size, isJoined: size > line.utf8.count)
            }
            replaceDefault(question.id) { $0.insert(line) }
            // What came along is none of the answer, and may be a secret.
            if question.takesCopiedText, line.contains(" ") { leave() }
        }
        return true
    }

    /// The bytes in a field, which a default does not count among.
    func size(of id: QuestionID) -> Int { showsDefault(id) ? 0 : fieldText(of: id).utf8.count }
}
