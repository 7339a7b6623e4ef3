import Foundation
import TestSupport
import Testing

/// A hand that hits anything on the real terminal.
///
/// The hundred thousand keys of `RandomWalkTests`
/// go to the same wizard without one; OMSSO_KEYS asks for more of these here.
@Suite(.waiting) struct RandomKeysTests {
    private static let keys =
        Int(ProcessInfo.processInfo.environment["OMSSO_KEYS"] ?? "") ?? 1500

    private static let pieces = [
        "\r", "\t", "\t", "\u{1B}[Z", "\u{1B}", "\u{1B}[A", "\u{1B}[B", "\u{1B}OC", "\u{1B}OD",
        "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OP", "\u{7F}",
        "\u{1}", "\u{2}", "\u{5}", "\u{7}", "\u{B}", "\u{C}", "\u{E}", "\u{12}", "\u{15}",
        "\u{17}", "\u{18}", "\u{19}", "\u{1F}", "\u{1B}u", "\u{1B}[1;5C", "\u{1B}[24;80R",
        "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P1$r", "\u{1B}[", "\u{1B}O", "\u{1B}[<0;5;9M",
        "\u{1B}[200~a paste\u{1B}[201~", "\u{1B}[200~two\rlines\u{1B}[201~", "a burst\rof\rlines\r",
        "é", "世", "e\u{301}", "👩‍👧", "x", "0", "@", "/", " ", "https://", "\u{1A}",
    ]

    @Test(arguments: ["xterm-256color", "vt100", "linux", "screen"], [1, 2] as [UInt64])
    func theScreenStaysWhole(term: String, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let session = try Session(
            ["--mouse"], answers: Session.complete, environment: ["TERM": term])
        try session.terminal.see("Welcome")
        var size = (80, 24)
        for step in 0..<Self.keys {
            if Int.random(in: 0..<40, using: &random) == 0 {
                size = (
                    Int.random(in: 1...120, using: &random), Int.random(in: 1...40, using: &random)
                )
                session.terminal.resize(columns: size.0, rows: size.1)
            }
            var bytes = Array((Self.pieces.randomElement(using: &random) ?? "x").utf8)
            if Int.random(in: 0..<20, using: &random) == 0 { bytes.removeLast() }
            session.terminal.send(bytes)
            session.terminal.pump(for: 0)
            if step % 250 == 249 {
                session.terminal.settle(1200)
                // A paste that was cut off waits for its end, and takes the next key for its own.
                session.terminal.send("\u{1B}[201~")
                session.terminal.settle()
                // How the keys are told from pastes, and so where they lead, depends on the machine.
                if session.terminal.isOver { break }
                session.expectUnbrokenScreen()
            }
        }
        session.terminal.signal(SIGTERM)
        let status = session.terminal.end()
        // It may have been led to the end of the wizard, or out of it.
        #expect([143, 0, 10, 11].contains(status), "\(session.terminal.screen.text)")
        session.expectSaneTerminal()
    }
}
