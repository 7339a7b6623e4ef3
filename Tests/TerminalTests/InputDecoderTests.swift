import Testing
import WizardUI

@testable import Terminal

/// Bytes go in, with the time between reads; what the wizard is told comes out.
struct Typist {
    var decoder: InputDecoder
    var now = 0

    init(escapeDelay: Int = 25) { decoder = InputDecoder(escapeDelay: escapeDelay) }

    /// Sends keys at once, on a button (`onButton`) or elsewhere.
    mutating func send(_ bytes: [UInt8], after pause: Int = 200, onButton: Bool = false) {
        wait(pause)
        decoder.feed(bytes, at: now, holds: onButton)
    }

    mutating func send(_ text: String, after pause: Int = 200, onButton: Bool = false) {
        send(Array(text.utf8), after: pause, onButton: onButton)
    }

    mutating func sendSingly(_ text: String, every pause: Int) {
        for byte in text.utf8 { send([byte], after: pause) }
    }

    /// Lets time pass, waking up when the decoder asks for it.
    mutating func wait(_ pause: Int) {
        let end = now + pause
        while let deadline = decoder.deadline, deadline <= end {
            now = max(now, deadline)
            decoder.expire(at: now)
        }
        now = end
    }

    mutating func events() -> [InputEvent] {
        wait(5000)
        var events: [InputEvent] = []
        while let event = decoder.next() { events.append(event) }
        return events
    }

    /// The keys of all events, whether they came in a burst or not.
    mutating func keys() -> [Key] {
        events().flatMap { event -> [Key] in
            switch event {
            case .key(let key): [key]
            case .text(let text): text.unicodeScalars.map { .character(Character($0)) }
            case .enterInBurst: [.enter]
            default: []
            }
        }
    }
}

