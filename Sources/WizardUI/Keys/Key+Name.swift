extension Key {
    /// What stands on the keyboard.
    var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): character.uppercased()
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let character): "Alt-\(character.uppercased())"
        case .function(let number): "F\(number)"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .enter, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end:
            "\(self)".prefix(1).uppercased() + "\(self)".dropFirst()
        }
    }
}
