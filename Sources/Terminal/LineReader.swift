import WizardUI

/// Makes lines of bytes: what the terminal driver does in canonical mode, where it would cut a
/// pasted token at 4096 bytes (termios(3)).
struct LineReader {
    enum Event: Hashable {
        case interrupt, suspend, end
    }

    /// What to write back to the terminal.
    private(set) var echo = ""
    /// True from the first Enter on: what follows at once belongs to the same paste.
    private(set) var isEntered = false

    private let keys: LineKeys
    private let echoes: Bool
    private let shown: (Unicode.Scalar) -> String
    private var text = ""
    private var bytes: [UInt8] = []
    private var rest: [UInt8] = []
    private var escape = Escape.none

    private enum Escape { case none, started, sequence, lastByte }

    /// More of a paste than this is only counted as long as it goes on.
    private static let pasteLimit = 1 << 20

    /// - Parameters:
    ///   - keys: What the control characters do.
    ///   - echoes: False when nothing may be seen of what is typed.
    ///   - shown: How a character looks on the terminal.
    init(
        keys: LineKeys = LineKeys(), echoes: Bool = true,
        shown: @escaping (Unicode.Scalar) -> String = { displayable(String($0)) }
    ) {
        self.keys = keys
        self.echoes = echoes
        self.shown = shown
    }

    mutating func takeEcho() -> String {
        defer { echo = "" }
        return echo
    }

    /// What stands on the line now, as it was echoed.
    var shownText: String { echoes ? text.unicodeScalars.map(shown).joined() : "" }

    /// Takes what was read; the first event throws away what came behind it.
    mutating func take(_ input: some Sequence<UInt8>) -> Event? {
        for byte in input {
            if let event = take(byte) { return event }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) -> Event? {
        let action = keys[byte]
        switch action {
        case .interrupt: return .interrupt
        case .suspend: return .suspend
        default: break
        }
        if isEntered {
            if rest.count < Self.pasteLimit || byte == 0x0A { rest.append(byte) }
            return nil
        }
        if isInEscape(byte) { return nil }
        switch action {
        case .enter:
            isEntered = true
            if echoes { echo += "\n" }
        case .erase: erase()
        case .eraseWord: eraseWord()
        case .eraseLine: while !text.isEmpty { erase() }
        case .end: return text.isEmpty ? .end : nil
        default: insert(byte)
        }
        return nil
    }

    /// Function keys send sequences that start with ESC (ECMA-48); a line has no use for them.
    private mutating func isInEscape(_ byte: UInt8) -> Bool {
        switch (escape, byte) {
        case (_, 0x1B): escape = .started
        case (.started, UInt8(ascii: "[")): escape = .sequence
        case (.started, UInt8(ascii: "O")): escape = .lastByte
        case (.sequence, 0x20...0x3F): break
        case (.sequence, 0x40...0x7E), (.lastByte, 0x20...0x7E): escape = .none
        default:
            escape = .none
            return false
        }
        return true
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 0x80 { bytes = [] }
        if byte == 0x09 { return insert(" " as Unicode.Scalar) }
        guard byte >= 0x20 else { return }
        bytes.append(byte)
        guard bytes.count == Self.length(of: bytes[0]) else { return }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        bytes = []
        for scalar in scalars { insert(scalar) }
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
        if echoes { echo += shown(scalar) }
    }

    private mutating func erase() {
        bytes = []
        guard let character = text.popLast(), echoes else { return }
        let width = character.unicodeScalars.reduce(0) { $0 + displayWidth(shown($1)) }
        echo += String(repeating: "\u{8} \u{8}", count: width)
    }

    private mutating func eraseWord() {
        while text.last?.isWhitespace == true { erase() }
        while let last = text.last, !last.isWhitespace { erase() }
    }

    /// The line; or, when more came right behind it than line ends, all lines that came.
    var line: String {
        let more = String(decoding: rest, as: UTF8.self)
        guard more.contains(where: { !$0.isWhitespace }) else { return text }
        let scalars = more.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar {
            case "\r", "\n": "\n"
            case "\t": " "
            default: scalar.value < 0x20 || scalar.value == 0x7F ? nil : scalar
            }
        }
        return text + "\n" + String(String.UnicodeScalarView(scalars))
    }
}
