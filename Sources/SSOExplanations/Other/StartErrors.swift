import SSOModel

extension Explanation {
    private static let started =
        "The server's log has no such line after a restart, and the start page offers the "
        + "sign-in with Azure."

    /// What the server says when it reads its configuration, from files or from its database.
    static let startErrors: [Explanation] = [
        Explanation(
            "malformed-yaml", .server,
            "The configuration is not YAML, and the server did not start",
            phrases: ["Malformed YAML at line"],
            "The server puts the variables into the text of openmetadata.yaml first and reads the "
                + "result as YAML, so line and column count in that result. Stray quotes, braces "
                + "of a placeholder, \": \" or \" #\" in a value break it. With Podman and some "
                + "builds of compose the cause is OIDC_CUSTOM_PARAMS with the default {}.",
            .step(
                "Look at the value on that line, or at the variable that fills it. Write "
                    + "values bare: no quotes, no braces, comments on lines of their own."),
            .step(
                "If the text shows customParams: {}}, it often helps to write "
                    + "OIDC_CUSTOM_PARAMS: \"{}\" in the compose file, without ${...}."),
            check: "The server starts: its log goes on past that line."),
        Explanation(
            "unknown-key", .server, "The configuration has a key that this version does not know",
            phrases: ["Unrecognized field at"],
            "The server does not start with a key that it does not know: a misspelling, a key of a "
                + "newer version, or one that stands in the wrong section.",
            .step(
                "Remove the key from conf/openmetadata.yaml or correct it. Settings of newer "
                    + "versions cannot be used before the upgrade."),
            check: "The server starts: its log goes on past that line."),
        Explanation(
            "configuration-parsing", .server, "The server cannot read its configuration",
            phrases: ["ConfigurationParsingException"],
            "The lines that follow in the log say which line or key it is about.",
            .step("Paste those lines to `omsso explain -`, or compare with your backup."),
            check: "The server starts: its log goes on past that line.", isGeneral: true),
        Explanation(
            "database-wins", .server, "The server takes its sign-in settings from its database",
            phrases: ["Loaded security configuration from database"],
            "From 1.10 on the server copies these settings into its database when it first starts. "
                + "After that it does not look at the files, variables or Helm values any more: "
                + "everything looks deployed, and nothing changes.",
            .step(
                "Remove what the database keeps, then restart: "
                    + "\(NextSteps.databaseResetCommand)"),
            .step(
                "Or change the settings on OpenMetadata's own screens, Settings, SSO, and "
                    + "note that the files differ."),
            check: "/api/v1/system/config/auth on the server shows the client ID and callback URL "
                + "of your file."),
        Explanation(
            "jwk-provider-crash", .server, "The server stops while it sets up its keys",
            phrases: ["LocalJwkProvider.<init>"],
            "A known crash after sign-in was set up on OpenMetadata's own screens and the server "
                + "restarted (OpenMetadata issue 24095). Its cause is not known to us.",
            .step(
                "Often it helps to remove what the database keeps, and to set sign-in up in "
                    + "the files: \(NextSteps.databaseResetCommand)"), check: started),
        Explanation(
            "provider-name-required", .server, "The SSO screen wants a provider name",
            phrases: ["Provider name is required"],
            "From 1.10 on OpenMetadata's own screens check everything again at each change. The "
                + "server runs without this name; only its screens want it.",
            .setting(.providerName, "azure"),
            check: "Settings, SSO saves without the message."),
        Explanation(
            "client-id-validation", .server, "The SSO screen could not check the client ID",
            phrases: ["Client ID validation failed"],
            "The screen asks Microsoft about the client ID and the tenant, from the server. Either "
                + "is wrong, or the server cannot reach Microsoft. In some versions the screen "
                + "refuses settings that work (OpenMetadata issue 28379).",
            .answer(.clientID), .answer(.tenantID),
            check: "Settings, SSO saves; or, if you keep to the files, people sign in."),
        Explanation(
            "illegal-character-in-path", .server,
            "An address in the configuration has braces or a blank in it",
            phrases: ["Illegal character in path at index"],
            "The text quotes the address. When the server stops at its start, it is mostly a "
                + "public key URL in which a placeholder such as {Tenant ID} was left. With "
                + "{tenantid} in small letters it is a confidential client whose discovery address "
                + "has no tenant: Microsoft answers with that word in braces.",
            .setting(.publicKeys, "your own values in place of all braces"),
            .step(
                "Confidential client only: OIDC_TENANT is the tenant ID, OIDC_DISCOVERY_URI is "
                    + "https://login.microsoftonline.com/TENANT/v2.0/.well-known/"
                    + "openid-configuration"), check: started),
        Explanation(
            "trusted-redirect-uri", .server, "The server does not trust the redirect URI",
            phrases: ["Redirect URI must exactly match a trusted redirect URI"],
            "Only a confidential client, from 2.0 on: the server compares the address with its "
                + "own, which often still says http://localhost:8585.",
            .step("OIDC_SERVER_URL (oidcConfiguration.serverUrl): the address people type."),
            .setting(.clientType, "public, unless you mean to use a secret"), check: signInCheck),
        Explanation(
            "no-credentials-against-session", .server, "Another pod has the session",
            phrases: ["No credentials found against session"],
            "Only a confidential client: sessions belong to one pod, and the next request went to "
                + "another; or the proxy hides that people came by https.",
            .step(
                "Sticky sessions or one replica; let the proxy set X-Forwarded-Proto."),
            .setting(.clientType, "public, unless you mean to use a secret"), check: signInCheck),
    ]
}
