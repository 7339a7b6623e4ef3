import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// `check --fix` moves what stands at a wrong place.
@Suite struct MoveTests {
    /// With its lines as they are, but for what no release reads.
    @Test(arguments: [[], ["global"], ["openmetadata"], ["config"]])
    func sectionsAtAWrongPlaceAreMovedWhereTheChartReadsThem(parents: [String]) throws {
        var text = ""
        for (depth, key) in parents.enumerated() {
            text += String(repeating: "  ", count: depth) + key + ":\n"
        }
        let indent = String(repeating: "  ", count: parents.count)
        text +=
            "\(indent)authorizer: # who\n\(indent)  initialAdmins: ['ada']\n"
            + "\(indent)  botPrincipals: [bot]\n\(indent)  enforcePrincipalDomain: true\n"
            + "\(indent)authentication:\n\(indent)  provider: basic\n"
        let sample = Sample(files: [("values.yaml", text)])
        #expect(sample.findings().map(\.code) == ["OMSSO-HELM-PLACE"])
        let fixed = try #require(sample.repaired["values.yaml"])
        #expect(
            fixed == """
                openmetadata:
                  config:
                    authorizer: # who
                      initialAdmins: ['ada']
                      enforcePrincipalDomain: true
                    authentication:
                      provider: basic

                """)
        let after = Sample(files: [("values.yaml", fixed)])
        #expect(!after.findings().map(\.code).contains { $0.hasPrefix("OMSSO-HELM-PLACE") })
        #expect(after.repaired == [:])
    }

    /// An empty line within stays one.
    @Test(arguments: ["\n", "\r\n"]) func noBlanksAreLeftAtTheEndsOfLines(lineEnd: String) throws {
        let lines = ["authentication:", "  provider: basic", "", "  clientId: a", ""]
        let sample = Sample(files: [("values.yaml", lines.joined(separator: lineEnd))])
        let fixed = try #require(sample.repaired["values.yaml"])
        #expect(fixed.contains("provider: basic\(lineEnd)\(lineEnd)      clientId: a"), "\(fixed)")
    }

    /// What was moved is put right as well, in one go, and the diff says both.
    @Test func aSectionIsMovedAndPutRightAtOnce() throws {
        let text = """
            global:
              authentication:
                provider: azure
                # of the old days
                publicKeys: [\(login)/common/discovery/keys]
                authority: \(login)/\(tenant)//
                clientId: \(client)
                callbackUrl: https://metadata.example.com/callback/
                ldapConfiguration: {dnAdminPassword: canary}
            image: {tag: 1.7.0}

            """
        let plan = RepairPlan(
            [CheckInput("values.yaml", Array(text.utf8))], CheckOptions(now: noon))
        let file = try #require(plan.files.first)
        #expect(
            file.text.contains("      publicKeys: [\"\(keys)\", \"\(chartJwks)\"]\n"),
            "\(file.text)")
        #expect(
            file.text.contains("    authentication:\n      provider: azure\n      # of the old"))
        let diff = file.diff.joined(separator: "\n")
        #expect(diff.contains("+      authority: \(login)/\(tenant)"), "\(diff)")
        #expect(diff.contains("-    # of the old days") && !diff.contains("canary"), "\(diff)")
        let again = RepairPlan([CheckInput("values.yaml", file.reveal())], CheckOptions(now: noon))
        #expect(again.files.isEmpty && again.refusals.isEmpty)
    }

    /// What stands at the right place as well is only taken away where it says nothing else.
    @Test(
        arguments: [
            ("  provider: azure", nil), ("  provider: google", "EDIT-TAKEN"),
            ("  provider: azure\n  publicKeyUrls: [a]", "EDIT-TAKEN"),
            ("  enforce: true\nglobal:\n  authentication: {provider: azure}", "EDIT-PLACES"),
        ] as [(String, String?)])
    func leftOversGoOnlyWhereNothingIsLost(lines: String, code: String?) {
        let sample = helm("authentication:\n" + lines)
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.refusals.map(\.problem.kind.code) == (code.map { ["OMSSO-" + $0] } ?? []))
        #expect(plan.files.map(\.text) == (code == nil ? [helm().files[0].text] : []))
    }

    /// Keys that the chart would refuse at the right place are said, and stay.
    @Test func whatHasNoPlaceIsNotMoved() {
        let sample = text("values.yaml", "openmetadata:\n  authorizer:\n    adminList: [a]\n")
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.refusals.map(\.problem.kind.code) == ["OMSSO-EDIT-NO-PLACE"])
        #expect(plan.files.isEmpty)
    }

    /// Another file of the call has the section at the right place: that one counts already.
    @Test func whatAnotherFileSaysIsNotMoved() {
        let sample = helm().and(text("b-values.yaml", "authentication:\n  provider: azure\n"))
        #expect(sample.repaired == [:])
    }

    /// Where the values stand below other keys, so does the right place.
    @Test func sectionsOfAWrapperAreMovedWithinIt() throws {
        let text =
            WrapperTests.flux + "  values:\n    authorizer: {initialAdmins: [ada]}\n  timeout: 5m\n"
        let fixed = try #require(Sample(files: [("release.yaml", text)]).repaired["release.yaml"])
        #expect(
            fixed == WrapperTests.flux
                + "  values:\n    openmetadata:\n      config:\n"
                + "        authorizer: {initialAdmins: [ada]}\n  timeout: 5m\n")
    }

    /// The token of a workflow stands beside the section that it belongs to.
    @Test(arguments: ["", "    securityConfig: {}\n", "    securityConfig:\n"])
    func aTokenIsMovedBelowItsSection(section: String) throws {
        let text = """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: https://metadata.example.com/api
                authProvider: openmetadata
                jwtToken: "\(token())" # canary

            """ + section
        let plan = RepairPlan(
            [CheckInput("workflow.yaml", Array(text.utf8))], CheckOptions(now: noon))
        let file = try #require(plan.files.first)
        #expect(file.text.contains("    securityConfig:"))
        #expect(file.text.contains("\n      jwtToken: \"\(token())\" # canary\n"), "\(file.text)")
        #expect(!file.diff.joined().contains(token()))
        #expect(Sample(files: [("workflow.yaml", file.text)]).findings().isEmpty)
    }
}
