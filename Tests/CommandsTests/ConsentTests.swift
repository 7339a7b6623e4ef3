import Foundation
import TestSupport
import Testing

/// Nothing is written without a yes that was given to exactly what was shown.
@Suite(.serialized) struct ConsentTests {
    private let folder: TemporaryFolder
    private static let broken = "AUTHENTICATION_PROVIDER=Azure\nAUTHENTICATION_CLIENT_TYPE=public\n"
    private static let basic = "AUTHENTICATION_PROVIDER=basic\n"

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            goodAnswers + "target: {path: om.env, ingestionPath: w.yaml}\n", "answers.yaml")
    }

    /// Without the state of omsso, which the folder is the home for.
    private var files: [String] { folder.names.filter { $0 != ".local" } }

    private func terminal(_ arguments: String..., rows: Int = 60) throws -> PseudoTerminal {
        try terminal(arguments: arguments, rows: rows)
    }

    private func terminal(arguments: [String], rows: Int = 60) throws -> PseudoTerminal {
        try PseudoTerminal(
            [omsso] + arguments, columns: 120, rows: rows,
            environment: [
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
                "PATH": "/usr/bin:/bin",
            ], in: folder.path)
    }

    private func start(_ command: String) throws -> PseudoTerminal {
        switch command {
        case "apply":
            _ = try folder.write(Self.basic, "om.env")
            return try terminal("apply", "--answers", "answers.yaml")
        case "fix":
            _ = try folder.write(Self.broken, "om.env")
            return try terminal("check", "--fix", "om.env")
        default:
            _ = try folder.write(Self.basic, "om.env")
            let made = try run(
                "apply", "--answers", "answers.yaml", "--yes", in: folder.path,
                environment: ["HOME": folder.path, "XDG_STATE_HOME": ""])
            #expect(made.status == 0, "\(made.errors)")
            return try terminal("apply", "--undo")
        }
    }

    @Test(arguments: ["apply", "fix", "undo"])
    func theEndOfInputIsNo(command: String) throws {
        let terminal = try start(command)
        try terminal.see("[y/N]")
        let before = try folder.read("om.env")
        let names = files
        terminal.send("\u{4}")
        #expect(terminal.end() == 11, "\(terminal.screen.text)")
        #expect(try folder.read("om.env") == before)
        #expect(files == names)
    }

    @Test(arguments: ["apply", "fix", "undo"])
    func aLostConnectionIsNoConsent(command: String) throws {
        let terminal = try start(command)
        try terminal.see("[y/N]")
        let before = try folder.read("om.env")
        terminal.hangUp()
        #expect(terminal.end() != 0)
        #expect(try folder.read("om.env") == before)
    }

    /// A colleague saves the file while the question stands there.
    @Test(arguments: ["apply", "fix", "undo"])
    func whatSomebodyElseWroteMeanwhileStays(command: String) throws {
        let terminal = try start(command)
        try terminal.see("[y/N]")
        _ = try folder.write("theirs: 1\n", "om.env")
        let names = files
        terminal.send("y\n")
        #expect(terminal.end() == 1, "\(terminal.screen.text)")
        #expect(try folder.read("om.env") == "theirs: 1\n")
        #expect(files == names)
    }

    /// The question named the file that the link led to.
    @Test(arguments: ["apply", "fix"])
    func aLinkThatLeadsElsewhereMeanwhileIsNotFollowed(command: String) throws {
        let text = command == "fix" ? Self.broken : Self.basic
        for name in ["shown.env", "other.env"] { _ = try folder.write(text, name) }
        let link = folder.path + "/link.env"
        func lead(to name: String) throws {
            try? FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "\(folder.path)/\(name)")
        }
        try lead(to: "shown.env")
        let terminal = try terminal(
            arguments: command == "fix"
                ? ["check", "--fix", "link.env"]
                : ["apply", "--answers", "answers.yaml", "--path", "link.env"])
        try terminal.see("[y/N]")
        try lead(to: "other.env")
        let names = files
        terminal.send("y\n")
        #expect(terminal.end() == 1)
        #expect(terminal.screen.text.contains("OMSSO-FILE-CHANGED"), "\(terminal.screen.text)")
        #expect(try folder.read("other.env") == text)
        #expect(try folder.read("shown.env") == text)
        #expect(files == names)
    }

    /// Nor where the file says all of it already, and only the other one is written.
    @Test func aFileThatIsKeptIsTheOneThatWasShown() throws {
        _ = try folder.write(Self.basic, "om.env")
        let made = try run(
            "apply", "--answers", "answers.yaml", "--yes", in: folder.path,
            environment: ["HOME": folder.path, "XDG_STATE_HOME": ""])
        #expect(made.status == 0, "\(made.errors)")
        try FileManager.default.moveItem(
            atPath: folder.path + "/om.env", toPath: folder.path + "/shown.env")
        _ = try folder.write(Self.basic, "other.env")
        try FileManager.default.removeItem(atPath: folder.path + "/w.yaml")
        let link = folder.path + "/om.env"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: folder.path + "/shown.env")
        let terminal = try terminal("apply", "--answers", "answers.yaml")
        try terminal.see("[y/N]")
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: folder.path + "/other.env")
        let names = files
        terminal.send("y\n")
        #expect(terminal.end() == 1, "\(terminal.screen.text)")
        #expect(files == names)
    }

    /// What is shown to somebody who is asked ends on their terminal, whatever stands between.
    @Test func aQuestionShowsNoControlCharacters() throws {
        _ = try folder.write(
            "AUTHENTICATION_AUTHORITY=\u{1B}]0;title\u{7}\n" + Self.basic, "om.env")
        let command = "\(omsso) apply --answers answers.yaml"
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "\(command) --dry-run > dry; \(command) | cat > asked"],
            columns: 120, rows: 60,
            environment: [
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
                "PATH": "/usr/bin:/bin",
            ], in: folder.path)
        try terminal.see("[y/N]")
        terminal.send("n\n")
        _ = terminal.end()
        let asked = try folder.read("asked")
        #expect(asked.contains("]0;title"))
        #expect(!asked.contains("\u{1B}") && !asked.contains("\u{7}"))
        // A patch is what patch(1) takes.
        #expect(try folder.read("dry").contains("\u{1B}]0;title\u{7}"))
    }

    @Test func soItIsWithTheWizard() throws {
        for name in ["shown.env", "other.env"] { _ = try folder.write(Self.basic, name) }
        let link = folder.path + "/om.env"
        symlink("shown.env", link)
        let terminal = try terminal("setup", "--answers", "answers.yaml", rows: 24)
        try terminal.see("Welcome")
        try review(terminal)
        unlink(link)
        symlink("other.env", link)
        try write(terminal, until: "Nothing was written")
        for name in ["shown.env", "other.env"] { #expect(try folder.read(name) == Self.basic) }
        #expect(!folder.names.contains("w.yaml"))
    }

    @Test func soItStaysWithTheWizard() throws {
        _ = try folder.write(Self.basic, "om.env")
        let terminal = try terminal("setup", "--answers", "answers.yaml", rows: 24)
        try terminal.see("Welcome")
        try review(terminal)
        _ = try folder.write("theirs: 1\n", "om.env")
        try write(terminal, until: "Nothing was written")
        #expect(try folder.read("om.env") == "theirs: 1\n")
        #expect(!folder.names.contains("w.yaml"))
    }

    /// After a run that changed nothing, undo would take the settings away.
    @Test func aSecondRunOffersNoUndoThatRemovesTheFile() throws {
        for _ in 1...2 {
            let terminal = try terminal("setup", "--answers", "answers.yaml", rows: 60)
            try terminal.see("Welcome")
            try review(terminal)
            try write(terminal, until: "Step 7")
            let text = terminal.screen.text
            #expect(!text.contains("apply --undo"), "\(text)")
            #expect(text.contains("docker compose up --detach"))
            // It is as true as the first time that the job needs its token.
            #expect(text.contains("OPENMETADATA_JWT_TOKEN"))
            terminal.send("\n")
            #expect(terminal.end() == 0)
        }
        let undo = try run(
            "apply", "--undo", "--yes", in: folder.path,
            environment: ["HOME": folder.path, "XDG_STATE_HOME": ""])
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(undo.output.hasPrefix("Removed: \(folder.path)/om.env, \(folder.path)/w.yaml."))
        #expect(!undo.output.contains("Put back"))
        #expect(!folder.names.contains("om.env"))
    }

    @Test func undoSaysWhatItDidToEachFile() throws {
        _ = try folder.write(Self.basic, "om.env")
        let state = ["XDG_STATE_HOME": folder.path + "/state"]
        let made = try run(
            "apply", "--answers", "answers.yaml", "--yes", in: folder.path, environment: state)
        #expect(made.output.contains("omsso apply --undo\n"), "\(made.output)")
        let undo = try run("apply", "--undo", "--yes", in: folder.path, environment: state)
        #expect(undo.output.contains("Put back: \(folder.path)/om.env."))
        #expect(undo.output.contains("Removed: \(folder.path)/w.yaml."))
    }

    @Test func aDraftWithoutItsTokenIsSaid() throws {
        let token = "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"
        _ = try folder.write(
            goodAnswers + "ingestion: {token: \(token)}\n", "secret.yaml")
        let terminal = try terminal("setup", "--answers", "secret.yaml", rows: 24)
        try terminal.see("Welcome")
        terminal.send("\n")
        try terminal.see("Step 1")
        terminal.send("\u{3}")
        try terminal.see("Discard")
        terminal.send("k")
        #expect(terminal.end() == 10)
        #expect(terminal.screen.text.contains("The token is not in it"))
    }

    // MARK: Driving the wizard

    private func review(_ terminal: PseudoTerminal) throws {
        for step in 1...6 {
            terminal.send("\u{E}")
            try terminal.see("Step \(step) of 7")
        }
        terminal.settle()
    }

    /// Goes to Write and presses it, once the review has been there for a while.
    private func write(_ terminal: PseudoTerminal, until text: String) throws {
        for key in ["\u{E}", "\n", "\u{E}", "\n"] where !terminal.screen.text.contains(text) {
            terminal.settle(700)
            terminal.send(key)
            terminal.settle(300)
        }
        try terminal.see(text)
    }
}
