import Foundation

/// What control characters and sequences do (ECMA-48, and xterm's `ctlseqs`).
extension VirtualScreen {
    mutating func control(_ byte: UInt8) {
        switch byte {
        case 7: bells += 1
        case 8: move(row, column - 1)
        case 9: move(row, (column / 8 + 1) * 8)
        case 10, 11, 12: lineFeed()
        case 13: move(row, 0)
        case 0, 14, 15: break
        default: unknown.append("control \(byte)")
        }
    }

    /// A command to the terminal itself, up to its end.
    mutating func take(_ command: String) {
        let copying = "52;c;"
        guard command.hasPrefix(copying) else {
            if command.contains("?") { questions.append(command) }
            return
        }
        clipboard = Data(base64Encoded: String(command.dropFirst(copying.count)))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func escape(_ sequence: String) {
        switch sequence {
        case "7": saved = (row, column)
        case "8": move(saved.row, saved.column)
        case "D": lineFeed()
        case "E":
            lineFeed()
            move(row, 0)
        case "M":
            if row == region.lowerBound { scrollDown(1, in: region) } else { move(row - 1, column) }
        case "=", ">", "H", "c": break
        case _ where "()*+".contains(sequence.first ?? " "): break
        default: unknown.append("ESC \(sequence)")
        }
    }

    mutating func perform(_ csi: Parser.Sequence) {
        let first = csi.numbers.first ?? 0
        let count = max(1, first)
        switch (csi.prefix, csi.final) {
        case ("", "A"): move(row - count, column)
        case ("", "B"), ("", "e"): move(row + count, column)
        case ("", "C"), ("", "a"): move(row, column + count)
        case ("", "D"): move(row, column - count)
        case ("", "G"), ("", "`"): move(row, count - 1)
        case ("", "d"): move(count - 1, column)
        case ("", "H"), ("", "f"): move(count - 1, max(1, csi.numbers.dropFirst().first ?? 1) - 1)
        case ("", "J"): eraseDisplay(first)
        case ("", "K"): eraseLine(first)
        case ("", "X"): erase(row: row, column..<(column + count))
        case ("", "@"): insertBlanks(count)
        case ("", "P"): deleteCharacters(count)
        case ("", "L"): if region.contains(row) { scrollDown(count, in: row...region.upperBound) }
        case ("", "M"): if region.contains(row) { scrollUp(count, in: row...region.upperBound) }
        case ("", "S"): scrollUp(count, in: region)
        case ("", "T"): scrollDown(count, in: region)
        case ("", "b"): for _ in 0..<count { put(last) }
        case ("", "Z"): move(row, (max(0, column - 1) / 8) * 8)
        case ("", "r"): setRegion(csi.numbers)
        case ("", "m"): choose(csi.numbers)
        case ("", "h"), ("", "l"): if first == 4 { inserts = csi.final == "h" }
        case ("?", "h"): csi.numbers.forEach { set($0) }
        case ("?", "l"): csi.numbers.forEach { reset($0) }
        // The title is put on a stack and taken back; the cursor of the Linux console.
        case ("", "t") where first == 22 || first == 23: break
        case ("?", "c") where !csi.numbers.isEmpty: break
        case (_, "c"), (_, "n"), ("", "t"), (_, "p"), (">", "q"): questions.append(csi.text)
        default: unknown.append(csi.text)
        }
    }

    private mutating func eraseDisplay(_ part: Int) {
        eraseLine(part)
        let others = part == 0 ? (row + 1)..<max(rows, row + 1) : part == 1 ? 0..<row : 0..<rows
        for other in others { erase(row: other, 0..<columns) }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: erase(row: row, column..<columns)
        case 1: erase(row: row, 0..<(column + 1))
        default: erase(row: row, 0..<columns)
        }
    }

    private mutating func setRegion(_ numbers: [Int]) {
        let top = max(1, numbers.first ?? 1) - 1
        let bottom = min(rows, numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows) - 1
        region = top < bottom ? top...bottom : 0...(rows - 1)
        move(0, 0)
    }

