import Testing

@testable import SSOVerify

/// Answers in the shapes that others have recorded, with names and IDs of this project.
///
/// Sources: Azure SDK for JavaScript, recordings of `@azure/identity` (2021 and 2022: discovery,
/// an unknown tenant); Micronaut Security, `MicrosoftEndSessionEndpointTest` (a scope that is
/// null); Microsoft, "Azure Government AAD" (a scope of the public login host); Microsoft,
/// "Troubleshoot Azure fence agent" and Terraform's azurerm (an unknown application); OpenMetadata,
/// what its own mock servers and clients give for `/system/version` and `/system/config/auth`.
@Suite struct RecordedTests {
    private static let issuer = "https://login.microsoftonline.com/\(Bench.tenant)"

    /// All that such a document holds, so that nothing beside what is read stands in the way.
    private static func discovery(_ scope: String) -> HTTPResult {
        Bench.answer(
            200,
            """
            {"token_endpoint":"\(issuer)/oauth2/v2.0/token",\
            "token_endpoint_auth_methods_supported":["client_secret_post","private_key_jwt"],\
            "jwks_uri":"\(issuer)/discovery/v2.0/keys","subject_types_supported":["pairwise"],\
            "response_modes_supported":["query","fragment","form_post"],\
            "id_token_signing_alg_values_supported":["RS256"],"issuer":"\(issuer)/v2.0",\
            "request_uri_parameter_supported":false,"http_logout_supported":true,\
            "claims_supported":["sub","iss","tid","preferred_username","email"],\
            "kerberos_endpoint":"\(issuer)/kerberos",\(scope),\
            "cloud_instance_name":"microsoftonline.com","msgraph_host":"graph.microsoft.com"}
            """, type: "application/json; charset=utf-8",
            head: "Set-Cookie: fpc=a; path=/; secure; HttpOnly; SameSite=None\r\n")
    }

    private static func refusal(_ word: String, _ number: Int, _ text: String) -> HTTPResult {
        let ids = #""timestamp":"2021-08-04 08:23:17Z","trace_id":"a","correlation_id":"b""#
        return Bench.answer(
            400,
            #"{"error":"\#(word)","error_description":"AADSTS\#(number): \#(text)\r\nTrace ID: a"#
                + #"\r\nCorrelation ID: b\r\nTimestamp: 2021-08-04 08:23:17Z","error_codes":[\#(number)],"#
                + #"\#(ids),"error_uri":"https://login.microsoftonline.com/error?code=\#(number)"}"#
        )
    }

    @Test(arguments: [
        (#""tenant_region_scope":"WW""#, Verdict.pass), (#""tenant_region_scope":null"#, .pass),
        (#""tenant_region_scope":"NA","tenant_region_sub_scope":"GCC""#, .pass),
        (#""tenant_region_scope":"USG""#, .fail),
        (#""tenant_region_scope":"NA","tenant_region_sub_scope":"DODCON""#, .fail),
    ])
    func aDiscoveryDocument(scope: String, verdict: Verdict) throws {
        let result = try #require(Bench.result(.tenant, [.discovery: Self.discovery(scope)]))
        #expect(result.verdict == verdict, "\(result)")
        #expect(result.code == (verdict == .pass ? "" : "AADSTS90038"))
    }

    @Test func aTenantThatThereIsNot() throws {
        let answer = Self.refusal(
            "invalid_tenant", 90002, "Tenant '\(Bench.tenant)' not found. Check the tenant ID.")
        let result = try #require(Bench.result(.tenant, [.discovery: answer]))
        #expect(result.verdict == .fail && result.code == "AADSTS90002")
        #expect(!result.answer.contains("Trace ID"))
    }

    @Test(arguments: ["EUNEIZ", Bench.tenant])
    func anApplicationThatThereIsNot(directory: String) throws {
        let answer = Self.refusal(
            "unauthorized_client", 700_016,
            "Application with identifier '\(Bench.client)' was not found in the directory "
                + "'\(directory)'.")
        let result = try #require(Bench.result(.application, [.token: answer]))
        #expect(result.verdict == .fail && result.code == "AADSTS700016")
    }

    @Test func aVersionHasARevisionAndATime() throws {
        let answer = Bench.answer(
            200, #"{"version":"1.12.1","revision":"a3f2b1c","timestamp":"2024-08-15T10:30:00Z"}"#)
        let result = try #require(Bench.result(.serverVersion, [.version: answer]))
        #expect(result.verdict == .pass, "\(result)")
    }

    /// A server of before the change sends what it has; what is not there is unknown, not empty.
    @Test func settingsOfAServerThatSignsInByPassword() throws {
        let answer = Bench.answer(
            200,
            """
            {"provider":"basic","providerName":"basic","authority":"https://accounts.google.com",\
            "callbackUrl":"http://localhost:8585/callback",\
            "jwtPrincipalClaims":["email","preferred_username","sub"]}
            """)
        let result = try #require(
            Bench.result(.serverConfiguration, [.authentication: answer]))
        #expect(result.verdict == .fail, "\(result)")
        #expect(result.answer.contains("basic"))
    }
}
