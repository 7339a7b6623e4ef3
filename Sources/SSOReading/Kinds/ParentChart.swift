import SSOModel

/// The definition of a chart that has OpenMetadata's for a part.
///
/// Source: helm, "Charts": `dependencies` of Chart.yaml, and of requirements.yaml before Helm 3.
struct ParentChart: Hashable, Sendable {
    /// What the part's values stand below: its alias, else its name.
    let key: String
    /// Counted from 1: where the part is named.
    let line: Int
    /// The keys of further parts that are OpenMetadata's chart as well.
    let others: [String]
    /// What keeps it from being installed.
    var switches: PartSwitches

    static let names = ["Chart.yaml", "requirements.yaml"]

    /// Nil for any other text.
    init?(definition bytes: [UInt8]) {
        let roots = try? YAMLReader.read(bytes, keeping: YAMLPaths([["dependencies"]]))
        let parts = (roots?.first?["dependencies"]?.items ?? []).filter {
            $0["name"]?.text == Self.chart
        }
        guard let part = parts.first else { return nil }
        switches = PartSwitches(part)
        let keys = parts.map { $0["alias"]?.text ?? Self.chart }
        (key, others) = (keys[0], Array(keys.dropFirst()))
        line = part["name"]?.start.line ?? part.start.line
    }

    /// The definition beside a file, with its path; nil where none has OpenMetadata's for a part.
    static func find<Failure: Error>(
        beside path: String, _ read: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> (chart: ParentChart, path: String)? {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for name in names {
            guard let bytes = try read(folder + name), var chart = ParentChart(definition: bytes)
            else { continue }
            let own = folder + DeploymentTarget.kubernetes.usualFile
            if !chart.switches.paths.isEmpty, own != path, let values = try read(own) {
                chart.switches.takeDefaults(values)
            }
            return (chart, folder + name)
        }
        return nil
    }

    /// True for the name of OpenMetadata's chart, with or without the way to it.
    static func isOurs(_ name: String) -> Bool {
        let last = name.split(separator: "/").last ?? ""
        return last == chart
            || last.hasPrefix(chart + "-") && last.hasSuffix(".tgz")
                && last.dropFirst(chart.count + 1).first?.isNumber == true
    }

    /// The keys of some values below which those of OpenMetadata's chart stand as of a part.
    ///
    /// A chart of OpenMetadata's own name allows nothing but `config` below `openmetadata`.
    static func parts(of values: YAMLNode, isOurs: Bool = false) -> [String] {
        (values.entries ?? []).compactMap { entry in
            guard let key = entry.key.text, !FileKind.helm.topKeys.contains(key),
                !isOurs || key == chart, let inner = entry.value.last(chart)?.value
            else { return nil }
            return key == chart || inner.last("config") != nil ? key : nil
        }
    }

    private static let chart = "openmetadata"
}
