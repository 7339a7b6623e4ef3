import SSOModel

/// The environment variables of OpenMetadata that have to do with signing in.
package enum SignInVariables {
    package static func concernSignIn(_ name: String) -> Bool {
        Setting.named(name) != nil || prefixes.contains { name.hasPrefix($0) }
    }

    package static func isKnown(_ name: String) -> Bool {
        Setting.named(name) != nil || directories.contains { name.hasPrefix($0) }
    }

    private static let prefixes = ["AUTHENTICATION_", "AUTHORIZER_", "OIDC_"]

    /// LDAP has dozens of variables of its own.
    private static let directories = [
        "AUTHENTICATION_LDAP_", "AUTHENTICATION_USER_", "AUTHENTICATION_LOOKUP_",
        "AUTHENTICATION_GROUP_",
    ]
}
