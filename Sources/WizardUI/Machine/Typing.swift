import DisplayText
import SSOModel

/// A word while it is typed, and the field as it was before, in case it turns out to be a token.
struct TypedWord: Hashable {
    let id: QuestionID
    let editor: LineEditor?
    let answer: Answer?
    var text = ""
    var isRefused = false

    /// True when a token has begun anywhere in it, such as right behind other text.
    var holdsToken: Bool {
        guard let start = text.firstRange(of: "eyJ") else { return false }
        return SecretShapes.holdsToken(String(text[start.lowerBound...]))
    }
}

/// Text that is typed: what one key after the other does, however many come at once.
extension Wizard {
    mutating func insertTyped(_ text: String, into id: QuestionID) -> [Effect] {
        let isUTF8 = !text.unicodeScalars.contains("\u{FFFD}")
        let text = isUTF8 ? text : String(text.unicodeScalars.filter { $0 != "\u{FFFD}" })
        if !isUTF8 { status = Status("Left out: bytes that are no UTF-8.", .error) }
        let fits = fitting(text, in: id)
        if fits.utf8.count < text.utf8.count { refuseRest() }
        for piece in pieces(of: fits) { insert(piece: piece, into: id) }
        return fits.isEmpty ? [.bell] : []
    }

    /// The characters that the field has room for.
    private func fitting(_ text: String, in id: QuestionID) -> String {
        var room = LineEditor.limit - (showsDefault(id) ? 0 : fieldText(of: id).utf8.count)
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let size = UTF8.width(scalar)
            guard size <= room else { continue }
            room -= size
            result.append(scalar)
        }
        return String(result)
    }

    private mutating func refuseRest() {
        status = Status("The rest was left out: a field takes \(LineEditor.limit) bytes.", .error)
    }

    /// The pieces after which a token may have come about.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isInToken = SecretShapes.mayBeInToken(scalar)
            if !isInToken, let last = piece.last, SecretShapes.mayBeInToken(last) {
                pieces.append(String(piece))
                piece = .init()
            }
            piece.append(scalar)
            if scalar == "." || !isInToken {
                pieces.append(String(piece))
                piece = .init()
            }
        }
        return piece.isEmpty ? pieces : pieces + [String(piece)]
    }

    private mutating func insert(piece: String, into id: QuestionID) {
        guard let first = piece.unicodeScalars.first else { return }
        guard !Question.with(id).isSecret, SecretShapes.mayBeInToken(first) else {
            word = nil
            return put(piece, into: id)
        }
        if word?.id != id {
            word = TypedWord(id: id, editor: editors[id], answer: answers.given[id])
        }
        if word?.isRefused == true { return refuseToken() }
        word?.text += piece
        put(piece, into: id)
        if let word, word.holdsToken { takeBack(word) }
    }

    private mutating func put(_ text: String, into id: QuestionID) {
        // Undo takes typed characters back one by one, and remembers 200 of them.
        let single = text.unicodeScalars.suffix(200)
        replaceDefault(id) { editor in
            editor.insert(String(text.unicodeScalars[..<single.startIndex]))
            for scalar in single { editor.insert(String(scalar)) }
        }
    }

    private mutating func takeBack(_ word: TypedWord) {
        editors[word.id] = word.editor
        answers[word.id] = word.answer
        self.word?.isRefused = true
        refuseToken()
    }
}
