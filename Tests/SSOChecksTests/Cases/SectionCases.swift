import SSOModel

@testable import SSOChecks
@testable import SSOReading

extension Case {
    static let sections: [Case] = [
        Case("KEY-UNKNOWN", server("  ¦callBackUrl: x"), near: server("  oidcConfiguration: {}")),
        Case(
            "KEY-UNKNOWN", server("  ¦forceSecureSessionCookie: true"),
            near: server("  enableSelfSignup : true"), .v1_7),
        Case(
            "KEY-UNKNOWN", server("  oidcConfiguration: {¦clientId: a}"),
            near: server("  oidcConfiguration: {id: a, prompt: login}")),
        Case(
            "KEY-UNKNOWN", server("  ¦forceSecureSessionCookie: true"),
            near: server("  enableSelfSignup : true"), .v1_10.patch(4)),
        Case(
            "KEY-PATCH", server("  ¦forceSecureSessionCookie: true"),
            near: server("  enableSelfSignup : true"), .v1_10),
        Case(
            "KEY-PATCH", env("OIDC_PROMPT_TYPE=¦select_account"),
            near: env("OIDC_TENANT=x"), .v1_7),
        Case(
            "KEY-MISSING",
            text("openmetadata.yaml", "¦authenticationConfiguration:\n  provider: azure\n"),
            near: server()),
        Case(
            "SECTION-MISSING",
            text("openmetadata.yaml", "¦authenticationConfiguration:\n  provider: azure\n"),
            near: server()),
        Case(
            "SECTION-MISSING",
            text(
                "openmetadata.yaml",
                "authenticationConfiguration: {provider: azure}\n¦authorizerConfiguration:\n"),
            near: server()),
        Case(
            "SECTION-MISSING", Sample(files: [("openmetadata.yaml", "¦a: 1\n")], kind: .server),
            near: text("openmetadata.yaml", "a: &a {}\nauthorizerConfiguration: *a\n")),
        Case(
            "KEY-ASTRAY", server("¦enforcePrincipalDomain: true", "¦className: a"),
            near: server("clusterName: a")),
        Case(
            "KEY-ASTRAY",
            text("w.yaml", "workflowConfig:\n¦openMetadataServerConfig:\n  hostPort: a\n"),
            near: workflow()),
        Case(
            "KEY-ASTRAY",
            text(
                "conf/openmetadata.yaml",
                "server:\n  ¦authenticationConfiguration: {provider: basic}\n"
                    + "authorizerConfiguration: {className: a}\n"),
            near: server("server:", "  authentication: {a: b}")),
        Case(
            "KEY-ASTRAY", server("¦samlConfiguration:", "  debugMode: false"),
            near: server("  samlConfiguration:", "    debugMode: false")),
        Case(
            "KEY-ASTRAY", server("¦ldapConfiguration: {host: x}"),
            near: server("  ldapConfiguration: {host: x}")),
        Case(
            "KEY-ASTRAY", helm("    ¦ldapConfiguration: {host: x}"),
            near: helm("    elasticsearch: {host: x}")),
        Case(
            "KEY-ASTRAY",
            helm("    elasticsearch:", "      ¦authentication: {provider: azure, clientId: a}"),
            near: helm("    elasticsearch:", "      authentication: {enabled: true, provider: a}")),
        Case(
            "KEY-ASTRAY", helm("    ¦clientId: a"),
            near: helm("    logLevel: INFO")),
        Case(
            "KEY-DUPLICATE",
            server("# again").replacingText(
                "# again", with: "  responseType: id_token\n  ¦responseType: code"),
            near: server("  responseType: id_token", "# responseType: code")),
        Case(
            "KEY-DUPLICATE", helm("# end").replacingText("# end", with: "¦openmetadata: {}"),
            near: helm("# openmetadata: {}")),
        Case(
            "KEY-DUPLICATE",
            text(
                "compose.yml",
                "services:\n  a:\n    environment: {A: b}\n    ¦environment: {C: d}\n  b: {image: x}\n"
            ),
            near: text(
                "compose.yml", "services:\n  a:\n    environment: {A: b}\n  b: {environment: {}}\n")
        ),
        Case(
            "BOT-PRINCIPALS",
            server("  enforcePrincipalDomain: true\n  ¦botPrincipals: [ingestion-bot]"),
            near: server("  enforcePrincipalDomain: true\n  botPrincipals:")),
    ]

