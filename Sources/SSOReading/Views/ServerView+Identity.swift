import SSOModel

extension ServerView {
    /// Settings of which these files do not tell what the server takes.
    package struct Unknown: Error {
        package let settings: [Setting]
    }

    /// How this server knows people.
    package func identitySettings() throws(Unknown) -> IdentitySettings {
        let unknown = Self.ofIdentity.filter { !isTold($0) }
        guard unknown.isEmpty else { throw Unknown(settings: unknown) }
        return toldOfIdentity
    }

    /// Why nobody gets in, by the claims or their mapping; nil where somebody may, or no file tells.
    package var lockout: (by: Setting, reason: Identity.Reason)? {
        guard isTold(.claims), isTold(.claimsMapping) else { return nil }
        var settings = toldOfIdentity
        settings.otherProvider = nil
        let domains: [Setting] = [.enforcePrincipalDomain, .principalDomain, .allowedDomains]
        if !domains.allSatisfy(isTold) { settings.enforcesDomain = false }
        return settings.lockout
    }

    private var toldOfIdentity: IdentitySettings {
        let provider = Secrets.masked(text(.provider) ?? "")
        let claims = values[.claims] == nil && kind != .server ? Claim.defaults : list(.claims)
        return IdentitySettings(
            version: version ?? .documented, claims: claims, mapping: list(.claimsMapping),
            principalDomain: Secrets.masked(text(.principalDomain) ?? ""),
            allowedDomains: list(.allowedDomains),
            enforcesDomain: values[.enforcePrincipalDomain]?.flag ?? false,
            admins: list(.adminPrincipals),
            allowsSignup: values[.selfSignup]?.flag ?? (kind != .server),
            takesRoles: values[.rolesFromProvider]?.flag ?? false,
            otherProvider: provider == "azure" ? nil : provider, isConfidential: isConfidential,
            clientID: text(.clientID)?.lowercased(),
            tenant: text(.authority).flatMap(MicrosoftURL.init)?.tenant)
    }

    /// What the identity of a person depends on; the server does not start without the first.
    private static let ofIdentity: [Setting] = [
        .enforcePrincipalDomain, .claims, .claimsMapping, .principalDomain, .allowedDomains,
        .adminPrincipals, .selfSignup, .rolesFromProvider, .provider,
    ]

    private func isTold(_ setting: Setting) -> Bool {
        guard !broken.contains(where: { $0.setting == setting }) else { return false }
        guard let value = values[setting] else { return setting != .enforcePrincipalDomain }
        guard !value.isUnresolved else { return false }
        return switch setting.shape {
        case .list:
            value.node.isNull || value.items.map { $0.allSatisfy { $0.text != nil } } == true
        case .flag: value.flag != nil
        default: value.node.isNull || value.text != nil
        }
    }

    /// Words of a list are told to people.
    private func list(_ setting: Setting) -> [String] {
        (values[setting]?.items ?? []).compactMap(\.text).map(Secrets.masked)
    }
}
