import SSOModel
import Testing

@testable import WizardUI

/// A long text is read from page to page without losing the thread.
@Suite struct ScrollingTests {
    private static let rows = 16

    private func done() -> Operator {
        var person = Operator(.complete, rows: Self.rows)
        person.goTo(.done)
        return person
    }

    /// The rows between the header and the buttons, without the marks for more.
    private func text(_ person: Operator) -> [String] {
        let rows = person.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let body = rows.prefix(Self.rows).dropFirst(2).dropLast(3)
        return body.map { row in
            String(row.filter { !"↑↓".contains($0) }.reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test func thePageAfterBeginsWithTheLastLineOfThisOne() {
        var person = done()
        for _ in 0..<2 {
            let before = text(person)
            person.press(.pageDown)
            #expect(text(person).first == before.last)
            #expect(text(person) != before)
        }
        let before = text(person)
        person.press(.pageUp)
        #expect(text(person).last == before.first)
    }

    /// Whoever holds the key too long has nothing to take back.
    @Test(arguments: [true, false]) func behindTheEndTheFirstKeyBackCounts(isHelp: Bool) {
        var person = done()
        if isHelp { person.press(.function(1)) }
        for _ in 0..<30 { person.press(.pageDown) }
        let end = person.screen
        person.press(.down)
        #expect(person.screen == end)
        person.press(.up)
        #expect(person.screen != end)
    }
}