    static let helmCases: [Case] = [
        Case(
            "HELM-KEY", helm("      ¦publicKeyUrls: [a]"),
            near: helm("      responseType: id_token")),
        Case(
            "HELM-KEY", helm("    ¦authenticationConfiguration: {provider: azure}"),
            near: helm("    rdf: {enabled: true}", "    smtpConfig: {}")),
        Case(
            "HELM-KEY", helm("    ¦samlConfiguration: {debugMode: true}"),
            near: helm("    fernetkey: {value: a}")),
        Case("HELM-KEY", helm("    ¦foo: 1"), near: helm("    deployPipelinesConfig: {}")),
        Case(
            "HELM-KEY", helm("      initialAdmins: [ada]\n      ¦allowedDomains: []"),
            near: helm("      initialAdmins: [ada]\n      allowedEmailRegistrationDomains: [all]"),
            .v1_5),
        Case(
            "OIDC-DOTTED",
            helm("      oidcConfiguration:\n        ¦oidcConfiguration.enabled: true"),
            near: helm("      oidcConfiguration:\n        enabled: true")),
        Case(
            "HELM-LEFT-OVER", helm("¦authentication:\n  provider: azure"),
            near: text("values.yaml", "global:\n  authentication:\n    provider: azure\n")),
        Case(
            "HELM-PLACE",
            text(
                "values.yaml",
                "global:\n  ¦authorizer: {initialAdmins: [a]}\n  authentication: {provider: basic}\n"
            ),
            near: helm("global:\n  authentication:\n    provider: azure")),
        Case(
            "HELM-PLACE",
            helm().replacingText("  config:", with: "  ¦ingress: {enabled: true}\n  config:"),
            near: helm("ingress: {enabled: true}")),
        Case(
            "HELM-PLACE",
            text(
                "values.yaml",
                "replicaCount: 1\nopenmetadata:\n  ¦configs:\n    authentication: {provider: basic}\n"
            ),
            near: helm("replicaCount: 1")),
        Case(
            "HELM-STRING-BOOLEAN", helm("      enableSelfSignup: ¦\"true\""),
            near: helm("      enableSelfSignup: true")),
        Case(
            "HELM-STRING-BOOLEAN", helm("      enabled: ¦\"true\""),
            near: helm("      enabled: true")),
        Case(
            "HELM-STRING-BOOLEAN", helm("      oidcConfiguration: {enabled: ¦\"false\"}"),
            near: helm("      oidcConfiguration: {enabled: false}")),
        Case(
            "HELM-LIST-REPLACED",
            helm("      initialAdmins: [ada.lovelace, grace.hopper]").and(
                helm("      initialAdmins: ¦[ada.lovelace]").named("production.yaml")),
            near: helm().and(
                helm("      initialAdmins: [ada.lovelace, grace.hopper]").named("production.yaml"))
        ),
        Case(
            "HELM-DISABLED", helm("      enabled: ¦false"), near: helm("      enabled: true")),
        Case(
            "HELM-OVERRULED",
            Sample(files: [
                ("release.yaml", wrapped("¦openmetadata.config.authentication.clientId"))
            ]),
            near: Sample(files: [("release.yaml", wrapped("ingress.enabled"))])),
        Case(
            "HELM-ENV-WINS",
            helm("extraEnvs:", "  - {name: AUTHENTICATION_CLIENT_ID, value: ¦other}"),
            near: helm("extraEnvs:", "  - {name: OTHER, value: other}")),
        Case(
            "HELM-ENV-WINS",
            helm("extraEnvs:", "  - name: AUTHORIZER_ADMIN_PRINCIPALS", "    value: \"¦[zoe]\""),
            near: helm("extraEnvs:", "  - name: AUTHENTICATION_PROVIDER", "    value: azure")),
        Case(
            "HELM-PROVIDER-LOST",
            helm("extraEnvs:", "  - {name: AUTHENTICATION_PROVIDER, value: ¦basic}"),
            near: helm("extraEnvs:", "  - {name: AUTHENTICATION_PROVIDER, value: azure}")),
        Case(
            "HELM-PART-OFF",
            text("values.yaml", "om: {enabled: ¦false, openmetadata: {config: {}}}\n").installed(
                by: "om.enabled"),
            near: text("values.yaml", "om: {enabled: false, openmetadata: {config: {}}}\n")
                .installed(by: "mysql.enabled")),
        Case(
            "HELM-RESTART", helm("      provider: ¦azure"),
            near: helm("      provider: google", "      authority: https://accounts.google.com")),
        Case("HELM-REPLICAS", helm("replicaCount: ¦2"), near: helm("replicaCount: 1"), .v1_10),
        Case(
            "HELM-REPLICAS", helm("replicaCount: ¦2", "      clientType: confidential"),
            near: helm("replicaCount: 2"), .v1_7),
    ]
}

/// Values in a HelmRelease, and what it sets besides.
private func wrapped(_ path: String) -> String {
    let values = helm().files[0].text.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
    return """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        spec:
          chart: {spec: {chart: openmetadata}}
          valuesFrom:
          - {kind: Secret, name: om, targetPath: \(path)}
          values:

        """ + values
}

extension Sample {
    /// For lines that `changed` would take for the replacement of another.
    func replacingText(_ old: String, with new: String) -> Sample {
        Sample(files: files.map { ($0.name, $0.text.replacing(old, with: new)) }, context: context)
    }
}
