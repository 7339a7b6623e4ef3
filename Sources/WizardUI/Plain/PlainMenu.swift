import SSOModel

/// Choices on numbered lines; a number or a word picks one.
struct PlainMenu {
    private let items: [(label: String, words: [String])]

    /// Each choice goes by its number, its words, and the first letter of them.
    private init(_ labels: [String]) {
        items = labels.map { ($0, [$0.lowercased(), $0.prefix(1).lowercased()]) }
    }

    /// The fixed words of a question; nil when it has none.
    init?(_ question: Question) {
        guard case .choice(let choices) = question.kind else { return nil }
        items = choices.map { choice in
            let isSame = choice.title.lowercased() == choice.value
            let label = isSame ? choice.title : "\(choice.title) (\(choice.value))"
            return (label, [choice.value, choice.title.lowercased()])
        }
    }

    static let draft = PlainMenu(WelcomeContent.draftChoices)
    static let quit = PlainMenu(Overlay.QuitChoice.allCases.map(\.label))

    func index(of text: String) -> Int? {
        let word = text.lowercased().filter { !$0.isWhitespace }
        let named = items.firstIndex { item in
            item.words.contains { $0.filter { !$0.isWhitespace } == word }
        }
        return named ?? Int(word).flatMap { items.indices.contains($0 - 1) ? $0 - 1 : nil }
    }

    /// The word in answers files.
    func value(_ index: Int) -> String { items[index].words[0] }

    var blocks: [Block] {
        items.enumerated().map { .paragraph("\($0 + 1). \($1.label)", indent: 2) }
    }
}
