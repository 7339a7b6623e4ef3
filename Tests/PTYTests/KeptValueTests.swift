import Foundation
import TestSupport
import Testing

/// What stands in a file and no answer made is told by every front end as `check` tells it.
@Suite(.waiting) struct KeptValueTests {
    private static let tokens = [
        ("a.b.c", "OMSSO-TOKEN-UNREADABLE"), ("one.two", "OMSSO-TOKEN-PARTS"),
        ("eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2ln", "OMSSO-TOKEN-EXPIRED"),
    ]

    private func folder(token: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        _ = try folder.write(
            """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: https://metadata.example.com/api
                authProvider: openmetadata
                securityConfig:
                  jwtToken: \(token)

            """, "openmetadata-ingestion.yaml")
        _ = try folder.write(Session.complete, "answers.yaml")
        return folder
    }

    private func omsso(_ arguments: String..., in folder: TemporaryFolder) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", builtProgram] + arguments, in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(arguments: tokens) func applyTellsIt(token: String, code: String) throws {
        let folder = try folder(token: token)
        let check = try omsso("check", "openmetadata-ingestion.yaml", in: folder)
        let finding = try #require(
            check.output.split(separator: "\n").first { $0.contains("[\(code)]") })
        let apply = try omsso("apply", "--answers", "answers.yaml", "--dry-run", in: folder)
        #expect(apply.errors.contains(finding), "\(apply.errors)")
        #expect(apply.status == check.status)
        #expect(!apply.output.contains(token))
    }

    @Test func whatTheAnswersTakeThePlaceOfIsNotTold() throws {
        let folder = try folder(token: "one.two")
        let apply = try omsso(
            "apply", "--answers", "answers.yaml", "--token-env", "OM_JWT", "--dry-run", in: folder)
        #expect(apply.errors == "")
        #expect(apply.status == 0)
    }

    @Test func anAnswerIsNotToldTwice() throws {
        let folder = try folder(token: "${OM_JWT}")
        let apply = try omsso(
            "apply", "--answers", "answers.yaml", "--principal-domain", "gmail.com", "--dry-run",
            in: folder)
        #expect(apply.errors.split(separator: "\n").count { $0.contains("[OMSSO-") } == 1)
        #expect(apply.errors.contains("OMSSO-DOMAIN-PUBLIC"))
    }

    /// A list that cannot be taken over stays in the file, and so does a secret that nobody asks for.
    @Test func valuesThatNoQuestionTakesAreTold() throws {
        let folder = try folder(token: "${OM_JWT}")
        _ = try folder.write(
            """
            AUTHENTICATION_PROVIDER=azure
            AUTHORIZER_ALLOWED_DOMAINS=[https://example.com,example.org]
            OIDC_CLIENT_SECRET={your secret}

            """, "openmetadata_azure.env")
        let apply = try omsso("apply", "--answers", "answers.yaml", "--dry-run", in: folder)
        #expect(apply.errors.contains("openmetadata_azure.env:2:29: error: "), "\(apply.errors)")
        #expect(apply.errors.contains("[OMSSO-DOMAIN-URL]"))
        #expect(apply.errors.contains("openmetadata_azure.env:3:20: error: "))
        #expect(apply.errors.contains("[OMSSO-PLACEHOLDER]"))
        #expect(apply.status == 4)
    }

    @Test(arguments: [[], ["--plain"]]) func theWizardTellsItOnReview(arguments: [String]) throws {
        let folder = try folder(token: "one.two")
        let session = try Session(
            arguments + ["--answers", "answers.yaml"], columns: 120, rows: 150, in: folder)
        try session.terminal.see(arguments == [] ? "Welcome" : "Press Enter to begin:")
        for _ in 0..<100 where !session.terminal.screen.text.contains("Nothing is written yet.") {
            session.terminal.send(arguments == [] ? "\u{E}" : "\r")
            session.terminal.settle(50)
        }
        try session.terminal.see("line 6: A bot token has three parts with dots between them")
    }
}
