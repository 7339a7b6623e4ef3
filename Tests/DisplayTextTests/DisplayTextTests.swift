import CTestSupport
import DisplayText
import Testing

@testable import DisplayText

@Suite struct DisplayTextTests {
    /// Every character that is drawn takes as many columns as terminals give it.
    @Test func everyCharacterHasTheWidthThatThisSystemGivesIt() {
        var wrong: [String] = []
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = displayable("a" + String(scalar)).unicodeScalars.dropFirst()
            // Characters younger than this system's tables have no width there.
            let widths = shown.map { Int(test_width($0.value)) }
            if widths.contains(-1) { continue }
            let ours = shown.reduce(0) { $0 + displayWidth($1) }
            if ours != widths.reduce(0, +) {
                wrong.append("U+\(String(value, radix: 16)): \(ours), not \(widths)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40).joined(separator: "\n"))")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\tb", "a    b"), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"),
        ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{8}b", "a\u{FFFD}b"),
        ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{200B}b", "a\u{FFFD}b"), ("a\u{FEFF}", "a\u{FFFD}"),
        ("\u{2066}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"), ("\u{E000}", "\u{FFFD}"),
        ("⚠\u{FE0F}", "⚠\u{FFFD}"), ("👍🏽", "👍\u{FFFD}"), ("👩‍👧", "👩\u{FFFD}👧"),
        ("🇩🇪", "🇩🇪"), ("e\u{301}", "e\u{301}"), ("\u{301}e", "\u{FFFD}e"),
        ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\u{FFFD}"), ("שלום", "שלום"),
    ])
    func foreignTextCannotActOnTheTerminal(text: String, shown: String) {
        #expect(displayable(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test(arguments: [
        ("世界", 4), ("e\u{301}", 1), ("🇩🇪", 2), ("ｶﾞ", 2), ("한국", 4), ("क्षि", 3), ("", 0),
    ])
    func widthIsThatOfAllParts(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }

    /// A path may have several.
    @Test(arguments: [
        ("This: /a  b.", 20, ["This: /a  b."]), ("a  b", 3, ["a", "b"]), ("a  b", 4, ["a  b"]),
        ("a   b c", 5, ["a   b", "c"]), ("  a ", 9, ["a"]), ("aaaa  b", 4, ["aaaa", "b"]),
        ("a\n\nb  c", 9, ["a", "", "b  c"]), ("", 5, [""]),
    ])
    func theBlanksWithinARowStay(text: String, width: Int, rows: [String]) {
        #expect(wrapped(text, width: width) == rows)
    }

    @Test(arguments: [(6, "abcdef"), (5, "abc.."), (4, "abcd")])
    func onlyWhatDoesNotFitIsCut(width: Int, shown: String) {
        #expect(truncated("abcdef", to: width) == shown)
    }
}
