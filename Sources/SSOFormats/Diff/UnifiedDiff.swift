/// The difference between two texts, as `diff -u` prints it.
package struct UnifiedDiff {
    /// Unchanged lines shown around a change.
    private static let context = 3

    fileprivate enum Line {
        case same(Substring)
        case removed(Substring)
        case added(Substring)
    }

    /// The lines of the diff, without their ends; empty when the texts are the same.
    ///
    /// - Parameters:
    ///   - old: The text before; nil for a file that does not exist.
    ///   - new: The text after.
    ///   - path: The name for the two header lines.
    /// - Returns: The lines, without their ends.
    package static func lines(from old: String?, to new: String, path: String) -> [String] {
        let before = split(old ?? "")
        let after = split(new)
        let script = script(from: before, to: after)
        let hunks = hunks(of: script)
        guard !hunks.isEmpty else { return [] }
        return ["--- \(old == nil ? "/dev/null" : path)", "+++ \(path)"] + hunks
    }

    private static func split(_ text: String) -> [Substring] {
        // By bytes: to Swift "\r\n" is one character, and no "\n".
        var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .map(Substring.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func script(from old: [Substring], to new: [Substring]) -> [Line] {
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var added = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i) {
                lines.append(.removed(old[i]))
                i += 1
            } else if added.contains(j) {
                lines.append(.added(new[j]))
                j += 1
            } else {
                lines.append(.same(new[j]))
                (i, j) = (i + 1, j + 1)
            }
        }
        return lines
    }

    private static func hunks(of script: [Line]) -> [String] {
        let changed = script.indices.filter { if case .same = script[$0] { false } else { true } }
        var ranges: [Range<Int>] = []
        for index in changed {
            let low = max(0, index - context)
            let high = min(script.count, index + context + 1)
            if let last = ranges.last, low <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<high
            } else {
                ranges.append(low..<high)
            }
        }
        return ranges.flatMap { hunk(script, $0) }
    }

    private static func hunk(_ script: [Line], _ range: Range<Int>) -> [String] {
        let before = counts(script[..<range.lowerBound])
        let inside = counts(script[range])
        func span(_ start: Int, _ count: Int) -> String {
            count == 0 ? "\(start),0" : count == 1 ? "\(start + 1)" : "\(start + 1),\(count)"
        }
        let head = "@@ -\(span(before.old, inside.old)) +\(span(before.new, inside.new)) @@"
        return [head] + script[range].map(\.text)
    }

    private static func counts(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
        lines.reduce(into: (0, 0)) { counts, line in
            switch line {
            case .same: counts = (counts.0 + 1, counts.1 + 1)
            case .removed: counts.0 += 1
            case .added: counts.1 += 1
            }
        }
    }
}

extension UnifiedDiff.Line {
    fileprivate var text: String {
        switch self {
        case .same(let text): " " + text
        case .removed(let text): "-" + text
        case .added(let text): "+" + text
        }
    }
}
