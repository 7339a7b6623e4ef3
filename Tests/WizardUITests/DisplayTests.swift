import SSOModel
import Testing

@testable import WizardUI

@Suite struct CanvasTests {
    @Test func whatCoversAWideCharacterLeavesNoHalfOfIt() {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.put("世界x", .plain, row: 0, column: 0)
        canvas.put("|", .plain, row: 0, column: 1)
        #expect(canvas.rows[0].map(\.text) == [" ", "|", "界", "", "x", " "])
    }

    /// What lies over a screen takes whole rows: else what is cut off beside it
    /// looks like a part of it.
    @Test(arguments: [Key.function(1), .control("c")], [80, 61, 140])
    func nothingStandsBesideWhatLiesOverAScreen(key: Key, columns: Int) {
        var person = Operator(.complete, columns: columns)
        person.goTo(.section(.access))
        person.press(key)
        let sides = Set("│╭╮╰╯┌┐└┘")
        let rows = person.screen.split(separator: "\n").filter { !sides.isDisjoint(with: $0) }
        #expect(rows.count > 3)
        for row in rows {
            let text = row.drop { $0 == " " }
            #expect(text.first.map(sides.contains) == true, "\(row)")
            #expect(text.last.map(sides.contains) == true, "\(row)")
        }
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
