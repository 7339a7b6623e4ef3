import SSOModel
import SSOReading
import Testing

/// What a folder tells of the deployment in it: by names alone, and with what its files say.
@Suite struct SurroundingsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let files: [String: String]
        var path = "/srv/om"
        var inside: [String: [String]] = [:]
        var shell: [String: String] = [:]
        /// `target: files`, one line for each deployment; then its answers, `key=answer (source)`.
        let expected: [String]

        var testDescription: String { name }
    }

    private static func surroundings(_ test: Case, reads: Bool = true) -> Surroundings {
        let me = FolderNames.Owner(id: 1000, name: "ada")
        let entry = FolderNames.Entry(owner: me, isWritable: true)
        let names = FolderNames(
            test.path, itself: entry, files: test.files.mapValues { _ in entry },
            inside: test.inside)
        return Surroundings(
            reading: names, reads ? test.files.mapValues { Array($0.utf8) } : [:],
            shell: test.shell)
    }

    private static func lines(_ found: Surroundings) -> [String] {
        found.deployments.flatMap { deployment in
            [
                "\(deployment.target): "
                    + (deployment.files + deployment.signs).joined(separator: " ")
            ]
                + deployment.answers.map { id, answer in
                    let text = Question.with(id).text(of: answer.answer)
                    return "\(id.name)=\(text) (\(answer.source ?? "-"))"
                }.sorted()
        } + found.workflows.map { "workflow: \($0)" }
    }

    @Test(arguments: Self.docker + Self.bareMetal + Self.kubernetes + Self.others + Self.settings)
    func itIsRecognised(test: Case) {
        #expect(Self.lines(Self.surroundings(test)) == test.expected)
    }

    static func settled(_ host: String) -> String {
        WrapperTests.flux
            + "  values:\n    openmetadata: {config: {authentication: {provider: azure, "
            + "callbackUrl: 'https://\(host)/callback'}}}\n"
    }

    /// Which of several is meant, only the operator knows; all of them are named.
    @Test func severalPlacesAreSaid() {
        let test = Case(
            name: "", files: ["a.yaml": Self.settled("a.com"), "b.yaml": Self.settled("b.com")],
            expected: [])
        let found = Self.surroundings(test).deployments.first
        #expect(found?.rivals == ["b.yaml"])
        #expect(found?.summary.contains("a.yaml, b.yaml each hold settings") == true)
    }

    /// A part that its chart does not install.
    @Test func aPartThatIsSwitchedOffIsSaid() {
        let test = Case(
            name: "",
            files: [
                "Chart.yaml": Self.umbrella("1.8.12") + "\n  condition: om.enabled\n",
                "values.yaml": "om: {enabled: false}\n",
            ], expected: [])
        let found = Self.surroundings(test).deployments.first
        #expect(found?.summary.contains("om.enabled is false") == true, "\(found?.summary ?? "")")
    }

    static func umbrella(_ version: String) -> String {
        """
        apiVersion: v2
        name: platform
        version: 1.0.0
        dependencies:
        - name: openmetadata
          version: \(version)
        """
    }

    private static let others = [
        Case(name: "nothing", files: [:], expected: []),
        Case(
            name: "a workflow", files: ["ingest.yaml": "workflowConfig: {}\nsource: {}\n"],
            expected: ["workflow: ingest.yaml"]),
        Case(
            name: "several deployments, each with its own answers",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "values.yaml": values + "image: {tag: 1.9.0}\n",
            ],
            expected: [
                "docker: docker-compose.yml", "openMetadataVersion=1.7.0 (docker-compose.yml)",
                "kubernetes: values.yaml", "openMetadataVersion=1.9.0 (values.yaml)",
                "path=values.yaml (this folder)",
            ]),
        Case(
            name: "what is no YAML, and no UTF-8",
            files: ["docker-compose.yml": "\t{{ nothing", "values.yaml": "a: [\n"], expected: []),
    ]

    /// Where an environment file does not reach the server, the settings go to a compose file that is
    /// read after all others.
    @Test(arguments: [
        (["compose.yaml": hardCoded], "compose.override.yaml"),
        (["docker-compose.yaml": hardCoded, ".env": "A=1\n"], "docker-compose.override.yaml"),
        (
            ["compose.yml": hardCoded, "docker-compose.override.yml": "services: {}\n"],
            "docker-compose.override.yml"
        ),
        (["docker-compose-postgres.yml": hardCoded], "docker-compose-postgres.yml"),
        (["docker-compose-om.yml": anchored], "docker-compose-om.override.yml"),
        (
            ["a.yml": hardCoded, "b.yml": "services: {}\n", ".env": "COMPOSE_FILE=a.yml:b.yml\n"],
            "b.yml"
        ),
        (
            [
                "compose.yml": "services: {s: {image: openmetadata/server, env_file: .env}}",
                ".env": "",
            ],
            ".env"
        ),
        (
            ["compose.yml": "services: {s: {image: openmetadata/server, env_file: gone.env}}"],
            "openmetadata_azure.env"
        ),
    ])
    func settingsGoWhereTheyReachTheServer(files: [String: String], path: String) throws {
        let found = Self.surroundings(Case(name: "", files: files, expected: []))
        var answers = Answers()
        answers.proposals = found.proposals
        #expect(answers.effective(.targetPath) == .text(path))
        let remark = found.deployments.first?.remark
        #expect(
            (remark?.hasSuffix(" so that \(path) is proposed.") == true)
                == path.hasSuffix("ml"))
    }

    @Test func composeFilesOfOtherNamesThatCouldBeMeantAreNamed() {
        let server = "services: {s: {image: openmetadata/server}}\n"
        let files = ["compose.prod.yml": server, "compose.extra.yml": server, "a.yml": "a: 1\n"]
        func remark(_ files: [String: String]) -> String? {
            Self.surroundings(Case(name: "", files: files, expected: [])).deployments.first?.remark
        }
        let names = "compose.extra.yml, compose.prod.yml each have the server; "
        #expect(
            remark(files)?.hasPrefix(names + "compose.extra.yml was looked at, COMPOSE_FILE")
                == true)
        let named = files.merging([".env": "COMPOSE_FILE=compose.prod.yml\n"]) { $1 }
        #expect(remark(named)?.contains("each have the server") != true)
    }

    private static let anchored =
        "x-e: &e {AUTHENTICATION_PROVIDER: basic}\n"
        + "services: {s: {image: openmetadata/server, environment: *e}}\n"

    private static let hardCoded =
        "services: {s: {image: openmetadata/server, environment: [AUTHENTICATION_PROVIDER=basic]}}\n"

    /// Until its files are read, and where they cannot be, a name tells what it usually means.
    @Test(arguments: [
        (["docker-compose.yml", ".env"], ["docker: docker-compose.yml .env", "path=.env"]),
        (["conf/openmetadata.yaml"], ["bareMetal: conf", "path=conf"]),
        (["values.yaml"], ["kubernetes: values.yaml", "path=values.yaml"]),
        (["prod.yaml", "other.yml"], []),
    ])
    func namesAloneTell(files: [String], expected: [String]) {
        let test = Case(
            name: "", files: Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }),
            expected: expected)
        let lines = Self.lines(Self.surroundings(test, reads: false))
        #expect(lines.count == expected.count)
        for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
    }

    /// A deployment that is asked about has its own answers, and none of another.
    @Test func proposalsGoWithTheDeployment() throws {
        let found = Self.surroundings(try #require(Self.others.first { $0.files.count == 2 }))
        var answers = Answers()
        answers.proposals = found.proposals
        #expect(answers.effective(.targetKind) == .text("docker"))
        #expect(answers.effective(.openMetadataVersion) == .text("1.7.0"))
        answers[.targetKind] = .text("kubernetes")
        #expect(answers.effective(.openMetadataVersion) == .text("1.9.0"))
        #expect(answers.proposal(.openMetadataVersion)?.source == "values.yaml")
        answers[.targetKind] = .text("bare-metal")
        #expect(answers.effective(.openMetadataVersion) == .text("1.7"))
        #expect(answers.effective(.targetPath) == .text(Surroundings.fragment))
        answers.files.found[.openMetadataVersion] = .text("1.8")
        #expect(answers.effective(.openMetadataVersion) == .text("1.8"))
        answers[.openMetadataVersion] = .text("1.6")
        #expect(answers.effective(.openMetadataVersion) == .text("1.6"))
        #expect(answers.proposal(.openMetadataVersion) == nil)
    }
}
