import Foundation
import TestSupport
import Testing

/// What plain prompts leave on the terminal, which a screen reader reads out.
@Suite(.waiting) struct PlainEndTests {
    @Test func whatToDoNextIsSaidOnce() throws {
        let session = try Session(["--plain"], answers: Session.complete)
        try session.terminal.see("Press Enter to begin:")
        for _ in 0..<60 where !session.terminal.screen.text.contains("Type write to do it:") {
            session.terminal.send("\r")
            session.terminal.settle()
        }
        session.terminal.send("write\r")
        session.expectEnd(0)
        let said = String(decoding: session.terminal.output, as: UTF8.self)
        #expect(said.components(separatedBy: "\r\nWhat to do next\r\n").count == 2)
    }
}
