import SSOModel
import Testing

@testable import SSOFormats
@testable import SSOReading

/// The names that explanations give to settings are those of the files.
@Suite struct SettingNameTests {
    @Test(
        arguments: [
            (.docker, .environment), (.bareMetal, .server),
            (.kubernetes, .helm), (.docker, .workflow),
        ] as [(DeploymentTarget, FileKind)])
    func namesAreThoseThatAreWritten(target: DeploymentTarget, kind: FileKind) {
        let answers = sampleSettings([
            .targetKind: .text(target.rawValue), .openMetadataVersion: .text("2.0"),
            .allowedDomains: .list(["example.org"]), .verifySSL: .text("validate"),
            .caCertificate: .text("/etc/ssl/ca.pem"),
        ])
        let written = Set(answers.entries(for: kind).map { $0.path.joined(separator: ".") })
        let names = QuestionID.allCases.flatMap(\.settings).compactMap { $0.name(in: kind) }
        #expect(names.count >= 4)
        #expect(Set(names).subtracting(written).sorted() == [])
    }
}
