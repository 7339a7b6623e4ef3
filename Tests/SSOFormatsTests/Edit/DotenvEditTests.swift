import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Environment files in forms that readers take differently: kept in their form, or refused by line.
@Suite struct DotenvEditTests {
    private let entries = sampleSettings().entries(for: .environment)

    private func edited(_ text: String) throws(EditProblem) -> String {
        let bytes = Array(text.utf8)
        let result = try FileEditor.edit(bytes, as: .environment, entries: entries)
        let again = try FileEditor.edit(result.bytes, as: .environment, entries: entries)
        #expect(again.edits.isEmpty)
        return String(decoding: result.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("AUTHORIZER_ADMIN_PRINCIPALS='[\"admin\"]\nDB_USER_PASSWORD='precious'\nC=1\n", 1),
        ("AUTHORIZER_ADMIN_PRINCIPALS='[admin]\nDB_USER_PASSWORD='\nC=1\n", 1),
        ("AUTHENTICATION_PROVIDER=\"basic\nexport DB_PASSWORD: x\n\"\n", 1),
        ("A='x\nDB_PASSWORD='\nC=1\n", 1), ("X=1\nAUTHENTICATION_PROVIDER=\"basic\"x\n", 2),
        ("A='b'c\n", 1), ("A=\"b\" \"c\"\n", 1), ("X=1\nA='b\nc' d\n", 3), ("A=\"b\nB=1\n", 1),
        ("X=1\nAUTHENTICATION_PUBLIC_KEYS:\n  - \"https://a/keys\"\n", 3),
        ("AUTHENTICATION_PUBLIC_KEYS=\n- https://a/keys\n", 2),
        ("AUTHENTICATION_PUBLIC_KEYS=[\n\"https://a/keys\",\n\"b\"\n]\n", 1),
        ("AUTHENTICATION_PUBLIC_KEYS=[\na\n]\n", 1), ("A=1\nset -a\n", 2), ("just words\n", 1),
        ("A B=1\n", 1), ("A=1\nexport DB PASS=x\n", 2), ("=x\n", 1), ("A=1\n\n\"A\"=1\n", 3),
    ])
    func whatReadersStopAtIsRefusedByLine(text: String, line: Int) {
        do throws(EditProblem) {
            let result = try edited(text)
            Issue.record("\(result)")
        } catch {
            #expect(error.line == line, "\(error)")
        }
    }

    /// A carriage return alone ends a line for docker-compose 1.29, and none for compose 2.
    @Test(arguments: ["AUTHENTICATION_PROVIDER=basic\rDB_PASSWORD=x\n"])
    func whatOneReaderTakesForAnotherLineIsRefused(text: String) {
        #expect(throws: EditProblem.self) { try edited(text) }
    }

    @Test(arguments: [
        (
            "AUTHENTICATION_PROVIDER=basic\t# was ldap\n",
            "AUTHENTICATION_PROVIDER=azure # was ldap\n"
        ),
        ("AUTHENTICATION_PROVIDER=azure \t# ours\n", "AUTHENTICATION_PROVIDER=azure # ours\n"),
        ("AUTHENTICATION_PROVIDER=\t# ours\n", "AUTHENTICATION_PROVIDER=\tazure\n"),
        ("export AUTHENTICATION_PROVIDER = basic\n", "export AUTHENTICATION_PROVIDER=azure\n"),
        ("export AUTHENTICATION_PROVIDER: azure\n", "export AUTHENTICATION_PROVIDER=azure\n"),
        ("AUTHENTICATION_PROVIDER: \"basic\"\n", "AUTHENTICATION_PROVIDER=\"azure\"\n"),
        ("AUTHENTICATION_PROVIDER : basic # x\n", "AUTHENTICATION_PROVIDER =azure # x\n"),
        ("export AUTHENTICATION_PROVIDER\n", "export AUTHENTICATION_PROVIDER=azure\n"),
        ("PEM='-----BEGIN\nDB=x\n-----END'\n", "PEM='-----BEGIN\nDB=x\n-----END'\n"),
        ("AUTHENTICATION_PUBLIC_KEYS='[\n\"a\",\n\"b\"\n]'\nZ=1\n", "Z=1\n"),
    ])
    func theFormIsKept(text: String, expected: String) throws {
        #expect(try edited(text).contains(expected))
    }

    @Test func linesOfAFileForTheShellBeginWithExport() throws {
        let text = try edited("export AUTHENTICATION_PROVIDER=basic\nexport A='it is'\n")
        let lines = text.split(separator: "\n")
        #expect(lines.count == 13)
        #expect(lines.allSatisfy { $0.hasPrefix("export ") })
        let folder = try TemporaryFolder()
        let file = try folder.write(text, "om.env")
        for shell in ["/bin/sh", "/bin/bash"] where FileManager.default.fileExists(atPath: shell) {
            let run = try Program(
                "/usr/bin/env", ["-i", shell, "-c", "set -e; . \(file); /usr/bin/env"])
            #expect(run.status == 0, "\(run.errors)")
            let seen = Set(run.output.split(separator: "\n").map(String.init))
            for found in try DotenvFile(Array(text.utf8)).assignments {
                #expect(seen.contains("\(found.key)=\(found.body)"), "\(shell)")
            }
        }
    }

