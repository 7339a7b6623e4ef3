import CNcurses
import Glibc
import WizardUI

/// Turns what ncurses reads into keys and pastes.
struct KeyDecoder {
    private var waiting: [InputEvent] = []
    /// The text of a paste whose end has not come yet.
    private var pasted: String?

    // Codes above KEY_MAX, which ncurses leaves to programs.
    private static let pasteStart: UInt32 = 0x2000
    private static let pasteEnd: UInt32 = 0x2001

    /// Terminals in normal mode send `ESC [ A` where terminfo, after keypad(), expects `ESC O A`.
    static func defineKeys() {
        let arrows: [(String, Int32)] = [
            ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT),
            ("H", KEY_HOME), ("F", KEY_END),
        ]
        for (letter, code) in arrows {
            define_key("\u{1B}[\(letter)", code)
            define_key("\u{1B}O\(letter)", code)
        }
        define_key("\u{1B}[Z", KEY_BTAB)
        define_key("\u{1B}[1~", KEY_HOME)
        define_key("\u{1B}[4~", KEY_END)
        define_key("\u{1B}[3~", KEY_DC)
        define_key("\u{1B}[5~", KEY_PPAGE)
        define_key("\u{1B}[6~", KEY_NPAGE)
        define_key("\u{1B}OP", KEY_F0 + 1)
        define_key("\u{1B}[11~", KEY_F0 + 1)
        define_key("\u{1B}[21~", KEY_F0 + 10)
        define_key("\u{1B}[200~", Int32(pasteStart))
        define_key("\u{1B}[201~", Int32(pasteEnd))
    }

    mutating func next() -> InputEvent? {
        waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// Takes everything that is there; false when the terminal has nothing although it said so,
    /// which is how a terminal that is gone looks (read(2) returns 0).
    mutating func drain() -> Bool {
        var batch: [InputEvent] = []
        var count = 0
        var value: UInt32 = 0
        while true {
            let kind = omsso_read_key(&value)
            if kind == 0 { break }
            count += 1
            take(value, isCode: kind == 2, into: &batch)
        }
        waiting += Self.burst(batch).map { [.paste($0)] } ?? batch
        return count > 0
    }

    private mutating func take(_ value: UInt32, isCode: Bool, into batch: inout [InputEvent]) {
        if isCode, value == Self.pasteStart {
            pasted = ""
        } else if isCode, value == Self.pasteEnd {
            if let text = pasted { batch.append(.paste(text)) }
            pasted = nil
        } else if pasted != nil {
            if !isCode, let scalar = Unicode.Scalar(value) {
                pasted?.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
            }
        } else if let key = isCode ? Self.key(code: value) : Self.key(character: value) {
            batch.append(.key(key))
        }
    }

    /// A paste from a terminal without bracketed paste: lines of text that came in at once.
    ///
    /// A person cannot type on past an Enter within one read.
    private static func burst(_ batch: [InputEvent]) -> String? {
        var text = ""
        for event in batch {
            switch event {
            case .key(.character(let character)): text.append(character)
            case .key(.enter): text.append("\n")
            default: return nil
            }
        }
        let lines = text.split(separator: "\n")
        return lines.count > 1 ? text : nil
    }

    private static func key(character value: UInt32) -> Key? {
        switch value {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        case 1...26: return Unicode.Scalar(value + 96).map { .control(Character($0)) }
        case 31: return .control("_")
        case 0..<32: return nil
        default: return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    private static func key(code: UInt32) -> Key? {
        switch Int32(code) {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BTAB: .backTab
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(Int32(code) - KEY_F0))
        default: nil
        }
    }
}
