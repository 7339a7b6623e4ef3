import SSOModel
import SSOReading

/// Walks the tree of an answers file and takes what the questions ask for.
struct AnswersLoader {
    private(set) var result: LoadedAnswers

    init(file: String) { result = LoadedAnswers(file: file) }

    /// How often there was something of each kind to report.
    private var counts: [FindingKind: Int] = [:]

    mutating func report(_ problem: Problem, at mark: YAMLMark, _ id: QuestionID? = nil) {
        counts[problem.kind, default: 0] += 1
        guard !isTold(problem.kind, by: 1) else { return }
        result.findings.append(
            Finding(problem, question: id, position: position(mark)))
    }

    /// True where no more is said of a kind than was said.
    private func isTold(_ kind: FindingKind, by more: Int = 0) -> Bool {
        counts[kind, default: 0] >= FindingKind.mostAtOnce + more
    }

    /// Says how many more there were of what is not said each time.
    mutating func countRest() {
        let rest = counts.mapValues { $0 - FindingKind.mostAtOnce }.filter { $0.value > 0 }
        for (kind, count) in rest.sorted(by: { $0.key.code < $1.key.code }) {
            result.findings.append(Finding(.answersFileMore(kind, count)))
        }
    }

    mutating func giveUp() { result.isUnreadable = true }

    /// From the top of the file down.
    mutating func sortFindings() {
        result.findings.sort { a, b in
            guard let a = a.position, let b = b.position else { return false }
            return (a.line, a.column) < (b.line, b.column)
        }
    }

    mutating func take(_ root: YAMLNode) {
        if root.isNull { return }
        for (key, node) in entries(of: root, named: nil) {
            if key.text == "version" {
                takeVersion(node)
            } else if let section = key.text.flatMap(Section.init(rawValue:)) {
                result.sections[section] = position(key.start)
                takeSection(section, node)
            } else {
                let known = Section.allCases.map(\.rawValue) + ["version"]
                reportUnknown(key, near: known, prefix: "")
            }
        }
    }

    private mutating func takeVersion(_ node: YAMLNode) {
        guard node.text != "1" else { return }
        let text = node.text?.trimmingBlanks.shortened()
        report(.answersFileVersion(text ?? node.kindName), at: node.start)
    }

    private mutating func takeSection(_ section: Section, _ node: YAMLNode) {
        if node.isNull { return }
        for (key, value) in entries(of: node, named: section.rawValue) {
            let name = "\(section.rawValue).\(key.text ?? "")"
            guard let id = QuestionID(rawValue: name) else {
                reportUnknown(
                    key, near: section.questions.map(\.id.name), prefix: section.rawValue + ".")
                continue
            }
            result.places[id] = position(value.isNull ? key.start : value.start)
            if value.isNull { continue }
            if let answer = answer(to: Question.with(id), in: value) {
                result.answers[id] = answer
            }
        }
    }

    /// The entries of a mapping, each key once; what is not fit is reported.
    private mutating func entries(
        of node: YAMLNode, named name: String?
    ) -> [(key: YAMLNode, value: YAMLNode)] {
        guard let entries = node.entries else {
            if name == nil { giveUp() }
            report(.answersFileNotMapping(key: name), at: node.start)
            return []
        }
        var firstLines: [ExactText: Int] = [:]
        return entries.compactMap { entry in
            guard let key = entry.key.text, key != "<<" else {
                report(.answersFileAlias, at: entry.key.start)
                return nil
            }
            if let line = firstLines[ExactText(key)] {
                report(
                    .answersFileDuplicateKey(key.trimmingBlanks.shownName(), firstLine: line),
                    at: entry.key.start)
                return nil
            }
            firstLines[ExactText(key)] = entry.key.start.line
            return (entry.key, entry.value)
        }
    }

    /// Names the nearest key of the same mapping, else the nearest of all.
    private mutating func reportUnknown(_ key: YAMLNode, near known: [String], prefix: String) {
        let word = key.text ?? ""
        let near =
            isTold(.answersKey)
            ? nil
            : nearest(word, in: known).map { prefix + $0 } ?? QuestionID.nearest(to: word)?.rawValue
        let name = prefix + word.trimmingBlanks.shownName()
        report(.answersFileUnknownKey(name, nearest: near), at: key.start)
    }

    func position(_ mark: YAMLMark) -> SourcePosition {
        SourcePosition(file: result.file, line: mark.line, column: mark.column)
    }
}
