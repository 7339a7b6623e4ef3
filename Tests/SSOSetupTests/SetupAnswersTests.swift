import SSOSetup
import Testing

/// Answers become settings, or everything that is wrong with them is said.
@Suite struct SetupAnswersTests {
    @Test func keysAndYAMLAreOneSetOfAnswers() throws {
        let yaml = """
            version: 1
            registration: {serverUrl: "https://metadata.example.com"}
            credentials:
              clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
              tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
            access: {adminPrincipals: [ada.lovelace, grace.hopper], principalDomain: example.com}
            """
        let byKey = try #require(sampleAnswers().resolve().settings)
        let byFile = try #require(SetupAnswers(yaml: bytes(yaml)).resolve().settings)
        #expect(byKey.files() == byFile.files())
        for key in SetupAnswers.keys { #expect(byKey[key] == byFile[key], "\(key)") }
    }

    @Test func aSettingIsTheAnswerAsItWasRead() throws {
        let given = "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}"
        let settings = try #require(
            sampleAnswers(["credentials.clientId": given]).resolve().settings)
        #expect(settings["credentials.clientId"] == "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10")
        #expect(settings["registration.redirectUri"] == "https://metadata.example.com/callback")
        #expect(settings["credentials.clientID"] == nil)
    }

    @Test func allThatIsWrongIsSaidAtOnce() {
        var answers = SetupAnswers(["credentials.clientld": "x", "credentials.tenantId": "x"])
        answers.set("registration.serverUrl", to: ["https://metadata.example.com"])
        answers.set("registration.applicationName", to: true)
        let resolution = answers.resolve()
        let errors = resolution.findings.filter { $0.severity == .error }
        #expect(resolution.settings == nil)
        #expect(errors.first?.code == "OMSSO-ANSWERS-KEY")
        #expect(errors.first?.advice == "Did you mean credentials.clientId?")
        #expect(errors.count { $0.code == "OMSSO-ANSWERS-TYPE" } == 2)
        #expect(errors.contains { $0.key == "credentials.tenantId" })
        #expect(errors.contains { $0.key == "credentials.clientId" && $0.code == "OMSSO-REQUIRED" })
    }

    /// Values beside the definition of a chart with OpenMetadata's for a part are another chart's:
    /// what is no file to write is none to read answers from, for the program and here.
    @Test func theValuesOfAParentChartAnswerNothing() throws {
        let values = try #require(
            sampleAnswers(["target.kind": "kubernetes"]).resolve().settings?.files().first)
        let definition = "dependencies:\n  - name: openmetadata\n"
        func misses(_ files: [String: [UInt8]]) -> Bool {
            let answers = SetupAnswers(["target.kind": "kubernetes"])
            return answers.resolve { files[$0] }.findings.contains {
                $0.key == "access.adminPrincipals" && $0.code == "OMSSO-REQUIRED"
            }
        }
        #expect(!misses([values.name: values.bytes]))
        #expect(misses([values.name: values.bytes, "Chart.yaml": bytes(definition)]))
    }

    @Test func aLaterAnswerTakesThePlaceOfAWrongOne() {
        var answers = sampleAnswers()
        answers.set("access.enableSelfSignup", to: ["false"])
        #expect(answers.resolve().settings == nil)
        answers.set("access.enableSelfSignup", to: false)
        #expect(answers.resolve().settings?["access.enableSelfSignup"] == "false")
    }

    @Test func aFindingNamesItsPlaceInTheAnswersFileUnlessTheAnswerCameLater() {
        var answers = SetupAnswers(
            yaml: bytes("version: 1\ncredentials:\n  tenantId: x\n"), name: "answers.yaml")
        let first = answers.resolve().findings.first { $0.key == "credentials.tenantId" }
        #expect(first?.file == "answers.yaml")
        #expect(first?.line == 3)
        #expect(first?.column == 13)
        answers.set("credentials.tenantId", to: "y")
        let second = answers.resolve().findings.first { $0.key == "credentials.tenantId" }
        #expect(second != nil)
        #expect(second?.file == nil)
    }

    private static let path = ["target.path": ".env", "access.enableSelfSignup": "false"]

    @Test func whatFilesSayIsAnAnswer() throws {
        let files = try #require(sampleAnswers(Self.path).resolve().settings).files()
        let read = { (name: String) in files.first { $0.name == name }?.bytes }
        let again = SetupAnswers(["target.path": ".env"]).resolve(beside: read)
        let settings = try #require(again.settings, "\(again.findings)")
        #expect(settings["access.enableSelfSignup"] == "false")
        #expect(settings["access.adminPrincipals"] == "ada.lovelace, grace.hopper")
        #expect(settings.edits(beside: read).files.allSatisfy { $0.action == .keep })
    }

    @Test func aFindingAboutWhatAFileSaysNamesTheFile() throws {
        let answers = sampleAnswers(
            Self.path.merging(["access.principalDomain": "open-metadata.org"]) { $1 })
        let file = try #require(answers.resolve().settings?.files().first)
        let given = answers.resolve { $0 == ".env" ? file.bytes : nil }
        let found = SetupAnswers(["target.path": ".env"]).resolve {
            $0 == ".env" ? file.bytes : nil
        }
        for (resolution, name) in [(given, nil), (found, ".env")] {
            let finding = resolution.findings.first { $0.key == "access.principalDomain" }
            #expect(finding?.severity == .warning)
            #expect(finding?.file == name)
        }
    }
}
