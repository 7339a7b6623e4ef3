/// What a server is told about how it knows people, whatever it is told by.
package struct IdentitySettings: Hashable, Sendable {
    package var version: OpenMetadataVersion
    /// `jwtPrincipalClaims`.
    package var claims: [String]
    /// `jwtPrincipalClaimsMapping`, as it stands there.
    package var mapping: [String]
    package var principalDomain: String
    package var allowedDomains: [String]
    package var enforcesDomain: Bool
    /// `adminPrincipals`, as they stand there.
    package var admins: [String]
    package var allowsSignup: Bool
    /// `useRolesFromProvider`.
    package var takesRoles: Bool
    /// The provider, where it is not Microsoft.
    package var otherProvider: String?
    package var isConfidential: Bool
    /// What tokens should be made for; nil where it is not known.
    package var clientID: String?
    package var tenant: String?

    package init(
        version: OpenMetadataVersion = .documented, claims: [String] = Claim.defaults,
        mapping: [String] = [], principalDomain: String, allowedDomains: [String] = [],
        enforcesDomain: Bool = true, admins: [String] = [], allowsSignup: Bool = true,
        takesRoles: Bool = false, otherProvider: String? = nil, isConfidential: Bool = false,
        clientID: String? = nil, tenant: String? = nil
    ) {
        self.version = version
        (self.claims, self.mapping) = (claims, mapping)
        (self.principalDomain, self.allowedDomains) = (principalDomain, allowedDomains)
        (self.enforcesDomain, self.admins) = (enforcesDomain, admins)
        (self.allowsSignup, self.takesRoles) = (allowsSignup, takesRoles)
        (self.otherProvider, self.isConfidential) = (otherProvider, isConfidential)
        (self.clientID, self.tenant) = (clientID, tenant)
    }

    /// The domain that the server puts behind the names of administrators.
    ///
    /// Source: OpenMetadata, `SecurityUtil.getDomain`.
    var domainOfAdmins: String { principalDomain.isEmpty ? "openmetadata.org" : principalDomain }
}
