import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Whole files, as the operator gets them.
@Suite struct RenderTests {
    @Test(
        arguments: DeploymentTarget.allCases,
        [OpenMetadataVersion.v1_5, .v1_7, .v1_10, .v2_0])
    func settingsFile(kind: DeploymentTarget, version: OpenMetadataVersion) throws {
        let file = settings(kind, version).renderedFiles()[0]
        try expectSnapshot(file.reveal(), "\(kind.rawValue)-\(version.rawValue).txt")
    }

    @Test(
        arguments: [
            ("later", TokenSource.later), ("variable", .environment("OM_TOKEN")),
            ("file", .file("/run/secrets/om token")), ("literal", .literal(Secret(sampleToken))),
        ])
    func ingestionFile(name: String, source: TokenSource) throws {
        let file = sampleSettings([
            .token: .token(source), .verifySSL: .text("validate"),
            .caCertificate: .text("/etc/ssl/ca.pem"),
        ]).renderedFiles()[1]
        try expectSnapshot(file.reveal(), "ingestion-\(name).txt")
        #expect(file.holdsSecret == (name == "literal"))
        #expect(!file.maskedText.contains(sampleToken))
    }

    @Test func everyFileEndsInOneNewlineAndHasNoOtherLineEnd() {
        for kind in DeploymentTarget.allCases {
            for file in settings(kind, .v2_0).renderedFiles() {
                #expect(file.reveal().hasSuffix("\n") && !file.reveal().hasSuffix("\n\n"))
                #expect(!file.reveal().utf8.contains(13))
            }
        }
    }

    @Test func otherClaimsAreCarriedOnlyWhenTheyDiffer() {
        for kind in [DeploymentTarget.docker, .kubernetes] {
            let usual = sampleSettings([.targetKind: .text(kind.rawValue)])
            let other = sampleSettings([
                .targetKind: .text(kind.rawValue), .jwtPrincipalClaims: .list(["upn", "sub"]),
            ])
            func mentions(_ settings: SSOSettings) -> Bool {
                settings.renderedFiles()[0].reveal().contains("upn")
            }
            #expect(!mentions(usual))
            #expect(mentions(other))
        }
    }

    @Test func eachWorkflowFileIsWritten() {
        let files = sampleSettings([.ingestionPath: .list(["a.yaml", "b.yml"])]).renderedFiles()
        #expect(files.map(\.path) == ["openmetadata_azure.env", "a.yaml", "b.yml"])
    }

    @Test(arguments: [("/etc/x.yaml", "out/etc/x.yaml"), ("../x", "out/x"), ("./a/b", "out/a/b")])
    func aFileNeverLeavesItsFolder(path: String, moved: String) {
        #expect(RenderedFile(path: path, text: "").moved(below: "out").path == moved)
    }
}
