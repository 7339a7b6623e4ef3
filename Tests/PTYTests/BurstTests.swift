import Foundation
import TestSupport
import Testing

/// Keys that come ahead of the screen, as over a line that stood still.
@Suite(.waiting) struct TypeAheadTests {
    private func expectNothingWritten(_ session: Session) throws {
        try session.goToWrite()
        // The plan has stood, so whatever was typed ahead has been taken.
        try session.terminal.see("Enter Write")
        #expect(!session.folder.names.contains("openmetadata_azure.env"))
        try session.write()
        #expect(session.folder.names.contains("openmetadata_azure.env"))
    }

    @Test(arguments: [
        "\u{E}\u{E}\u{E}\u{E}", "\u{E}\u{E}\u{E}\u{E}\r \r", "\u{E}\u{E}\u{E}\r\r\r\r",
    ])
    func keysInOneWriteDoNotWriteFiles(keys: String) throws {
        let session = try Session.at(3)
        session.terminal.send(keys)
        try session.terminal.see("Step 6 of 7")
        try expectNothingWritten(session)
    }

    @Test func aHeldControlNDoesNotWriteFiles() throws {
        let session = try Session.at(3)
        for _ in 0..<40 {
            session.terminal.send("\u{E}")
            session.terminal.pump(for: 33)
        }
        try session.terminal.see("Step 6 of 7")
        try expectNothingWritten(session)
    }

    @Test func norDoKeysThatWereTypedWhileItStoodStill() throws {
        let session = try Session.at(3)
        session.terminal.signal(SIGSTOP)
        for _ in 0..<5 { session.terminal.send("\u{E}") }
        session.terminal.send("\r")
        session.terminal.signal(SIGCONT)
        try session.terminal.see("Step 6 of 7")
        try expectNothingWritten(session)
    }

    /// Cut anywhere by a stall, what is typed ends up where it was meant for.
    @Test(arguments: [0, 4, 8, 9, 12, 40]) func aStallWhileTypingLosesNothing(place: Int) throws {
        let session = try Session.at(1)
        session.terminal.settle()
        let keys = Array("\u{15}Metadata\r\u{15}https://other.example.com\r".utf8)
        session.terminal.send(Array(keys[..<min(place, keys.count)]))
        session.terminal.signal(SIGSTOP)
        for byte in keys.dropFirst(place) { session.terminal.send([byte]) }
        session.terminal.signal(SIGCONT)
        try session.terminal.see("▸ Redirect URI")
        try session.terminal.see("[Metadata ")
        try session.terminal.see("[https://other.example.com ")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}

/// The same with plain prompts.
@Suite(.waiting) struct PlainTypeAheadTests {
    private func start(_ answers: String? = Session.complete) throws -> Session {
        let session = try Session(["--plain"], answers: answers)
        try session.terminal.see("Press Enter to begin:")
        return session
    }

    private func count(_ text: String, in session: Session) -> Int {
        String(decoding: session.terminal.output, as: UTF8.self).components(separatedBy: text).count
            - 1
    }

    private func wait(for text: String, _ times: Int = 1, in session: Session) throws {
        try session.terminal.wait("\(text) \(times) times") { _ in count(text, in: session) >= times
        }
    }

    /// Each line answers its question, however the lines are cut.
    @Test(arguments: [1, 3, 7, 1000], ["\r", "\r\n"])
    func linesAnswerOneQuestionAfterTheOther(size: Int, end: String) throws {
        let session = try start(nil)
        let text =
            "\rBüro\rhttps://metadata.example.com\r\r\r7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10\r"
        var rest = Array(text.replacing("\r", with: end).utf8)[...]
        while !rest.isEmpty {
            session.terminal.send(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        try wait(for: "Tenant ID:", in: session)
        session.terminal.signal(SIGTERM)
        #expect(session.terminal.end() == 143)
        for text in [
            "Büro", "https://metadata.example.com", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10",
        ] {
            #expect(session.draft.contains(text))
        }
    }

    @Test(arguments: ["write\r", "write\rwrite\rwrite\r", "\r\nwrite\r\n"])
    func whatActsIsNotAnsweredByABurst(end: String) throws {
        let session = try start()
        // More than there are questions: the rest stops at the one that acts, too.
        session.terminal.send(String(repeating: "\r", count: 60) + end)
        try wait(for: "does not answer it.", in: session)
        try wait(for: "Type write to do it: ", in: session)
        session.terminal.settle()
        #expect(!session.folder.names.contains("openmetadata_azure.env"))
        // Nor by a line with another right behind it.
        session.terminal.send("write\rwrite\r")
        try wait(for: "does not answer it.", 2, in: session)
        session.terminal.settle()
        #expect(!session.folder.names.contains("openmetadata_azure.env"))
        session.terminal.send("write\r")
        session.expectEnd(0)
        #expect(session.folder.names.contains("openmetadata_azure.env"))
    }

    @Test func theQuitMenuIsNotAnsweredByABurst() throws {
        let session = try start()
        session.terminal.send("\r!\rdiscard\r")
        try wait(for: "does not answer it.", in: session)
        session.terminal.settle()
        session.terminal.send("discard\r")
        session.expectEnd(11)
    }

    /// A stop from outside leaves the modes to others, who may have changed them.
    @Test func stoppedFromOutsideItTakesItsModesBackAndAsksAnew() throws {
        let session = try start()
        session.terminal.send("\r")
        try wait(for: "Application name [", in: session)
        session.terminal.settle()
        let own = session.terminal.modes
        session.terminal.signal(SIGSTOP)
        session.terminal.restoreInitialModes()
        #expect(session.terminal.modes != own)
        session.terminal.signal(SIGCONT)
        try wait(for: "Application name [", 2, in: session)
        try session.terminal.wait("its own modes") { _ in session.terminal.modes == own }
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}
