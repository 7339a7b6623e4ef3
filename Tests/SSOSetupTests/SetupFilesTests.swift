import SSOModel
import SSOSetup
import Testing

/// Files are made, edited and checked; what cannot be is refused with a code.
@Suite struct SetupFilesTests {
    @Test(arguments: ["docker", "bare-metal", "kubernetes"])
    func whatIsMadeFromNothingHasNoErrors(kind: String) throws {
        let settings = try #require(sampleAnswers(["target.kind": kind]).resolve().settings)
        let files = settings.files()
        #expect(files.map(\.name) == settings.fileNames)
        for file in files {
            let errors = SetupFile.check([file], release: "1.7").filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(errors)")
        }
        let edits = settings.edits { name in files.first { $0.name == name }?.bytes }
        #expect(edits.refusals.isEmpty)
        #expect(edits.files.map(\.file.bytes) == files.map(\.bytes))
        #expect(edits.files.allSatisfy { $0.action == .keep && $0.diff.isEmpty })
    }

    @Test func onlyWhatChangesDiffers() throws {
        let old = "# ours\r\nOTHER='kept as it is'\r\nAUTHENTICATION_PROVIDER=basic\r\n"
        let settings = try #require(sampleAnswers(["target.path": ".env"]).resolve().settings)
        let edits = settings.edits { $0 == ".env" ? bytes(old) : nil }
        let edit = try #require(edits.files.first)
        #expect(edit.action == .update)
        #expect(
            text(edit.file.bytes).hasPrefix(
                "# ours\r\nOTHER='kept as it is'\r\nAUTHENTICATION_PROVIDER=azure\r\n"))
        #expect(edit.diff.prefix(2) == ["--- .env", "+++ .env"])
        #expect(edit.diff.contains("-AUTHENTICATION_PROVIDER=basic\r"))
        #expect(edits.files.last?.action == .create)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let content: String
        let code: String
        var testDescription: String { code }
    }

    @Test(arguments: [
        Refused(
            name: "values.yaml", content: "openmetadata: {config: {}}\nopenmetadata: {}\n",
            code: "OMSSO-EDIT-TWICE"),
        Refused(
            name: "values.yaml", content: "services:\n  server:\n    image: x\n",
            code: "OMSSO-FILE-OTHER-KIND"),
        Refused(
            name: "Chart.yaml",
            content: "dependencies:\n- {name: openmetadata}\n- {name: openmetadata, alias: b}\n",
            code: "OMSSO-FILE-PARENT-CHART"),
        Refused(name: "flow.json", content: "{", code: "OMSSO-EDIT-UNREADABLE"),
    ])
    func allFilesAreEditedOrNone(refused: Refused) throws {
        let answers = sampleAnswers([
            "target.kind": "kubernetes", "target.ingestionPath": "flow.json",
        ])
        let contents = ["flow.json": #"{"workflowConfig": {}}"#].merging(
            [refused.name: refused.content]
        ) { $1 }
        let read = { (name: String) in contents[name].map(bytes) }
        let settings = try #require(answers.resolve(beside: read).settings)
        let edits = settings.edits(beside: read)
        #expect(edits.files.isEmpty)
        #expect(edits.refusals.first?.code == refused.code)
        #expect(edits.refusals.first?.file == refused.name)
        #expect(edits.refusals.first?.line != nil)
    }

    struct Unreadable: Error {}

    /// A file that cannot be read is not one that is not there.
    @Test func whatTheReaderThrowsStops() throws {
        let answers = sampleAnswers()
        let settings = try #require(answers.resolve().settings)
        #expect(throws: Unreadable.self) {
            try answers.resolve { _ throws(Unreadable) in throw Unreadable() }
        }
        #expect(throws: Unreadable.self) {
            try settings.edits { _ throws(Unreadable) in throw Unreadable() }
        }
    }

    private static let beside = [
        "om/docker-compose.yml":
            "services:\n  catalog:\n    image: openmetadata/server:1.7.0\n    env_file: c.env\n",
        "om/.env": "AUTHENTICATION_PROVIDER=azure\n", "om/c.env": "AUTHENTICATION_PROVIDER=azur\n",
        "chart/Chart.yaml": "dependencies: [{name: openmetadata, alias: om}]\n",
    ]

    /// As the command does: the files that a given one names, and those that are looked for beside it.
    @Test func whatStandsAroundIsCheckedAlong() {
        let file = SetupFile(
            name: "om/docker-compose.yml", bytes: bytes(Self.beside["om/docker-compose.yml"] ?? ""))
        var asked: Set<String> = []
        let findings = SetupFile.check([file]) { name in
            asked.insert(name)
            return Self.beside[name].map(bytes)
        }
        #expect(findings.contains { $0.description.hasPrefix("om/c.env:1:25: error: ") })
        #expect(asked.isSuperset(of: ["om/.env", "om/c.env"]))
        #expect(SetupFile.check([file]).allSatisfy { $0.file != "om/c.env" })
        let values = SetupFile(
            name: "chart/v.yaml",
            bytes: bytes("om: {openmetadata: {config: {authentication: {provider: azur}}}}\n"))
        let found = SetupFile.check([values]) { Self.beside[$0].map(bytes) }
        #expect(
            found.contains { $0.severity == .error && $0.description.contains("chart/v.yaml:1:") })
    }

    @Test(arguments: [("azur", true), ("azure", false)])
    func theVariablesOfAProjectAreHeeded(provider: String, isWrong: Bool) {
        let compose =
            "services:\n  om:\n    image: openmetadata/server:1.7.0\n"
            + "    environment: {AUTHENTICATION_PROVIDER: \"${SSO}\"}\n"
        let findings = SetupFile.check([SetupFile(name: "om/compose.yaml", bytes: bytes(compose))])
        {
            $0 == "om/.env" ? bytes("SSO=\(provider)\n") : nil
        }
        #expect(findings.contains { $0.code == "OMSSO-PROVIDER" } == isWrong, "\(findings)")
    }

    /// Services are called as in the base of an override, and what does not reach them is said.
    @Test func composeFilesAroundAreHeeded() throws {
        let read = { (name: String) in Self.beside[name].map(bytes) }
        func edits(_ path: String) throws -> SetupEdits {
            let answers = sampleAnswers(["target.path": path])
            return try #require(answers.resolve(beside: read).settings).edits(beside: read)
        }
        let over = try edits("om/docker-compose.override.yml")
        #expect(text(over.files[0].file.bytes).contains("\n  catalog:\n"))
        #expect(over.mistakes.isEmpty)
        #expect(try edits("om/.env").mistakes.map(\.code).contains("OMSSO-CHANGE-NONE-PASSED"))
    }

    @Test func findingsOfACheckHaveTheirPlace() throws {
        let file = SetupFile(name: ".env", bytes: bytes("X=1\nAUTHENTICATION_PROVIDER=azur\n"))
        let finding = try #require(SetupFile.check([file]).first)
        #expect(finding.description.hasPrefix(".env:2:25: error: "))
        #expect(finding.description.contains(" [\(finding.code)]\n  \(finding.advice)"))
    }

    @Test func anUnknownReleaseIsAFinding() {
        let findings = SetupFile.check([], release: "0.13")
        #expect(findings.map(\.key) == ["target.openMetadataVersion"])
        #expect(findings.map(\.severity) == [.error])
        #expect(SetupFile.check([], release: "v1.6.5").isEmpty)
    }

    @Test func kindsAreThoseOfTheModel() {
        #expect(SetupFile.Kind.allCases.map(\.rawValue) == FileKind.allCases.map(\.rawValue))
    }
}
