import SSOModel

/// Keys of ours that stand where nothing reads them, beside the section that they belong below or
/// somewhere else.
///
/// Server, client, chart and compose refuse a file with keys that they do not know, or pass them over;
/// and with another set written to the right place, nobody could tell which of the two is meant.
package struct AstrayKeys: Hashable, Sendable {
    package let names: [String]
    /// The character that the first of them starts at.
    package let index: Int
    /// The last of the keys that lead to where they belong; nil for the top of the file.
    private let section: String?
    private let isFlow: Bool
    /// True where the section holds a text, which gives way to keys.
    private let hidesSection: Bool

    /// Of the first one, in characters, as it is mostly written.
    package var length: Int { names.first.map { $0.unicodeScalars.count } ?? 1 }

    /// What is wrong with them.
    package var problem: Problem {
        Refusal.astray.problem(
            [.found: list, .wanted: section ?? "the top of the file"], advice: advice)
    }

    private var list: String {
        let shown = names.prefix(names.count > 4 ? 3 : 4).map { $0.shortened() }
        let others = names.count - shown.count
        return listed(shown + (others > 0 ? ["\(others) more"] : []))
    }

    /// How they get to where they are read.
    private var advice: String {
        guard let section else {
            return isFlow
                ? "Put this into the outermost braces."
                : "Put this, with all below it, as far to the left as the first key of the file."
        }
        guard !isFlow else { return "Put this into the braces behind \(section)." }
        let emptied = hidesSection ? ", and take away what stands behind that colon" : ""
        return
            "Put this, with all below it, under \(section):, two columns further to the right than "
            + "it\(emptied)."
    }

    /// Nil for a document without any.
    ///
    /// `place` is where values of the chart stand in it, if that is not its top.
    init?(_ document: YAMLOutline.Document, of kind: FileKind, at place: ValuesPlace? = nil) {
        let search = AstraySearch(document, kind, place)
        guard let found = search.found, let first = found.keys.first else { return nil }
        names = found.keys.compactMap(\.path.last)
        index = first.mark.index
        section = found.section.last
        isFlow = document.isFlow
        let text = search.keys.first { $0.path == found.section }?.text
        hidesSection = text.map { !["", "~", "null"].contains($0) } ?? false
    }
}
