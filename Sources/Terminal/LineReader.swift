import DisplayText
import WizardUI

/// Makes lines of bytes: what the terminal driver does in canonical mode, where it would cut a
/// pasted token at 4096 bytes (termios(3)).
struct LineReader {
    enum Event: Hashable {
        /// Enter: the line is whole.
        case enter
        case interrupt, suspend, end
    }

    /// What to write back to the terminal.
    private(set) var echo = ""
    private let keys: LineKeys
    private let echoes: Bool
    private let shown: (Unicode.Scalar) -> String
    private var text = ""
    private var bytes: [UInt8] = []
    private var escape = Escape.none
    private var parameters: [UInt8] = []
    /// True between the markers of a paste, where a line end is part of the answer.
    private var isInPaste = false
    /// CR LF is one line end, also where LF comes late.
    private(set) var endsPair: Bool

    private enum Escape { case none, started, sequence, lastByte }

    /// - Parameters:
    ///   - keys: What the control characters do.
    ///   - echoes: False when nothing may be seen of what is typed.
    ///   - endsPair: True when the line before ended in CR.
    ///   - shown: How a character looks on the terminal.
    init(
        keys: LineKeys = LineKeys(), echoes: Bool = true, endsPair: Bool = false,
        shown: @escaping (Unicode.Scalar) -> String = { displayable(String($0)) }
    ) {
        self.keys = keys
        self.echoes = echoes
        self.endsPair = endsPair
        self.shown = shown
    }

    mutating func takeEcho() -> String {
        defer { echo = "" }
        return echo
    }

    /// What was typed before the line was left for another question.
    mutating func goOn(with unfinished: String) { text = unfinished }

    /// What stands on the line now.
    var unfinished: String { text }

    /// The same as it was echoed.
    var shownText: String { echoes ? text.unicodeScalars.map(look).joined() : "" }

    /// A line end inside of a paste is a blank here: Backspace cannot go up a row.
    private func look(_ scalar: Unicode.Scalar) -> String { scalar == "\n" ? " " : shown(scalar) }

    /// Takes bytes up to the first event, and leaves those behind it.
    mutating func take(_ input: inout ArraySlice<UInt8>) -> Event? {
        while let byte = input.popFirst() {
            if let event = take(byte) { return event }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) -> Event? {
        let isSecond = endsPair && byte == 0x0A
        endsPair = byte == 0x0D
        if isSecond || isInEscape(byte) { return nil }
        switch keys[byte] {
        case .interrupt: return .interrupt
        case .suspend: return .suspend
        case .enter where isInPaste:
            endCharacter()
            insert("\n" as Unicode.Scalar)
        case .enter:
            endCharacter()
            if echoes { echo += "\n" }
            return .enter
        case .erase: erase()
        case .eraseWord: eraseWord()
        case .eraseLine: while !text.isEmpty { erase() }
        case .end: return isInPaste ? nil : .end
        case nil: insert(byte)
        }
        return nil
    }

    /// Function keys send sequences that start with ESC (ECMA-48); a line has no use for them,
    /// apart from the markers of a paste.
    private mutating func isInEscape(_ byte: UInt8) -> Bool {
        switch (escape, byte) {
        case (_, 0x1B): escape = .started
        case (.started, UInt8(ascii: "[")):
            escape = .sequence
            parameters = []
        case (.started, UInt8(ascii: "O")): escape = .lastByte
        case (.sequence, 0x20...0x3F): if parameters.count < 8 { parameters.append(byte) }
        case (.sequence, 0x40...0x7E):
            escape = .none
            if parameters == Array("200".utf8) { isInPaste = true }
            if parameters == Array("201".utf8) { isInPaste = false }
        case (.lastByte, 0x20...0x7E): escape = .none
        default:
            escape = .none
            return false
        }
        return true
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 0x80 { endCharacter() }
        if byte == 0x09 { return insert(" " as Unicode.Scalar) }
        guard byte >= 0x20 else { return }
        bytes.append(byte)
        guard bytes.count == Self.length(of: bytes[0]) else { return }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        bytes = []
        for scalar in scalars { insert(scalar) }
    }

    /// A character that is cut off is none, which whoever takes the line is to see.
    private mutating func endCharacter() {
        guard !bytes.isEmpty else { return }
        bytes = []
        insert("\u{FFFD}" as Unicode.Scalar)
    }

    /// The number of bytes of a character in UTF-8, by its first (RFC 3629).
    private static func length(of first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private mutating func insert(_ scalar: Unicode.Scalar) {
        text.unicodeScalars.append(scalar)
        if echoes { echo += look(scalar) }
    }

    private mutating func erase() {
        bytes = []
        guard let character = text.popLast(), echoes else { return }
        let width = character.unicodeScalars.reduce(0) { $0 + displayWidth(look($1)) }
        echo += String(repeating: "\u{8} \u{8}", count: width)
    }

    private mutating func eraseWord() {
        while text.last?.isWhitespace == true { erase() }
        while let last = text.last, !last.isWhitespace { erase() }
    }

    /// The line; of a marked paste all lines, apart from line ends behind the last.
    var line: String {
        String(text.reversed().drop(while: \.isNewline).reversed())
    }
}