    private mutating func choose(_ numbers: [Int]) {
        let chosen = [30...37, 40...47, 90...97, 100...107]
        colors.formUnion(numbers.filter { number in chosen.contains { $0.contains(number) } })
        if numbers.first == 38 || numbers.first == 48 { colors.insert(numbers[0]) }
    }

    private mutating func set(_ mode: Int) {
        modes.insert(mode)
        guard [47, 1047, 1049].contains(mode), main == nil else { return }
        main = (cells, row, column)
        cells = cells.map { $0.map { _ in Self.blank } }
    }

    private mutating func reset(_ mode: Int) {
        modes.remove(mode)
        guard [47, 1047, 1049].contains(mode), let main else { return }
        cells = main.cells
        self.main = nil
        move(main.row, main.column)
        region = 0...max(0, rows - 1)
    }
}

extension VirtualScreen {
    /// Takes the bytes apart.
    struct Parser {
        struct Sequence {
            var prefix = ""
            var numbers: [Int] = []
            var final = ""
            var text = ""
        }

        enum Action {
            case text(String)
            case control(UInt8)
            case escape(String)
            case csi(Sequence)
            case string(String)
        }

        private enum State { case ground, escape, charset, csi, string, stringEscape, utf8 }

        private var state = State.ground
        private var bytes: [UInt8] = []

        mutating func take(_ byte: UInt8) -> [Action] {
            guard state == .utf8, byte & 0xC0 != 0x80 else {
                return [next(byte)].compactMap(\.self)
            }
            // A character that was cut off is one sign (Unicode, U+FFFD), and takes nothing with it.
            state = .ground
            return [.text("\u{FFFD}"), ground(byte)].compactMap(\.self)
        }

        private mutating func next(_ byte: UInt8) -> Action? {
            switch state {
            case .ground: return ground(byte)
            case .escape: return escape(byte)
            case .charset:
                state = .ground
                return .escape(String(decoding: bytes + [byte], as: UTF8.self))
            case .csi:
                bytes.append(byte)
                guard (0x40...0x7E).contains(byte) else { return nil }
                state = .ground
                return .csi(Self.sequence(bytes))
            case .string:
                if byte == 7 { return endString() }
                if byte == 0x1B { state = .stringEscape } else { bytes.append(byte) }
                return nil
            case .stringEscape: return endString()
            case .utf8:
                bytes.append(byte)
                let text = String(validating: bytes, as: UTF8.self)
                guard text != nil || bytes.count == 4 else { return nil }
                state = .ground
                return .text(text ?? "\u{FFFD}")
            }
        }

        private mutating func endString() -> Action {
            state = .ground
            return .string(String(decoding: bytes, as: UTF8.self))
        }

        private mutating func ground(_ byte: UInt8) -> Action? {
            switch byte {
            case 0x1B: state = .escape
            case 0..<0x20, 0x7F: return .control(byte)
            case 0x20..<0x7F: return .text(String(Unicode.Scalar(byte)))
            default:
                bytes = [byte]
                state = .utf8
            }
            return nil
        }

        private mutating func escape(_ byte: UInt8) -> Action? {
            bytes = []
            switch byte {
            case UInt8(ascii: "["): state = .csi
            case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
                state = .string
            case UInt8(ascii: "(")...UInt8(ascii: "+"):
                bytes = [byte]
                state = .charset
            default:
                state = .ground
                return .escape(String(Unicode.Scalar(byte)))
            }
            return nil
        }

        private static func sequence(_ bytes: [UInt8]) -> Sequence {
            let text = String(decoding: bytes, as: UTF8.self)
            let prefix = text.prefix { "?<=>!".contains($0) }
            let numbers = text.dropFirst(prefix.count).dropLast()
            return Sequence(
                prefix: String(prefix),
                numbers: numbers.isEmpty
                    ? []
                    : numbers.split(separator: ";", omittingEmptySubsequences: false)
                        .map { Int($0) ?? 0 },
                final: String(text.suffix(1)), text: text)
        }
    }
}
