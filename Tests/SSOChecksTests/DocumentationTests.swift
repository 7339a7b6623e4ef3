import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// The samples of OpenMetadata's own Azure pages, rebuilt from a list of their mistakes.
@Suite struct DocumentationTests {
    private func expect(
        _ name: String, _ text: String, has expected: Set<String>,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let findings = Sample(files: [(name, text)]).findings()
        let found = Set(findings.map { "\($0.position?.line ?? 0) \($0.code.dropFirst(6))" })
        #expect(
            expected.isSubset(of: found), "missing: \(expected.subtracting(found))",
            sourceLocation: location)
    }

    @Test func dockerPublicClient() {
        expect(
            "openmetadata_azure.env",
            """
            AUTHORIZER_ADMIN_PRINCIPALS=[admin]  # the name before the @ of your address
            AUTHORIZER_PRINCIPAL_DOMAIN=open-metadata.org # your domain
            AUTHENTICATION_PROVIDER=azure
            AUTHENTICATION_PUBLIC_KEYS=[\(login)/common/discovery/keys,https://{your domain}/api/v1/system/config/jwks]
            AUTHENTICATION_AUTHORITY=\(login)/{Tenant ID} # your tenant
            AUTHENTICATION_CLIENT_ID={Client ID} # your client
            AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback
            AUTHENTICATION_CLIENT_TYPE= public
            AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM=RS256
            """,
            has: [
                "1 ENV-COMMENT", "1 ADMIN-DEFAULT", "2 ENV-COMMENT", "2 DOMAIN-DEFAULT",
                "3 ACCESS-ANY-DOMAIN", "4 KEYS-COMMON", "4 PLACEHOLDER", "5 PLACEHOLDER",
                "5 ENV-COMMENT", "6 PLACEHOLDER", "6 ENV-COMMENT", "7 CALLBACK-LOCAL",
                "8 ENV-BLANK", "9 ENV-NOT-PASSED",
            ])
    }

    @Test func dockerConfidentialClient() {
        expect(
            "openmetadata_azure.env",
            """
            AUTHENTICATION_PROVIDER=azure
            AUTHENTICATION_CLIENT_TYPE= confidential
            AUTHENTICATION_AUTHORITY=\(login)/c11234b7c-b1b2-9854-0mn1-56abh3dea295
            OIDC_CLIENT_ID={CLIENT_ID}
            OIDC_TYPE= azure
            OIDC_CLIENT_SECRET=abc
            OIDC_DISCOVERY_URI= "\(login)/common/v2.0/.well-known/openid-configuration"
            OIDC_TENANT=\(login)/{Tenant ID}
            OIDC_CALLBACK= ${OIDC_CALLBACK:-"http://localhost:8585/callback"}
            OIDC_DISCOVERY_URI= ""
            OIDC_OM_REFRESH_TOKEN_VALIDITY=3600
            """,
            has: [
                "2 ENV-BLANK", "3 TENANT-SAMPLE", "4 PLACEHOLDER", "5 ENV-BLANK", "8 OIDC-TENANT",
                "8 PLACEHOLDER", "9 ENV-SELF", "10 ENV-DUPLICATE", "11 ENV-NOT-PASSED",
            ])
    }

    @Test func dockerOfRelease16() {
        expect(
            "openmetadata_azure.env",
            """
            // confidential client
            AUTHENTICATION_PROVIDER: azure
            OIDC_DISCOVERY_URI: ""
            """, has: ["1 ENV-SLASHES", "2 ENV-COLON", "3 ENV-COLON"])
    }

    private func bareMetal(quote: String) -> String {
        """
        authorizerConfiguration:
          className: "org.openmetadata.service.security.DefaultAuthorizer"
          containerRequestFilter: "org.openmetadata.service.security.JwtFilter"
          adminPrincipals:
            - "admin"
          principalDomain: "open-metadata.org"
        authenticationConfiguration:
          provider: "azure"
          publicKeyUrls:
            - "\(login)/common/discovery/keys"\(quote)
            - "{your domain}/api/v1/sytem/config/jwks"
          authority: "\(login)/{Tenant ID}"
          clientId: "{Client ID}"
          callbackUrl: http://localhost:8585/callback"
          clientType: "public"
        """
    }

    @Test func bareMetalHasOneFindingForTheStrayQuote() {
        let findings = Sample(files: [("openmetadata.yaml", bareMetal(quote: "\""))]).findings()
        #expect(findings.map(\.code) == ["OMSSO-FILE-YAML"])
        #expect(findings.first?.place == "openmetadata.yaml:10:64")
    }

    @Test func bareMetalBehindTheStrayQuote() {
        expect(
            "openmetadata.yaml", bareMetal(quote: ""),
            has: [
                "1 KEY-MISSING", "5 ADMIN-DEFAULT", "6 DOMAIN-DEFAULT", "7 KEY-MISSING",
                "10 KEYS-COMMON", "11 PLACEHOLDER", "12 PLACEHOLDER", "13 PLACEHOLDER",
                "14 VALUE-STRAY", "14 CALLBACK-LOCAL",
            ])
    }

    @Test func kubernetesPublicClient() {
        expect(
            "values.yaml",
            """
            openmetadata:
              config:
                authorizer:
                  initialAdmins:
                    - "admin"
                  principalDomain: "open-metadata.org"
                authentication:
                  provider: "azure"
                  publicKeys:
                    - "\(login)/common/discovery/keys"
                    - "{your domain}/api/v1/system/config/jwks"
                  authority: "\(login)/{Tenant ID}"
                  clientId: "{Client ID}"
                  callbackUrl: "http://localhost:8585/callback"
            """,
            has: [
                "5 ADMIN-DEFAULT", "6 DOMAIN-DEFAULT", "10 KEYS-COMMON", "11 PLACEHOLDER",
                "12 PLACEHOLDER", "13 PLACEHOLDER", "14 CALLBACK-LOCAL",
            ])
    }

    @Test func kubernetesConfidentialClient() {
        expect(
            "values.yaml",
            """
            openmetadata:
              config:
                authorizer:
                  adminPrincipals: [admin]
                authentication:
                  provider: "azure"
                  clientType: confidential
                  publicKeyUrls: []
                  authority: "\(login)/\(tenant)"
                  oidcConfiguration:
                    oidcConfiguration.enabled: true
                    oidcType: "azure"
                    discoveryUri: "\(login)/common/v2.0/.well-known/openid-configuration"
                    tenant: "{Tenant ID}"
            """,
            has: [
                "4 HELM-KEY", "8 HELM-KEY", "11 OIDC-DOTTED",
                "13 OIDC-DISCOVERY", "14 PLACEHOLDER",
            ])
    }

    @Test func neighbouringPages() {
        expect(
            "openmetadata.yaml",
            """
            authorizerConfiguration: {principalDomain: a.com}
            authenticationConfiguration:
              provider: ${AUTHENTICATION_PROVIDER:-no-auth}
            """, has: ["3 PROVIDER"])
        expect(
            "openmetadata.yaml",
            """
            authenticationConfiguration:
              provider: azure
              jwtPrincipalClaimsMapping: ["name:name", "firstName:given_name"]
              publicKeyUrls:
                - "\(login)/\(tenant)/discovery/v2.0/keys"
                - "http://localhost:8585/api/v1/sytem/config/jwks"
            """, has: ["3 CLAIM-MAPPING-KEY", "3 CLAIM-MAPPING-PAIR", "6 KEYS-SYTEM"])
        expect(
            "openmetadata.yaml",
            """
            authenticationConfiguration:
              publicKeyUrls:
                - "http://localhost:8585/api/v1/system/config/jwks" (your domain and port)
            """, has: ["3 FILE-YAML"])
        expect(
            "openmetadata.yaml",
            """
            authenticationConfiguration:
              publicKeyUrls: ${AUTHENTICATION_PUBLIC_KEYS:-[{your keys}, {your domain}/api/v1/system/config/jwks]}
            """, has: ["2 FILE-YAML"])
    }
}
