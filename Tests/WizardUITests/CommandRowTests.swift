import DisplayText
import Foundation
import SSOModel
import TestSupport
import Testing

@testable import WizardUI

/// What a shell makes of a command does not depend on the width that it was shown in.
@Suite struct CommandRowTests {
    private static let folder =
        "/srv/data-platform/environments/production/openmetadata-compose-of-the-data-team/server"
    private static let words = [
        folder, "/srv/die Daten der Abteilung/OpenMetadata von Köln und Umgebung/compose".shellWord,
        "/srv/ada's folder/grace's folder/it's a folder/and that's its server".shellWord,
        ("/srv/" + String(repeating: "'", count: 40)).shellWord, "a\\b\\c d".shellWord,
        "/srv/世界世界世界世界世界世界世界世界世界世界世界世界世界世界世界世界世界".shellWord,
        #""Bot token, as it stands in \"Settings\", Bots, ingestion-bot, of your server: ""#,
    ]

    @Test(arguments: words, [20, 21, 22, 23, 40, 51, 70])
    func aShellReadsTheRowsAsTheCommand(word: String, width: Int) throws {
        for command in ["\(word)", "\(word) --file x", "--file \(word) --detach \(word)"] {
            let rows = commandRows("say " + command, width: width)
            #expect(rows.allSatisfy { displayWidth($0.text) <= width }, "\(rows)")
            let shown = rows.map(\.text).joined(separator: "\n")
            #expect(try Self.output(of: shown) == Self.output(of: "say " + command), "\(shown)")
        }
    }

    private static func output(of script: String) throws -> String {
        let program = try Program(
            "/bin/sh", ["-c", "say() { printf '<%s>' \"$@\"; }\n" + script])
        #expect(program.status == 0 && program.errors.isEmpty, "\(program.errors)")
        return program.output
    }

    private func done(_ folder: String, _ columns: Int, _ rows: Int) -> [String] {
        var person = Operator(.complete, columns: columns, rows: rows)
        person.goTo(.review)
        let step = GuidanceStep("Go to the folder.", "cd \(folder.shellWord)")
        person.send(.written(WriteReport(files: [], nextSteps: [step])))
        return person.screen.split(separator: "\n").map(String.init)
    }

    /// Nothing is lost at the right edge, and every row that goes on says so.
    @Test(arguments: [(80, 24), (60, 16)], [folder, "/srv/die Daten" + folder])
    func aLongPathIsWrappedAndNotCut(size: (Int, Int), folder: String) throws {
        let screen = done(folder, size.0, size.1)
        let start = try #require(screen.firstIndex { $0.contains("cd \\") })
        let rows = screen[(start + 1)...].prefix { $0.contains("/") || $0.contains("»") }
        let text = rows.joined().filter { !" »\\'".contains($0) }
        #expect(text == folder.filter { $0 != " " })
        #expect(rows.dropLast().allSatisfy { $0.contains("\\") }, "\(rows)")
        #expect(rows.dropFirst().allSatisfy { $0.contains(" » ") }, "\(rows)")
    }

    /// With the blanks and the marks of the screen, nobody ends up in a folder above.
    @Test(arguments: [(80, 24), (60, 16)], [folder, "/srv/die Daten" + folder])
    func wholeRowsLeadNowhereElse(size: (Int, Int), folder: String) throws {
        let screen = done(folder, size.0, size.1)
        let start = try #require(screen.firstIndex { $0.contains("cd \\") })
        let rows = screen[start...].prefix { $0.contains("\\") || $0.contains("»") }
        let script =
            "cd() { test $# -gt 1 || printf '%s' \"$1\"; }\n" + rows.joined(separator: "\n")
        #expect(try Program("/bin/sh", ["-c", script]).output.isEmpty, "\(rows)")
    }
}
