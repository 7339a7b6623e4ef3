import SSOFiles
import SSOModel
import TestSupport
import Testing

@testable import Commands

/// `check`, `apply` and both front ends of the wizard on one existing file: they read the same, say
/// the same, and write what they showed.
@Suite struct FrontEndsTests {
    private func outputs(
        _ text: String, _ kind: SecretPlace.Kind
    ) throws -> (String) -> String {
        let all = try SecretOutputs(text, as: kind).all()
        return { place in all.first { $0.place == place }?.text ?? "" }
    }

    /// Helm reads YAML 1.1, where `no` is a switch that is off.
    @Test(arguments: ["no", "off", "false", "No"])
    func aSwitchThatIsOffStaysOff(word: String) throws {
        let said = try outputs(
            """
            openmetadata:
              config:
                authentication:
                  provider: azure
                  enableSelfSignup: \(word)

            """, .helm)
        #expect(!said("check").contains("enableSelfSignup"))
        #expect(said("prompts").contains("New users may sign up (yes/no) [No]: "))
        #expect(said("screens").contains("New users may sign up"))
        #expect(!said("screens").contains("enableSelfSignup: true"))
        #expect(!said("--dry-run").contains("enableSelfSignup: true"))
        #expect(said("--dry-run").contains("+      clientId:"))
    }

    @Test func whatADefaultTakesThePlaceOfIsSaidByAll() throws {
        let said = try outputs(
            """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: ftp://om.example.com/api
                authProvider: openmetadata

            """, .workflow)
        for place in ["findings", "screens", "prompts"] {
            #expect(
                said(place).contains("What the file says for OpenMetadata API URL cannot be taken"),
                "\(place)")
        }
        for place in ["--dry-run", "screens"] {
            #expect(said(place).contains("hostPort: https://metadata.example.com/api"), "\(place)")
        }
    }

    @Test func whatTheClientFillsInIsKeptByAll() throws {
        let said = try outputs(
            """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: ${OM_HOST}
                authProvider: openmetadata

            """, .workflow)
        for place in ["findings", "screens", "prompts"] {
            #expect(
                said(place).contains("What each file says for OpenMetadata API URL stays"),
                "\(place)")
        }
        for place in ["--dry-run", "screens"] {
            #expect(!said(place).contains("+    hostPort"), "\(place)")
        }
        #expect(said("screens").contains("as each file has it"))
    }

    @Test func severalDomainsGetOneAdvice() throws {
        let domains = "example.com, example.org"
        let advice = try #require(EmailDomain.parse(domains).problems.first?.advice)
        let said = try outputs(
            "AUTHENTICATION_PROVIDER=azure\nAUTHORIZER_PRINCIPAL_DOMAIN=\"\(domains)\"\n",
            .environment)
        #expect(said("check").contains(advice))
        #expect(!advice.contains("with no"))
    }

    @Test func theLargestFileIsOneSize() throws {
        let folder = try TemporaryFolder()
        let line = "# a comment of some file that is none of ours\n"
        let count = FileSnapshot.largest / line.utf8.count + 1
        _ = try folder.write(String(repeating: line, count: count), "big.env")
        _ = try folder.write(goodAnswers, "answers.yaml")
        let check = try run("check", "big.env", in: folder.path)
        let apply = try run(
            "apply", "--answers", "answers.yaml", "--path", "big.env", "--dry-run",
            in: folder.path)
        for errors in [check.output + check.errors, apply.errors] {
            #expect(errors.contains("4 MiB"), "\(errors)")
        }
        #expect(check.status != 0 && apply.status != 0)
    }
}