    @Test func aFileWithoutExportGetsNone() throws {
        #expect(try !edited("A=1\n# export B=2\n").contains("\nexport "))
    }

    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 400

    /// Whatever the file: no other variable changes under any reader, or it is refused.
    @Test func noOtherVariableEverChanges() throws {
        var pairs: [[String]] = []
        for seed in 0..<UInt64(Self.cases) {
            let old = RandomEnvironment.make(seed: seed)
            guard
                let new = try? FileEditor.edit(
                    Array(old.utf8), as: .environment, entries: entries)
            else { continue }
            try expectIntended(Array(old.utf8), new.bytes, .environment, entries)
            pairs.append([old, String(decoding: new.bytes, as: UTF8.self)])
        }
        #expect(pairs.count > Self.cases / 20 && pairs.count < Self.cases)
        try compareWithTheRealReader(pairs)
    }

    private func compareWithTheRealReader(_ pairs: [[String]]) throws {
        guard (try? Program("/usr/bin/python3", ["-c", "import dotenv"]))?.status == 0 else {
            return
        }
        let folder = try TemporaryFolder()
        let data = try JSONSerialization.data(withJSONObject: pairs)
        let file = try folder.write(String(decoding: data, as: UTF8.self), "pairs.json")
        let read = try #require(try oracle("dotenv", file) as? [[[[String]]]])
        let wanted = Set(entries.filter { $0.presence != .newFileOnly }.map { $0.path[0] })
        for (pair, found) in zip(pairs, read) {
            let others = found.map { list in list.filter { !wanted.contains($0[0]) } }
            #expect(others[0] == others[1], "\(pair)")
            let values = Dictionary(found[1].map { ($0[0], $0[1]) }) { $1 }
            #expect(values["AUTHENTICATION_PROVIDER"] == "=azure", "\(found)")
            #expect(values["AUTHORIZER_ADMIN_PRINCIPALS"] == "=[ada.lovelace,grace.hopper]")
        }
    }
}

/// Makes environment files, well formed and not, from a seed.
private struct RandomEnvironment {
    private var random: SeededGenerator

    static func make(seed: UInt64) -> String {
        var file = RandomEnvironment(random: SeededGenerator(seed: seed))
        return file.text()
    }

    private mutating func text() -> String {
        let isWild = random.chance(2)
        let lineEnd = random.pick(["\n", "\n", "\r\n"])
        let lines = (0..<Int.random(in: 1..<10, using: &random)).map { _ in
            isWild && random.chance(3) ? oddLine() : line()
        }
        let text = lines.joined(separator: lineEnd) + (random.chance(5) ? "" : lineEnd)
        return (random.chance(8) ? "\u{FEFF}" : "") + text
    }

    private mutating func name() -> String {
        random.pick([
            "AUTHENTICATION_PROVIDER", "AUTHORIZER_ADMIN_PRINCIPALS", "AUTHENTICATION_PUBLIC_KEYS",
            "AUTHENTICATION_CLIENT_ID", "DB_PASSWORD", "A", "X_1", "B.C",
        ])
    }

    private mutating func line() -> String {
        let head = random.pick(["", "", "export "]) + name()
        let mark = random.pick(["=", "=", "=", " = ", "= ", ": ", ":"])
        let value = random.pick([
            "basic", "azure", "", "'a b'", "\"x y\"", "[a,b]", "'[\"a\", \"b\"]'", "${X:-d}", "$H",
            "a#b", "é", "'it'", "\"a\\\"b\"", "x=y", "https://h/p?q", "'a\nb'",
        ])
        let end = random.pick(["", "", "", " # note", "\t# note", " ", "\t", " #"])
        return random.pick([head + mark + value + end, "# " + head + mark + value, "", name()])
    }

    private mutating func oddLine() -> String {
        let name = name()
        return random.pick([
            name + "='a", name + "=\"a", "'", "\"", name + "='a'b", name + "=\"a\" # \"b", "- x",
            "  - \"a\"", "[", "]", name + "=[", name + "=[a,", "b]", "// no", name + "='a\\'",
            name + "=\"a\\\\\"", "a b", name + "=a\rA=b", "=", name + "='\nA='", "'" + name + "'=a",
            name + "=a\u{85}b", name + "=\u{A0}a", name + "='a' #'", "export", "export =a", "{",
            "\\",
        ])
    }
}
