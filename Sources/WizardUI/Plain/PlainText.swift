import DisplayText
import SSOModel

/// Lays blocks out as lines of text: no colour, no control characters, nothing to be painted over.
struct PlainText {
    private let width: Int

    /// Long lines are hard to read; a width of 0 is that of a terminal that does not know its own.
    init(width: Int) { self.width = width > 0 ? min(width, 100) : 80 }

    /// Empty lines never follow each other.
    func lines(_ blocks: [Block]) -> [String] {
        blocks.flatMap(lines).reduce(into: []) { result, line in
            if !(line.isEmpty && result.last?.isEmpty == true) { result.append(line) }
        }
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let text): paragraph(text)
        case .paragraph(let text, _, let indent): paragraph(text, indent: indent)
        case .bullets(let texts): texts.flatMap { item("  - ", $0) }
        case .steps(let steps): steps.enumerated().flatMap(step)
        case .verbatim(let text, _): [displayable(text)]
        case .command(let text): ["  " + displayable(text)]
        case .blank: [""]
        }
    }

    private func paragraph(_ text: String, indent: Int = 0) -> [String] {
        item(String(repeating: " ", count: indent), text)
    }

    private func item(_ mark: String, _ text: String) -> [String] {
        let blank = String(repeating: " ", count: mark.utf8.count)
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapped(displayable(String($0)), width: width - mark.utf8.count, cutsWords: false)
        }
        return rows.enumerated().map { $1.isEmpty ? "" : ($0 == 0 ? mark : blank) + $1 }
    }

    private func step(_ index: Int, _ step: GuidanceStep) -> [String] {
        let copyable = step.copyable.map { $0.split(separator: "\n") } ?? []
        return item(GuidanceStep.mark(index), step.title)
            + copyable.map { "       \(displayable(String($0)))" }
    }
}