@Suite struct KeyTests {
    static let keys: [(String, Key)] = [
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
        ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
        ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
        ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)),
        ("\u{1B}[[A", .function(1)), ("\u{1B}[1;2P", .function(1)), ("\u{1B}[21~", .function(10)),
        ("\u{1B}[12~", .function(2)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
        ("\u{1B}[20~", .function(9)), ("\u{1B}[23~", .function(11)),
        ("\u{1B}[24~", .function(12)),
        ("\u{1B}[1;5C", .right), ("\u{1B}[1;3A", .up), ("\u{1B}Oc", .right), ("\u{1B}[a", .up),
        ("\u{1B}[3;5~", .delete), ("\u{1B}[3$", .delete), ("\u{1B}[7^", .home),
        ("\u{1B}O5P", .function(1)), ("\u{1B}\u{1B}[A", .up),
        ("\u{1B}OM", .enter), ("\u{1B}Ow", .character("7")), ("\u{1B}Ol", .character(",")),
        ("\u{1B}u", .alt("u")), ("\u{1B}\u{7F}", .control("w")),
        ("\u{1B}", .escape), ("\t", .tab), ("\r", .enter), ("\n", .enter),
        ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")),
        ("\u{1A}", .control("z")), ("\u{1F}", .control("_")),
        ("a", .character("a")), ("é", .character("é")), ("世", .character("世")),
    ]

    @Test(arguments: keys) func aKeyIsKnownWhereverAReadEnds(bytes: String, key: Key) {
        var typist = Typist()
        typist.send(bytes)
        typist.wait(200)
        typist.sendSingly(bytes, every: 24)
        #expect(typist.keys() == [key, key])
    }

    @Test(arguments: keys) func overANetworkItsBytesMayComeFarApart(bytes: String, key: Key) {
        var typist = Typist(escapeDelay: 100)
        typist.sendSingly(bytes, every: 60)
        #expect(typist.keys() == [key])
    }

    @Test func anEscapeByItselfIsKnownAfterItsDelayAndNotBefore() {
        var typist = Typist(escapeDelay: 25)
        typist.send("\u{1B}")
        typist.wait(24)
        #expect(typist.decoder.next() == nil)
        typist.wait(1)
        #expect(typist.decoder.next() == .key(.escape))
        typist.send("\u{1B}\u{1B}")
        #expect(typist.events() == [.key(.escape), .key(.escape)])
    }

    @Test func whatIsReadAfterTheDelayBelongsToNoEscape() {
        var decoder = InputDecoder(escapeDelay: 25)
        decoder.feed([0x1B], at: 0)
        decoder.feed(Array("[A".utf8), at: 1000)
        #expect(decoder.next() == .key(.escape))
    }

    @Test(arguments: [
        "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\",
        "\u{1B}]52;c;c2VjcmV0\u{7}", "\u{1B}P>|xterm(370)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
        "\u{1B}[?2026;2$y", "\u{1B}[>41;370;0c", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[M !!",
        "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[I", "\u{1B}[O", "\u{0}", "\u{1C}", "\u{1B}\t",
        "\u{1B}[<0;3;4m", "\u{80}", "\u{85}", "\u{9B}", "\u{9F}",
    ])
    func repliesAndUnknownKeysAreSwallowedWhole(bytes: String) {
        for pause in [0, 5] {
            var typist = Typist()
            typist.sendSingly(bytes, every: pause)
            typist.send("x")
            #expect(typist.events() == [.key(.character("x"))], "\(bytes.debugDescription)")
        }
    }

    @Test func aReplyWithoutAnEndIsGivenUpAfterAPauseOrAtAControlKey() {
        var typist = Typist()
        typist.send("\u{1B}P" + String(repeating: "q", count: 1_000_000))
        typist.send("x", after: 1500)
        #expect(typist.events() == [.key(.character("x"))])
        typist.send("\u{1B}]0;title")
        typist.send("\u{3}", after: 5)
        #expect(typist.events() == [.key(.control("c"))])
        typist.send("\u{1B}[" + String(repeating: "1;", count: 40_000) + "mz")
        #expect(typist.events() == [.key(.character("z"))])
    }

    @Test func bytesThatAreNoUTF8LookLikeIt() {
        var typist = Typist()
        for bytes in [[0xE9, 0x61], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            typist.send(bytes)
        }
        let texts = typist.keys()
        #expect(texts.allSatisfy { $0 == .character("\u{FFFD}") || $0 == .character("a") })
        typist.send([0xC3])
        #expect(typist.events() == [.key(.character("\u{FFFD}"))])
    }

    @Test func theMouseIsReportedInItsOwnForm() {
        var typist = Typist()
        typist.send("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;1;1M\u{1B}[<65;300;200M")
        #expect(
            typist.events() == [
                .mouse(MouseEvent(.press, at: Point(column: 9, row: 4))),
                .mouse(MouseEvent(.wheelUp, at: Point(column: 0, row: 0))),
                .mouse(MouseEvent(.wheelDown, at: Point(column: 299, row: 199))),
            ])
    }
}

@Suite struct PasteTests {
    private static let pasted = "\u{1B}[200~one two\u{1B}[201~"

    @Test(arguments: 1..<pasted.utf8.count) func itsMarkersMayBeSplitAnywhere(place: Int) {
        var typist = Typist()
        let bytes = Array(Self.pasted.utf8)
        typist.send(Array(bytes[..<place]))
        typist.send(Array(bytes[place...]), after: 20)
        #expect(typist.events() == [.paste("one two")])
    }

    @Test(arguments: [5, 60]) func aSlowLineKeepsItWhole(pause: Int) {
        var typist = Typist(escapeDelay: pause == 60 ? 100 : 25)
        typist.sendSingly(Self.pasted, every: pause)
        #expect(typist.events() == [.paste("one two")])
    }

    @Test func itsControlCharactersAreDroppedAndItsLineBreaksKept() {
        var typist = Typist()
        typist.send("\u{1B}[200~a\u{7}\u{3}b\u{1B}[31mc\td\r\ne\u{85}f\u{1B}[201~")
        #expect(typist.events() == [.paste("ab[31mc d\nef")])
    }

    @Test func anEndMarkerInTheClipboardEndsNothing() {
        var typist = Typist()
        typist.send("\u{1B}[200~abc\u{1B}[201~\rY\r\u{1B}[201~")
        #expect(typist.events() == [.paste("abc\nY\n")])
        typist.send("\u{1B}[200~abc\u{1B}[201~")
        typist.send("\rY\r", after: 5)
        let rest: [InputEvent] = [
            .enterInBurst(behindKey: false), .text("Y"), .enterInBurst(behindKey: false),
        ]
        #expect(typist.events() == [.paste("abc")] + rest)
    }

