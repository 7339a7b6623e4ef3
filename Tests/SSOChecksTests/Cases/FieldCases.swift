import SSOModel

/// The checks of the wizard's fields, at the values of files.
extension Case {
    private static func callback(_ value: String) -> Sample {
        env("AUTHENTICATION_CALLBACK_URL=" + value)
    }
    private static func authority(_ value: String) -> Sample {
        env("AUTHENTICATION_AUTHORITY=" + value)
    }
    private static func client(_ value: String) -> Sample {
        env("AUTHENTICATION_CLIENT_ID=" + value)
    }
    private static func domain(_ value: String) -> Sample {
        env("AUTHORIZER_PRINCIPAL_DOMAIN=" + value)
    }
    private static func admins(_ value: String) -> Sample {
        env("AUTHORIZER_ADMIN_PRINCIPALS=" + value)
    }
    private static func claims(_ value: String) -> Sample {
        env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=" + value)
    }
    private static func ownKey(_ value: String) -> Sample {
        env("AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(value)]")
    }
    private static let good = SSOChecksTests.client

    static let fields: [Case] = [
        Case("PLACEHOLDER", client("¦{Client ID}"), near: env()),
        Case("PLACEHOLDER", authority("\(login)/¦{Tenant ID}"), near: env()),
        Case(
            "PLACEHOLDER", ownKey("https://¦{your domain}/api/v1/system/config/jwks"), near: env()),
        Case("GUID-HYPHENS", client("¦7f3c1a520b8e4e579a415d2b6c9e8f10"), near: env()),
        Case("GUID-GROUPS", client("¦7f3c1a52-0b8e"), near: env()),
        Case(
            "GUID-GROUP", client("¦7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f1"),
            near: client(good.uppercased())),
        Case("GUID-ZERO", client("¦00000000-0000-0000-0000-000000000000"), near: env()),
        Case("CLIENT-SECRET", client("¦abc8Q~0123456789abcdefghijklmnopqrstuvwx"), near: env()),
        Case("TENANT-HOST", authority("¦https://login.example.com/\(tenant)"), near: env()),
        Case("TENANT-ADDRESS", authority("¦\(login)"), near: env()),
        Case(
            "TENANT-SAMPLE", authority("¦\(login)/c11234b7c-b1b2-9854-0mn1-56abh3dea295"),
            near: env()),
        Case("TENANT-ANY", authority("¦\(login)/common"), near: env()),
        Case("TENANT-DOMAIN", authority("¦\(login)/example.onmicrosoft.com"), near: env()),
        Case("TENANT-EMAIL", server("  authority: ¦ada@example.com"), near: server()),
        Case("IDS-EQUAL", client("¦\(tenant)"), near: env()),
        Case(
            "CLOUD-SCREENS",
            env(
                "AUTHENTICATION_AUTHORITY=¦https://login.microsoftonline.us/\(tenant)",
                "AUTHENTICATION_PUBLIC_KEYS=[https://login.microsoftonline.us/\(tenant)/discovery/v2.0/keys,\(jwks)]"
            ), near: env(), .v1_10),
        Case("URL-SCHEME", callback("¦metadata.example.com/callback"), near: env()),
        Case("URL-CHARACTERS", callback("¦https://metadata^example.com/callback"), near: env()),
        Case("URL-USER", callback("¦https://ada@example.com/callback"), near: env()),
        Case("URL-PORT", callback("¦https://example.com:99999/callback"), near: env()),
        Case("URL-HOST", callback("¦https://-example.com/callback"), near: env()),
        Case("CONTROL", server("  principalDomain: ¦\"example\\u0001.com\""), near: server()),
        Case("REDIRECT-WILDCARD", callback("¦https://*.example.com/callback"), near: env()),
        Case("REDIRECT-CHARACTERS", callback("¦https://example.com/(callback)"), near: env()),
        Case(
            "REDIRECT-LONG",
            callback("¦https://\(String(repeating: "a.", count: 120))example.com/callback"),
            near: env()),
        Case("REDIRECT-QUERY", callback("¦https://example.com/callback?a=b"), near: env()),
        Case("REDIRECT-FRAGMENT", callback("¦https://example.com/callback#a"), near: env()),
        Case("REDIRECT-PATH", callback("¦https://example.com/signin"), near: env()),
        Case("REDIRECT-IPV6", server("  callbackUrl: ¦http://[::1]:8585/callback"), near: server()),
        Case("REDIRECT-LOOPBACK", callback("¦http://127.0.0.1:8585/callback"), near: env()),
        Case(
            "REDIRECT-HTTP", callback("¦http://metadata.example.com/callback"),
            near: callback("http://localhost:8585/callback")),
        Case("DOMAIN-URL", domain("¦https://example.com"), near: env()),
        Case("DOMAIN-SEVERAL", domain("¦example.com,example.org"), near: env()),
        Case("DOMAIN-AT", server("  principalDomain: ¦ada@example.com"), near: server()),
        Case("DOMAIN-IP", domain("¦10.0.0.1"), near: env()),
        Case("DOMAIN-DOT", domain("¦example"), near: env()),
        Case("DOMAIN-SYNTAX", domain("¦exa_mple.com"), near: env()),
        Case(
            "DOMAIN-DEFAULT",
            env(
                "AUTHORIZER_PRINCIPAL_DOMAIN=¦open-metadata.org",
                "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=false"),
            near: env()),
        Case("DOMAIN-PUBLIC", domain("¦gmail.com"), near: env()),
        Case("ADMIN-ADDRESS", admins("[¦ada@example@com]"), near: env()),
        Case("ADMIN-COLON", admins("[¦ada:secret]"), near: env()),
        Case("ADMIN-CHARACTERS", admins("[¦ada lovelace]"), near: env()),
        Case("ADMIN-CHARACTERS", admins("[¦ada，grace]"), near: admins("[ádá,grâce]")),
        Case("ADMIN-CHARACTERS", admins("[¦ada＠example.com]"), near: env()),
        Case("ADMIN-CHARACTERS", admins("[¦ada\u{37E}grace]"), near: env()),
        Case(
            "ADMIN-GUEST", server("  adminPrincipals: [¦'ada_example.com#ext#@x.com']"),
            near: server()),
        Case("ADMIN-BOT", admins("[ada.lovelace,¦ingestion-bot]"), near: env()),
        Case("ADMIN-DEFAULT", admins("[¦admin]"), near: admins("[admin,ada.lovelace]")),
        Case("KEYS-SYTEM", ownKey("¦http://localhost:8585/api/v1/sytem/config/jwks"), near: env()),
        Case("KEYS-OLD", ownKey("¦http://localhost:8585/api/v1/config/jwks"), near: env()),
        Case("KEYS-PATH", ownKey("¦http://localhost:8585/jwks"), near: env()),
        Case("CLAIM-CHARACTERS", claims("[email,¦pre ferred]"), near: env()),
        Case("CLAIM-SHARED", claims("[email,¦name]"), near: env()),
        Case("CLAIM-UNKNOWN", claims("[¦emial]"), near: env()),
        Case(
            "CLAIM-UNKNOWN",
            env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[¦username:employeeid,email:email]"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[username:upn,email:email]")),
        Case("CLAIM-ORDER", claims("¦[sub,email]"), near: claims("[email,preferred_username,sub]")),
        Case("CLAIM-ADDRESS", claims("¦[sub]"), near: claims("[upn]")),
        Case(
            "ACCESS-ANY-DOMAIN", env("AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=¦false"), near: env()),
    ]
}
