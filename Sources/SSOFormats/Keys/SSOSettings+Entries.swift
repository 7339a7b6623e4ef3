import SSOModel
import SSOReading

extension SSOSettings {
    /// What a file of this kind should hold, in the order a new file has it.
    ///
    /// Only what every patch of the release knows: the server does not start with a key that it
    /// does not know, and the chart's schema refuses it.
    package func entries(for kind: FileKind) -> [SettingEntry] {
        let last = kind == .environment || kind == .compose ? Self.lastInEnvironment : []
        let order = Setting.allCases.filter { !last.contains($0) } + last
        let entries = order.compactMap { entry(for: $0, in: kind) }
        return roots(in: kind).flatMap { root in
            entries.map { SettingEntry(root + $0.path, $0.value, $0.presence) }
        }
    }

    /// The keys that the settings stand below, at each of their places in a file of this kind.
    private func roots(in kind: FileKind) -> [[String]] {
        kind == .compose ? target.services.map { ["services", $0, "environment"] } : [[]]
    }

    /// The settings that a file which exists has as no answer made them.
    package func kept(in kind: FileKind) -> Set<Setting> {
        Set(
            Setting.allCases.filter { setting in
                switch entry(for: setting, in: kind)?.presence {
                case .always, .ifPresent: false
                case .ifMissing, .newFileOnly, nil: true
                }
            })
    }

    /// What seldom changes stands at the end of an environment file.
    private static let lastInEnvironment: [Setting] = [.clientType, .selfSignup, .claims]

    private func entry(for setting: Setting, in kind: FileKind) -> SettingEntry? {
        guard let path = setting.path(in: kind),
            setting.availability(in: kind).isCertain(in: target.version),
            let value = value(of: setting), let presence = presence(of: setting, in: kind)
        else { return nil }
        return SettingEntry(
            path, kind == .helm ? HelmReference.escaped(value) : value, presence)
    }

    /// Nil for settings that are none of omsso's concern.
    private func value(of setting: Setting) -> SettingValue? {
        switch setting {
        case .authorizerEnabled, .authenticationEnabled: .flag(true)
        case .className: .string(ServerWord.authorizer)
        case .requestFilter: .string(ServerWord.requestFilter)
        case .adminPrincipals: .list(access.adminPrincipals.map(\.text))
        case .registrationDomains: .list(["all"])
        case .principalDomain: .string(access.principalDomain.text)
        case .allowedDomains: .list((access.allowedDomains ?? []).map(\.text))
        case .claimsMapping: .list([])
        case .enforcePrincipalDomain: .flag(access.enforcePrincipalDomain)
        case .secureSocket, .rolesFromProvider: .flag(false)
        case .clientType: .string(ServerWord.clientType)
        case .provider, .providerName: .string(ServerWord.provider)
        case .responseType: .string("id_token")
        case .publicKeys: .list(publicKeyURLs)
        case .algorithm: .string("RS256")
        case .authority: .string(authority)
        case .clientID: .string(credentials.clientID.text)
        case .callbackURL: .string(registration.redirectURI.text)
        case .claims: .list(claims)
        case .selfSignup: .flag(access.enableSelfSignup)
        case .hostPort: (ingestion?.hostPort.text).map(SettingValue.string)
        case .authProvider: .string("openmetadata")
        case .jwtToken: ingestion?.token.value
        case .verifySSL: (ingestion?.tls.rawValue).map(SettingValue.string)
        case .caCertificate: (ingestion?.caCertificate?.text).map(SettingValue.string)
        default: nil
        }
    }

    /// Nil where a file of this kind is left as it is.
    private func presence(of setting: Setting, in kind: FileKind) -> SettingEntry.Presence? {
        switch setting {
        case _ where target.unfilled.contains(setting) && kind.isOfCompose: .always
        case .authorizerEnabled, .authenticationEnabled: .ifPresent
        case .allowedDomains where access.allowedDomains != nil:
            access.allowedDomains?.isEmpty == true ? .ifPresent : .always
        case .registrationDomains, .allowedDomains, .rolesFromProvider, .responseType, .algorithm,
            .claimsMapping:
            kind == .server ? .newFileOnly : nil
        case .secureSocket, .providerName: kind == .server ? .ifMissing : nil
        // Where they are the server's default, the other files need not carry them.
        case .claims where kind != .server && claims == Claim.defaults:
            .ifPresent
        case .jwtToken where ingestion?.token == .existing: .ifMissing
        case _ where ingestion?.asIs.contains(setting) == true: .ifMissing
        default: .always
        }
    }

    /// Settings that files of compose need not have where they are the server's default.
    package static let defaults: [Setting] = [
        .claims, .registrationDomains, .rolesFromProvider, .responseType, .algorithm, .secureSocket,
    ]

    /// True for a value that the server must not get in place of the default.
    package func differs(_ node: YAMLNode?, from setting: Setting) -> Bool {
        guard let node, !node.isNull, node.text?.isEmpty != true else { return true }
        return setting == .claims && !node.means(.list(claims))
    }

    private var claims: [String] { access.jwtPrincipalClaims.map(\.text) }
}

extension FileKind {
    fileprivate var isOfCompose: Bool { self == .environment || self == .compose }
}

/// Words that the server's configuration takes as they are.
enum ServerWord {
    static let authorizer = "org.openmetadata.service.security.DefaultAuthorizer"
    static let requestFilter = "org.openmetadata.service.security.JwtFilter"
    static let provider = "azure"
    static let clientType = "public"
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
