import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOExplanations
@testable import SSOReading

/// Findings are as severe as what really happens, and say what is right in the file at hand.
@Suite struct JudgementTests {
    private func shown(_ sample: Sample, _ version: OpenMetadataVersion? = nil) -> [String] {
        sample.findings(version).filter { $0.severity > .note }.map(\.shown)
    }

    private func advice(_ sample: Sample, _ code: String) -> [String] {
        sample.findings().filter { $0.code == "OMSSO-" + code }.map(\.problem.advice)
    }

    /// The client puts variables in before it reads YAML.
    @Test(arguments: [
        "    securityConfig: {jwtToken: ${OPENMETADATA_JWT_TOKEN}}",
        "    securityConfig: {jwtToken: ${A}, other: [${B}, ${C}]}",
    ])
    func variablesInFlowStyleAreRead(line: String) {
        let files = workflow(line).replacingText("      jwtToken: \(token())\n", with: "")
        #expect(!files.findings().contains { $0.code == "OMSSO-FILE-YAML" })
        #expect(!files.findings().contains { $0.code.hasPrefix("OMSSO-WORKFLOW-TOKEN") })
    }

    /// What the connection lacks besides is still seen, with its place in the file as it is.
    @Test func placesBehindAVariableAreThoseOfTheFile() {
        let files = text(
            "workflow.yaml",
            "workflowConfig: {openMetadataServerConfig: {securityConfig: {jwtToken: ${A}},"
                + " authProvider: openmetadata, hostPort: ¦https://a.example.com}}\n")
        let found = files.findings()
        #expect(found.contains { $0.place == files.marked && $0.severity == .error })
        #expect(!found.contains { $0.code == "OMSSO-FILE-YAML" })
    }

    @Test(arguments: ["[\"\"]", "[\" \", '']", "[]"])
    func noAdministratorHasOneFinding(list: String) {
        let found = helm("      initialAdmins: \(list)").findings().filter { $0.severity > .note }
        #expect(found.map(\.code) == ["OMSSO-ADMIN-NONE"])
    }

    @Test func anEmptyEntryBesideOthersIsNamed() {
        let found = helm("      initialAdmins: [ada, \"\"]").findings().filter {
            $0.severity > .note
        }
        #expect(found.map(\.message) == ["An entry of initialAdmins is empty."])
    }

    /// Source: the sections have no `@Valid`, so `required` of the schema is not enforced.
    @Test func keysThatTheServerDoesNotEnforceAreNotMissed() {
        let lines = server().files[0].text.split(separator: "\n").filter {
            !$0.contains("providerName") && !$0.contains("enableSecureSocketConnection")
        }
        #expect(shown(text("openmetadata.yaml", lines.joined(separator: "\n") + "\n")) == [])
    }

