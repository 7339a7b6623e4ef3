import Foundation
import TestSupport
import Testing

/// What goes over the line: the promise to those who work over a slow one.
@Suite(.waiting) struct ByteBudgetTests {
    /// The bytes that come back for each character of a text, typed one by one.
    private func cost(of text: String, in session: Session) -> [Int] {
        text.map { character in
            session.terminal.answer(to: String(character))
        }
    }

    private func start(_ keys: String = "") throws -> Session {
        // What follows when typing rests is no part of a key, however slow this machine is.
        let session = try Session(environment: ["ESCDELAY": "9000"])
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}")
        try session.terminal.see("Step 1 of 7")
        session.terminal.send(keys)
        session.terminal.settle()
        return session
    }

    @Test(arguments: [
        ("", "Our metadata"), ("\t", "https://metadata.example.com"),
        ("\t\t", "https://metadata.example.com/callback"),
    ])
    func aCharacterInAValidField(keys: String, text: String) throws {
        let session = try start(keys)
        // The first one clears the default.
        let costs = cost(of: text, in: session)
        #expect(costs.dropFirst().max() ?? 0 <= 12, "\(costs)")
        #expect(costs.first ?? 0 <= 64, "\(costs)")
    }

    @Test(arguments: [
        ("", String(repeating: "long name ", count: 7)),
        ("Microsoft *\t\u{1B}[Z", "and more"),
        ("\t\thttp://other.example.com/\t\u{1B}[Z", "callbck"),
        ("\thttp://metadata\t\u{1B}[Z", ".example.com/x"),
    ])
    func aCharacterInAnyField(keys: String, text: String) throws {
        let session = try start(keys)
        let costs = cost(of: text, in: session)
        #expect(costs.max() ?? 0 <= 64, "\(costs)")
    }

    @Test func aClientIDThatIsInError() throws {
        let session = try start("\u{E}7f3c\t\u{1B}[Z")
        try session.terminal.see("Error")
        let costs = cost(of: "1a52-0b8e-4e57-9a41-5d2b6c9e8f1", in: session)
        #expect(costs.max() ?? 0 <= 64, "\(costs)")
    }

    @Test(arguments: [
        ("\u{E}", "世界é世界"), ("\u{E}\u{E}\u{E}\t", "eyJhbGciOiJSUzI1NiJ9"),
    ])
    func aWideCharacterAndASecretOne(keys: String, text: String) throws {
        let session = try Session(answers: Session.complete)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}" + keys + "\u{15}")
        session.terminal.settle(300)
        let costs = cost(of: text, in: session)
        #expect(costs.dropFirst(3).max() ?? 0 <= 12, "\(costs)")
    }

    @Test(arguments: Array(Session.steps.indices)) func aWholeScreenAndAnIdleOne(step: Int) throws {
        let session = try Session.at(step)
        session.terminal.settle(400)
        let bytes = session.terminal.answer(to: "\u{C}")
        #expect(bytes > 200 && bytes <= 4096, "\(bytes)\n\(session.terminal.screen.text)")
        #expect(session.terminal.pump(for: 1000) == 0)
    }
}
