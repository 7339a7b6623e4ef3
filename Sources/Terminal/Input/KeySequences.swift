import WizardUI

/// What terminals send for keys, apart from the introducer of the sequence.
///
/// Both modes of the cursor keys are known, and the forms of xterm, the Linux console, rxvt and
/// VT220 beside each other: what arrives often follows another terminal than TERM names.
/// Modifiers are taken for absent, so that Ctrl-Right does what Right does.
enum KeySequences {
    /// `ESC [ parameters final`.
    static func control(_ parameters: [UInt8], final: UInt8) -> Key? {
        let numbers = parameters.split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
        )
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        switch final {
        case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
            return numbered(numbers.first ?? 0)
        case UInt8(ascii: "Z"): return .backTab
        // With other parameters this is the answer to a question about the cursor's place.
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            return (numbers.first ?? 0) <= 1 ? .function(Int(final) - 0x4F) : nil
        default: return arrow(final)
        }
    }

    /// `ESC O final`: keys in application mode.
    static func singleShift(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "I"): .tab
        case UInt8(ascii: "X"): .character("=")
        // The numeric keypad: `*` to `9` lie 0x40 below.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            .character(Character(Unicode.Scalar(final - 0x40)))
        default: arrow(final)
        }
    }

    /// `ESC [ [ final`: function keys of the Linux console.
    static func console(_ final: UInt8) -> Key? {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
            ? .function(Int(final) - 0x40) : nil
    }

    private static func arrow(_ final: UInt8) -> Key? {
        switch final {
        // Small letters: rxvt with Shift or Control.
        case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
        case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
        case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
        case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...24: .function(number - 12)
        default: nil
        }
    }

    /// A byte below 0x20, or 0x7F, typed by itself.
    static func controlByte(_ byte: UInt8) -> Key? {
        switch byte {
        case 8, 127: .backspace
        case 9: .tab
        case 10, 13: .enter
        case 1...26: .control(Character(Unicode.Scalar(byte + 96)))
        case 31: .control("_")
        default: nil
        }
    }
}
