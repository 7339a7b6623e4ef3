/// The definition of a chart that has OpenMetadata's for a part.
///
/// Source: helm, "Charts": `dependencies` of Chart.yaml, and of requirements.yaml before Helm 3.
struct ParentChart: Hashable, Sendable {
    /// What the part's values stand below: its alias, else its name.
    let key: String
    /// Counted from 1: where the part is named.
    let line: Int

    static let names = ["Chart.yaml", "requirements.yaml"]

    /// Nil for any other text.
    init?(definition bytes: [UInt8]) {
        let roots = try? YAMLReader.read(bytes, keeping: YAMLPaths([["dependencies"]]))
        for part in roots?.first?["dependencies"]?.items ?? [] where part["name"]?.text == chart {
            key = part["alias"]?.text ?? chart
            line = part["name"]?.start.line ?? part.start.line
            return
        }
        return nil
    }
}

private let chart = "openmetadata"
