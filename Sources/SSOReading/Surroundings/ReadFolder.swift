import SSOModel

/// A folder with what was read of it.
struct ReadFolder {
    let names: FolderNames
    /// The shell's variables, of which those of docker compose matter.
    let shell: [String: String]
    private let units: [ServiceUnit]
    private let contents: [String: [UInt8]]
    private let natures: [String: FileNature]

    init(
        _ names: FolderNames, _ contents: [String: [UInt8]], shell: [String: String],
        units: [ServiceUnit] = []
    ) {
        self.names = names
        self.units = units
        self.contents = contents
        self.shell = shell
        natures = contents.reduce(into: [:]) { natures, file in
            guard file.key.hasSuffix(".yaml") || file.key.hasSuffix(".yml"),
                let text = SourceText(name: file.key, bytes: file.value)
            else { return }
            let chart = ParentChart.find(beside: file.key) { contents[$0] }?.chart
            natures[file.key] = FileNature(of: text, partOf: chart)
        }
    }

    /// The compose files that a unit names to docker compose, which then reads no others.
    var startedFiles: [String] {
        for unit in units {
            if case .compose(names.path, let files, _) = unit.start { return files }
        }
        return []
    }

    /// The files of the folder that units take an environment from.
    var unitFiles: Set<String> {
        let start = names.path.hasSuffix("/") ? names.path : names.path + "/"
        let paths = units.flatMap(\.environments).filter { $0.hasPrefix(start) }
        return Set(paths.map { String($0.dropFirst(start.count)) })
    }

    func bytes(_ name: String) -> [UInt8]? { contents[name] }

    /// Those of the files that were read and are of a kind.
    func files(_ isWanted: (FileNature.Kind) -> Bool) -> [String] {
        natures.filter { isWanted($0.value.kind) }.keys.sorted()
    }

    /// True for a file that is of a kind, or could not be read to tell.
    func may(_ name: String, be isWanted: (FileNature.Kind) -> Bool) -> Bool {
        names.has(name) && natures[name].map { isWanted($0.kind) } ?? (contents[name] == nil)
    }

    /// The files that hand values to the chart which cannot be changed in them, and why.
    var closedWrappers: [(name: String, wrapper: ValuesWrapper, reason: ClosedWrapper)] {
        natures.sorted { $0.key < $1.key }.compactMap { name, nature in
            guard case .foreign(.wrapper(let wrapper, let reason)) = nature.kind, reason.isOfOurs
            else { return nil }
            return (name, wrapper, reason)
        }
    }

    /// Where values of the chart stand in a file; nil for the top.
    func place(in name: String) -> ValuesPlace? { natures[name]?.place }

    /// What wins over the values in the files that a file names.
    func winners(over name: String) -> [Overruling] {
        guard let place = natures[name]?.naming, let bytes = contents[name] else { return [] }
        let input = CheckInput(name, bytes, kind: .helm, place: place)
        return ParsedFile(input, id: 0, variables: Variables()).overrulings
    }

    func inputs(_ names: [String], as kind: FileKind, isContext: Bool = false) -> [CheckInput] {
        names.compactMap { name in
            contents[name].map {
                let place = kind == .helm ? place(in: name) : nil
                var input = CheckInput(name, $0, kind: kind, place: place, isContext: isContext)
                if place?.wrapper == .parentChart {
                    input.switches = ParentChart.find(beside: name, bytes)?.chart.switches
                }
                return input
            }
        }
    }
}

extension FoundDeployment {
    /// Takes what a server's files say: how people sign in, and the address that they open.
    mutating func take(_ view: ServerView, _ inputs: [CheckInput]) {
        provider = view.text(.provider).map { $0.lowercased() }.flatMap {
            Provider.all.contains($0) ? $0 : nil
        }
        if let callback = FoundAnswers.serverURL(of: view) {
            propose(.serverURL, callback, from: source(view[.callbackURL]?.place, inputs))
        }
        for host in view.publicHosts where answers[.serverURL] == nil {
            guard let text = host.resolved, text != Self.sampleHost else { continue }
            // Entra ID sends nobody to a plain http address.
            let address = text.contains("://") ? text : "https://\(text)"
            propose(.serverURL, .text(address), from: source(host.place, inputs))
        }
    }

    /// The file that a value stands in.
    func source(_ place: Place?, _ inputs: [CheckInput]) -> String {
        guard let place, inputs.indices.contains(place.file) else { return files[0] }
        return inputs[place.file].name
    }

    /// What the chart's own values hold before anybody has filled them in.
    private static let sampleHost = "open-metadata.local"
}
