import WizardUI

/// Tells keys, text, pastes and replies apart in the bytes of a terminal.
///
/// It is fed byte by byte, so a read may end anywhere. Sequences that it does not know, such as
/// the late reply to a question that another program asked, are swallowed whole: in a field they
/// would look as if they had been typed.
struct SequenceParser {
    enum Token: Hashable {
        case text(Unicode.Scalar)
        case key(Key)
        /// The LF of CR LF, which is no key of its own.
        case restOfEnter
        case pasteStart, pasteEnd
        case mouse(MouseEvent)
    }

    private enum State {
        case ground
        /// After ESC; true after a second one, which is a key with Alt in some terminals.
        case escape(isDouble: Bool)
        /// Inside `ESC [`, with what stands before the final byte.
        case control([UInt8])
        case singleShift
        case console
        /// Inside `ESC ]`, `ESC P` and the like, up to BEL or `ESC \`.
        case string(sawEscape: Bool)
        /// The bytes after `ESC [ M` of a terminal that reports the mouse in the old form.
        case oldMouse(left: Int)
        case utf8(UTF8Assembler)
    }

    /// Sequences that this terminal's description names.
    var named: [[UInt8]: Key] = [:]

    private var state = State.ground
    /// CR LF is one line end.
    private var endsPair = false

    /// Parameters beyond these are of no key.
    private static let parameterLimit = 64

    /// What an unfinished sequence waits for.
    enum Wait {
        case nothing
        /// ESC: a key by itself, or the start of a sequence.
        case escape
        /// The rest of a sequence that has certainly begun.
        case rest
    }

    var wait: Wait {
        switch state {
        case .ground: .nothing
        case .escape: .escape
        default: .rest
        }
    }

    /// Gives up waiting for the rest of a sequence.
    mutating func expire() -> [Token] {
        defer { state = .ground }
        switch state {
        case .escape(let isDouble):
            return Array(repeating: .key(.escape), count: isDouble ? 2 : 1)
        case .utf8: return [.text("\u{FFFD}")]
        default: return []
        }
    }

    mutating func take(_ byte: UInt8) -> [Token] {
        switch state {
        case .ground: return ground(byte)
        case .escape(let isDouble): return afterEscape(byte, isDouble)
        case .control(let parameters): return inControl(byte, parameters)
        // Some terminals put a modifier before the final byte.
        case .singleShift where (0x30...0x3B).contains(byte): return []
        case .singleShift:
            state = .ground
            return key(named: [0x1B, 0x4F, byte], KeySequences.singleShift(byte))
        case .console:
            state = .ground
            return key(named: [0x1B, 0x5B, 0x5B, byte], KeySequences.console(byte))
        case .string(let sawEscape): return inString(byte, sawEscape)
        case .oldMouse(let left):
            state = left > 1 ? .oldMouse(left: left - 1) : .ground
            return []
        case .utf8(let assembler): return inUTF8(byte, assembler)
        }
    }

    private func key(named sequence: [UInt8], _ usual: Key?) -> [Token] {
        (named[sequence] ?? usual).map { [.key($0)] } ?? []
    }

    private mutating func ground(_ byte: UInt8) -> [Token] {
        state = .ground
        let isSecond = endsPair && byte == 0x0A
        endsPair = byte == 0x0D
        if isSecond { return [.restOfEnter] }
        switch byte {
        case 0x1B:
            state = .escape(isDouble: false)
            return []
        case 0..<0x20, 0x7F: return KeySequences.controlByte(byte).map { [.key($0)] } ?? []
        case 0x20..<0x7F: return [.text(Unicode.Scalar(byte))]
        default:
            guard let assembler = UTF8Assembler(lead: byte) else { return [.text("\u{FFFD}")] }
            state = .utf8(assembler)
            return []
        }
    }

    private mutating func afterEscape(_ byte: UInt8, _ isDouble: Bool) -> [Token] {
        state = .ground
        switch byte {
        case UInt8(ascii: "["): state = .control([])
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
            UInt8(ascii: "_"):
            state = .string(sawEscape: false)
        case 0x1B:
            state = .escape(isDouble: true)
            return isDouble ? [.key(.escape)] : []
        // Alt with Backspace erases a word, as in shells.
        case 8, 0x7F: return [.key(.control("w"))]
        case 0x20..<0x7F: return [.key(.alt(Character(Unicode.Scalar(byte))))]
        default: break
        }
        return []
    }

    private mutating func inControl(_ byte: UInt8, _ parameters: [UInt8]) -> [Token] {
        switch byte {
        case UInt8(ascii: "[") where parameters.isEmpty:
            state = .console
            return []
        // rxvt ends keys with Shift by a byte that cannot end a sequence (ECMA-48, 5.4).
        case UInt8(ascii: "$") where parameters.allSatisfy({ (0x30...0x39).contains($0) }):
            return finish(parameters, byte)
        case 0x20..<0x40:
            if parameters.count < Self.parameterLimit { state = .control(parameters + [byte]) }
            return []
        case 0x40..<0x7F: return finish(parameters, byte)
        default: return ground(byte)
        }
    }

    private mutating func finish(_ parameters: [UInt8], _ final: UInt8) -> [Token] {
        state = .ground
        switch (parameters, final) {
        case ([], UInt8(ascii: "M")):
            state = .oldMouse(left: 3)
            return []
        case (Array("200".utf8), UInt8(ascii: "~")): return [.pasteStart]
        case (Array("201".utf8), UInt8(ascii: "~")): return [.pasteEnd]
        default: break
        }
        if parameters.first == UInt8(ascii: "<") {
            return MouseEvent(report: parameters.dropFirst(), final: final).map { [.mouse($0)] }
                ?? []
        }
        let usual =
            parameters.allSatisfy { (0x30...0x3B).contains($0) }
            ? KeySequences.control(parameters, final: final) : nil
        return key(named: [0x1B, 0x5B] + parameters + [final], usual)
    }

    private mutating func inString(_ byte: UInt8, _ sawEscape: Bool) -> [Token] {
        switch byte {
        case 0x1B: state = .string(sawEscape: true)
        case 0x07: state = .ground
        case UInt8(ascii: "\\") where sawEscape: state = .ground
        case _ where sawEscape: return afterEscape(byte, false)
        // No reply holds such a byte: this is a person at a key (Alt-P begins a string, too).
        case 0..<0x20: return ground(byte)
        default: break
        }
        return []
    }

    private mutating func inUTF8(_ byte: UInt8, _ assembler: UTF8Assembler) -> [Token] {
        var assembler = assembler
        switch assembler.take(byte) {
        case .more:
            state = .utf8(assembler)
            return []
        case .done(let scalar):
            state = .ground
            return scalar.properties.generalCategory == .control ? [] : [.text(scalar)]
        case .broken: return [.text("\u{FFFD}")] + ground(byte)
        }
    }
}
