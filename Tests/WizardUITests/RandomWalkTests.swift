import DisplayText
import SSOModel
import TestSupport
import Testing

@testable import WizardUI

/// A hand that presses anything, a hundred thousand times in all.
@Suite struct RandomWalkTests {
    private static let walks = 8
    private static let steps = 12_500
    private static let secret = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJNNFJLM0QifQ.bTRyazNkLXMzY3IzdA"

    @Test(arguments: 0..<UInt64(walks)) func nothingBreaks(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var person = Operator(seed.isMultiple(of: 2) ? .complete : Answers())
        for step in 0..<Self.steps {
            let event = Self.event(&random, person.wizard)
            person.rests = Int.random(in: 0..<4, using: &random) == 0
            person.send(event)
            person.effects.removeAll { if case .quit = $0 { false } else { true } }
            if person.outcome != nil { person = Operator(.complete) }
            if step.isMultiple(of: 15), let fault = Self.fault(in: person.wizard) {
                Issue.record("seed \(seed), step \(step), \(event): \(fault)\n\(person.screen)")
                return
            }
        }
    }

    private static func event(_ random: inout SeededGenerator, _ wizard: Wizard) -> Event {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3:
            let big = Bool.random(using: &random)
            return .input(
                .resize(
                    Size(
                        columns: big
                            ? Int.random(in: 60...140, using: &random)
                            : Int.random(in: 0...70, using: &random),
                        rows: big
                            ? Int.random(in: 16...50, using: &random)
                            : Int.random(in: 0...20, using: &random))))
        case 3..<6: return .input(.paste(texts.randomElement(using: &random) ?? ""))
        case 99: return .input(.text(bursts.randomElement(using: &random) ?? ""))
        case 98: return .input(.enterInBurst(behindKey: false))
        case 6..<9:
            return .input(
                .mouse(
                    MouseEvent(
                        [.press, .press, .wheelUp, .wheelDown].randomElement(using: &random)
                            ?? .press,
                        at: Point(
                            column: Int.random(in: 0..<150, using: &random),
                            row: Int.random(in: 0..<60, using: &random)))))
        case 9: return .input(.oversizedPaste(1_000_000))
        case 10..<45: return .input(.key(.character(letters.randomElement(using: &random) ?? "a")))
        default: return .input(.key(keys.randomElement(using: &random) ?? .tab))
        }
    }

    private static let letters = Array("abc019-./:@, {}é世\u{301}\u{200B}א🏽👩\u{FE0F}ก\u{E33}")
    private static let texts = [
        "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10", "one\ntwo\nthree", "\nrest of a burst\n", "",
        secret, "https://metadata.example.com/" + String(repeating: "long/", count: 12),
        String(repeating: "世", count: 150), "a\u{202E}b\u{1B}[31m", "👩‍👩‍👧🇩🇪🇫🇷",
    ]
    private static let bursts = [
        "d", " ", "a burst", secret, "e\u{301}世", "https://metadata.example.com", "n\u{FFFD}o",
    ]
    private static let keys: [Key] =
        [
            .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .function(1), .function(10), .alt("u"), .alt("x"),
        ] + "abcdegklnpruwxyz_".map { .control($0) }

    /// What is wrong with the screen; nil when nothing is.
    private static func fault(in wizard: Wizard) -> String? {
        let frame = wizard.frame(.unicode)
        guard frame.rows.count == wizard.size.rows,
            frame.rows.allSatisfy({ $0.count == wizard.size.columns })
        else { return "the frame has another size" }
        for row in frame.rows {
            var expected = 0
            for (column, cell) in row.enumerated() where !cell.text.isEmpty {
                if column < expected { return "a cell covers another" }
                expected = column + displayWidth(cell.text)
                if displayable(cell.text) != cell.text { return "unsafe cell \(cell.text)" }
            }
            if expected > wizard.size.columns { return "a cell reaches beyond the window" }
        }
        if let cursor = frame.cursor {
            if cursor.row >= wizard.size.rows || cursor.column >= wizard.size.columns {
                return "the cursor is outside"
            }
        } else if !wizard.isTooSmall, wizard.overlay != nil || !wizard.isScrolledByHand {
            return "the focus has no cursor"
        }
        if !wizard.fields.isSecretShown, frame.plainText.contains("bTRyazNkLXMz") {
            return "a secret is shown"
        }
        return nil
    }
}

extension Wizard {
    fileprivate var isScrolledByHand: Bool { scroll != nil }
}
