import Foundation
import TestSupport
import Testing

/// The wizard on a terminal, in a folder that is its home as well.
final class Session {
    let folder: TemporaryFolder
    let terminal: PseudoTerminal

    static let steps = [
        "Welcome", "App registration", "Credentials", "Access", "Ingestion", "Target", "Review",
        "Done",
    ]

    /// - Parameters:
    ///   - arguments: After the program's name.
    ///   - answers: Text of an answers file to start from.
    ///   - environment: Besides TERM, LC_ALL, HOME and PATH; an empty value takes one away.
    ///   - columns: The width of the window.
    ///   - rows: Its height.
    ///   - shell: A shell command in which `$0 "$@"` is the program.
    ///   - folder: Where it runs; nil for a new one.
    /// - Throws: When there is no terminal left.
    init(
        _ arguments: [String] = [], answers: String? = nil, environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, shell: String? = nil, in folder: TemporaryFolder? = nil
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        var command = [builtProgram] + arguments
        if let answers { command += ["--answers", try folder.write(answers, "answers.yaml")] }
        if let shell { command = ["/bin/bash", "-c", shell] + command }
        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
            "PATH": "/usr/bin:/bin",
        ].merging(environment) { _, new in new }
        for (name, value) in environment where value.isEmpty { variables[name] = nil }
        terminal = try PseudoTerminal(
            command, columns: columns, rows: rows, environment: variables, in: folder.path)
    }

    static let complete = """
        version: 1
        registration:
          serverUrl: https://metadata.example.com
        credentials:
          clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
          tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
        access:
          adminPrincipals: [ada.lovelace, grace.hopper]
          principalDomain: example.com

        """

    /// Starts with all answers and goes on to a screen; 0 is Welcome, 7 Done.
    static func at(_ step: Int, _ arguments: [String] = [], shell: String? = nil) throws -> Session
    {
        let session = try Session(arguments, answers: complete, shell: shell)
        try session.terminal.see("Welcome")
        for next in 0..<min(step, 6) {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(next + 1) of 7")
        }
        if step == 7 { try session.write() }
        return session
    }

    /// Goes from Review to Write; keys that come before Review was painted are dropped.
    func goToWrite() throws {
        for _ in 0..<100 where !terminal.screen.text.contains("[> Write <]") {
            terminal.send("\u{E}")
            terminal.settle(50)
        }
        try terminal.see("[> Write <]")
    }

    /// Presses Write on Review once it has stood long enough to count as read.
    func write() throws {
        try goToWrite()
        try terminal.see("Enter Write")
        terminal.send("\r")
        try terminal.see("Step 7 of 7")
    }

    var draft: String { (try? folder.read(".local/state/omsso/draft.yaml")) ?? "" }

    /// The program ends, and the terminal is as it was.
    func expectEnd(_ status: Int32, location: SourceLocation = #_sourceLocation) {
        let actual = terminal.end()
        #expect(actual == status, "\(terminal.screen.text)", sourceLocation: location)
        expectSaneTerminal(location: location)
    }

    func expectSaneTerminal(location: SourceLocation = #_sourceLocation) {
        #expect(terminal.modes == terminal.initialModes, sourceLocation: location)
        #expect(terminal.screen.leftovers == [], sourceLocation: location)
        #expect(terminal.screen.unknown == [], sourceLocation: location)
        #expect(terminal.screen.questions == [], sourceLocation: location)
    }

    /// Painting everything anew changes nothing: what is on the screen is what should be there.
    func expectUnbrokenScreen(location: SourceLocation = #_sourceLocation) {
        terminal.settle()
        let before = terminal.screen
        terminal.scramble()
        terminal.send("\u{C}")
        // A screen that does not come is recorded there.
        let name = "the same screen, painted anew; it was\n\(before.text)\nbut is"
        try? terminal.wait(name, location: location) {
            $0.text == before.text && ($0.row, $0.column) == (before.row, before.column)
        }
    }

    func quit() throws {
        terminal.send("\u{3}")
        try terminal.see("Discard everything")
        terminal.send("d")
    }
}

extension TemporaryFolder {
    /// The folder for drafts and the like, for its owner only.
    @discardableResult
    func makeState() throws -> String {
        let state = path + "/.local/state/omsso"
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return state
    }
}
