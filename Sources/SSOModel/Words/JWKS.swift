/// Where an OpenMetadata server publishes its own keys.
package enum JWKS {
    package static let path = "/api/v1/system/config/jwks"

    /// Where it did before release 0.12.
    ///
    /// Source: open-metadata/OpenMetadata issue 8505.
    package static let oldPath = "/api/v1/config/jwks"

    /// Their address from inside of the server, as it is deployed by the book.
    package static func url(in deployment: DeploymentTarget) -> String {
        let host = deployment == .kubernetes ? "openmetadata" : "localhost"
        return "http://\(host):8585\(path)"
    }
}
