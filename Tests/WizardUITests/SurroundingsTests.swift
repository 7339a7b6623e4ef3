import SSOModel
import TestSupport
import Testing

@testable import WizardUI

/// The folder on the first screen, and what was found there as the defaults of the questions.
@Suite struct SurroundingsTests {
    private static let ada = FolderNames.Owner(id: 1000, name: "ada")
    private static let service = FolderNames.Owner(id: 998, name: "omsrv")

    private static func folder(
        _ path: String, _ deployments: [FoundDeployment], owner: FolderNames.Owner = ada,
        files: [String] = []
    ) -> Surroundings {
        let entry = FolderNames.Entry(owner: owner, isWritable: owner == ada)
        return Surroundings(
            FolderNames(
                path, itself: entry,
                files: Dictionary(uniqueKeysWithValues: files.map { ($0, entry) })),
            deployments: deployments)
    }

    private static let docker: FoundDeployment = {
        var found = FoundDeployment(
            .docker, "Docker Compose", files: ["docker-compose.yml", ".env"])
        found.provider = "basic"
        found.propose(.openMetadataVersion, .text("1.7.0"), from: "docker-compose.yml")
        found.propose(.targetPath, .text(".env"), from: "this folder")
        return found
    }()

    private static let helm: FoundDeployment = {
        var found = FoundDeployment(.kubernetes, "Helm values", files: ["values.yaml"])
        found.propose(.openMetadataVersion, .text("1.10.14"), from: "values.yaml")
        found.propose(.serverURL, .text("https://om.example.com"), from: "values.yaml")
        return found
    }()

    private static let server = FoundDeployment(
        .bareMetal, "Server installation", files: ["conf/openmetadata.yaml"])

    private static let compose = folder("/srv/openmetadata", [docker])
    private static let foreign = folder(
        "/opt/openmetadata", [server], owner: service, files: ["conf/openmetadata.yaml"])

    private static let elsewhere: Surroundings = {
        var found = folder("/home/ada", [])
        found.elsewhere = ["/opt/openmetadata"]
        return found
    }()

    private static let places = [
        ("found", compose), ("several", folder("/srv/openmetadata", [docker, helm])),
        ("nothing", folder("/home/ada", [])), ("foreign", foreign),
        ("elsewhere", elsewhere),
    ]

    @Test(arguments: places) func theFirstScreen(name: String, surroundings: Surroundings) throws {
        let text = [(80, 24), (60, 16)].map { columns, rows in
            let person = Operator(surroundings: surroundings, columns: columns, rows: rows)
            return "\(String(repeating: "=", count: columns)) \(columns)x\(rows)\n\(person.screen)"
        }
        try expectSnapshot(text.joined(), "welcome-\(name).txt")
    }

    @Test(arguments: places) func theFirstPrompt(name: String, surroundings: Surroundings) throws {
        let talk = Conversation(surroundings: surroundings)
        let start = try #require(talk.transcript.firstRange(of: "This folder: "))
        try expectSnapshot(
            talk.transcript[start.lowerBound...] + "\n", "plain-welcome-\(name).txt")
    }

