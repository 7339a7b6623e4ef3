/// What OpenMetadata's own compose files call their services.
package enum ComposeServiceName {
    package static let server = "openmetadata-server"
    package static let migration = "execute-migrate-all"
    /// Those that read the settings, the server first.
    package static let usual = [server, migration]
}
