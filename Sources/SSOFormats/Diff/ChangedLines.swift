import SSOModel
import SSOReading

/// A run of lines that gives way to others.
struct ChangedLines {
    /// The old lines, counted from 0.
    let range: Range<Int>
    /// What stands there afterwards, masked.
    let new: Lines

    /// The runs in which a text differs after some edits, which must be in order.
    static func find(in old: MaskedText, edits: [TextEdit]) -> [ChangedLines] {
        var runs: [(lines: Range<Int>, edits: [TextEdit])] = []
        for edit in edits {
            let touched = lines(touchedBy: edit, in: old)
            if let last = runs.last, touched.lowerBound <= last.lines.upperBound {
                let end = max(last.lines.upperBound, touched.upperBound)
                runs[runs.count - 1].lines = last.lines.lowerBound..<end
                runs[runs.count - 1].edits.append(edit)
            } else {
                runs.append((touched, [edit]))
            }
        }
        return runs.compactMap { ChangedLines($0.lines, $0.edits, old) }
    }

    /// Without the lines at both ends that stay as they are; nil when none is left.
    private init?(_ lines: Range<Int>, _ edits: [TextEdit], _ old: MaskedText) {
        let bytes = old.byteRange(lines)
        let before = Lines(Array(old.bytes[bytes]))
        let after = Lines(old.text(bytes, edits, isMasked: false))
        let head = before.commonPrefix(with: after)
        let tail = min(
            before.commonSuffix(with: after), min(before.count, after.count) - head)
        guard before.count + after.count > 2 * (head + tail) else { return nil }
        range = lines.lowerBound + head..<lines.upperBound - tail
        new = Lines(old.text(bytes, edits, isMasked: true)).dropping(first: head, last: tail)
    }

    private static func lines(touchedBy edit: TextEdit, in old: MaskedText) -> Range<Int> {
        let first = old.line(of: edit.range.lowerBound)
        let last = old.line(of: edit.range.upperBound)
        let startsLine = old.startsLine(edit.range.lowerBound)
        let endsLine = old.startsLine(edit.range.upperBound)
        let isWhole = startsLine && endsLine && [10, nil].contains(edit.replacement.last)
        return first..<(isWhole ? last : min(last + 1, old.lineCount))
    }
}

/// A text with its lines and with what must not be shown.
struct MaskedText {
    let bytes: [UInt8]
    /// In order, without overlaps, with what is shown in their place.
    private let hidden: [(range: Range<Int>, mark: String)]
    private let starts: [Int]

    /// The ranges may come in any order, and overlap.
    init(bytes: [UInt8], secrets: [Range<Int>], foreign: [Range<Int>] = []) {
        self.bytes = bytes
        hidden = ForeignText.marked(secrets, foreign)
        var starts = bytes.isEmpty ? [] : [0]
        for (index, byte) in bytes.enumerated() where byte == 10 && index + 1 < bytes.count {
            starts.append(index + 1)
        }
        self.starts = starts
    }

    var lineCount: Int { starts.count }

    /// The line of a byte, counted from 0; past the last one when the text ends in LF before it.
    func line(of offset: Int) -> Int {
        if offset == bytes.count, bytes.last == 10 || bytes.isEmpty { return lineCount }
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    func startsLine(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 10 }

    func byteRange(_ lines: Range<Int>) -> Range<Int> {
        func start(_ line: Int) -> Int { line < starts.count ? starts[line] : bytes.count }
        return start(lines.lowerBound)..<start(lines.upperBound)
    }

    /// Some lines as they are shown.
    func lines(_ lines: Range<Int>) -> Lines {
        Lines(text(byteRange(lines), [], isMasked: true))
    }

    /// A part of the text after some edits.
    func text(_ range: Range<Int>, _ edits: [TextEdit], isMasked: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var position = range.lowerBound
        for edit in edits {
            result += part(position..<edit.range.lowerBound, isMasked)
            result += isMasked ? edit.masked : edit.replacement
            position = edit.range.upperBound
        }
        return result + part(position..<range.upperBound, isMasked)
    }

    private func part(_ range: Range<Int>, _ isMasked: Bool) -> [UInt8] {
        guard isMasked else { return Array(bytes[range]) }
        var result: [UInt8] = []
        var position = range.lowerBound
        for (place, mark) in hidden[firstHidden(behind: range.lowerBound)...] {
            guard place.lowerBound < range.upperBound else { break }
            let part = place.clamped(to: range)
            result += bytes[position..<part.lowerBound] + Secrets.mask(of: bytes[part], mark)
            position = part.upperBound
        }
        return result + bytes[position..<range.upperBound]
    }

    private func firstHidden(behind offset: Int) -> Int {
        var (low, high) = (0, hidden.count)
        while low < high {
            let middle = (low + high) / 2
            if hidden[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
