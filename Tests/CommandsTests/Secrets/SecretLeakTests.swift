import Foundation
import SSOChecks
import SSOModel
import SSOReading
import TestSupport
import Testing

/// No eight bytes of a secret that stands in a file are shown anywhere.
@Suite struct SecretLeakTests {
    private static let canary = "C4n4ryV4luEqRsTuV7"

    @Test(arguments: SecretPlace.all + SecretPlace.noted)
    func thePlacesWhereSecretsWereFound(place: SecretPlace) throws {
        let text = place.text.replacing("§", with: Self.canary)
        #expect(leaks(of: Self.canary, in: Secrets.masked(text)).isEmpty)
        let kinds = SecretPlace.Kind.allCases.filter {
            ($0 == .environment) == place.isEnvironment
        }
        let kind = kinds[place.text.utf8.count % kinds.count]
        let file = SecretFile.around(text, kind)
        let withScreens = place.text.utf8.count % 4 == 0
        for (output, shown) in try SecretOutputs(file, as: kind).all(withScreens: withScreens) {
            let leaks = leaks(of: Self.canary, in: shown)
            #expect(leaks.isEmpty, "\(output), in \(file)")
        }
    }

    @Test(arguments: SecretPlace.varied)
    func everyNameAndSign(place: SecretPlace) {
        let text = place.text.replacing("§", with: Self.canary)
        #expect(leaks(of: Self.canary, in: Secrets.masked(text)).isEmpty)
        let file = SecretFile.around(text, place.isEnvironment ? .environment : .server)
        let name = place.isEnvironment ? "om.env" : "openmetadata.yaml"
        let report = SSOChecks.check([CheckInput(name, Array(file.utf8))])
        #expect(leaks(of: Self.canary, in: TextReport(report).text).isEmpty, "\(file)")
    }

