import Foundation
import TestSupport
import Testing

/// Names of files and folders reach no terminal as control characters, and files of any size end
/// quickly.
@Suite struct HarmlessOutputTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func expectHarmless(_ run: Program, says part: String) {
        let said = run.output + run.errors
        #expect(said.contains(part), "\(said)")
        let isHarmful = { (scalar: Unicode.Scalar) in
            scalar.properties.generalCategory == .control && scalar != "\n"
        }
        #expect(!said.unicodeScalars.contains(where: isHarmful), "\(said.debugDescription)")
    }

    @Test(arguments: ["\u{1B}[31mred", "a\u{7}", "a\u{9B}2J", "a\rb"])
    func namesOfFoldersAndAnswers(name: String) throws {
        let answers = try folder.write(goodAnswers, name + ".yaml")
        let rendered = try run(
            "render", "--answers", answers, "--output-dir", name, in: folder.path)
        #expect(rendered.status == 0)
        expectHarmless(rendered, says: "Wrote ")
        let again = try run("render", "--answers", answers, "--output-dir", name, in: folder.path)
        #expect(again.status == 1)
        expectHarmless(again, says: "OMSSO-FILE-EXISTS")
    }

    @Test(arguments: ["{", "version: 2\n", "nothing: 1\n"])
    func mistakesInAFileWithSuchAName(text: String) throws {
        let answers = try folder.write(text, "\u{1B}[31mred.yaml")
        for command in ["render", "apply"] {
            let run = try run(command, "--answers", answers, in: folder.path)
            #expect(run.status == 3)
            expectHarmless(run, says: "[31mred.yaml:")
        }
    }

    /// Of hundreds of mistakes of a kind some are said, and how many there are besides.
    @Test(arguments: ["render", "apply"]) func thousandsOfMistakesAreCounted(command: String) throws
    {
        let claims = (1...300).map { "c\($0)!" }.joined(separator: ", ")
        let answers = try folder.write(
            goodAnswers.replacingOccurrences(
                of: "access:\n", with: "access:\n  jwtPrincipalClaims: [\(claims)]\n"),
            "a.yaml")
        let run = try run(command, "--answers", answers, in: folder.path)
        #expect(run.status == 3)
        let said = run.errors.split(separator: "\n").filter {
            $0.contains("OMSSO-CLAIM-CHARACTERS")
        }
        #expect(said.count == 51, "\(run.errors.prefix(2_000))")
        #expect(run.errors.contains("250 more of this kind. [OMSSO-CLAIM-CHARACTERS]"))
    }

    private static let odd = "\u{9B}31m\u{202E}\u{7F}x"

    /// A part of JSON web tokens, which holds what is odd in the person's address.
    private static func token() -> String {
        let part = { (text: String) in
            Data(text.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        }
        return part("{\"alg\":\"RS256\"}") + "."
            + part("{\"email\":\"\(odd)@example.com\",\"sub\":\"\(odd)\"}") + ".c2ln"
    }

    /// Where others would see the characters, a script gets them by their numbers.
    @Test(arguments: [
        ["check", "--format", "json"], ["check", "--format", "sarif"],
        ["explain", "--format", "json"],
        ["whoami", "--format", "json", "--answers", "answers.yaml"],
    ])
    func ofJSON(arguments: [String]) throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write("AUTHENTICATION_PROVIDER=Azure\n", Self.odd + ".env")
        _ = try folder.write(Self.token(), "token.txt")
        let more = ["check": Self.odd + ".env", "explain": Self.odd]
        let last = more[arguments[0]].map { [$0] } ?? ["--id-token-file", "token.txt"]
        let run = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments + last, in: folder.path)
        // An address in SARIF has its own way to write them.
        let number = arguments.contains("sarif") ? "%C2%9B" : "\\u009b"
        #expect(run.output.contains(number), "\(run.output)\(run.errors)")
        let isHarmful = { (scalar: Unicode.Scalar) in
            [.control, .format].contains(scalar.properties.generalCategory) && scalar != "\n"
        }
        #expect(!run.output.unicodeScalars.contains(where: isHarmful), "\(run.output)")
        #expect((try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) != nil)
    }

    private static let forged = "a\nforged.env:1:1: error: forged"

    /// A line end in the name of a file makes no line of its own.
    @Test(arguments: [
        ["check", forged], ["check", "link\n" + forged], ["check", "found\n" + forged],
        ["check", "--fix", "--yes", "found\n" + forged],
        ["check", "--fix", "--yes", "to\n" + forged],
        ["check", "--env-file", forged, "answers.yaml"], ["verify", forged],
        ["verify", "--timeout", "1", "--ca-certificate", forged, "--tenant-id", "x"],
        ["whoami", "a@b.c", "--file", forged], ["whoami", "--id-token-file", forged],
        ["whoami", "ada.lovelace@example.com", "--answers", "good\n" + forged],
        ["explain", forged], ["explain", "guid-" + forged], [forged],
        ["render", "--answers", forged], ["render", "--answers", "bad\n" + forged],
        ["render", "--answers", "answers.yaml", "--output-dir", forged],
        ["render", "--answers", "answers.yaml", "--output-dir", "full\n" + forged],
        ["render", "--answers", "answers.yaml", "--output-dir", "full\n" + forged, "--force"],
        ["render", "--answers", "answers.yaml", "--path", forged],
        ["render", "--answers", "answers.yaml", "--ingestion-path", forged + "/x.yaml"],
        ["apply", "--answers", "answers.yaml", "--dry-run", "--output-dir", forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--output-dir", forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--output-dir", "full\n" + forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--next-steps", forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--next-steps", "found\n" + forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--path", "full\n" + forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--set", forged],
        ["apply", "--answers", "answers.yaml", "--yes", "--openmetadata-version", forged],
        ["setup", "--plain", "--answers", forged], ["setup", "--plain", "--dump-answers", forged],
        ["setup", "--plain", "--answers", "answers.yaml", "--output-dir", forged],
    ])
    func aLineEndInANameForgesNoLine(arguments: [String]) throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write(goodAnswers, "good\n" + Self.forged)
        _ = try folder.write("nothing: 1\nregistration: [a]\n", "bad\n" + Self.forged)
        let wrong = "AUTHENTICATION_PROVIDER=Azure\nAUTHORIZER_ADMIN_PRINCIPALS=[a@b.com]\n"
        let found = try folder.write(wrong, "found\n" + Self.forged)
        let manager = FileManager.default
        for (name, target) in [("link", "nothing\n" + Self.forged), ("to", found)] {
            try manager.createSymbolicLink(
                atPath: folder.path + "/\(name)\n" + Self.forged, withDestinationPath: target)
        }
        let full = folder.path + "/full\n" + Self.forged
        try manager.createDirectory(atPath: full, withIntermediateDirectories: true)
        try wrong.write(
            toFile: full + "/openmetadata_azure.env", atomically: false, encoding: .utf8)
        for words in [arguments, ["apply", "--undo", "--yes"]] {
            let run = try Program(
                "/usr/bin/env", ["setsid", "--wait", omsso] + words, in: folder.path,
                environment: ["XDG_STATE_HOME": folder.path + "/state\n" + Self.forged])
            let lines = (run.output + run.errors).split(separator: "\n")
            #expect(!lines.isEmpty)
            #expect(!lines.contains { $0.hasPrefix("forged") }, "\(words) \(lines)")
        }
    }

    /// Where the names of the folder and of what is in it hold a line end.
    @Test(arguments: [["check"], ["apply", "--yes", "--answers", "answers.yaml"], ["verify"]])
    func norInThatOfTheFolder(arguments: [String]) throws {
        let inner = folder.path + "/" + Self.forged
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        try goodAnswers.write(
            toFile: inner + "/answers.yaml", atomically: false, encoding: .utf8)
        let run = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: inner,
            environment: ["XDG_STATE_HOME": folder.path])
        let lines = (run.output + run.errors).split(separator: "\n")
        #expect(!lines.isEmpty)
        #expect(!lines.contains { $0.hasPrefix("forged") }, "\(lines)")
    }

    /// Where the text of a file is wanted, 5 GB of nothing are refused by their size.
    @Test func aSparseFile() throws {
        let path = folder.path + "/huge.env"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, 5 << 30) == 0)
        let answers = try folder.write(goodAnswers, "answers.yaml")
        for (arguments, limit) in [
            (["check", path], 4), (["check", "--fix", "--yes", path], 4),
            (["apply", "--yes", "--answers", answers, "--path", path], 4),
            (["apply", "--yes", "--answers", path], 1), (["render", "--answers", path], 1),
        ] {
            let run = try Program("/usr/bin/env", ["setsid", "--wait", omsso] + arguments)
            #expect(run.status == 1, "\(arguments)")
            #expect(
                (run.output + run.errors).contains("is larger than \(limit) MiB"), "\(run.errors)")
        }
    }
}

/// A token at a place for something else is refused there, and not shown.
@Suite struct MisplacedTokenTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJlc2lnbmF0dXJl"

    @Test(arguments: [
        (["--set", "access.jwtPrincipalClaims=\(token)"], 3), (["--path", token], 3),
        (["--admin", token], 3), (["--set", "target.ingestionPath=x/\(token)"], 3),
        (["--answers", token], 1), ([token], 64), (["--format", token], 64),
    ])
    func ofApply(arguments: [String], status: Int) throws {
        let folder = try TemporaryFolder()
        let answers = ["--answers", try folder.write(goodAnswers, "answers.yaml")]
        let base = ["apply", "--yes"] + (arguments.contains("--answers") ? [] : answers)
        let run = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + base + arguments, in: folder.path)
        #expect(run.status == status)
        #expect(!(run.output + run.errors).contains("c2lnbmF0"), "\(run.errors)")
        #expect(folder.names == ["answers.yaml"])
    }

    @Test func ofCheck() throws {
        let run = try run("check", Self.token)
        #expect(run.status == 1)
        #expect(!(run.output + run.errors).contains("c2lnbmF0"), "\(run.errors)")
    }
}
