import SSOModel

/// Choices, each on a line of its own; a number or a word picks one.
struct PlainMenu {
    private let items: [(label: String, words: [String])]
    private let form: Form

    private enum Form {
        case numbered
        /// In one line: the words are numbers themselves.
        case listed
        /// Only the word itself picks a choice that acts: no Enter, number or letter does.
        case spelled
    }

    private init(acting items: [(word: String, label: String)]) {
        self.items = items.map { ($0.label, [$0.word]) }
        form = .spelled
    }

    /// The fixed words of a question; nil when it has none.
    init?(_ question: Question) {
        guard case .choice(let choices) = question.kind else { return nil }
        items = choices.map { choice in
            let isSame = choice.title.lowercased() == choice.value
            let label = isSame ? choice.title : "\(choice.title) (\(choice.value))"
            return (label, [choice.value, choice.title.lowercased()])
        }
        form = choices.contains { $0.title != $0.value } ? .numbered : .listed
    }

    init(_ choices: [StartChoice]) { self.init(acting: choices.map { ($0.rawValue, $0.label) }) }

    init(_ choices: [QuitChoice]) { self.init(acting: choices.map { ($0.rawValue, $0.label) }) }

    /// What to type, as a question.
    var request: String {
        let words = items.map { $0.words[0] }
        guard words.count > 1 else { return "Type \(words.joined())" }
        return "Type \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    }

    func index(of text: String) -> Int? {
        let word = Self.plain(text)
        let whole = items.firstIndex { $0.words.contains { Self.plain($0) == word } }
        guard whole == nil, form != .spelled else { return whole }
        if form == .numbered, let number = Int(word) {
            return items.indices.contains(number - 1) ? number - 1 : nil
        }
        // The start of one word only is an answer that can be corrected.
        let begun = items.indices.filter { index in
            word.first?.isLetter == true
                && items[index].words.contains { Self.plain($0).hasPrefix(word) }
        }
        return begun.count == 1 ? begun[0] : nil
    }

    /// The word in answers files that a text picks.
    func value(of text: String) -> String? { index(of: text).map { items[$0].words[0] } }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }

    var blocks: [Block] {
        switch form {
        case .numbered:
            return items.enumerated().map { .paragraph("\($0 + 1). \($1.label)", indent: 2) }
        case .listed:
            return [.paragraph("One of: \(items.map(\.label).joined(separator: ", ")).")]
        case .spelled:
            return items.map { .paragraph("\($0.words[0]): \($0.label)", indent: 2) }
        }
    }
}
