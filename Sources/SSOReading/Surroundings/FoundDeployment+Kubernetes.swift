import SSOModel

extension FoundDeployment {
    /// Values of the chart, the chart itself, one that it is a part of, or what hands values to it.
    static func kubernetes(in folder: ReadFolder) -> FoundDeployment? {
        let chart = ChartRelease(folder)
        let values = ValuesFiles(folder, isOfChart: chart != nil)
        let closed = folder.closedWrappers
        guard !values.files.isEmpty || chart != nil || !closed.isEmpty else { return nil }
        var found = FoundDeployment(.kubernetes, "Helm values", files: values.files)
        found.signs = (chart.map { [$0.file] } ?? []) + closed.map(\.name)
        if let (name, source) = values.target {
            found.propose(.targetPath, .text(name), from: source)
        }
        found.handles.chart = chart.map { $0.isParent ? .parent : .own }
        found.takeDeliveries(folder, values.named)
        let target = found.answers[.targetPath]?.answer.text
        let isOpen = target.map(found.files.contains) ?? false
        let wrapper =
            isOpen ? target.flatMap { found.deliveries[$0]?.wrapper } : closed.first?.wrapper
        found.title = chart?.title ?? wrapper?.title ?? found.title
        found.takeValues(folder, chart)
        if !values.rivals.isEmpty, let target {
            found.rivals = values.rivals
            let names = (values.rivals + [target]).sorted().joined(separator: ", ")
            found.remark = "\(names) each hold settings of sign-in: name the one to write."
        }
        found.undecided = values.undecided
        if !values.undecided.isEmpty {
            found.remark = "Nothing tells which of them counts most: name the one to write."
        }
        return found
    }

    /// A file of plain values beside what hands values to the chart is handed on by that.
    private mutating func takeDeliveries(_ folder: ReadFolder, _ named: [String: ValuesWrapper]) {
        for name in files {
            guard let place = folder.place(in: name), let bytes = folder.bytes(name) else {
                continue
            }
            deliveries[name] = Delivery(bytes, at: place)
        }
        // A ConfigMap of it may be made for Flux, and Argo CD may have it among its sources.
        let others = deliveries.sorted { $0.key < $1.key }.map(\.value).filter {
            [.helmRelease, .application, .applicationSet].contains($0.wrapper)
        }
        for name in files where deliveries[name] == nil {
            deliveries[name] = (named[name].map(Delivery.init) ?? others.first)?.beside
        }
    }

    private mutating func takeValues(_ folder: ReadFolder, _ chart: ChartRelease?) {
        let path = answers[.targetPath]?.answer.text.flatMap { files.contains($0) ? $0 : nil }
        if let path {
            let inputs = folder.inputs([path], as: .helm)
            let installation = Installation(inputs, CheckOptions())
            if let off = installation.switchedOff {
                remark =
                    "\(off.path.dotted) is false, so that the chart does not install OpenMetadata."
            }
            if let name = installation.files.first?.root?["fullnameOverride"]?.text, !name.isEmpty {
                handles.workload = name
            }
            if let view = installation.servers.first {
                take(view, inputs)
                if view.ownKeyURL != JWKS.url(in: .kubernetes) {
                    propose(.jwksURL, .text(view.ownKeyURL), from: path)
                }
                propose(
                    .openMetadataVersion, view.version.map { .text($0.rawValue) }, from: path)
            }
        }
        if answers[.openMetadataVersion] == nil, let path, let place = folder.place(in: path),
            let version = Delivery.version(in: folder.bytes(path) ?? [], at: place)
        {
            propose(.openMetadataVersion, .text(version.rawValue), from: path)
        }
        guard answers[.openMetadataVersion] == nil, let chart, let version = chart.version else {
            return
        }
        propose(.openMetadataVersion, .text(version.rawValue), from: chart.source)
    }
}

/// What the files of a chart tell of the release of OpenMetadata's own.
private struct ChartRelease {
    let title: String
    let isParent: Bool
    /// The file that names OpenMetadata's chart.
    let file: String
    private(set) var version: OpenMetadataVersion?
    private(set) var source: String

    /// Nil where no chart here is OpenMetadata's or has it for a part.
    init?(_ folder: ReadFolder) {
        if let root = Self.read("Chart.yaml", folder), root["name"]?.text == Self.name {
            (title, file, source) = ("Helm chart of OpenMetadata", "Chart.yaml", "Chart.yaml")
            isParent = false
            version = (root["appVersion"] ?? root["version"])?.text.flatMap(
                OpenMetadataVersion.init(exact:))
            return
        }
        let definition = ParentChart.names.lazy.compactMap { name in
            Self.part(in: name, folder).map { (name, $0) }
        }.first
        guard let (name, part) = definition else { return nil }
        (title, file, source) = ("Helm chart with OpenMetadata as a part", name, name)
        isParent = true
        let locked = Self.part(in: "Chart.lock", folder)?["version"]?.text.flatMap(
            OpenMetadataVersion.init(exact:))
        let archive = (folder.names.inside["charts"] ?? []).sorted().lazy.compactMap { name in
            Self.version(ofArchive: name).map { (name, $0) }
        }.first
        if let locked {
            (version, source) = (locked, "Chart.lock")
        } else if let archive {
            (version, source) = (archive.1, "charts/\(archive.0)")
        } else {
            version = part["version"]?.text.flatMap(OpenMetadataVersion.init(exact:))
        }
    }

    private static let name = "openmetadata"

    private static func read(_ file: String, _ folder: ReadFolder) -> YAMLNode? {
        let paths = YAMLPaths([["name"], ["version"], ["appVersion"], ["dependencies"]])
        return folder.bytes(file).flatMap { try? YAMLReader.read($0, keeping: paths) }?.first
    }

    private static func part(in file: String, _ folder: ReadFolder) -> YAMLNode? {
        read(file, folder)?["dependencies"]?.items?.first { $0["name"]?.text == name }
    }

    private static func version(ofArchive name: String) -> OpenMetadataVersion? {
        guard name.hasPrefix("openmetadata-"), name.hasSuffix(".tgz") else { return nil }
        return OpenMetadataVersion(exact: String(name.dropFirst(13).dropLast(4)))
    }
}
