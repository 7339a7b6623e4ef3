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
    /// True where they belong into one of its entries.
    private let isList: Bool
    private let isFlow: Bool
    /// True where the section holds a text, which gives way to keys.
    private let hidesSection: Bool
    /// True where they stand beside the place of a section that is not there.
    private let lacksSection: Bool

    /// Of the first one, as it is mostly written.
    package func place(in text: SourceText) -> Place {
        Place(file: text.id, range: index..<index + (names.first?.unicodeScalars.count ?? 1))
    }

    /// What is wrong with them.
    package var problem: Problem {
        Refusal.astray.problem(
            [.found: list, .wanted: wanted], advice: advice)
    }

    private var wanted: String {
        section.map { isList ? "the entries of \($0)" : $0 } ?? "the top of the file"
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
        if isList {
            let entry = "the entry of \(section) that it is for"
            return isFlow
                ? "Put this into the braces of \(entry)."
                : "Put this, with all below it, into \(entry), as far to the right as its first key."
        }
        guard !isFlow else { return "Put this into the braces behind \(section)." }
        guard !lacksSection else {
            return
                "Put a line with \(section): above this, as far to the right as it stands, and move "
                + "this, with all below it, two columns to the right."
        }
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
        isList = found.section.last == YAMLPaths.everyItem
        section = found.section.last { $0 != YAMLPaths.everyItem }
        isFlow = document.isFlow
        let key = search.keys.first { $0.path == found.section }
        lacksSection =
            key == nil && !isList && first.path.dropLast() == found.section.dropLast()
        hidesSection = key?.text.map { !["", "~", "null"].contains($0) } ?? false
    }

    /// Nil for values of the chart without any.
    init?(_ text: SourceText, at place: ValuesPlace) {
        let outline = try? YAMLOutline([UInt8](encoding: text.scalars))
        guard let document = outline?.documents.first(where: { $0.index == place.document })
        else { return nil }
        self.init(document, of: .helm, at: place)
    }
}
