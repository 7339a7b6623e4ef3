import Foundation
import Testing

@testable import Terminal

@Suite struct LineReaderTests {
    /// What the first line looks like on the terminal after the bytes, and what it is.
    private func read(_ text: String, echoes: Bool = true) -> (line: String, echo: String) {
        var reader = LineReader(echoes: echoes)
        // One by one, as over a slow line.
        for byte in text.utf8 {
            var input = [byte][...]
            if reader.take(&input) != nil { break }
        }
        return (reader.line, reader.echo)
    }

    /// All lines that a stream of bytes makes, one after the other.
    private func lines(_ text: String) -> [String] {
        var input = Array(text.utf8)[...]
        var lines: [String] = []
        var endsPair = false
        while !input.isEmpty {
            var reader = LineReader(endsPair: endsPair)
            guard reader.take(&input) == .enter else {
                return lines + (reader.line.isEmpty ? [] : ["(\(reader.line))"])
            }
            endsPair = reader.endsPair
            lines.append(reader.line)
        }
        return lines
    }

    @Test(
        arguments: [
            ("abc\n", "abc"), ("abc\r", "abc"), ("abx\u{7F}c\r", "abc"), ("abx\u{8}c\r", "abc"),
            ("\u{7F}\u{7F}a\r", "a"), ("wrong\u{15}right\r", "right"),
            ("one two  \u{17}three\r", "one three"), ("a\tb\r", "a b"), ("a\u{1}\u{C}b\r", "ab"),
            ("Zoë 世界é\u{7F}\r", "Zoë 世界"), ("e\u{301}x\u{7F}\u{7F}\r", ""),
            ("a\u{1B}[200~b\u{4}c\u{1B}[201~\r", "abc"),
            ("a\u{1B}[Ab\u{1B}[1;5Dc\u{1B}OHd\u{1B}[3~e\u{1B}[200~f\u{1B}[201~\r", "abcdef"),
        ])
    func editsALine(typed: String, line: String) {
        #expect(read(typed).line == line)
    }

    /// Who takes the line refuses it for that.
    @Test(arguments: ["\r", "c\r", "\n"]) func aCharacterThatIsCutOffIsSeen(end: String) {
        var input = (Array("ab".utf8) + [0xE2, 0x82] + Array(end.utf8))[...]
        var reader = LineReader()
        #expect(reader.take(&input) == .enter)
        #expect(reader.line == "ab\u{FFFD}" + end.dropLast())
    }

    @Test(
        arguments: [
            ("ab\r", "ab\n"), ("ab\u{7F}\r", "ab\u{8} \u{8}\n"),
            ("世\u{7F}\r", "世\u{8} \u{8}\u{8} \u{8}\n"), ("\u{7F}\r", "\n"),
            ("a\u{202E}b\r", "a\u{FFFD}b\n"), ("\u{1B}[A\r", "\n"),
        ])
    func showsNoMoreThanATerminalDriverWould(typed: String, echo: String) {
        #expect(read(typed).echo == echo)
    }

    @Test func aHiddenLineLeavesNothing() {
        let (line, echo) = read("secret\u{7F}T\u{17}token\r", echoes: false)
        #expect(line == "token")
        #expect(echo.isEmpty)
    }

    @Test func aLongTokenComesWhole() {
        let token = String(repeating: "abcdefgh", count: 8 * 1024)
        #expect(read(token + "\r").line == token)
    }

    @Test(arguments: [
        ("a\rb\rc", ["a", "b", "(c)"]), ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
        ("a\r\r\nb\r", ["a", "", "b"]), ("\n\nx\n", ["", "", "x"]),
        ("a\n\rb\r", ["a", "", "b"]),
    ])
    func linesThatComeAtOnceAreLinesOneAfterTheOther(typed: String, expected: [String]) {
        #expect(lines(typed) == expected)
    }

    @Test func aMarkedPasteIsOneAnswer() {
        let (line, echo) = read("x\u{1B}[200~a\r\nb\n\u{1B}[201~\rmore")
        #expect(line == "xa\nb")
        #expect(echo == "xa b \n")
        #expect(lines("\u{1B}[200~a\r\u{1B}[201~\rb\r") == ["a", "b"])
    }

    @Test(
        arguments: [
            ("abc\u{3}", .interrupt), ("\u{4}", .end), ("a\u{1A}", .suspend), ("a\u{4}", .end),
            ("a\u{1B}[200~\u{4}", nil),
            ("a\rb\u{3}", .enter),
        ] as [(String, LineReader.Event?)])
    func controlCharactersAreEvents(typed: String, event: LineReader.Event?) {
        var reader = LineReader()
        var input = Array(typed.utf8)[...]
        #expect(reader.take(&input) == event)
    }

    /// What `stty` says of keys counts besides the usual ones.
    @Test(
        arguments: [
            (VERASE, "abx\u{18}c\r", "abc"), (VKILL, "wrong\u{18}right\r", "right"),
            (VWERASE, "one two\u{18}three\r", "one three"), (VEOF, "\u{18}", nil),
            (VINTR, "a\u{18}", nil), (VSUSP, "a\u{18}", nil), (VEOL, "a\u{18}b\r", "ab"),
        ] as [(Int32, String, String?)])
    func theOperatorsOwnKeysAreHeeded(index: Int32, typed: String, line: String?) {
        var modes = termios()
        withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(index)] = 0x18 }
        var reader = LineReader(keys: LineKeys(modes))
        var input = Array(typed.utf8)[...]
        let events: [Int32: LineReader.Event] = [VEOF: .end, VINTR: .interrupt, VSUSP: .suspend]
        #expect(reader.take(&input) == events[index] ?? .enter)
        if let line { #expect(reader.line == line) }
        var usual = LineReader(keys: LineKeys(modes))
        input = Array("abx\u{7F}c\r".utf8)[...]
        #expect(usual.take(&input) == .enter && usual.line == "abc")
    }

    @Test(arguments: [[0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80]])
    func brokenUTF8IsMarkedAndHarmless(bytes: [UInt8]) {
        var reader = LineReader()
        var input = (Array("a".utf8) + bytes + Array("b\r".utf8))[...]
        #expect(reader.take(&input) == .enter)
        #expect(reader.line.hasPrefix("a") && reader.line.hasSuffix("b"))
        #expect(reader.line.unicodeScalars.allSatisfy { "ab(\u{FFFD}".unicodeScalars.contains($0) })
    }
}
