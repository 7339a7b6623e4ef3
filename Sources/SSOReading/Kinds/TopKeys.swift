import SSOModel

extension FileKind {
    /// What people write for the `config:` below `openmetadata:`.
    package static let configWords = [
        "configs", "conf", "Config", "CONFIG", "cfg", "confg", "configuration", "settings",
    ]

    /// The keys below `openmetadata.config`, of all charts from 1.5 to 1.13 together.
    ///
    /// Source: openmetadata-helm-charts, `values.schema.json`.
    package static let configKeys: Set = [
        "authentication", "authorizer", "clusterName", "database", "deployPipelinesConfig",
        "elasticsearch", "eventMonitor", "fernetkey", "jwtTokenConfiguration", "logLevel",
        "openmetadata", "pipelineServiceClientConfig", "rdf", "reindexConfig", "secretsManager",
        "smtpConfig", "upgradeMigrationConfigs", "web",
    ]

    /// Keys at the top that such a file has besides its settings of single sign-on.
    ///
    /// Source: OpenMetadata, `conf/openmetadata.yaml`; openmetadata-helm-charts, `values.yaml`;
    /// `metadata.generated.schema.metadataIngestion.workflow`.
    package var topKeys: Set<String> {
        switch self {
        case .environment, .compose: []
        case .server:
            [
                "clusterName", "swagger", "basePath", "assets", "server", "logging", "database",
                "migrationConfiguration", "jwtTokenConfiguration", "elasticsearch",
                "eventMonitoringConfiguration", "eventHandlerConfiguration",
                "pipelineServiceClientConfiguration", "fernetConfiguration",
                "secretsManagerConfiguration", "health", "email", "limits", "web", "configSource",
            ]
        case .helm:
            [
                "replicaCount", "networkPolicy", "image", "sidecars", "imagePullSecrets",
                "nameOverride", "fullnameOverride", "serviceAccount",
                "automountServiceAccountToken", "podSecurityContext", "securityContext", "service",
                "serviceMonitor", "ingress", "gateway", "route", "istio", "extraEnvs", "envFrom",
                "extraVolumes", "extraVolumeMounts", "extraInitContainers",
                "preMigrateInitContainers", "resources", "startingDeadlineSeconds",
                "testConnection", "nodeSelector", "tolerations", "affinity",
                "topologySpreadConstraints", "livenessProbe", "readinessProbe", "startupProbe",
                "podDisruptionBudget", "commonLabels", "deploymentAnnotations", "podAnnotations",
                "hpa", "omjobOperator", "global",
            ]
        case .workflow:
            [
                "source", "sink", "processor", "stage", "bulkSink", "workflowConfig",
                "ingestionPipelineFQN", "pipelineRunId", "enableStreamableLogs",
                "ingestionRunnerName", "loggerLevel", "sourcePythonClass", "appConfig",
                "appPrivateConfig",
            ]
        }
    }
}
