import SSOModel
import Testing

@testable import SSOVerify

/// Which server is asked.
@Suite struct SubjectTests {
    private static let told = Answers([.serverURL: .text("https://om.example.com")])

    /// An address that nobody told counts only where answers or files tell of a server.
    @Test(arguments: [
        (told, false, "https://om.example.com"), (told, true, "https://om.example.com"),
        (Answers(), true, "http://localhost:8585"), (Answers(), false, nil),
    ])
    func anAddressIsToldOrTheUsualOne(answers: Answers, tellsServer: Bool, server: String?) {
        let subject = Subject(answers, nil, tellsServer: tellsServer)
        #expect(subject.server?.text == server)
    }
}
