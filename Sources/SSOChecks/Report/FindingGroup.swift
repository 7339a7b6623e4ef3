import SSOModel

/// What is said once of a file, with the other lines that it is true of.
struct FindingGroup {
    let finding: Finding
    let position: SourcePosition
    private var otherLines: [Int] = []

    private init(_ finding: Finding, _ position: SourcePosition) {
        (self.finding, self.position) = (finding, position)
    }

    /// File by file; in each, errors come first.
    static func groups(
        of placed: [(finding: Finding, position: SourcePosition)]
    ) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        var known: [Key: Int] = [:]
        for (finding, position) in placed {
            let key = Key(problem: finding.problem, file: position.index)
            if let index = known[key] {
                groups[index].add(position.line)
            } else {
                known[key] = groups.count
                groups.append(FindingGroup(finding, position))
            }
        }
        return groups.enumerated().sorted {
            $0.element.order($0.offset) < $1.element.order($1.offset)
        }
        .map(\.element)
    }

    /// The finding with the other lines behind its advice.
    var whole: Finding {
        var finding = finding
        if let others {
            let advice = [finding.problem.advice, others].filter { !$0.isEmpty }
            finding.problem = Problem(
                finding.kind, finding.problem.message, advice.joined(separator: " "))
        }
        return finding
    }

    private struct Key: Hashable {
        let problem: Problem
        let file: Int
    }

    private mutating func add(_ line: Int) {
        if line != position.line, !otherLines.contains(line) { otherLines.append(line) }
    }

    private func order(_ place: Int) -> (Int, Int, Int) {
        let weight = Severity.allCases.firstIndex(of: finding.severity) ?? 0
        return (position.index, -weight, place)
    }

    /// `Also on lines 3, 5, 7 and 9 more.`; nil for a single place.
    var others: String? {
        let shown = otherLines.prefix(3).map(String.init)
        let rest = otherLines.count - shown.count
        let words = rest > 0 ? shown + ["\(rest) more"] : shown
        guard let last = words.last else { return nil }
        guard words.count > 1 else { return "Also on line \(last)." }
        return "Also on lines \(words.dropLast().joined(separator: ", ")) and \(last)."
    }
}
