import SSOModel
import Testing

@testable import WizardUI

/// Any lines in any order: nothing breaks, and the way out stays open.
@Suite struct PlainWalkTests {
    private static let lines = [
        "", "", "", "", "<", "<", "?", "!", "-", "1", "2", "3", "12", "write", "y", "no", "keep",
        "continue",
        "https://metadata.example.com", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10",
        "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c", "ada@example.com", "kubernetes", "validate",
        "one\ntwo", "\u{1B}[2J\u{7}\u{8}", "\u{202E}\u{200B}\u{301}", "世界 👩‍👩‍👧", "~/x/../",
        String(repeating: "x", count: 5000), "\u{0}", "\"", " ", "\t",
    ]

    @Test(arguments: 0..<60) func anyLinesLeadSomewhere(seed: UInt64) {
        var random = SplitMix(state: seed)
        var person = Conversation(seed % 2 == 0 ? .complete : Answers(), width: Int(seed) % 90)
        for _ in 0..<80 where person.outcome == nil {
            switch Int.random(in: 0..<60, using: &random) {
            case 0: person.enter(.interrupt)
            default: person.say(Self.lines.randomElement(using: &random) ?? "")
            }
            #expect(person.outcome != nil || person.prompt != nil)
        }
        if person.outcome == nil { person.enter(.end) }
        #expect(person.outcome != nil)
    }

    @Test func nothingPrintedCanActOnATerminal() {
        var person = Conversation(.complete)
        person.goTo(.adminPrincipals)
        let mark = person.transcript
        person.say("\u{1B}[2Jada\u{8}\u{202E}")
        let printed = person.since(mark).drop { !$0.isNewline }
        #expect(printed.contains("Error"))
        #expect(
            printed.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" }
        )
    }
}

/// A generator of random numbers that starts anywhere and is the same on every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
