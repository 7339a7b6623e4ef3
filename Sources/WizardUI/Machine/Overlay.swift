import SSOModel

/// What lies over a screen and takes all keys.
package enum Overlay: Hashable, Sendable {
    /// Text to read: help, a diff, or what went wrong.
    case reader(Reader)
    case quitMenu(QuitChoice)

    package struct Reader: Hashable, Sendable {
        package let title: String
        package let paragraphs: [Paragraph]
        package var scroll = 0
    }

    package struct Paragraph: Hashable, Sendable {
        package let text: String
        package let style: Style
        /// False for text whose line breaks matter, such as a diff.
        package let wraps: Bool

        init(_ text: String, _ style: Style = .plain, wraps: Bool = true) {
            self.text = text
            self.style = style
            self.wraps = wraps
        }
    }

    package enum QuitChoice: Int, CaseIterable, Hashable, Sendable {
        case keepDraft, discard, goOn

        static let title = "Quit?"
        static let consequence = "Nothing has been written."

        package var label: String {
            switch self {
            case .keepDraft: "Keep the draft and quit"
            case .discard: "Discard everything and quit"
            case .goOn: "Continue"
            }
        }
    }
}

extension Wizard {
    mutating func handleOverlay(_ key: Key) -> [Effect] {
        switch overlay {
        case .reader(let reader): return handle(key, in: reader)
        case .quitMenu(let choice): return handle(key, in: choice)
        case nil: return []
        }
    }

    private mutating func handle(_ key: Key, in reader: Overlay.Reader) -> [Effect] {
        var reader = reader
        switch key {
        case .up: reader.scroll -= 1
        case .down: reader.scroll += 1
        case .pageUp: reader.scroll -= readerHeight
        case .pageDown, .character(" "): reader.scroll += readerHeight
        case .home: reader.scroll = 0
        case .end: reader.scroll = .max / 2
        case .escape, .enter, .character("q"), .function(1), .control("g"), .control("b"):
            overlay = nil
            return []
        default: return []
        }
        reader.scroll = min(max(0, reader.scroll), readerScrollLimit(reader))
        overlay = .reader(reader)
        return []
    }

    private mutating func handle(_ key: Key, in choice: Overlay.QuitChoice) -> [Effect] {
        switch key {
        case .up, .backTab, .left: overlay = .quitMenu(choice.moved(by: -1))
        case .down, .tab, .right: overlay = .quitMenu(choice.moved(by: 1))
        case .escape, .control("b"): overlay = nil
        case .enter: return choose(choice)
        case .character("k"), .character("K"): return choose(.keepDraft)
        case .character("d"), .character("D"): return choose(.discard)
        case .character("c"), .character("C"): return choose(.goOn)
        default: break
        }
        return []
    }

    mutating func choose(_ choice: Overlay.QuitChoice) -> [Effect] {
        overlay = nil
        switch choice {
        case .keepDraft: return [.saveDraft, .quit(.quitKeepingDraft)]
        case .discard: return [.discardDraft, .quit(.discarded)]
        case .goOn: return []
        }
    }

    mutating func openQuitMenu() {
        overlay = .quitMenu(.keepDraft)
        isMenuNew = true
    }

    mutating func openHelp() {
        overlay = .reader(HelpText.reader(for: focus, on: page))
    }
}

extension Overlay.QuitChoice {
    fileprivate func moved(by step: Int) -> Self {
        let count = Self.allCases.count
        return Self(rawValue: (rawValue + step + count) % count) ?? self
    }
}
