import CTestSupport
import SSOModel
import Testing

@testable import WizardUI

@Suite struct DisplayTests {
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

    @Test func whatCoversAWideCharacterLeavesNoHalfOfIt() {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.put("世界x", .plain, row: 0, column: 0)
        canvas.put("|", .plain, row: 0, column: 1)
        #expect(canvas.rows[0].map(\.text) == [" ", "|", "界", "", "x", " "])
    }
}

@Suite struct LongTextTests {
    @Test(arguments: [80, 60, 132]) func theCaretIsAlwaysSeenAndTheRestIsMarked(columns: Int) {
        var person = Operator(columns: columns, rows: 24)
        person.goTo(.section(.registration))
        person.type("0123456789é世" + String(repeating: "abcdefgh世", count: 20))
        for key in [Key.left, .right, .home, .right, .end, .left] {
            for _ in 0..<60 {
                person.press(key)
                let frame = person.wizard.frame(.unicode)
                guard let cursor = frame.cursor else {
                    Issue.record("no cursor")
                    return
                }
                let row = frame.rows[cursor.row].map(\.text)
                let open = row.firstIndex { $0 == "[" || $0 == "‹" } ?? 0
                let close = row.lastIndex { $0 == "]" || $0 == "›" } ?? 0
                #expect(open < cursor.column && cursor.column <= close)
                #expect(row[open] == "‹" || row[close] == "›")
            }
        }
    }

    @Test func aFullFieldKeepsItsCaretInside() {
        var person = Operator()
        person.goTo(.section(.registration))
        for count in 1...60 {
            person.type("x")
            let frame = person.wizard.frame(.unicode)
            let row = frame.rows[frame.cursor?.row ?? 0].map(\.text).joined()
            #expect(row.contains("x") && frame.cursor != nil, "after \(count)")
        }
    }
}
