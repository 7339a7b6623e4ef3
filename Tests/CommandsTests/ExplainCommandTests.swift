import Foundation
import TestSupport
import Testing

/// `omsso explain`, as a process.
@Suite struct ExplainCommandTests {
    @Test(arguments: ["50011", "90002", "crypto_nonexistent", "OMSSO-GUID-GROUP", "jwt-key-id"])
    func aCodeIsExplained(code: String) throws {
        let result = try run("explain", code)
        #expect(result.status == 0)
        #expect(result.errors == "")
        try expectSnapshot(result.output, "explain-\(code).txt")
    }

    @Test func withoutACodeAllAreListed() throws {
        let result = try run("explain")
        #expect(result.status == 0)
        #expect(result.errors == "")
        try expectSnapshot(result.output, "explain-list.txt")
    }

    /// Of a text with thousands of codes that nobody knows it says some, and how many more.
    @Test func manyUnknownCodesAreNotAllSaid() throws {
        let folder = try TemporaryFolder()
        let text = (0..<1_000).map { "AADSTS9\(100_000 + $0)\n" }.joined()
        let path = try folder.write(text, "log.txt")
        let result = try Program(
            "/bin/sh", ["-c", "exec \"$0\" explain - < \"$1\"", omsso, path])
        #expect(result.status == 3)
        let said = result.errors.split(separator: "\n").filter { $0.contains("nothing about") }
        #expect(said.count == 51)
        #expect(said.last == "omsso: error: There is nothing about 950 more codes.")
    }

    @Test func anUnknownCodeNamesTheNearest() throws {
        let result = try run("explain", "AADSTS50012", "guid-grop")
        #expect(result.status == 3)
        #expect(result.output == "")
        try expectSnapshot(result.errors, "explain-unknown.txt")
    }

    @Test(
        arguments: [
            ["AADSTS50011: The redirect URI 'x' specified in the request does not match"],
            ["AADSTS50011:", "The", "redirect", "URI", "'x'", "specified", "does", "not", "match"],
            ["https://login.microsoftonline.com/error?code=50011"],
            [#"{"error_codes":[50011]}"#], ["aadsts50011"],
        ])
    func aPastedTextLeadsToTheSameExplanation(arguments: [String]) throws {
        let result = try Program(omsso, ["explain"] + arguments)
        #expect(result.status == 0)
        #expect(result.output == (try run("explain", "50011").output))
    }

    /// A refusal is explained by its code and by its message.
    @Test func aRefusalOfOurOwnIsExplained() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", "a.env")
        let answers = try folder.write(goodAnswers, "answers.yaml")
        let apply = try Program(
            omsso, ["apply", "--answers", answers, "--path", path + "/x", "--dry-run"],
            in: folder.path)
        #expect(apply.errors.contains("[OMSSO-FILE-NO-FOLDER]"), "\(apply.errors)")
        for text in ["a.env is read-only.", "file-read-only"] {
            let result = try run("explain", text)
            #expect(result.status == 0)
            #expect(result.output.hasPrefix("OMSSO-FILE-READ-ONLY: FILE is read-only\n"))
            #expect(result.output.contains("chmod u+w FILE"))
        }
    }

    @Test func aLogIsReadFromStandardInput() throws {
        let folder = try TemporaryFolder()
        let noise = String(repeating: "INFO [2026-11-24] nothing to see \u{FFFD}\n", count: 20_000)
        let log = try folder.write(noise + "Entity already exists\n", "log")
        let result = try Program("/bin/sh", ["-c", "'\(omsso)' explain - < '\(log)'"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("entity-already-exists: "))
    }

    @Test func endlessInputEndsWithAMessage() throws {
        let result = try Program("/bin/sh", ["-c", "'\(omsso)' explain - < /dev/zero"])
        #expect(result.status == 3)
        #expect(result.errors.contains("Only the first 4 MiB"))
        #expect(result.errors.contains("no code in this text"))
        #expect(result.output == "")
    }

    @Test func partlyKnownTextsAreExplainedAndStillNoSuccess() throws {
        let result = try run("explain", "AADSTS50011 and AADSTS7654321")
        #expect(result.status == 3)
        #expect(result.output.hasPrefix("AADSTS50011: "))
        #expect(result.errors.contains("AADSTS7654321"))
    }

    /// Nothing in a pasted text can act on the terminal.
    @Test func foreignTextIsMadeSafe() throws {
        let result = try run("explain", "\u{1B}]0;owned\u{7}\u{202E}x-1")
        #expect(result.status == 3)
        let controls = (result.output + result.errors).unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E
        }
        #expect(controls.isEmpty)
    }

    @Test func jsonHasTheSame() throws {
        let result = try run("explain", "--format", "json", "50011", "AADSTS50012")
        #expect(result.status == 3)
        try expectSnapshot(result.output, "explain-json.txt")
        let all = try run("explain", "--format", "json")
        let lookup = try #require(
            try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any])
        #expect((lookup["explanations"] as? [Any])?.count ?? 0 > 100)
    }

    @Test func noLineIsWiderThanATerminal() throws {
        let text = try run("explain").output
        let codes = text.split(separator: "\n").filter { $0.hasPrefix("  ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(codes.count > 100)
        let all = try Program(omsso, ["explain"] + codes)
        #expect(all.status == 0)
        let wide = all.output.split(separator: "\n").map(String.init).filter { $0.count > 79 }
        // An address is never broken.
        #expect(wide.filter { !$0.contains(" https://") } == [])
    }
}
