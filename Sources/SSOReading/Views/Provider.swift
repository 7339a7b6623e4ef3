import SSOModel

/// The names of sign-in providers.
package enum Provider {
    /// Source: OpenMetadata, `AuthProvider` of `openMetadataConnection.json`, 1.5 to 2.0.
    package static let others = [
        "basic", "google", "okta", "auth0", "aws-cognito", "custom-oidc", "ldap", "saml",
        "openmetadata",
    ]

    package static let all = ["azure"] + others

    /// True for a word that only somebody who wants Microsoft's sign-in writes.
    package static func isMeant(by word: String) -> Bool {
        ["azure", "entra", "microsoft", "aad"].contains { word.contains($0) }
            || (word.count > 3 && nearest(word, in: all) == "azure")
    }
}
