import SSOFiles
import SSOModel
import TestSupport
import Testing
import WizardUI

@testable import Commands

/// A draft holds answers, or there is none: nobody is asked whether to go on with nothing.
@Suite struct DraftFileTests {
    private let folder: TemporaryFolder
    private let file: DraftFile

    init() throws {
        folder = try TemporaryFolder()
        file = DraftFile(StateFolder(path: folder.path + "/omsso"), environment: [:])
    }

    @Test func theLastAnswerThatIsClearedTakesTheDraftAlong() throws {
        try file.save(Wizard(answers: Answers([.applicationName: .text("Ours")])))
        #expect(file.read().draft?.answers[.applicationName] == .text("Ours"))
        try file.save(Wizard(answers: Answers()))
        #expect(file.store.isEmpty)
        #expect(file.read().draft == nil)
    }

    @Test(arguments: [
        "access: [\n", "version: 1\nnothing: known\n", "version: 1\naccess: text\n",
        "version: 2\nregistration: {applicationName: Ours}\n",
        "registration: {applicationName: Ours}\nacces: {principalDomain: example.com}\n",
    ])
    func whatCannotBeReadIsSaidWithItsPlace(text: String) throws {
        try file.store.save(text)
        let found = file.read()
        let obstacle = try #require(found.obstacle)
        #expect((found.draft != nil) == text.contains("Ours"))
        #expect(obstacle.message.hasPrefix("\(file.store.path):"))
        #expect(obstacle.advice.contains(file.store.unreadPath))
    }

    @Test func aSecondOneThatCannotBeReadLeavesTheFirst() throws {
        for text in ["one: [\n", "two: [\n"] {
            try file.store.save(text)
            #expect(file.read().obstacle?.advice.contains(file.store.unreadPath) == true)
            try file.store.setAside(as: file.store.unreadPath)
        }
        #expect(try folder.read("omsso/draft.yaml.unreadable") == "one: [\n")
        #expect(try folder.read("omsso/draft.yaml.unreadable-2") == "two: [\n")
    }

    /// What a path holds never becomes another comment.
    @Test(arguments: [
        ("/srv/my om", true), ("/srv/a  b ", true), ("/srv/a\n# online: yes", false),
        ("/srv/\u{202E}", false),
    ])
    func theFolderIsKeptWhereItIsALine(path: String, isKept: Bool) throws {
        try file.save(
            Wizard(
                answers: Answers([.applicationName: .text("Ours")]),
                surroundings: Surroundings(
                    FolderNames(
                        path, itself: FolderNames.Entry(owner: .root, isWritable: true), files: [:]),
                    deployments: [])))
        #expect(file.read().draft?.folder == (isKept ? path : nil))
        #expect(file.read().draft?.asksOnline == false)
    }

    @Test(arguments: ["192.0.2.7\n# online: yes\n 1 2 3", "192.0.2.7\t1 2", "192.0.2.7 1 2 3"])
    func nothingButAWordIsTakenFromTheConnection(value: String) {
        let state = StateFolder(path: folder.path + "/omsso")
        let file = DraftFile(state, environment: ["SSH_CONNECTION": value])
        #expect(file.client == "192.0.2.7")
        #expect(DraftFile(state, environment: ["SSH_CONNECTION": "\n1"]).client == nil)
    }

    @Test(arguments: ["", "version: 1\n", "# place: access\n", "version: 1\naccess: {}\n"])
    func oneWithoutAnAnswerIsNotOffered(text: String) throws {
        try file.store.save(text)
        #expect(file.read().draft == nil)
        #expect(file.read().obstacle == nil)
    }
}
