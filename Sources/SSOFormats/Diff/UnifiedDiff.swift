/// What a change of a text is to be shown as: `diff -u`, without secrets and foreign values.
///
/// With nothing of either in it, `patch -p0` takes the lines, each followed by LF.
package enum UnifiedDiff {
    /// Unchanged lines shown around a change.
    private static let context = 3

    /// The lines that show a file which does not exist yet.
    package static func lines(ofNewFile text: String, path: String) -> [String] {
        let added = Lines(Array(text.utf8)).shown("+")
        let count = Lines(Array(text.utf8)).count
        guard count > 0 else { return [] }
        return ["--- /dev/null", "+++ \(header(path))", "@@ -0,0 +\(span(0, count)) @@"] + added
    }

    /// The lines that show the changes of a file; none when nothing changes.
    package static func lines(
        of bytes: [UInt8], edits: [TextEdit], secrets: [Range<Int>],
        foreign: [Range<Int>] = [], path: String
    ) -> [String] {
        guard !edits.isEmpty else { return [] }
        // What gives way as a whole is seen, wherever it stands.
        let unseen = foreign.filter { part in
            !edits.contains { $0.range.clamped(to: part) == part }
        }
        let old = MaskedText(bytes: bytes, secrets: secrets, foreign: unseen)
        let changes = ChangedLines.find(in: old, edits: edits.masked(in: bytes, hiding: secrets))
        var shift = 0
        let hunks = groups(of: changes).flatMap { group in
            hunk(group, old, shift: &shift)
        }
        return hunks.isEmpty ? [] : ["--- \(header(path))", "+++ \(header(path))"] + hunks
    }

    /// A name with blanks ends in a tab, or patch takes the second word for a time (GNU diff and git
    /// write it so, too).
    private static func header(_ path: String) -> String {
        path.contains(" ") ? path + "\t" : path
    }

    /// Changes whose surroundings meet stand in one hunk.
    private static func groups(of changes: [ChangedLines]) -> [[ChangedLines]] {
        changes.reduce(into: []) { groups, change in
            if let last = groups.last?.last,
                change.range.lowerBound - last.range.upperBound <= 2 * context
            {
                groups[groups.count - 1].append(change)
            } else {
                groups.append([change])
            }
        }
    }

    private static func hunk(
        _ changes: [ChangedLines], _ old: MaskedText, shift: inout Int
    ) -> [String] {
        guard let first = changes.first, let last = changes.last else { return [] }
        let start = max(0, first.range.lowerBound - context)
        let end = min(old.lineCount, last.range.upperBound + context)
        let growth = changes.reduce(0) { $0 + $1.new.count - $1.range.count }
        let head =
            "@@ -\(span(start, end - start)) +\(span(start + shift, end - start + growth)) @@"
        shift += growth
        var lines = [head]
        var line = start
        for change in changes {
            lines += old.lines(line..<change.range.lowerBound).shown(" ")
            lines += old.lines(change.range).shown("-") + change.new.shown("+")
            line = change.range.upperBound
        }
        return lines + old.lines(line..<end).shown(" ")
    }

    private static func span(_ start: Int, _ count: Int) -> String {
        count == 0 ? "\(start),0" : count == 1 ? "\(start + 1)" : "\(start + 1),\(count)"
    }
}

/// Some lines of a text, with their ends.
struct Lines: Hashable {
    private let lines: [[UInt8]]

    init(_ bytes: [UInt8]) {
        var lines: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
            lines.append(Array(bytes[start..<end]))
            start = end
        }
        self.lines = lines
    }

    fileprivate init(_ lines: some Sequence<[UInt8]>) { self.lines = Array(lines) }

    var count: Int { lines.count }

    func dropping(first: Int, last: Int) -> Lines { Lines(lines.dropFirst(first).dropLast(last)) }

    /// How many lines two texts share at their start.
    func commonPrefix(with other: Lines) -> Int {
        zip(lines, other.lines).prefix { $0 == $1 }.count
    }

    /// How many lines two texts share at their end.
    func commonSuffix(with other: Lines) -> Int {
        zip(lines.reversed(), other.lines.reversed()).prefix { $0 == $1 }.count
    }

    /// The lines as a diff prints them: behind a mark, without their LF.
    func shown(_ mark: String) -> [String] {
        lines.flatMap { line in
            let isWhole = line.last == 10
            let text = mark + String(decoding: isWhole ? line.dropLast() : line[...], as: UTF8.self)
            return isWhole ? [text] : [text, "\\ No newline at end of file"]
        }
    }
}
