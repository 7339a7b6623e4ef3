import SSOModel

/// A part of a workflow file that takes certain keys only.
package enum WorkflowSection: Sendable {
    case config, connection, tls

    /// The keys it may have: those of settings, and others that signing in does not depend on.
    package var keys: Set<String> {
        let path = path
        let own = Setting.allCases.compactMap { setting -> String? in
            let other = setting.row.workflow
            return other.count > path.count && other.starts(with: path) ? other[path.count] : nil
        }
        return others.union(own)
    }

    private var path: [String] {
        switch self {
        case .config: ["workflowConfig"]
        case .connection: ["workflowConfig", "openMetadataServerConfig"]
        case .tls: ["workflowConfig", "openMetadataServerConfig", "sslConfig"]
        }
    }

    /// Source: OpenMetadata, `openMetadataConnection.json` and `validateSSLConfig.json`, 1.5 to 2.0.
    private var others: Set<String> {
        switch self {
        case .config: ["config", "loggerLevel", "raiseOnError", "successThreshold"]
        case .tls: ["sslCertificate", "sslKey"]
        case .connection:
            [
                "apiVersion", "clusterName", "databaseFilterPattern", "elasticsSearch",
                "enableVersionValidation", "extraHeaders", "forceEntityOverwriting",
                "includeDashboards", "includeDatabaseServices", "includeGlossaryTerms",
                "includeMessagingServices", "includeMlModels", "includePipelineServices",
                "includePipelines", "includePolicy", "includeTables", "includeTags",
                "includeTeams", "includeTopics", "includeUsers", "limitRecords",
                "schemaFilterPattern", "secretsManagerLoader", "secretsManagerProvider",
                "storeServiceConnection", "supportsDataInsightExtraction",
                "supportsElasticSearchReindexingExtraction", "tableFilterPattern", "type",
            ]
        }
    }
}
