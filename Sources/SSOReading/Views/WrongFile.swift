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
        guard let found = Self.finding(nature, kind) else { return nil }
        path = text.name
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

    private typealias Finding = (name: String, advice: String, paste: Paste?)

    private static func finding(_ nature: FileNature, _ kind: FileKind) -> Finding? {
        switch nature.kind {
        case .empty, .unknown: return nil
        case .known(let found) where found == kind: return nil
        case .known(let found):
            let name = nature.place?.wrapper.name ?? found.name
            return (name, advice(for: found, kind), nil)
        case .foreign(.misplaced(let key)) where kind == .helm:
            let move = "Move \(key.shortened()) to openmetadata.config, then try again."
            return (ForeignKind.misplaced(key).name, move, nil)
        case .foreign(let found):
            guard kind == .helm, let place = found.valuesPlace else {
                let advice = kind == .helm ? found.advice : nil
                return (
                    found.name, advice ?? kind.otherFile,
                    holds(found, kind) ? .section(below: []) : nil
                )
            }
            let advice = "Put this section \(place.words) by hand, or name a values file."
            return (found.name, found.advice ?? advice, .section(below: place.keys))
        case .keys(let keys):
            // An override may add nothing but networks.
            if kind == .compose, keys.allSatisfy(FileNature.isComposeKey) { return nil }
            let isPart = kind == .helm && nature.place != nil
            guard !isPart, kind.topKeys.isDisjoint(with: keys) else { return nil }
            return ("YAML or JSON of something else", kind.otherFile, nil)
        }
    }

    /// True for what may hold the text of such a file as a string.
    private static func holds(_ found: ForeignKind, _ kind: FileKind) -> Bool {
        switch found {
        case .manifest, .wrapper(.kustomization, _), .ansible, .template, .python, .terraform:
            kind != .environment
        default: false
        }
    }

    private static func advice(for found: FileKind, _ kind: FileKind) -> String {
        if found == .compose, kind == .environment {
            return "Name an environment file, such as .env beside it, or a compose file whose name "
                + "ends in .yml or .yaml. Or put these variables into this one by hand."
        }
        guard kind != .workflow, let target = found.deployment else { return kind.otherFile }
        return
            "To change it, choose the deployment \(target.rawValue) (--target \(target.rawValue)). "
            + "Else: " + kind.otherFile.prefix(1).lowercased() + kind.otherFile.dropFirst()
    }

    private static func environment(
        _ nature: FileNature, _ text: SourceText, _ kind: FileKind
    ) -> Paste? {
        guard nature.kind == .known(.compose), kind == .environment else { return nil }
        let input = CheckInput(
            text.name, [UInt8](encoding: text.scalars), kind: .compose)
        let server = ComposeServices(in: input).server ?? ComposeServiceName.server
        return .environment(service: server)
    }
}

extension FileKind {
    /// What it is, to follow "This is".
    fileprivate var name: String {
        switch self {
        case .environment: "an environment file"
        case .compose: "a compose file"
        case .server: "the server's openmetadata.yaml"
        case .helm: "a values file of the OpenMetadata chart"
        case .workflow: "a workflow file of the ingestion"
        }
    }

    fileprivate var otherFile: String {
        switch self {
        case .environment: "Name an environment file with --path, such as .env."
        case .compose: "Name a compose file with --path, such as docker-compose.override.yml."
        case .server: "Name the server's conf/openmetadata.yaml with --path."
        case .helm: "Name a values file of the chart with --path, such as values.yaml."
        case .workflow: "Name a workflow file with --ingestion-path."
        }
    }
}
