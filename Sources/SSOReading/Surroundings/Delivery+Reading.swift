import SSOModel

extension Delivery {
    /// What a file that hands values to the chart is called in the cluster.
    init(_ bytes: [UInt8], at place: ValuesPlace) {
        self.init(place.wrapper)
        guard let shape = WrapperShape.of(place.wrapper) else { return }
        let object = [["metadata", "name"], ["metadata", "namespace"]]
        let inPart = [shape.release, shape.namespace].filter { !$0.isEmpty }
        let paths = object + inPart.map { place.part + $0 } + [shape.destination]
        let roots = (try? YAMLReader.read(bytes, keeping: YAMLPaths(paths))) ?? []
        guard roots.indices.contains(place.document) else { return }
        let root = roots[place.document]
        func text(_ path: [String]) -> String? {
            path.isEmpty ? nil : root.at(path)?.text.flatMap { $0.isPlainName ? $0 : nil }
        }
        name = text(object[0])
        namespace = text(object[1])
        let own = shape.namespace.isEmpty ? nil : text(place.part + shape.namespace)
        target = own ?? text(shape.destination) ?? (shape.hasOwnNamespace ? namespace : nil)
        release = (shape.release.isEmpty ? nil : text(place.part + shape.release)) ?? name
        // Source: fluxcd/helm-controller, `HelmRelease.GetReleaseName`.
        if place.wrapper == .helmRelease, let own, let name,
            text(place.part + shape.release) == nil
        {
            release = "\(own)-\(name)"
        }
    }

    /// The version of the chart that a file names; nil for a range, and where it names none.
    static func version(in bytes: [UInt8], at place: ValuesPlace) -> OpenMetadataVersion? {
        guard place.inner.isEmpty, let shape = WrapperShape.of(place.wrapper) else { return nil }
        let path = place.part + shape.version
        let roots = (try? YAMLReader.read(bytes, keeping: YAMLPaths([path]))) ?? []
        guard roots.indices.contains(place.document) else { return nil }
        return roots[place.document].at(path)?.text.flatMap(OpenMetadataVersion.init(exact:))
    }
}

extension OpenMetadataVersion {
    /// A version of the chart, but no range of them.
    init?(exact text: String) {
        guard text.first.map({ $0.isNumber || $0 == "v" }) == true,
            text.split(separator: ".").count > 2,
            !text.contains(where: { " *|,xX".contains($0) })
        else { return nil }
        self.init(tag: text)
    }
}

extension String {
    /// True for a name as Kubernetes has them, and none that something fills in.
    fileprivate var isPlainName: Bool {
        !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
    }
}
