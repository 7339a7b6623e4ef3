import SSOModel

/// What a file is by what stands in it, whatever its name says.
///
/// `check`, `apply`, `render --force`, `check --fix` and the wizard all go by this.
package struct FileNature: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Nothing but comments: it can become anything.
        case empty
        case known(FileKind)
        case foreign(ForeignKind)
        /// Keys of YAML that tell of no kind.
        case keys(Set<String>)
        case unknown
    }

    package let kind: Kind
    /// The character that what tells the kind starts at.
    package let index: Int
    /// What `check` reads the file as; nil for one that it does not read.
    package let fileKind: FileKind?
    /// Where values of the chart stand in it; nil for a values file of that chart alone.
    package private(set) var place: ValuesPlace?
    /// The place beside which it names files with the values, where it does.
    package private(set) var naming: ValuesPlace?
    /// Keys of a file of ours that nothing reads where they stand.
    package private(set) var astray: AstrayKeys?

    package init(
        _ kind: Kind, at index: Int, readAs fileKind: FileKind? = nil, place: ValuesPlace? = nil
    ) {
        self.kind = kind
        self.index = index
        self.place = place
        if case .known(let kind) = kind {
            self.fileKind = kind
        } else {
            self.fileKind = fileKind
        }
    }

    package init(of text: SourceText) { self = KnownNatures.nature(of: text) }

    /// With the definition of the chart beside it, if that has OpenMetadata's for a part.
    init(of text: SourceText, partOf chart: ParentChart?) {
        self = chart.map { FileNature(reading: text, partOf: $0) } ?? FileNature(of: text)
    }

    /// What the whole text tells.
    init(reading text: SourceText, partOf chart: ParentChart? = nil) {
        let lines = LineNature(text)
        if let found = lines.foreign {
            self = found
        } else if lines.isEmpty {
            self.init(
                .empty, at: 0, readAs: lines.isNamedEnvironment ? .environment : nil,
                place: chart.map { ValuesPlace(parentChart: $0.key) })
        } else {
            let bytes = [UInt8](encoding: text.scalars)
            let outline = try? YAMLOutline(bytes)
            self = outline.map { Self.nature($0, lines, bytes) } ?? lines.unparsed
            if case .known(let kind) = kind, kind == .environment || lines.isNamedTemplate,
                let index = lines.filledIn
            {
                self.init(.foreign(.template), at: index)
            }
            if let chart { self = asPart(of: chart, outline) }
        }
    }

    func with(naming place: ValuesPlace?) -> FileNature {
        var nature = self
        nature.naming = place
        return nature
    }

    func with(astray document: YAMLOutline.Document) -> FileNature {
        var nature = self
        if case .known(let kind) = kind {
            nature.astray = AstrayKeys(document, of: kind, at: place)
        }
        return nature
    }

    /// What another kind of file is, to follow "This is".
    package var foreignName: String? {
        if case .foreign(let kind) = kind { kind.name } else { nil }
    }

    private static func nature(
        _ outline: YAMLOutline, _ lines: LineNature, _ bytes: [UInt8]
    ) -> FileNature {
        if let template = outline.template {
            return FileNature(.foreign(.template), at: template.index)
        }
        let foreign = outline.documents.compactMap { document in
            ForeignDetection.find(in: document, lines.name).map { (document, $0) }
        }
        if let found = wrapped(foreign, bytes) ?? foreign.first?.1 { return found }
        for document in outline.documents {
            if let found = known(document, lines) { return found.with(astray: document) }
        }
        guard let first = outline.documents.first else { return FileNature(.empty, at: 0) }
        switch first.root {
        case .mapping:
            // Braces without keys say no more than an empty file, but what follows them may.
            let top = first.top.isEmpty ? outline.documents.flatMap(\.top) : first.top
            return FileNature(.keys(Set(top.compactMap(\.path.first))), at: first.start.index)
        case .list:
            let kind = ForeignDetection.isPlay(first) ? ForeignKind.ansible : .list
            return FileNature(.foreign(kind), at: first.start.index)
        case .scalar, .alias: return lines.unparsed
        }
    }
}