    /// Nothing of a file whose variables do not reach the server counts as set.
    @Test func variablesThatAreNotHandedOnDoNotCount() {
        let compose = text(
            "docker-compose.yml",
            """
            services:
              openmetadata-server:
                image: openmetadata/server:1.7.0
                environment: {AUTHENTICATION_PROVIDER: basic, AUTHORIZER_PRINCIPAL_DOMAIN: open-metadata.org}
            """)
        let found = compose.and(env()).findings()
        #expect(
            Set(found.map(\.code)) == ["OMSSO-ENV-NOT-PASSED", "OMSSO-ENV-PROVIDER-LOST"])
    }

    /// Source: YAML 1.1, "Merge Key Language-Independent Type": the mapping's own keys win, then
    /// those of the first one that is merged.
    @Test(arguments: [
        "*om", "{<<: *om}", "{<<: [*om, *other]}",
        "{<<: *other, AUTHENTICATION_PROVIDER: azure, AUTHENTICATION_AUTHORITY: \"\"}",
    ])
    func mergedEnvironmentsAreRead(environment: String) {
        let files = text(
            "docker-compose.yml",
            """
            x-om: &om {AUTHENTICATION_PROVIDER: azure, AUTHENTICATION_AUTHORITY: ""}
            x-other: &other {AUTHENTICATION_PROVIDER: basic, AUTHENTICATION_AUTHORITY: "\(login)/\(tenant)"}
            services:
              openmetadata-server:
                image: openmetadata/server:1.7.0
                environment: \(environment)
            """)
        let codes = files.findings().map(\.code)
        #expect(codes.contains("OMSSO-AUTHORITY-MISSING"))
        #expect(!codes.contains("OMSSO-FILE-ALIAS"))
    }

    /// A merge that leads back to itself ends.
    @Test func mergesInACircleEnd() {
        let files = text(
            "docker-compose.yml",
            """
            services:
              openmetadata-server:
                image: openmetadata/server:1.7.0
                environment: &om
                  <<: [*om, *om]
            """)
        #expect(files.findings().map(\.code).contains("OMSSO-FILE-ALIAS"))
    }

    /// Chart and image have releases of their own.
    @Test func theTagOfAnImageIsNoReleaseOfTheChart() {
        let files = helm("image:\n  tag: 1.5.4").replacingText(
            "      initialAdmins", with: "      allowedDomains: [example.com]\n      initialAdmins")
        #expect(shown(files) == [])
        #expect(shown(files, .v1_5).contains { $0.contains("HELM-KEY") })
    }

    @Test(arguments: ["0.13.1", "v1.3.0", "1.4"])
    func ofAnOldReleaseOnlyTheReleaseIsSaid(tag: String) {
        let files = text(
            "docker-compose.yml",
            """
            services:
              openmetadata-server:
                image: openmetadata/server:\(tag)
                environment: {AUTHENTICATION_PROVIDER: no-auth, AUTHORIZER_CLASS_NAME: Noop}
            """)
        #expect(files.findings().map(\.code) == ["OMSSO-RELEASE"])
        #expect(files.findings(.v1_7).map(\.code).contains("OMSSO-PROVIDER"))
    }

    /// From pull request 27116 on sessions are renewed without a third-party cookie.
    @Test func sessionsAreRenewedFromRelease112On() {
        let told = OpenMetadataVersion.allCases.filter { version in
            env().findings(version).contains { $0.code == "OMSSO-SESSION-RENEWAL" }
        }
        #expect(told.first == OpenMetadataVersion.allCases.first)
        #expect(told.last == .v1_11)
    }

    @Test(arguments: ["__JWT_TOKEN__", "@@TOKEN@@", "%TOKEN%", "<token>", "Enter_the_token_here"])
    func placeholdersOfScriptsAreToldAsSuch(text: String) {
        let found = workflow("      jwtToken: '\(text)'").findings()
        #expect(found.map(\.code) == ["OMSSO-PLACEHOLDER"])
    }

    private static let suggestions: [(Sample, String, String)] = [
        (env("AUTHENTICATION_DISCOVERY_URI=a"), "ENV-UNKNOWN", "Did you mean OIDC_DISCOVERY_URI?"),
        (env("AUTHENTICATION_TENANT=a"), "ENV-UNKNOWN", "Did you mean OIDC_TENANT?"),
        (
            env("AUTHORIZER_INGESTION_PRINCIPAL=a"), "ENV-UNKNOWN",
            "Remove the line; bots sign in with their tokens."
        ),
        (
            workflow("    sslConfig: {certificatePath: /a.pem}"), "WORKFLOW-KEY",
            "Did you mean caCertificate?"
        ),
        (
            workflow("    authprovider: openmetadata"), "WORKFLOW-KEY",
            "Did you mean authProvider?"
        ),
        (
            helm("      clientSecret: a"), "HELM-KEY",
            "The chart calls it oidcConfiguration.clientSecret."
        ),
        (
            helm("      publicKeys: [\"\(keys)\"]"), "KEYS-NO-SERVER", "Add \(chartJwks)."
        ),
        (env("AUTHENTICATION_PUBLIC_KEYS=[\(keys)]"), "KEYS-NO-SERVER", "Add \(jwks)."),
        (env("AUTHENTICATION_PUBLIC_KEYS=[\(jwks)]"), "KEYS-NO-MICROSOFT", "Add \(keys)"),
    ]

    @Test(arguments: suggestions)
    func advice(sample: Sample, code: String, wanted: String) {
        #expect(advice(sample, code) == [wanted])
    }

    /// Done as it says, there is nothing left to say.
    @Test func whatStandsDirectlyBelowOpenmetadataIsMovedAsAdvised() {
        let sections = "authorizer:\n    initialAdmins: [ada]\n    principalDomain: example.com\n"
        let found = advice(text("values.yaml", "openmetadata:\n  " + sections), "HELM-PLACE")
        #expect(found.first?.hasPrefix("Put a line with config: above") == true, "\(found)")
        let moved =
            "openmetadata:\n  config:\n    " + sections.replacing("\n    ", with: "\n      ")
        #expect(advice(text("values.yaml", moved), "HELM-PLACE") == [])
        let both = "openmetadata:\n  config: {}\n  " + sections
        #expect(
            advice(text("values.yaml", both), "HELM-PLACE").first?.contains("below the config:")
                == true)
    }

    /// Codes that texts and tables name can be explained, and are those that `check` says.
    @Test func everyCodeThatIsNamedExists() {
        let kinds = Set((CheckRule.all.map(\.kind) + FindingKind.all).map(\.code))
        for explanation in ExplanationIndex.all.explanations {
            #expect(kinds.isSuperset(of: explanation.checkCodes), "\(explanation.code)")
            let steps = explanation.changes.compactMap { change in
                if case .step(let text) = change { text } else { nil }
            }
            let text = (steps + [explanation.meaning]).joined(separator: " ")
            for match in text.matches(of: /OMSSO-[A-Z-]*[A-Z]/) {
                #expect(kinds.contains(String(match.output)), "\(explanation.code)")
            }
        }
        let codes = Set(ExplanationIndex.all.explanations.map(\.code))
        #expect(Set(Explanation.checkCodes.keys).subtracting(codes) == [])
    }

    /// Every variable in a wrong spelling leads to a name that is read.
    @Test func noDeadNameIsSuggested() {
        for name in Setting.byVariable.names(where: { _ in true })
        where SignInVariables.concernSignIn(name) {
            for text in advice(env("\(name)X=a"), "ENV-UNKNOWN") {
                for setting in Setting.allCases where setting.isDead {
                    guard let dead = setting.row.variable else { continue }
                    #expect(!text.contains("mean \(dead)"), "\(name)")
                }
            }
        }
    }
}
