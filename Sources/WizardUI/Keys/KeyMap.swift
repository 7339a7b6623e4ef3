/// Every key of the screens: how they act, what the footer says, F1 and docs/screens.md all follow.
enum KeyMap {
    static let takeMeant = Key.control("t")

    /// What belongs together stands in one line of F1 and one row of docs/screens.md; the footer
    /// keeps the order.
    static let groups: [[KeyBinding]] = [
        [
            .init([.tab, .down], .screen, .move(by: 1), "next field", "To a command", 6),
            .init([.backTab, .up], .screen, .move(by: -1), "previous field"),
        ],
        [
            .init([.enter], .focus, .enter, "next field, or press the button", "", 3),
            .init([.space], .button, .press, "press the button"),
            .init([.left, .right], .button, .choose),
        ],
        [
            .init(
                [.space, .left, .right], .choice, .choose,
                "choose, or type a word, its start, or a whole version (1.12)", "Choose", 5),
            .init([.home, .end, .backspace, .control("u"), .control("w")], .choice, .choose),
            .init([.space, .left, .right], .toggle, .choose, nil, "Choose", 5),
            .init("yYnN".map(Key.character), .toggle, .choose),
            .init([.left, .right, .space], .startChoice, .choose, nil, "Choose", 5, named: 2),
        ],
        [
            .init([.control("n")], .screen, .goOn, "next screen, on Review to Write", "", 7),
            .init([.escape, .control("b")], .screen, .goBack, "previous screen", "Back", 6),
        ],
        [
            .init(
                [.function(1), .control("g")], .screen, .explain, "explain the field or screen",
                "Help", 2),
            .init([.control("r")], .secret, .reveal, "show or hide the token", "", 5),
            .init(
                [takeMeant], .meant, .takeMeant, "take what \"Did you mean\" says", "Take it", 3),
            .init(
                [.control("o")], .text, .copy,
                "send the field, or a command of Done, to the terminal's clipboard"),
            .init([.control("o")], .step, .copy, nil, "Copy", 3),
        ],
        [
            .init([.backspace], .text, .edit { $0.deleteBackward() }, "erase before the cursor"),
            .init([.delete, .control("d")], .text, .edit { $0.deleteForward() }, "under it"),
        ],
        [
            .init([.control("w")], .text, .edit { $0.killWord() }, "erase a word"),
            .init([.control("u")], .text, .edit { $0.killToStart() }, "to the start"),
            .init([.control("k")], .text, .edit { $0.killToEnd() }, "to the end"),
            .init([.control("y")], .text, .putBack, "put it back"),
        ],
        [
            .init([.home, .control("a")], .text, .moveCaret { $0.moveToStart() }, "to the start"),
            .init([.end, .control("e")], .text, .moveCaret { $0.moveToEnd() }, "to the end"),
            .init([.left], .text, .moveCaret { $0.moveLeft() }),
            .init([.right], .text, .moveCaret { $0.moveRight() }),
        ],
        [
            .init([.control("_"), .alt("u")], .text, .edit { $0.undo() }, "undo"),
            .init([.control("x")], .text, .edit { $0.redo() }, "redo"),
        ],
        [
            .init([.control("l")], .anywhere, .repaint, "paint anew"),
            .init([.control("z")], .anywhere, .suspend, "suspend"),
        ],
        [
            .init(
                [.function(10), .control("c")], .anywhere, .quit,
                "quit: keep the draft, discard, or go on", "Quit", 1)
        ],
        [.init([.pageDown, .pageUp], .screen, .scroll, "scroll", "Scroll", 4)],
    ]

    /// What lies over a screen has keys of its own, which its footer names.
    private static let overlays: [KeyBinding] = [
        .init([.up, .down], .reader, .scroll, nil, "Scroll", 3, named: 2),
        .init([.space, .pageDown, .pageUp, .home, .end], .reader, .scroll, nil, "Page", 4),
        .init(
            [.escape, .enter, .function(1), .control("g"), .control("b")], .reader, .close, nil,
            "Close", 2),
        .init(
            [.up, .down, .left, .right, .tab, .backTab], .quitMenu, .choose, nil, "Choose", 4,
            named: 2),
        .init([.enter], .quitMenu, .enter, nil, "Select", 3),
        .init([.escape, .control("b"), .function(10)], .quitMenu, .close, nil, "Continue", 2),
        .init([.control("c")], .quitMenu, .quit, nil, "Keep and quit", 1),
        .init([.character("k"), .character("K")], .quitMenu, .pick(.keepDraft)),
        .init([.character("d"), .character("D")], .quitMenu, .pick(.discard)),
        .init([.character("c"), .character("C")], .quitMenu, .pick(.goOn)),
    ]

    static let all = overlays + groups.flatMap(\.self)

    /// What a key does where these hold, of which the first wins.
    static func binding(of key: Key, in scopes: [KeyBinding.Scope]) -> KeyBinding? {
        for scope in scopes {
            if let binding = all.first(where: { $0.scope == scope && $0.keys.contains(key) }) {
                return binding
            }
        }
        return nil
    }

    /// What F1 says and docs/screens.md shows: for each group its keys, and what each of them does.
    static let rows = groups.map { group in
        group.compactMap { binding in
            binding.purpose.map { (keys: names(binding.keys, ", "), purpose: $0) }
        }
    }

    /// The rows in Markdown.
    static let table =
        (["| key | does |", "|---|---|"]
        + rows.map { row in
            [row.map(\.keys), row.map(\.purpose)]
                .map { "| \($0.joined(separator: "; ")) " }.joined() + "|"
        }).joined(separator: "\n")

    static func names(_ keys: some Sequence<Key>, _ separator: String) -> String {
        keys.reduce("") { $0.isEmpty ? $1.name : $0 + separator + $1.name }
    }
}