    @Test func twoPastesInOneReadAreTwo() {
        var typist = Typist()
        typist.send("\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~")
        #expect(typist.events() == [.paste("a"), .paste("b")])
    }

    @Test func oneWithoutEndIsTakenAfterAPauseSoThatKeysWorkAgain() {
        var typist = Typist()
        typist.send("\u{1B}[200~abc")
        typist.send("\u{3}", after: 3000)
        #expect(typist.events() == [.paste("abc"), .key(.control("c"))])
    }

    @Test func noMoreThanTheLimitIsKept() {
        var buffer = PasteBuffer()
        for _ in 0..<(PasteBuffer.limit + 1000) { buffer.append(0x61) }
        #expect(buffer.text.utf8.count == PasteBuffer.limit)
        #expect(buffer.count == PasteBuffer.limit + 1000)
    }

    @Test func aMegabyteIsCountedAndNotKept() {
        var typist = Typist()
        typist.send("\u{1B}[200~")
        let part = [UInt8](repeating: 0x61, count: 4096)
        for _ in 0..<256 { typist.send(part, after: 1) }
        typist.send("\u{1B}[201~", after: 1)
        #expect(typist.events() == [.oversizedPaste(1_048_576)])
    }
}

@Suite struct BurstTests {
    @Test func keysThatAreTypedComeOneByOne() {
        var typist = Typist()
        typist.sendSingly("a\r\r", every: 60)
        #expect(typist.events() == [.key(.character("a")), .key(.enter), .key(.enter)])
    }

    @Test func keysThatComeAtOnceAreABurst() {
        var typist = Typist()
        typist.send("ab\r\tc\u{E}\u{1B}[A")
        #expect(
            typist.events() == [
                .text("ab"), .enterInBurst(behindKey: false), .key(.tab), .text("c"),
                .key(.control("n")),
                .key(.up),
            ])
    }

    /// Wherever the reads end, an Enter of the burst is marked, and no key is lost.
    @Test(arguments: 1...24, [0, 5, 49]) func howeverItIsCut(size: Int, pause: Int) {
        let text = "\rfirst line\rsecond\r\rthird\r"
        var typist = Typist()
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            // The first key waits on a button whether more follows.
            typist.send(
                Array(rest.prefix(size)), after: pause, onButton: rest.count == text.utf8.count)
            rest = rest.dropFirst(size)
        }
        var copy = typist
        #expect(!copy.events().contains(.key(.enter)))
        #expect(typist.keys() == text.map { $0 == "\r" ? .enter : .character($0) })
    }

    @Test(arguments: [25, 100]) func aKeyOnAButtonCountsWhenNothingFollowsIt(delay: Int) {
        for key in ["\r", " ", "d"] {
            var typist = Typist(escapeDelay: delay)
            typist.send(key, onButton: true)
            #expect(typist.decoder.next() == nil)
            #expect(typist.events().count == 1)
            typist.send(key, onButton: true)
            typist.send("x", after: 40)
            #expect(!typist.events().contains { if case .key = $0 { true } else { false } })
        }
    }

    @Test func aKeyInAFieldNeverWaits() {
        var typist = Typist()
        typist.send("\r")
        #expect(typist.decoder.next() == .key(.enter))
    }

    @Test func keysThatAreDroppedAreGoneAndTheRestOfASequenceWithThem() {
        var typist = Typist()
        typist.send("ab\r\u{1B}[")
        typist.decoder.dropKeys()
        typist.send("Cx", after: 5)
        #expect(typist.keys() == [.right, .character("x")])
        typist.send("\r", onButton: true)
        typist.decoder.dropKeys()
        #expect(typist.events().isEmpty)
    }

    @Test func carriageReturnAndLineFeedAreOneEnterWhereverTheyAreCut() {
        var typist = Typist()
        typist.send("a\r\nb\r")
        typist.send("\n", after: 300)
        #expect(typist.keys() == [.character("a"), .enter, .character("b"), .enter])
    }
}
