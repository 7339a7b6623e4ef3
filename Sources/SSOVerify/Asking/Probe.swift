/// Everything that can be asked; each at most once.
package enum Probe: String, CaseIterable, Hashable, Sendable {
    case discovery, tenantKeys, token, authorize
    case version, serverKeys, ownKeys, authentication, authorizer, callback
    case status, security, validation

    var isOfMicrosoft: Bool { [.discovery, .tenantKeys, .token, .authorize].contains(self) }
}
