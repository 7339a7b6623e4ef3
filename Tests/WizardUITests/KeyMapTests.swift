import Foundation
import SSOModel
import Testing

@testable import WizardUI

/// One table of keys: what acts, what the footer and help say, and what docs/screens.md promises.
@Suite struct KeyMapTests {
    private static let sets: [[KeyBinding.Scope]] =
        [
            [.reader, .anywhere], [.quitMenu, .anywhere],
        ]
        + [
            [.meant, .choice], [.meant, .toggle], [.meant, .secret, .text], [.meant, .text],
            [.startChoice], [.button], [],
        ].map {
            $0 + [.focus, .screen, .anywhere]
        }

    @Test(arguments: sets) func aKeyDoesOneThingInOnePlace(scopes: [KeyBinding.Scope]) {
        let keys = KeyMap.all.filter { scopes.contains($0.scope) }.flatMap(\.keys)
        let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.map(\.key)
        // The quit menu has its own answers to the keys that open it.
        #expect(
            Set(twice).isSubset(of: scopes[0] == .quitMenu ? [.function(10), .control("c")] : []))
    }

    /// The keys of the contract.
    @Test(arguments: [
        "Tab", "Down", "Shift-Tab", "Up", "Enter", "Left", "Right", "Space", "Esc", "Ctrl-B",
        "Ctrl-N", "F1", "Ctrl-G", "Ctrl-R", "Ctrl-U", "Ctrl-W", "Ctrl-A", "Ctrl-E", "Ctrl-K",
        "Ctrl-L", "Ctrl-Z", "Ctrl-C", "F10", "Ctrl-D", "Alt-U", "Home", "End", "PgUp", "PgDn",
    ]) func helpNamesTheKey(name: String) {
        let names = KeyMap.rows.flatMap(\.self).flatMap { $0.keys.components(separatedBy: ", ") }
        #expect(names.contains(name))
        var person = Operator(.complete, rows: 100)
        person.goTo(.section(.access))
        person.press(.function(1))
        #expect(person.screen.contains(name))
    }

    @Test func theDocumentsHaveTheKeysOfTheTable() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/screens.md"), encoding: .utf8)
        let section = page.components(separatedBy: "\n## Keys\n").last ?? ""
        let table = section.split(separator: "\n").drop { !$0.hasPrefix("|") }
            .prefix { $0.hasPrefix("|") }.joined(separator: "\n")
        #expect(table == KeyMap.table)
    }

    /// Whatever else there is no room for, the way out, help and what is below are named.
    @Test(arguments: Page.all, [60, 61, 70, 80, 100])
    func theFooterNamesTheWayOutAndHelp(page: Page, columns: Int) {
        var person = Operator(.complete, columns: columns, rows: 16)
        person.goTo(page)
        for _ in person.wizard.focusOrder {
            let footer = person.screen.split(separator: "\n").last ?? ""
            #expect(footer.contains("F10 Quit"), "\(footer)")
            #expect(footer.contains("F1 Help"), "\(footer)")
            if person.screen.contains("↓") {
                #expect(footer.contains("PgDn Scroll"), "\(footer)")
            }
            person.press(.tab)
        }
        person.press(.function(1))
        #expect(person.screen.contains("F10 Quit"))
        #expect(person.screen.contains("Esc Close"))
    }
}
