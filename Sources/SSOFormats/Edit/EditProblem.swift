import SSOModel
import SSOReading

/// Why a file cannot be changed in place; it stays as it is.
package enum EditProblem: Error, Hashable, Sendable {
    case unreadable(String, line: Int)
    case notKeys(path: String, line: Int)
    case twice(path: String, lines: [Int])
    case mergeKey(path: String, line: Int)
    case alias(path: String, line: Int)
    case anchor(path: String, line: Int)
    case shape(path: String, line: Int)
    case severalDocuments(lines: [Int])
    case flowGap(path: String, line: Int)
    /// The chart's values stand one level deeper, as those of a chart that another one includes.
    case parentChart(line: Int)
    /// docker-compose 1.29 would find other values in the result than docker compose 2.
    case readersDiffer(path: String)
    /// A text block ends the file without a newline, and would gain one.
    case openBlock
    /// The result did not read as intended; nothing but a mistake in omsso leads here.
    case unproven(path: String)
}

extension EditProblem {
    /// The line that it is about, or the first of them; nil where no line is to blame.
    package var line: Int? {
        switch self {
        case .unreadable(_, let line), .notKeys(_, let line), .mergeKey(_, let line),
            .alias(_, let line), .anchor(_, let line), .shape(_, let line), .flowGap(_, let line),
            .parentChart(let line):
            line
        case .twice(_, let lines), .severalDocuments(let lines): lines.first
        case .openBlock, .readersDiffer, .unproven: nil
        }
    }

    /// What is wrong, without the name of the file.
    package var message: String {
        switch self {
        case .unreadable(let reason, let line): "line \(line) cannot be read: \(reason)."
        case .notKeys("", let line): "what starts on line \(line) is no mapping of keys."
        case .anchor("", let line), .alias("", let line):
            "what starts on line \(line) has an anchor (&) or a tag (!), or is an alias (*)."
        case .notKeys(let path, let line): "\(path) on line \(line) holds no keys."
        case .twice(let path, let lines):
            "\(path) stands there \(lines.count == 2 ? "twice" : "\(lines.count) times"), on lines "
                + "\(Self.listed(lines))."
        case .mergeKey(let path, let line):
            "a merge key (<<) on line \(line) may bring in \(path)."
        case .alias(let path, let line): "\(path) on line \(line) is an alias (*)."
        case .anchor(let path, let line):
            "\(path) on line \(line) has an anchor (&) or a tag (!), which other places may use."
        case .shape(let path, let line):
            "\(path) on line \(line) holds something else than expected."
        case .severalDocuments(let lines):
            "several documents hold these settings, from lines \(Self.listed(lines))."
        case .flowGap(let path, let line): "\(path) on line \(line) is empty within braces."
        case .parentChart(let line):
            "these are the values of a parent chart: openmetadata holds openmetadata on line \(line)."
        case .readersDiffer(let path):
            "docker-compose 1.29 reads \(path) in another way than docker compose 2."
        case .openBlock: "its last line has no end, and belongs to a value of several lines."
        case .unproven(let path): "\(path) would not read back as intended."
        }
    }

    /// A few of them, however many a hostile file has.
    private static func listed(_ lines: [Int]) -> String {
        let shown = 4
        let text = lines.prefix(shown).map(String.init).joined(separator: " and ")
        return lines.count > shown ? text + " and more" : text
    }

    /// What to do next.
    package var advice: String {
        switch self {
        case .unreadable: "Put that line right, then try again."
        case .notKeys, .shape: "Write it as keys and values, or remove it, then try again."
        case .twice: "Remove one of them, then try again."
        case .mergeKey, .alias, .anchor: "Write the values out at that place, then try again."
        case .severalDocuments: "Leave them in one document only, then try again."
        case .flowGap: "Remove it, then try again."
        case .parentChart:
            "Name a values file of the openmetadata chart itself, or put what omsso render prints "
                + "below the outer openmetadata by hand."
        case .readersDiffer: "Write it on a line of its own, as KEY=value, then try again."
        case .openBlock: "Add a line end there, then try again."
        case .unproven:
            "Nothing was changed. Please report this with the lines around that key."
        }
    }
}

extension EditProblem {
    init(_ error: YAMLError) {
        switch error {
        case .notUTF8(let mark): self = .unreadable("it is not UTF-8", line: mark.line)
        case .malformed(let reason, let mark): self = .unreadable(reason, line: mark.line)
        case .tooDeep(let mark): self = .unreadable("it is nested too deeply", line: mark.line)
        case .tooManyValues(let mark): self = .unreadable("it holds too much", line: mark.line)
        case .severalDocuments(let mark):
            self = .unreadable("a second document starts", line: mark.line)
        }
    }
}
