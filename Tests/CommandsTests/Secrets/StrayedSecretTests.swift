import Foundation
import TestSupport
import Testing

/// Secrets that came where none belongs: by a variable, in a comment, on a line that breaks a file.
@Suite struct StrayedSecretTests {
    private static let secret = "walrusteapot99"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers + "ingestion: {enabled: false}\n", "answers.yaml")
    }

    private func expectNothing(
        _ arguments: [String], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let run = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"])
        #expect(run.status <= 4, sourceLocation: location)
        #expect(
            leaks(of: Self.secret, in: run.output + run.errors).isEmpty,
            "\(arguments): \(run.output)\(run.errors)", sourceLocation: location)
    }

    private func expectNothing(
        in files: [String: String], target: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        for (name, text) in files {
            _ = try folder.write(text.replacing("§", with: Self.secret), name)
        }
        let names = files.keys.sorted()
        for format in ["text", "json", "sarif"] {
            try expectNothing(["check", "--format", format] + names, location)
        }
        try expectNothing(["check", "--fix", "--dry-run"] + names, location)
        let path = names.last ?? ""
        try expectNothing(
            [
                "apply", "--dry-run", "--answers", "answers.yaml", "--target", target, "--path",
                path,
            ], location)
    }

    private static let azure =
        "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_CLIENT_ID=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10\n"

    @Test(arguments: [
        "AZURE_SECRET=§\nAUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/${AZURE_SECRET}\n",
        "DB_PASSWORD=§\nAUTHENTICATION_CALLBACK_URL=https://om.example.com/${DB_PASSWORD}\n",
        "DB_PASSWORD=§\nAUTHORIZER_ADMIN_PRINCIPALS=[${DB_PASSWORD}]\n",
        "DB_PASSWORD=§\nAUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[email,${DB_PASSWORD}]\n",
        "DB_PASSWORD=§\nAUTHENTICATION_PUBLIC_KEYS=[https://om.example.com/${DB_PASSWORD}]\n",
        "OIDC_CUSTOM_PARAMS={\"client_secret\":\"Winter #§\"}\n",
        "AUTHENTICATION_CLIENT_TYPE=Public # bob:§\n",
        "AUTHENTICATION_CLIENT_TYPE=Public # contraseña: §\n",
        "OIDC_CLIENT_SERCET=§\n",
    ])
    func inAnEnvironmentFile(lines: String) throws {
        try expectNothing(in: ["om.env": Self.azure + lines], target: "docker")
    }

    @Test func acrossFiles() throws {
        let authority = "https://login.microsoftonline.com/${DB_PASSWORD}"
        try expectNothing(
            in: [
                ".env": Self.azure + "DB_PASSWORD=§\n",
                "docker-compose.yml": """
                services:
                  openmetadata-server:
                    image: docker.getcollate.io/openmetadata/server:1.7.0
                    environment:
                      AUTHENTICATION_PROVIDER: azure
                      AUTHENTICATION_AUTHORITY: \(authority)
                      AUTHENTICATION_CALLBACK_URL: https://h/${DB_PASSWORD:-x}

                """,
            ], target: "docker")
    }

    @Test(arguments: [
        "contraseña: §", "key: §", "login bob / §", "bob:§", "admin = §", "пароль: §", "パスワード: §",
        "mot de passe : §", "hasło: §",
    ])
    func inTheCommentsOfASection(comment: String) throws {
        let text = """
            authorizerConfiguration:
              principalDomain: open-metadata.org
            authenticationConfiguration:
              provider: basic
              # \(comment)
              callbackUrl: ""   # \(comment)
              clientId: "" # \(comment)

            """
        try expectNothing(in: ["openmetadata.yaml": text], target: "bare-metal")
    }

    @Test(arguments: ["\"§\" lantern", "%§", "`§", "*§ x", "\"§", "'§", "|§", "a: §"])
    func onALineThatBreaksAFile(value: String) throws {
        let section = "authenticationConfiguration:\n  provider: azure\n"
        try expectNothing(
            in: ["openmetadata.yaml": section + "email:\n  bind: \(value)\n"], target: "bare-metal")
    }

    /// What is ours is seen, or nobody could mend it.
    @Test func aLineOfSignInThatBreaksAFileIsShown() throws {
        let text = "authenticationConfiguration:\n  provider: azure\n  authority: \"https://a\" b\n"
        _ = try folder.write(text, "openmetadata.yaml")
        let run = try run("check", "openmetadata.yaml", in: folder.path)
        #expect(run.output.contains("authority: \"https://a\" b"), "\(run.output)")
    }
}
