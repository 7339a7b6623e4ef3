import SSOModel
import Testing

@testable import SSOFormats

/// The names that explanations give to settings are those of the files.
@Suite struct FileSettingTests {
    @Test(
        arguments: [
            (.docker, .docker), (.bareMetal, .bareMetal), (.kubernetes, .kubernetes),
            (.docker, .ingestion),
        ] as [(DeploymentTarget, SettingName.File)])
    func namesAreThoseThatAreWritten(target: DeploymentTarget, file: SettingName.File) {
        let answers = sampleSettings([
            .targetKind: .text(target.rawValue), .openMetadataVersion: .text("2.0"),
            .verifySSL: .text("validate"), .caCertificate: .text("/etc/ssl/ca.pem"),
        ])
        let kind = file == .ingestion ? FileKind.ingestionWorkflow : target.fileKind
        let written = Set(answers.entries(for: kind).map { $0.path.joined(separator: ".") })
        let names = QuestionID.allCases.flatMap(\.fileSettings).flatMap(\.names)
            .filter { $0.file == file }.map(\.name)
        #expect(names.count >= 4)
        #expect(Set(names).subtracting(written).sorted() == [])
    }
}
