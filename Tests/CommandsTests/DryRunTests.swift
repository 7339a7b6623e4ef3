import Foundation
import TestSupport
import Testing

/// A dry run writes nothing, recovers nothing and asks nothing.
@Suite struct DryRunTests {
    private let folder: TemporaryFolder
    private var state: [String: String] { ["XDG_STATE_HOME": folder.path + "/state"] }

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            goodAnswers + "target: {path: om.env, ingestionPath: w.yaml}\n", "answers.yaml")
        _ = try folder.write("AUTHENTICATION_PROVIDER=basic\n", "om.env")
        _ = try folder.write(
            "workflowConfig:\n  openMetadataServerConfig:\n    hostPort: http://x:8585/api\n",
            "w.yaml")
    }

    private static let strace = "/usr/bin/strace"
    private static let canInterrupt: Bool =
        (try? Program(strace, ["-o", "/dev/null", "/bin/true"]))?.status == 0
        && FileManager.default.isExecutableFile(atPath: strace)

    /// Everything in the folder, state included: names, contents, times and inodes.
    private var everything: String {
        let listed = try? Program(
            "/usr/bin/find", [folder.path, "-printf", "%p %i %m %s %T@ %n\n"])
        return listed?.output.split(separator: "\n").sorted().joined(separator: "\n") ?? ""
    }

    /// A run that is killed between its first and its second file.
    private func interrupt() throws {
        let killed = try Program(
            "/usr/bin/env",
            [
                "setsid", "--wait", Self.strace, "-f", "-o", "/dev/null", "-e",
                "inject=renameat2:signal=KILL:when=2", omsso, "apply", "--answers", "answers.yaml",
                "--yes",
            ], in: folder.path, environment: state)
        #expect(killed.status != 0)
        try #require(folder.names.contains { $0.hasSuffix(".bak") })
    }

    @Test(
        .enabled(if: canInterrupt),
        arguments: [
            ["apply", "--answers", "answers.yaml", "--dry-run"],
            ["check", "--fix", "--dry-run", "om.env"], ["apply", "--undo", "--dry-run"],
        ])
    func anInterruptedRunIsMentionedAndLeftAsItIs(arguments: [String]) throws {
        try interrupt()
        let before = everything
        let dry = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder.path,
            environment: state)
        #expect(everything == before)
        #expect(dry.errors.contains("An earlier run was cut off while it wrote."))
        #expect(!dry.errors.contains("hard links"), "\(dry.errors)")
        if arguments.last != "--dry-run" || arguments[0] == "apply" && arguments[1] == "--answers" {
            #expect(dry.status == 0, "\(dry.errors)")
        }
    }

    @Test func anUndoThatIsPossibleIsListedAndNotDone() throws {
        let made = try run(
            "apply", "--answers", "answers.yaml", "--yes", in: folder.path, environment: state)
        #expect(made.status == 0, "\(made.errors)")
        let before = everything
        let dry = try run("apply", "--undo", "--dry-run", in: folder.path, environment: state)
        #expect(dry.status == 0)
        #expect(dry.errors.contains("\(folder.path)/om.env: becomes"))
        #expect(everything == before)
    }

    /// Whoever adds it to a command that writes without asking wants no write.
    @Test func itWinsOverYes() throws {
        let before = everything
        let dry = try run(
            "apply", "--answers", "answers.yaml", "--yes", "--dry-run", in: folder.path,
            environment: state)
        #expect(dry.status == 0, "\(dry.errors)")
        #expect(dry.output.contains("+++ om.env\n"))
        #expect(everything == before)
    }

    /// What the terminal would act on is shown as signs, and passed on as it is to a file.
    @Test func aDiffOnATerminalDoesNothingToIt() throws {
        let evil = "AUTHENTICATION_PROVIDER=basic # \u{1B}]0;owned\u{7} \u{202E}txet\u{9B}2J\n"
        _ = try folder.write(evil, "om.env")
        let terminal = try PseudoTerminal(
            [omsso, "apply", "--answers", "answers.yaml", "--dry-run", "--color", "never"],
            columns: 200, rows: 60,
            environment: [
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
                "PATH": "/usr/bin:/bin",
            ], in: folder.path)
        #expect(terminal.end() == 0)
        let sent = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
        #expect(!sent.contains { ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"].contains($0) })
        #expect(terminal.screen.text.contains("owned"))
        let piped = try run(
            "apply", "--answers", "answers.yaml", "--dry-run", in: folder.path, environment: state)
        #expect(piped.output.contains(evil.dropLast()))
        // As for `less -R`: our own colours, and nothing else that a terminal acts on.
        let coloured = try run(
            "apply", "--answers", "answers.yaml", "--dry-run", "--color", "always",
            in: folder.path, environment: state)
        let colours = ["1", "32", "31", ""].map { "\u{1B}[\($0)m" }
        let plain = colours.reduce(coloured.output) { $0.replacing($1, with: "") }.unicodeScalars
        #expect(plain.count < coloured.output.unicodeScalars.count)
        #expect(!plain.contains { ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"].contains($0) })
    }

    private static let somebody =
        geteuid() == 0 ? ["setpriv", "--reuid=65534", "--clear-groups"] : []
    /// False where the tests were built in a folder that is closed to others.
    private static let isReached =
        (try? Program("/usr/bin/env", somebody + ["env", omsso, "--version"]))?.status == 0

    /// Where a file could not be put, that is said before anybody is asked.
    @Test(.enabled(if: isReached, "needs a build that others can run"))
    func aFolderWithoutPermissionIsMetBeforeWriting() throws {
        let closed = try TemporaryFolder()
        _ = try closed.write(goodAnswers, "answers.yaml")
        chmod(closed.path, 0o555)
        defer { chmod(closed.path, 0o755) }
        let dry = try Program(
            "/usr/bin/env",
            Self.somebody + [
                "setsid", "--wait", omsso, "apply", "--answers", "answers.yaml", "--dry-run",
            ],
            in: closed.path)
        #expect(dry.status == 1, "\(dry.errors)")
        #expect(dry.errors.contains("Permission denied"))
    }
}
