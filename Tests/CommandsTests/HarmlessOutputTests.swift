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