    @Test(arguments: [
        "AUTHENTICATION_PUBLIC_KEYS=[https://login.example.com/common/discovery/keys,http://a/b]",
        "AUTHENTICATION_CLIENT_ID=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10 # ours",
        "AUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/7f3c1a52-0b8e-4e57-9a41",
        "AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback?a=b",
        "AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace,grace@example.com]", "tokenUrl: https://a/b",
        "passwordPolicy: strict", "publicKeyUrls: [https://a/b]", "secretsManager: db",
        "tokenValidationAlgorithm: RS512", "secretRef: oidc-secrets", "  - username:upn",
        "  - http://localhost:8585/api", "  - \"8585:8585\"", "SECRETARY=ada", "TOKENIZER=bpe",
        "PASSWORD_FILE_NAME=a", "PWDS_DIR=/a", "jwtToken: ${OPENMETADATA_JWT_TOKEN}",
        "secret: ${OIDC_CLIENT_SECRET:-\"\"}", "password: ''", "url: jdbc:mysql://u:${PASS}@db",
        "x: -----BEGIN CERTIFICATE-----", "# eyJ is how such a text starts",
        "url: http://a:8585/x@y",
        "- name: DB_PASSWORD\n  valueFrom: {name: a, key: b}", "keyId: Gb389a-9f76-gdjs",
        "# The token of the bot stands in OPENMETADATA_JWT_TOKEN.", "keyStorePath: /etc/k.jks",
        "jwtTokenConfiguration:\n  jwtissuer: open-metadata.org", "provider: basic # then azure",
        "className: org.openmetadata.service.security.DefaultAuthorizer2", "A=$HOME",
        "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[email:mail,username:upn]",
        "jwtPrincipalClaimsMapping: [\"username:upn\", \"email:mail\"]",
        "callbackUrl: https://openmetadata-Prod1-EU2-west3-a4b5.example.com/callback",
        "clientId: 7F3c1A52-0B8e-4E57-9a41-5D2b6C9e8F10", "principalDomain: example.com",
        "AUTHENTICATION_CLIENT_ID=7f3c1a520b8e4e579a415d2b6c9e8f10", "enableAuth: true",
        "AUTHENTICATION_PROVIDER=azure", "authentication: {provider: azure}", "AUTH_ROLES=a",
        "authProvider: azure", "useRolesFromProvider: false", "ADMIN_PORT=8586", "TIMEOUT_SEC=30",
        "image: a@sha256:0c6a9b1e52d44f3a8b7c1e2d3f4a5b6c0c6a9b1e52d44f3a8b7c1e2d3f4a5b6c",
        "docker run -p 8585:8585", "# mkdir -p /etc/openmetadata", "mail=mailto:ada@example.com",
        "SERVER_ADMIN_HOST_URL=http://localhost:8586",
        "AUTHENTICATION_CALLBACK_URL=https://tokens.example.com:8585/callback",
        "hostPort: http://secrets-om:8585/api", "hostPort: \"http://keys.example.com:8585/api\"",
        "AUTHENTICATION_PUBLIC_KEYS=[https://api-key.example.com/keys,http://keys:8585/api]",
        "  - http://api-key:8585", "  - tokens.example.com:8585/api", "tokens.example.com:8585",
        "https://secrets.example.com/callback", "secrets/om.env", "api-key.example.com:8585",
        "- AUTHENTICATION_AUTHORITY=${AUTHORITY:-https://login.microsoftonline.com/x/v2.0}",
        "- AUTHENTICATION_PROVIDER=${AUTHENTICATION_PROVIDER:-Azure}",
        "AUTHENTICATION_PROVIDER=azure # as of 2026-11-03, OPS-1234, OpenMetadata1.7 Server2022R2",
        "# kept for https://metadata.example.com/a1B2c3 since AADSTS50011; see /etc/om/Conf1.yaml",
        "# curl -w '%{http_code}' h; gunicorn -w 4", "# ran -w 4 workers",
    ])
    func whatOperatorsMustReadIsShown(text: String) { #expect(Secrets.masked(text) == text) }

    @Test(arguments: [
        ("AKIAIOSFODNN7ABCDEFG wJalrXUtnFEMI/K7MDENG/bPxRfiCYAbcDeFgHij", "******** ********"),
        ("a ghp_abcdefghijklmnop1234567890abcdefghij b", "a ******** b"),
        ("x glpat-abcdefghijklmnopqrs1", "x ********"),
        ("x: Vb4Tn1RQx7Zk2Lm9Vb4Tn1RQ/Ec50XVmA/b", "x: ********/b"),
        (
            "https://root:Qx7Zk2Lm@tokens.example.com:8585/a",
            "https://********@tokens.example.com:8585/a"
        ),
        ("https://k9W5wnVDCaY/8LPS7ueSaZ@github.com/a", "https://********@github.com/a"),
        ("mysql -u root -pkg!itgabc om", "mysql -u root -p********"),
        ("tar -print all", "tar -print all"),
        ("https://password=Qx7Zk2", "https://password=********"),
    ])
    func whatOthersMade(text: String, shown: String) { #expect(Secrets.masked(text) == shown) }

    @Test func theByteOrderMarkTakesNoColumn() {
        #expect(Secrets.masked("\u{FEFF}secret:\n  \"a: b\"") == "\u{FEFF}secret:\n  ********")
    }

    /// What a repair writes anew is as secret as what it takes the place of.
    @Test(arguments: [
        "  - OIDC_CLIENT_SECRET=\"§\"", "  - OIDC_CLIENT_SECRET=!§",
        "  - AUTHENTICATION_CLIENT_ID=\"AbC8Q~§cdefghijklmnopqrstu\"",
        "  - AUTHORIZER_ADMIN_PRINCIPALS=\"[ada:§]\"",
        "  - AUTHENTICATION_CALLBACK_URL=\"https://u:§@h/callback\"",
        "  - AUTHENTICATION_AUTHORITY=\"https://u:§@h/x\"",
        "    OIDC_CLIENT_SECRET: \"'§'\"", "    AUTHORIZER_ADMIN_PRINCIPALS: \"'[ada:§]'\"",
    ])
    func repairsOfComposeFiles(line: String) throws {
        let isList = line.contains("- ")
        let text = """
            services:
              openmetadata-server:
                image: docker.getcollate.io/openmetadata/server:1.7.0
                environment:
                \(isList ? "  - AUTHENTICATION_PROVIDER=\"Azure\"" : "  AUTHENTICATION_PROVIDER: Azure")
                \(line.replacing("§", with: Self.canary))

            """
        for (output, shown) in try SecretOutputs(text, as: .compose).all(withScreens: false) {
            let leaks = leaks(of: Self.canary, in: shown)
            #expect(leaks.isEmpty, "\(output), in \(text)")
        }
    }

    /// Values that are shown in one place are secrets where another refers to them, in messages too.
    @Test(arguments: [
        ("OIDC_CLIENT_SECRET: ${AZURE_APP}", "AZURE_APP=§"),
        ("AUTHORIZER_ADMIN_PRINCIPALS: ${OM_PEOPLE}", "OM_PEOPLE=[ada:§]"),
        ("AUTHENTICATION_PROVIDER: ${DB_PASSWORD}", "DB_PASSWORD=§"),
        ("AUTHENTICATION_ENABLE_SELF_SIGNUP: ${DB_PASSWORD}", "DB_PASSWORD=§"),
        ("AUTHORIZER_PRINCIPAL_DOMAIN: ${DB_PASSWORD}", "DB_PASSWORD=§"),
        ("AUTHORIZER_ADMIN_PRINCIPALS: ${DB_PASSWORD}", "DB_PASSWORD=[§]"),
        ("AUTHENTICATION_CALLBACK_URL: ${X_TOKEN}", "X_TOKEN=§"),
        ("AUTHENTICATION_PROVIDER: https://u:§@h", ""),
        ("AUTHENTICATION_CALLBACK_URL: h/callback?token=§", ""),
        ("AUTHENTICATION_CLIENT_TYPE: client_secret=§", ""),
        ("AUTHENTICATION_ENABLE_SELF_SIGNUP: password=§", ""),
        ("AUTHORIZER_CLASS_NAME: password=§", ""),
        ("AUTHORIZER_ADMIN_PRINCIPALS: '[\"ada password=§\"]'", ""),
    ])
    func whatIsReferredTo(line: String, variable: String) throws {
        let compose = """
            services:
              openmetadata-server:
                image: docker.getcollate.io/openmetadata/server:1.7.0
                environment:
                  AUTHENTICATION_PROVIDER: azure
                  \(line.replacing("§", with: Self.canary))

            """
        let report = SSOChecks.check([
            CheckInput("docker-compose.yml", Array(compose.utf8)),
            CheckInput(".env", Array(variable.replacing("§", with: Self.canary).utf8)),
        ])
        let said = TextReport(report).text + (try JSONReport(report).text())
        #expect(leaks(of: Self.canary, in: said).isEmpty)
        #expect(!report.findings.isEmpty)
    }

    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 200

    @Test func randomPlacesInRandomFiles() throws {
        for seed in 0..<UInt64(Self.cases) {
            var random = SecretFile(seed: seed)
            let (text, kind, secret) = random.make()
            for (output, shown) in try SecretOutputs(text, as: kind)
                .all(withScreens: seed % 8 == 0)
            {
                let leaks = leaks(of: secret, in: shown)
                #expect(leaks.isEmpty, "seed \(seed), \(output), in \(text)")
            }
        }
    }
}

/// The lines that show a part of a secret.
func leaks(of secret: String, in text: String) -> [String] {
    var parts: Set<UInt64> = []
    var part: UInt64 = 0
    for (index, byte) in secret.utf8.enumerated() {
        part = part << 8 | UInt64(byte)
        if index >= 7 { parts.insert(part) }
    }
    let bytes = Array(text.utf8)
    part = 0
    var lines: [String] = []
    for (index, byte) in bytes.enumerated() {
        part = part << 8 | UInt64(byte)
        guard parts.contains(part) else { continue }
        let start = bytes[..<index].lastIndex(of: 10) ?? 0
        let end = bytes[index...].firstIndex(of: 10) ?? bytes.count
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    return lines
}
