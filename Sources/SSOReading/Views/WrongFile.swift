import SSOModel

/// A file of another kind than the one that settings are to be written to, and what to do instead.
package struct WrongFile: Error, Hashable, ProblemCarrier {
    package let path: String
    /// Counted from 1: the line that tells what the file is.
    package let line: Int
    package let problem: Problem
    /// Where the settings may be pasted; nil where they belong into another file.
    package let paste: Paste?

    package enum Paste: Hashable, Sendable {
        /// The settings as they are, below these keys.
        case section(below: [String])
        /// Variables of this service of a compose file.
        case environment(service: String)
    }

    /// Nil where the file may be changed: it is of that kind, it is empty, or its text cannot be
    /// read at all, which its editor tells better.
    package init?(_ bytes: [UInt8], at path: String, for kind: FileKind) {
        guard let text = SourceText(name: path, bytes: bytes) else { return nil }
        self.init(FileNature(of: text), text, for: kind)
    }

    private init?(_ nature: FileNature, _ text: SourceText, for kind: FileKind) {
        path = text.name
        if let astray = nature.astray, nature.kind == .known(kind) {
            line = text.position(of: astray.index).line
            problem = astray.problem
            paste = nil
            return
        }
        guard let found = Self.finding(nature, kind) else { return nil }
        line = text.position(of: nature.index).line
        problem = Refusal.otherKind.problem(
            [.found: found.name, .wanted: kind.name], advice: found.advice)
        paste = found.paste ?? Self.environment(nature, text, kind)
    }

    /// Where settings belong in a file, as it stands or new.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file; nil where there is none.
    ///   - path: The file.
    ///   - kind: What it has to be.
    ///   - beside: The content of another file; nil where there is none.
    /// - Returns: Nil for a file that is nothing but of that kind; or why it may not be written.
    /// - Throws: What `beside` throws.
    package static func place<Failure: Error>(
        in bytes: [UInt8]?, at path: String, for kind: FileKind,
        beside: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> Result<ValuesPlace?, WrongFile> {
        let found = kind == .helm ? try ParentChart.find(beside: path, beside) : nil
        if let found, !found.chart.others.isEmpty {
            return .failure(WrongFile(partOf: found.chart, at: path, definition: found.path))
        }
        guard let bytes, let text = SourceText(name: path, bytes: bytes) else {
            return .success(found.map { ValuesPlace(parentChart: $0.chart.key) })
        }
        let nature = FileNature(of: text, partOf: found?.chart)
        if let wrong = WrongFile(nature, text, for: kind) { return .failure(wrong) }
        return .success(kind == .helm ? nature.place : nil)
    }

    /// A file that may be changed, but not be replaced as a whole by values of the chart.
    package init(replacing bytes: [UInt8]?, at path: String, holding place: ValuesPlace) {
        let text = bytes.flatMap { SourceText(name: path, bytes: $0) }
        self.path = path
        line = text.map { $0.position(of: FileNature(of: $0).index).line } ?? 1
        problem = Refusal.otherKind.problem(
            [.found: place.wrapper.name, .wanted: FileKind.helm.name],
            advice: "`omsso apply` changes the values in it where they stand, below "
                + "\(place.path.dotted).")
        paste = nil
    }

    /// Values of a chart which has OpenMetadata's for several parts.
    private init(partOf chart: ParentChart, at path: String, definition: String) {
        self.path = definition
        line = chart.line
        problem = Refusal.partOfChart.problem([.file: path])
        paste = .section(below: [chart.key])
    }

    /// What tells that values may be those of another chart: a key at the top that OpenMetadata's
    /// does not know, or another program's image, where the file holds none of its settings; nil
    /// for a file that looks as it should.
    package static func signOfOtherValues(in bytes: [UInt8]) -> (sign: String, line: Int)? {
        guard let outline = try? YAMLOutline(bytes) else { return nil }
        let keys = outline.documents.flatMap(\.top)
        guard !keys.contains(where: { $0.path == ["openmetadata"] }) else { return nil }
        let known = FileKind.helm.topKeys
        if let key = keys.first(where: { !known.contains($0.path[0]) }) {
            let name = key.path[0].shortened()
            return ("the OpenMetadata chart knows no key \(name)", key.mark.line)
        }
        let path = ["image", "repository"]
        let roots = (try? YAMLReader.read(bytes, keeping: YAMLPaths([path]))) ?? []
        guard let image = roots.lazy.compactMap({ $0.at(path) }).first, let name = image.text,
            !name.isEmpty, !name.lowercased().contains("openmetadata")
        else { return nil }
        return ("the image is \(name.shortened())", image.start.line)
    }
}
