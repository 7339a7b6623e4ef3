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

    @Test(arguments: ["", "version: 1\n", "# place: access\n", "version: 1\naccess: {}\n"])
    func oneWithoutAnAnswerIsNotOffered(text: String) throws {
        try file.store.save(text)
        #expect(file.read().draft == nil)
        #expect(file.read().obstacle == nil)
    }
}