    /// A path with several blanks in it is shown as it is.
    @Test func aFolderIsShownWithAllOfItsBlanks() {
        let place = Self.folder("/srv/my  om", [Self.docker])
        for text in [
            Operator(surroundings: place).screen, Conversation(surroundings: place).transcript,
        ] { #expect(text.contains("This folder: /srv/my  om."), "\(text)") }
    }

    /// What was found is the default of its question, and says where it is from.
    @Test func whatWasFoundIsTheDefault() {
        var person = Operator(surroundings: Self.compose)
        person.press(.control("n"))
        #expect(person.effects.contains(.inspect(person.wizard.answers.targetFiles)))
        #expect(person.wizard.answers.targetFiles.settings == ".env")
        person.wizard.open(.target)
        #expect(person.screen.contains("From docker-compose.yml."))
        person.focus(.openMetadataVersion)
        #expect(person.wizard.text(of: .openMetadataVersion) == "1.7.0")
        let hint = person.wizard.hint(for: .with(.openMetadataVersion))
        #expect(hint.hasSuffix(" From docker-compose.yml."))
    }

    /// A wrong guess costs one key; everything that hung on it follows.
    @Test func oneKeyTakesAnotherDeployment() {
        var person = Operator(surroundings: Self.folder("/srv", [Self.docker, Self.helm]))
        #expect(person.wizard.text(of: .openMetadataVersion) == "1.7.0")
        person.press(.character("k"))
        #expect(person.wizard.text(of: .openMetadataVersion) == "1.10.14")
        #expect(person.wizard.text(of: .serverURL) == "https://om.example.com")
        #expect(person.wizard.text(of: .targetPath) == "values.yaml")
        person.press(.enter, .enter)
        #expect(person.wizard.page == .section(.registration))
        var talk = Conversation(surroundings: Self.folder("/srv", [Self.docker, Self.helm]))
        talk.say("3")
        #expect(talk.plain.wizard.page == .section(.registration))
        #expect(talk.plain.wizard.text(of: .serverURL) == "https://om.example.com")
    }

    /// Before its files are read, a folder may seem to hold what it does not.
    @Test func whatTheFilesTellTakesThePlaceOfWhatNamesTold() {
        var person = Operator(surroundings: Self.compose)
        person.send(.looked(Self.folder("/srv/openmetadata", [])))
        #expect(person.screen.contains("Nothing of an OpenMetadata"))
        #expect(person.wizard.focus == .button(.next))
        #expect(person.wizard.text(of: .targetPath) == "openmetadata_azure.env")
        person.send(.looked(Self.compose))
        #expect(person.wizard.focus == .field(.targetKind))
        #expect(person.wizard.text(of: .targetPath) == ".env")
    }

    /// Draft, flags and answers files count more than what was found, and it more than a default.
    @Test func whatWasAnsweredCountsMore() {
        let given = Answers([.openMetadataVersion: .text("1.9")])
        var person = Operator(
            draft: Draft(answers: given, origin: "today"), surroundings: Self.compose)
        #expect(person.wizard.focus == .draftChoice)
        person.press(.control("n"))
        #expect(person.wizard.text(of: .openMetadataVersion) == "1.9")
        #expect(person.wizard.text(of: .targetPath) == ".env")
        person = Operator(
            draft: Draft(answers: given, origin: "today"), surroundings: Self.compose)
        person.press(.right, .control("n"))
        #expect(person.wizard.text(of: .openMetadataVersion) == "1.7.0")
    }

    /// A file name that plays with the terminal is shown, and obeyed nowhere.
    @Test func hostileNamesAreShownHarmlessly() {
        let name = "evil\u{1B}[2J\u{202E}\nx.yaml"
        let found = FoundDeployment(.kubernetes, "Helm values", files: [name])
        let place = Self.folder("/srv/\u{1B}]0;x\u{7}", [found])
        for text in [
            Operator(surroundings: place).screen, Conversation(surroundings: place).transcript,
        ] {
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
            #expect(text.contains("evil"))
        }
    }

    /// Where nothing tells which of several files counts, the field asks for one of them.
    @Test func ofSeveralFilesOneHasToBeNamed() {
        var found = FoundDeployment(
            .kubernetes, "Helm values", files: ["values-common.yaml", "values-prod.yaml"])
        found.undecided = found.files
        var person = Operator(
            .complete.overridden(by: .init([.targetKind: .text("kubernetes")])),
            surroundings: Self.folder("/srv/om", [found]))
        person.press(.control("n"))
        person.goTo(.section(.target))
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.target))
        #expect(person.screen.contains("Nothing here tells which of these"), "\(person.screen)")
        person.focus(.targetPath)
        person.press(.control("u"))
        person.type("values.yaml")
        person.press(.control("n"))
        #expect(person.wizard.page == .review, "\(person.screen)")
    }

    /// Two sections by themselves are called what they are before they are written.
    @Test func aFragmentIsCalledSo() {
        var person = Operator(
            .complete.overridden(by: .init([.targetKind: .text("bare-metal")])),
            surroundings: Self.folder("/home/ada", []))
        person.press(.control("n"))
        person.goTo(.section(.target))
        #expect(person.wizard.text(of: .targetPath) == Surroundings.fragment)
        #expect(person.screen.contains("new file: a fragment"))
    }
}
