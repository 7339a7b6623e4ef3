import SSOModel

/// The environment variables of OpenMetadata that have to do with signing in.
package enum SignInVariables {
    package static func concernSignIn(_ name: String) -> Bool {
        Setting.named(name) != nil || prefixes.contains { name.hasPrefix($0) }
    }

    package static func isKnown(_ name: String) -> Bool {
        Setting.named(name) != nil || directories.contains { name.hasPrefix($0) }
    }

    /// What to do about a variable that guides of earlier days, or guesses, set for signing in, and
    /// that no release from 1.5 on reads; nil for any other.
    package static func adviceOnUnread(_ name: String) -> String? {
        if name == "AIRFLOW_AUTH_PROVIDER" || name.hasPrefix("OM_AUTH_AIRFLOW_") {
            return "Remove the line; Airflow signs in with a bot's token."
        }
        return unread[name]
    }

    /// Source: OpenMetadata, issue 25775.
    private static let unread = [
        "SERVER_USE_FORWARDED_HEADERS":
            "Remove the line; AUTHENTICATION_CALLBACK_URL has the address that people open.",
        "WEBUI_URL":
            "Remove the line; AUTHENTICATION_CALLBACK_URL has the address that people open.",
    ]

    private static let prefixes = ["AUTHENTICATION_", "AUTHORIZER_", "OIDC_"]

    /// LDAP has dozens of variables of its own.
    private static let directories = [
        "AUTHENTICATION_LDAP_", "AUTHENTICATION_USER_", "AUTHENTICATION_LOOKUP_",
        "AUTHENTICATION_GROUP_",
    ]
}
