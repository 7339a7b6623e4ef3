import SSOModel

/// Choices, each on a numbered line of its own; a number or a word picks one.
struct PlainMenu {
    private let items: [(label: String, words: [String])]
    /// False where the words are numbers themselves.
    private let isNumbered: Bool
    /// True where the start of one word only picks it: an answer that can be corrected.
    private let takesBeginnings: Bool

    /// Each choice goes by its number, its words, and the first letter of them.
    private init(_ labels: [String]) {
        items = labels.map { ($0, [$0.lowercased(), $0.prefix(1).lowercased()]) }
        isNumbered = true
        takesBeginnings = false
    }

    /// The fixed words of a question; nil when it has none.
    init?(_ question: Question) {
        guard case .choice(let choices) = question.kind else { return nil }
        items = choices.map { choice in
            let isSame = choice.title.lowercased() == choice.value
            let label = isSame ? choice.title : "\(choice.title) (\(choice.value))"
            return (label, [choice.value, choice.title.lowercased()])
        }
        isNumbered = choices.contains { $0.title != $0.value }
        takesBeginnings = true
    }

    init(_ choices: [StartChoice]) { self.init(choices.map(\.label)) }

    static let quit = PlainMenu(Overlay.QuitChoice.allCases.map(\.label))

    func index(of text: String) -> Int? {
        let word = Self.plain(text)
        let whole = items.firstIndex { $0.words.contains { Self.plain($0) == word } }
        guard whole == nil else { return whole }
        if isNumbered, let number = Int(word) {
            return items.indices.contains(number - 1) ? number - 1 : nil
        }
        let begun = items.indices.filter { index in
            word.first?.isLetter == true
                && items[index].words.contains { Self.plain($0).hasPrefix(word) }
        }
        return takesBeginnings && begun.count == 1 ? begun[0] : nil
    }

    /// The word in answers files that a text picks.
    func value(of text: String) -> String? { index(of: text).map { items[$0].words[0] } }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }

    var blocks: [Block] {
        guard isNumbered else {
            return [.paragraph("One of: \(items.map(\.label).joined(separator: ", ")).")]
        }
        return items.enumerated().map { .paragraph("\($0 + 1). \($1.label)", indent: 2) }
    }
}
