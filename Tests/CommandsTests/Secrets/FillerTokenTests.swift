import TestSupport
import Testing

/// A token that a documentation page left to be filled in is none, whoever looks at the file.
@Suite struct FillerTokenTests {
    private static func text(_ filler: String) -> String {
        """
        workflowConfig:
          openMetadataServerConfig:
            hostPort: https://metadata.example.com/api
            authProvider: openmetadata
            securityConfig:
              jwtToken: \(filler)

        """
    }
    private static let later = "+      jwtToken: \"${OPENMETADATA_JWT_TOKEN}\""

    @Test(arguments: ["xxxxxxxx", "REPLACE_WITH_OM_BOT_JWT", "your-token-here"])
    func everyFrontEndTakesItForMissing(filler: String) throws {
        let outputs = try SecretOutputs(Self.text(filler), as: .workflow).all()
        let shown = Dictionary(outputs.map { ($0.place, $0.text) }) { $1 }
        #expect(shown["check"]?.contains("workflow.yaml:6:17: error:") == true)
        #expect(shown["check"]?.contains("[OMSSO-PLACEHOLDER]") == true)
        for front in ["--dry-run", "screens", "prompts"] {
            let text = try #require(shown[front])
            #expect(text.contains(Self.later), "\(front): \(text)")
        }
    }

    @Test func theProgramSaysTheSame() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Self.text("xxxxxxxx"), "wf.yaml")
        _ = try folder.write(goodAnswers + "target: {ingestionPath: [wf.yaml]}\n", "answers.yaml")
        let check = try run("check", "wf.yaml", in: folder.path)
        #expect(check.status == 4)
        #expect(check.output.contains("[OMSSO-PLACEHOLDER]"))
        let apply = try run("apply", "--answers", "answers.yaml", "--dry-run", in: folder.path)
        #expect(apply.output.contains(Self.later), "\(apply.output)")
    }
}
