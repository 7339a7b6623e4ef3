import SSOModel
import TestSupport
import Testing
import WizardUI

@testable import Terminal

/// The wizard behind the bytes of a terminal and the times at which they come, as
/// `WizardRunner` and `TerminalSession` put them together.
struct Desk {
    private(set) var wizard = Wizard()
    private(set) var hasWritten = false
    private(set) var outcome: Outcome?
    private var typist: Typist
    private var paintedAt = 0

    /// At the first field of a screen.
    init(escapeDelay: Int = 25, answers: Answers = Answers(), screens: Int = 1) {
        wizard = Wizard(answers: answers)
        typist = Typist(escapeDelay: escapeDelay)
        for _ in 0..<screens { tell(.input(.key(.control("n")))) }
        look()
    }

    mutating func send(_ bytes: [UInt8], after pause: Int) {
        rest(pause)
        typist.send(bytes, after: 0, onButton: wizard.pressesAtOnce)
        drain()
    }

    /// Lets time pass.
    mutating func rest(_ pause: Int) {
        for start in stride(from: 0, to: pause, by: 50) {
            typist.wait(min(50, pause - start))
            drain()
            if wizard.awaitsStanding, typist.now >= paintedAt + 500 { tell(.planStood) }
        }
    }

    private mutating func drain() {
        while let event = typist.decoder.next() {
            tell(.input(event))
            look()
        }
    }

    private mutating func look() {
        guard wizard.isPlanNew else { return }
        typist.decoder.dropKeys()
        tell(.planPainted)
        paintedAt = typist.now
    }

    private mutating func tell(_ event: Event) {
        guard outcome == nil else { return }
        for effect in wizard.handle(event) {
            switch effect {
            case .inspect: tell(.inspected(Inspection()))
            case .preview: tell(.previewed(Preview(files: [])))
            case .write:
                hasWritten = true
                tell(.written(WriteReport(files: ["a"])))
            case .quit(let outcome): self.outcome = outcome
            default: break
            }
        }
    }

    /// All that the operator sees of what they typed.
    var state: String {
        let texts = QuestionID.allCases.map {
            "\($0.rawValue): \(wizard.text(of: $0)), \(String(describing: wizard.answers[$0]))"
        }
        return (texts + ["\(wizard.place)", "\(wizard.focus)"])
            .joined(separator: "\n")
    }
}

/// Bytes have the result of the same keys typed slowly, wherever reads end and whenever they come.
@Suite struct StreamTests {
    /// One key, which may have several bytes.
    typealias Stroke = String

    struct Stream: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let screens: Int
        let strokes: [Stroke]
        /// What the fields hold before.
        var answers: Answers

        init(_ name: String, screens: Int = 1, _ parts: Part..., fills: Bool = false) {
            testDescription = name
            answers = .filled
            if fills { answers[.applicationName] = .text(String(repeating: "x", count: 16_370)) }
            self.screens = screens
            strokes = parts.flatMap { part in
                switch part {
                case .typed(let text): text.unicodeScalars.map(String.init)
                case .key(let key): [key]
                }
            }
        }

