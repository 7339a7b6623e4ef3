/// A setting that signing in depends on, whatever file it stands in.
///
/// Its row has everything else: names, shape, default, releases.
package enum Setting: Int, CaseIterable, Hashable, Sendable {
    // What a new file holds stands in the order in which it holds it.
    case authorizerEnabled, className, requestFilter, adminPrincipals, registrationDomains
    case principalDomain, allowedDomains, enforcePrincipalDomain, secureSocket
    case rolesFromProvider, botPrincipals, testPrincipals, defaultRole
    case authenticationEnabled, clientType, provider, responseType, providerName, publicKeys
    case algorithm, authority, clientID, callbackURL, claims, claimsMapping, selfSignup
    case autoRedirect, secureCookie, teamMapping, trustedRedirects, sessionExpiry, mostSessions
    case ldap, saml
    case oidc, oidcEnabled, oidcClientID, oidcSecret, oidcType, oidcScope, oidcDiscovery
    case oidcCallback, oidcServerURL, oidcTenant, oidcPrompt, oidcNonce, oidcAlgorithm
    case oidcResponseType, oidcPKCE, oidcAuthentication, oidcClockSkew, oidcTokenValidity
    case oidcParameters, oidcMaxAge, oidcSessionExpiry
    case keyID, publicKeyFile, privateKeyFile, issuer, publicURL, smtpEnabled, basePath
    case cspEnabled, cspPolicy, ingestionPrincipals, apiURL
    case hostPort, authProvider, jwtToken, verifySSL, caCertificate
}

extension Setting {
    package var row: SettingRow { Self.rows[rawValue] }

    private static let rows = allCases.map(\.declared)

    package var shape: SettingRow.Shape { row.shape }

    /// The keys that lead to it in a file of this kind; nil where none has it.
    package func path(in kind: FileKind) -> [String]? {
        let path =
            switch kind {
            case .environment, .compose: row.variable.map { [$0] } ?? []
            case .server: row.server
            case .helm: row.chart
            case .workflow: row.workflow
            }
        return path.isEmpty ? nil : path
    }

    /// Which releases read it from a file of this kind.
    package func availability(in kind: FileKind) -> Availability {
        kind == .helm ? row.inChart : row.inServer
    }

    /// What to call it to people who look for it in a file of this kind; nil where it has no place.
    package func name(in kind: FileKind) -> String? {
        if let path = path(in: kind) { return path.joined(separator: ".") }
        guard kind == .helm, let variable = row.variable else { return nil }
        return "extraEnvs: \(variable)"
    }

    /// True for a name that no release from 1.5 on reads, or starts with.
    package var isDead: Bool {
        [.ingestionPrincipals, .botPrincipals, .testPrincipals].contains(self)
    }

    /// True for a setting that the server reads, false for one of the ingestion client.
    package var isOfServer: Bool { row.workflow.isEmpty }

    package static let byVariable = allCases.reduce(into: SettingKeys()) { table, setting in
        if let name = setting.row.variable { table[name] = setting }
    }

    /// The setting of a variable, if any has it.
    package static func named(_ variable: String) -> Setting? {
        byVariable[variable]
    }

    /// The settings that stand directly below these keys, by their own key.
    package static func keys(below path: [String], in kind: FileKind) -> SettingKeys {
        byKey[kind]?[path] ?? SettingKeys()
    }

    private static let byKey = Dictionary(
        uniqueKeysWithValues: FileKind.allCases.map { kind in
            let table = allCases.reduce(into: [[String]: SettingKeys]()) { table, setting in
                guard let path = setting.path(in: kind), let key = path.last else { return }
                table[path.dropLast(), default: SettingKeys()][key] = setting
            }
            return (kind, table)
        })
}

extension SettingRow {
    /// True when the server does not do without it in its own file.
    package func isNeeded(in version: OpenMetadataVersion) -> Bool {
        switch need {
        case .never: false
        case .always: true
        case .before(let end): version < end
        }
    }
}
