/// All that is known of one setting: its names, its value, and which releases have it.
///
/// Sources: OpenMetadata, `conf/openmetadata.yaml`, `authorizerConfiguration.json`,
/// `authenticationConfiguration.json` and `oidcClientConfig.json`; openmetadata-helm-charts,
/// `values.schema.json` and `templates/secrets.yaml`; each of the releases 1.5 to 2.0.
///
/// A class, so that a look at one of its names copies nothing else.
package final class SettingRow: Sendable {
    /// The environment variable of the server.
    package let variable: String?
    /// The path in `openmetadata.yaml`; empty where it has none.
    package let server: [String]
    /// The path in the chart's values; empty where the chart's schema has none.
    package let chart: [String]
    /// The path in a workflow file; empty for settings of the server.
    package let workflow: [String]
    package let shape: Shape
    /// What the server takes when nothing sets it, in its release 1.7.
    package let standard: String?
    package let need: Need
    package let inServer: Availability
    package let inChart: Availability

    private init(
        variable: String? = nil, server: [String] = [], chart: [String] = [],
        workflow: [String] = [], shape: Shape = .text, standard: String? = nil,
        need: Need = .never, inServer: Availability = .always, inChart: Availability = .always
    ) {
        (self.variable, self.server, self.chart, self.workflow) = (
            variable, server, chart, workflow
        )
        (self.shape, self.standard, self.need) = (shape, standard, need)
        (self.inServer, self.inChart) = (inServer, inChart)
    }

    /// What kind of value a setting takes.
    package enum Shape: Hashable, Sendable {
        case text, list, flag
        /// More keys.
        case keys
        /// Nothing of single sign-on with Entra ID depends on it: known by name only.
        case any
    }

    /// When the server needs a value in its own file.
    package enum Need: Hashable, Sendable {
        case never, always
        case before(OpenMetadataVersion)
    }

    /// What the chart calls a key of the server.
    enum ChartKey: ExpressibleByStringLiteral {
        /// Its schema forbids the key; `extraEnvs` can set the variable.
        case none
        case same
        case other(String)

        init(stringLiteral value: String) { self = .other(value) }
    }
}

extension SettingRow {
    static let authorizer = Section(["authorizer"])
    static let authentication = Section(["authentication"])
    static let oidc = Section(["authentication", "oidcConfiguration"])

    /// Makes the rows of the keys below these, which are the chart's words.
    struct Section {
        private let path: [String]

        fileprivate init(_ path: [String]) { self.path = path }

        func callAsFunction(
            _ key: String, _ variable: String?, chart: ChartKey = .same, _ shape: Shape = .text,
            _ need: Need = .never, standard: String? = nil, since: Availability = .always,
            inChart: Availability? = nil
        ) -> SettingRow {
            let chart: [String] =
                switch chart {
                case .none: []
                case .same: helm + path + [key]
                case .other(let name): helm + path + [name]
                }
            return SettingRow(
                variable: variable, server: [path[0] + "Configuration"] + path.dropFirst() + [key],
                chart: chart, shape: shape, standard: standard, need: need, inServer: since,
                inChart: inChart ?? since)
        }
    }

    /// A key of the chart alone.
    static func chart(_ path: String...) -> SettingRow {
        SettingRow(chart: helm + path, shape: .flag)
    }

    /// A setting outside of the two sections.
    static func other(
        _ variable: String, _ server: [String], chart: [String]? = nil,
        _ shape: Shape = .text
    ) -> SettingRow {
        let chart = chart ?? server
        return SettingRow(
            variable: variable, server: server, chart: chart.isEmpty ? [] : helm + chart,
            shape: shape)
    }

    /// A setting of the ingestion client.
    static func connection(_ path: String...) -> SettingRow {
        SettingRow(workflow: ["workflowConfig", "openMetadataServerConfig"] + path)
    }

    private static let helm = ["openmetadata", "config"]
}