        enum Part: Sendable { case typed(String), key(Stroke) }
    }

    private static let clientID = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
    private static let tenantID = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    static let streams = [
        Stream(
            "the first fields, each ended by Enter",
            .typed("Metadata\rhttps://metadata.example.com\r\rNorth")),
        Stream(
            "three screens with Ctrl-N between them",
            .typed("Metadata\thttps://metadata.example.com\u{E}\(clientID)\r\(tenantID)\u{E}"),
            .typed("ada.lovelace@example.com\rexample.com\u{E}")),
        Stream(
            "arrows, editing keys and letters of several bytes",
            .typed("Büro 世界 e\u{301}"), .key("\u{1B}[D"), .key("\u{1B}OD"), .typed("x\u{7F}y"),
            .key("\u{1B}[3~"), .key("\u{1B}[H"), .typed("Ω\t"), .key("\u{1B}[Z"),
            .key("\u{1B}[B"), .typed("http://localhost:8585\u{15}https://a.example\u{17}b"),
            .key("\u{1B}u"), .typed("\u{1F}\u{1F}\t\t"), .key("\u{1B}[C"), .typed(" ")),
        Stream("Windows line ends", .typed("One\r\nhttps://two.example\r\nthree")),
        Stream("a field that is left empty", .typed("x\u{15}\r\r\rchina")),
        Stream("what a choice does not know", screens: 5, .typed("kq \rx\u{7F}\r")),
        Stream(
            "a token in a field for something else", screens: 2, .typed("\(token)\r\(tenantID)")),
        Stream("a token behind other text", screens: 2, .typed("ab c\(token).d \(token) e\r")),
        Stream("a token where it belongs", screens: 4, .typed("\(token)\rhttps://x.example/api")),
        Stream(
            "more than a field takes",
            .typed(String(repeating: "0ü世", count: 9) + "\rhttps://a.example\r"), fills: true),
        Stream(
            "help and the quit menu in between", .typed("One\u{7}q\rhttps://"), .key("\u{1B}OP"),
            .typed(" q two\u{3}"), .key("\u{1B}[B"), .key("\u{1B}[B"), .key("\u{2}"), .typed("x")),
        Stream(
            "no UTF-8 replaces nothing", .typed("B"), .key("\u{FFFD}"), .typed("ro\rhttps://a\r")),
    ]

    private func slowly(_ stream: Stream) -> Desk {
        var desk = Desk(answers: stream.answers, screens: stream.screens)
        for stroke in stream.strokes { desk.send(Array(stroke.utf8), after: 150) }
        desk.rest(500)
        return desk
    }

    @Test(arguments: streams) func everySplitHasTheResultOfSlowTyping(stream: Stream) {
        let expected = slowly(stream).state
        for seed in 0..<100 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var desk = Desk(answers: stream.answers, screens: stream.screens)
            var read: [UInt8] = []
            var pause = 0
            for stroke in stream.strokes {
                for (index, byte) in stroke.utf8.enumerated() {
                    if Int.random(in: 0..<4, using: &random) == 0 {
                        desk.send(read, after: pause)
                        read = []
                        // What belongs to one key comes apart by less than its delay.
                        let pauses = index == 0 ? [0, 3, 20, 49, 60, 400] : [0, 3, 20]
                        pause = pauses.randomElement(using: &random) ?? 0
                    }
                    read.append(byte)
                }
            }
            desk.send(read, after: pause)
            desk.rest(500)
            guard desk.state == expected else {
                Issue.record("seed \(seed):\n\(desk.state)\ninstead of\n\(expected)")
                return
            }
        }
    }

    @Test func allSplitsOfAShortOne() {
        let stream = Stream(
            "short", .typed("Zü\r"), .key("\u{1B}[C"), .typed("/x\t"), .typed("y\r"))
        let expected = slowly(stream).state
        let bytes = stream.strokes.flatMap { Array($0.utf8) }
        for cuts in 0..<(1 << (bytes.count - 1)) {
            var desk = Desk(answers: .filled)
            var read: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                read.append(byte)
                if cuts >> index & 1 == 1 || index == bytes.count - 1 {
                    desk.send(read, after: 7)
                    read = []
                }
            }
            desk.rest(500)
            #expect(desk.state == expected, "\(cuts)")
        }
    }

    /// 80 words a minute over a line that stands still now and then.
    @Test(arguments: [350, 500, 1000, 2400]) func aStallLosesNothing(stall: Int) {
        let text = Array("Metadata\rhttps://metadata.example.com\r\r".utf8)
        let stream = Stream("typed", .typed(String(decoding: text, as: UTF8.self)))
        let expected = slowly(stream).state
        for start in text.indices {
            var desk = Desk(escapeDelay: 100, answers: .filled)
            let held = min(text.count - start, stall / 150 + 1)
            for byte in text[..<start] { desk.send([byte], after: 150) }
            desk.send(Array(text[start..<(start + held)]), after: stall)
            for byte in text[(start + held)...] { desk.send([byte], after: 150) }
            desk.rest(500)
            #expect(desk.state == expected, "stands still at \(start)")
        }
    }

    /// Whatever is in a clipboard, and however it is cut, it presses nothing.
    @Test(arguments: 0..<100 as Range<UInt64>) func aBurstPressesNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["\r", "\r", "\n", "\t", " ", "d", "k", "text", "\r\n", "y"]
        for screens in 0...6 {
            var desk = Desk(answers: .filled, screens: screens)
            let page = desk.wizard.page
            // The focus on a button: what is pasted meets it at once.
            for _ in 0..<8 { desk.send([page == .review ? 0x0E : 0x09], after: 200) }
            desk.rest(600)
            for index in 0..<30 {
                let piece = index == 1 ? "y" : pieces.randomElement(using: &random) ?? "\r"
                for byte in piece.utf8 {
                    desk.send([byte], after: Int.random(in: 0..<50, using: &random))
                }
            }
            desk.rest(600)
            #expect(desk.wizard.page == page)
            #expect(!desk.hasWritten)
            #expect(desk.outcome == nil)
        }
    }
}

/// Write counts only for a plan that was on the screen.
@Suite struct WriteInTimeTests {
    @Test(arguments: 0..<6, [0, 33, 200, 400, 1000])
    func controlNNeverWritesHoweverLongItIsHeld(screens: Int, pause: Int) {
        var desk = Desk(answers: .filled, screens: screens)
        for _ in 0..<20 { desk.send([0x0E], after: pause) }
        desk.send(Array(repeating: 0x0E, count: 20), after: pause)
        desk.rest(1000)
        #expect(!desk.hasWritten)
        #expect(desk.wizard.page == .review)
        #expect(desk.wizard.focus == .button(.write))
        desk.send([0x0D], after: 200)
        desk.rest(200)
        #expect(desk.hasWritten)
    }

    @Test func whatIsTypedBeforeReviewIsPaintedIsDropped() {
        for keys in ["\u{E}\u{E}\r", "\u{E}\u{E} ", "\u{E}\r\r\r", "\u{E}\u{E}\u{E}\u{E}\r \r"] {
            var desk = Desk(answers: .filled, screens: 5)
            desk.send(Array(keys.utf8), after: 1600)
            #expect(desk.wizard.page == .review)
            #expect(desk.wizard.focus == desk.wizard.focusOrder.first)
            desk.rest(3000)
            #expect(!desk.hasWritten)
        }
    }

    @Test(arguments: ["\r", " "]) func writeCountsAfterHalfASecond(key: String) {
        var desk = Desk(answers: .filled, screens: 6)
        desk.send([0x0E], after: 0)
        desk.send(Array(key.utf8), after: 200)
        desk.rest(200)
        #expect(!desk.hasWritten)
        #expect(desk.wizard.page == .review)
        desk.send(Array(key.utf8), after: 200)
        desk.rest(200)
        #expect(desk.hasWritten)
    }
}

extension Answers {
    fileprivate static let filled = Answers([
        .serverURL: .text("https://metadata.example.com"),
        .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
        .tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"),
        .adminPrincipals: .list(["ada.lovelace"]), .principalDomain: .text("example.com"),
    ])
}
