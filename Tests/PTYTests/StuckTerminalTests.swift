import Foundation
import TestSupport
import Testing

/// A terminal that takes no more output: after Ctrl-S, or because nobody reads it.
@Suite(.waiting) struct StuckTerminalTests {
    private static let ends = [SIGTERM, SIGHUP, SIGINT]

    /// With an answer of which the draft knows nothing yet.
    private func start() throws -> Session {
        let session = try Session()
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}Ours")
        try session.terminal.see("Ours")
        session.terminal.settle()
        session.terminal.stopOutput()
        return session
    }

    private func expectEnd(_ session: Session, _ signal: Int32) {
        #expect(session.terminal.end() == 128 + signal)
        #expect(session.terminal.modes == session.terminal.initialModes)
        #expect(session.draft.contains("applicationName: Ours"))
    }

    @Test(arguments: ends) func theEndIsThatOfTheSignal(signal: Int32) throws {
        let session = try start()
        session.terminal.signal(signal)
        expectEnd(session, signal)
    }

    @Test(arguments: ends) func anEndThatIsAskedForComesWhilePaintingWaits(signal: Int32) throws {
        let session = try start()
        // The draft is saved, then painting the next field waits.
        session.terminal.send("\t")
        for _ in 0..<500 where !session.draft.contains("Ours") { usleep(20_000) }
        #expect(session.draft.contains("applicationName: Ours"))
        session.terminal.send("x\t")
        session.terminal.signal(signal)
        expectEnd(session, signal)
    }

    @Test func itCanBeTakenOver() throws {
        let first = try start()
        first.terminal.send("\t")
        for _ in 0..<500 where !first.draft.contains("Ours") { usleep(20_000) }
        let second = try Session(in: first.folder)
        try second.terminal.see("omsso is open already")
        second.terminal.send("\u{1B}[C\u{E}")
        try second.terminal.see("Step 1 of 7")
        try second.terminal.see("Ours")
        #expect(first.terminal.end() == 129)
        second.terminal.signal(SIGTERM)
        second.expectEnd(143)
    }
}
