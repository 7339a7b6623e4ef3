import Testing

@testable import SSOModel

/// Every check that lets an answer pass, but says something.
@Suite struct WarningTests {
    @Test(
        arguments: [
            (.applicationName, String(repeating: "a", count: 91), "OMSSO-NAME-LONG"),
            (.applicationName, "Microsoft metadata", "OMSSO-NAME-MICROSOFT"),
            (.applicationName, "Bob's", "OMSSO-NAME-CHARACTERS"),
            (.serverURL, "https://example.com/metadata", "OMSSO-SERVER-SUBPATH"),
            (.serverURL, "http://metadata.example.com", "OMSSO-SERVER-HTTP"),
            (.redirectURI, "https://other.example.com/callback", "OMSSO-REDIRECT-ORIGIN"),
            (.redirectURI, "http://127.0.0.1/callback", "OMSSO-REDIRECT-LOOPBACK"),
            (.tenantID, "example.onmicrosoft.com", "OMSSO-TENANT-DOMAIN"),
            (.tenantID, "common", "OMSSO-TENANT-ANY"),
            (.tenantID, "9188040d-6c67-4c5b-b112-36a304b66dad", "OMSSO-TENANT-ANY"),
            (.adminPrincipals, "admin", "OMSSO-ADMIN-DEFAULT"),
            (.adminPrincipals, "ingestion-bot", "OMSSO-ADMIN-BOT"),
            (.adminPrincipals, "ada_example.com#ext#", "OMSSO-ADMIN-GUEST"),
            (.principalDomain, "open-metadata.org", "OMSSO-DOMAIN-DEFAULT"),
            (.principalDomain, "gmail.com", "OMSSO-DOMAIN-PUBLIC"),
            (.enforcePrincipalDomain, "no", "OMSSO-ACCESS-ANY-DOMAIN"),
            (.jwtPrincipalClaims, "preferred_username, email, sub", "OMSSO-CLAIM-ORDER"),
            (.jwtPrincipalClaims, "name", "OMSSO-CLAIM-SHARED"),
            (.jwtPrincipalClaims, "sub", "OMSSO-CLAIM-ADDRESS"),
            (.jwtPrincipalClaims, "emial", "OMSSO-CLAIM-UNKNOWN"),
            (.targetPath, "values.yaml", "OMSSO-PATH-EXTENSION"),
            (.targetPath, "a\u{200B}.env", "OMSSO-PATH-HIDDEN"),
            (.jwksURL, "http://localhost:8585/keys", "OMSSO-KEYS-PATH"),
        ] as [(QuestionID, String, String)])
    func warned(id: QuestionID, text: String, code: String) {
        let result = checked(id, text)
        #expect(codes(result, .warning).contains(code))
        #expect(!result.hasErrors)
    }

    @Test func theDemoTokenIsNamedAsSuch() {
        let demo = token(
            claims: #"{"iss":"open-metadata.org","isBot":false,"exp":null}"#,
            header: #"{"kid":"Gb389a-9f76-gdjs-a92j-0242bk94356","alg":"RS256"}"#)
        #expect(codes(checked(.token, demo), .warning) == ["OMSSO-TOKEN-DEMO"])
    }

    @Test func aPersonsTokenAndAnEndNearByAreWarnedOf() {
        let person = token(claims: #"{"iss":"x","isBot":false,"exp":1796000000}"#)
        #expect(
            codes(checked(.token, person), .warning)
                == ["OMSSO-TOKEN-EXPIRES", "OMSSO-TOKEN-NOT-BOT"])
        #expect(checked(.token, token()).problems == [])
    }

    /// Several domains need no open door, where the release has a list of them.
    @Test(
        arguments: [
            ("docker", "1.6.12", false), ("docker", "1.6.13", true), ("docker", "1.6", false),
            ("kubernetes", "1.6.12", true), ("kubernetes", "1.6.11", false),
            ("bare-metal", "1.7", true), ("docker", "1.5", false),
        ])
    func severalDomainsAreNoReasonToLetEverybodyIn(kind: String, version: String, hasList: Bool) {
        let said = checked(
            .enforcePrincipalDomain, "no",
            among: [.targetKind: .text(kind), .openMetadataVersion: .text(version)]
        ).problems.map(\.advice)
        let advice = said.joined()
        #expect(!advice.contains("unless"))
        #expect(advice.contains("Answer yes"))
        #expect(advice.contains("\"\(Question.with(.allowedDomains).label)\""))
        #expect(advice.contains("from 1.6.13 on") == !hasList)
    }

    @Test func otherCloudsAreUnknownToNewScreens() {
        let old = checked(.cloud, "china", among: [.openMetadataVersion: .text("1.9")])
        let new = checked(.cloud, "china", among: [.openMetadataVersion: .text("1.10")])
        #expect(codes(old, .warning) == [])
        #expect(codes(new, .warning) == ["OMSSO-CLOUD-SCREENS"])
    }

    @Test func verificationWithoutTLSIsWarnedOf() {
        let result = checked(
            .verifySSL, "validate",
            among: [
                .hostPort: .text("http://localhost:8585/api"), .caCertificate: .text("/ca.pem"),
            ])
        #expect(codes(result, .warning) == ["OMSSO-API-NO-TLS"])
    }
}
