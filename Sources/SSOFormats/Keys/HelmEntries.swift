import SSOModel

extension SSOSettings {
    var helmEntries: [SettingEntry] {
        authorizerValues.map { entry(["authorizer"], $0) }
            + authenticationValues.map { entry(["authentication"], $0) }
    }

    private typealias Value = (key: String, value: SettingValue, presence: SettingEntry.Presence)

    private var authorizerValues: [Value] {
        [
            ("enabled", .flag(true), .ifPresent),
            ("className", .string(ServerWord.authorizer), .always),
            ("containerRequestFilter", .string(ServerWord.requestFilter), .always),
            ("initialAdmins", .list(access.adminPrincipals.map(\.text)), .always),
            ("principalDomain", .string(access.principalDomain.text), .always),
            ("enforcePrincipalDomain", .flag(access.enforcePrincipalDomain), .always),
        ]
    }

    private var authenticationValues: [Value] {
        [
            ("enabled", .flag(true), .ifPresent),
            ("clientType", .string(ServerWord.clientType), .always),
            ("provider", .string(ServerWord.provider), .always),
            ("publicKeys", .list(publicKeyURLs), .always),
            ("authority", .string(authority), .always),
            ("clientId", .string(credentials.clientID.text), .always),
            ("callbackUrl", .string(registration.redirectURI.text), .always),
            ("jwtPrincipalClaims", .list(claims), claimsPresence),
            ("enableSelfSignup", .flag(access.enableSelfSignup), .always),
        ]
    }

    private func entry(_ section: [String], _ value: Value) -> SettingEntry {
        SettingEntry(
            ["openmetadata", "config"] + section + [value.key],
            HelmReference.escaped(value.value), value.presence)
    }
}

/// The chart hands values on in Go's quotes, where `$` has no escape that the server undoes.
///
/// The server then expands `${NAME}` inside of them, unless a second `$` stands before it.
/// Source: openmetadata-helm-charts `templates/secrets.yaml`; Apache Commons Text,
/// `StringSubstitutor`.
package enum HelmReference {
    /// The value to write so that the server ends up with `value`.
    package static func escaped(_ value: SettingValue) -> SettingValue {
        switch value {
        case .string(let text): .string(escaped(text))
        case .list(let items): .list(items.map { escaped($0) })
        case .flag, .secret, .placeholder: value
        }
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "${"),
            rest[opening.upperBound...].contains("}")
        {
            result += rest[..<opening.lowerBound] + "$${"
            rest = rest[opening.upperBound...]
        }
        return result + rest
    }
}
