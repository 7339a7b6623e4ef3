import Testing

@testable import Terminal

@Suite struct LineReaderTests {
    /// What a line looks like on the terminal after the bytes, and what it is.
    private func read(_ text: String, echoes: Bool = true) -> (line: String, echo: String) {
        var reader = LineReader(echoes: echoes)
        // One by one, as over a slow line.
        for byte in text.utf8 { _ = reader.take([byte]) }
        return (reader.line, reader.echo)
    }

    @Test(
        arguments: [
            ("abc\n", "abc"), ("abc\r", "abc"), ("abx\u{7F}c\r", "abc"), ("abx\u{8}c\r", "abc"),
            ("\u{7F}\u{7F}a\r", "a"), ("wrong\u{15}right\r", "right"),
            ("one two  \u{17}three\r", "one three"), ("a\tb\r", "a b"), ("a\u{1}\u{C}b\r", "ab"),
            ("Zoë 世界é\u{7F}\r", "Zoë 世界"), ("e\u{301}x\u{7F}\u{7F}\r", ""),
            ("a\u{4}b\r", "ab"), ("abc\r\n", "abc"), ("abc\n\n\r\n  \n", "abc"),
            ("a\u{1B}[Ab\u{1B}[1;5Dc\u{1B}OHd\u{1B}[3~e\u{1B}[200~f\u{1B}[201~\r", "abcdef"),
        ])
    func editsALine(typed: String, line: String) {
        #expect(read(typed).line == line)
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

    @Test(arguments: [("a\nb\nc\n", "a\nb\nc\n"), ("a\r\nb", "a\n\nb"), ("\n\nx\n", "\n\nx\n")])
    func linesThatComeAtOnceStayTogether(pasted: String, lines: String) {
        let (line, echo) = read(pasted)
        #expect(line == lines)
        #expect(echo == "\(pasted.prefix { !$0.isNewline })\n")
    }

    @Test func aPasteIsCutAtItsLimitButItsLinesAreCounted() {
        let (line, _) = read(String(repeating: "x\n", count: 700_000))
        #expect(line.utf8.count < 1_500_000)
        #expect(line.hasSuffix("\n"))
    }

    @Test(
        arguments: [
            ("abc\u{3}", .interrupt), ("\u{4}", .end), ("a\u{1A}", .suspend), ("a\u{4}", nil),
            ("a\rb\u{3}", .interrupt),
        ] as [(String, LineReader.Event?)])
    func controlCharactersAreEvents(typed: String, event: LineReader.Event?) {
        var reader = LineReader()
        #expect(reader.take(typed.utf8) == event)
    }

    @Test(arguments: [[0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80]])
    func brokenUTF8IsMarkedAndHarmless(bytes: [UInt8]) {
        var reader = LineReader()
        _ = reader.take(Array("a".utf8) + bytes + Array("b\r".utf8))
        #expect(reader.line.hasPrefix("a") && reader.line.hasSuffix("b"))
        #expect(reader.line.unicodeScalars.allSatisfy { "ab(\u{FFFD}".unicodeScalars.contains($0) })
    }
}
