import SSOModel

extension SSOSettings {
    var ingestionEntries: [SettingEntry] {
        let connection = ["workflowConfig", "openMetadataServerConfig"]
        var entries = [
            SettingEntry(connection + ["hostPort"], .string(ingestion.hostPort.text)),
            SettingEntry(connection + ["authProvider"], .string("openmetadata")),
            SettingEntry(
                connection + ["securityConfig", "jwtToken"], ingestion.token.value,
                ingestion.token == .existing ? .ifMissing : .always),
            SettingEntry(connection + ["verifySSL"], .string(ingestion.tls.keyword)),
        ]
        if case .validate(let path?) = ingestion.tls {
            entries.append(
                SettingEntry(connection + ["sslConfig", "caCertificate"], .string(path)))
        }
        return entries
    }
}

extension TokenSource {
    /// What `jwtToken` holds: the client takes the path of a file for the token in it.
    ///
    /// Source: OpenMetadata, `ingestion/src/metadata/ingestion/ometa/auth_provider.py`.
    fileprivate var value: SettingValue {
        switch self {
        case .literal(let secret): .secret(secret)
        case .environment(let name): .placeholder(name)
        case .file(let path): .string(path)
        case .later, .existing: .placeholder(TokenSource.variableForLater)
        }
    }
}
