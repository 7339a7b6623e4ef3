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
extension FieldEditing {
    /// - Returns: Whether any of it was taken, and the last reason why something was not.
    mutating func type(_ text: String, into id: QuestionID) -> (
        isTaken: Bool, refusal: FieldRefusal?
    ) {
        let valid = String(text.unicodeScalars.filter { $0 != "\u{FFFD}" })
        let fits = fitting(valid, in: id)
        var refusal: FieldRefusal? = valid.utf8.count < text.utf8.count ? .partNotUTF8 : nil
        leftOut = refusal ?? leftOut
        if fits.utf8.count < valid.utf8.count { refusal = .partTooLong }
        for piece in pieces(of: fits) where !insert(piece: piece, into: id) { refusal = .token }
        return (!fits.isEmpty, refusal)
    }

    /// The characters that the field has room for.
    private func fitting(_ text: String, in id: QuestionID) -> String {
        var room = LineEditor.limit - size(of: id)
        return String(
            text.unicodeScalars.filter { scalar in
                let size = UTF8.width(scalar)
                guard size <= room else { return false }
                room -= size
                return true
            })
    }

    /// The pieces after which a token may have come about.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        func flush() {
            pieces.append(String(piece))
            piece = .init()
        }
        for scalar in text.unicodeScalars {
            let isInToken = SecretShapes.mayBeInToken(scalar)
            if !isInToken, let last = piece.last, SecretShapes.mayBeInToken(last) { flush() }
            piece.append(scalar)
            if scalar == "." || !isInToken { flush() }
        }
        if !piece.isEmpty { flush() }
        return pieces
    }

    /// - Returns: False for a part of a token in an ordinary field.
    private mutating func insert(piece: String, into id: QuestionID) -> Bool {
        guard let first = piece.unicodeScalars.first else { return true }
        guard !Question.with(id).isSecret, SecretShapes.mayBeInToken(first) else {
            word = nil
            put(piece, into: id)
            return true
        }
        var word =
            self.word.flatMap { $0.id == id ? $0 : nil }
            ?? TypedWord(id: id, editor: editors[id], answer: answers.given[id])
        defer { self.word = word }
        if word.isRefused { return false }
        word.text += piece
        put(piece, into: id)
        guard word.holdsToken else { return true }
        word.isRefused = true
        editors[id] = word.editor
        answers[id] = word.answer
        return false
    }

    private mutating func put(_ text: String, into id: QuestionID) {
        // Undo takes typed characters back one by one, and remembers 200 of them.
        let single = text.unicodeScalars.suffix(200)
        replaceDefault(id) { editor in
            editor.insert(String(text.unicodeScalars[..<single.startIndex]))
            for scalar in single { editor.insert(String(scalar)) }
        }
    }
}
