import Foundation
import TestSupport
import Testing

/// `omsso check` as scripts and operators run it.
@Suite struct CheckCommandTests {
    private let tenant = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"

    private func environment(callback: String = "https://metadata.example.com/callback") -> String {
        """
        AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace]
        AUTHORIZER_PRINCIPAL_DOMAIN=example.com
        AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true
        AUTHENTICATION_PROVIDER=azure
        AUTHENTICATION_PUBLIC_KEYS=[https://login.microsoftonline.com/\(tenant)/discovery/v2.0/keys,http://localhost:8585/api/v1/system/config/jwks]
        AUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/\(tenant)
        AUTHENTICATION_CLIENT_ID=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
        AUTHENTICATION_CALLBACK_URL=\(callback)

        """
    }

    private let compose = """
        services:
          openmetadata-server:
            image: docker.getcollate.io/openmetadata/server:1.10.2
            environment:
              AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}
              AUTHENTICATION_AUTHORITY: ${AUTHENTICATION_AUTHORITY}
              AUTHENTICATION_CLIENT_ID: ${AUTHENTICATION_CLIENT_ID}
              AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL}
              AUTHENTICATION_PUBLIC_KEYS: ${AUTHENTICATION_PUBLIC_KEYS}
              AUTHORIZER_ADMIN_PRINCIPALS: ${AUTHORIZER_ADMIN_PRINCIPALS}
              AUTHORIZER_PRINCIPAL_DOMAIN: ${AUTHORIZER_PRINCIPAL_DOMAIN}
              AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN}

        """

    @Test func theExitStatusTellsWhatWasFound() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(environment(), "good.env")
        let bad = try folder.write(environment(callback: "http://example.com/callback"), "bad.env")
        let clean = try run("check", good)
        #expect(clean.status == 0)
        #expect(clean.output == "1 file checked: nothing found.\n")
        #expect(clean.errors == "")
        let found = try run("check", bad)
        #expect(found.status == 4)
        #expect(found.output.hasPrefix("\(bad):8:29: error: "))
        #expect(found.output.contains("[OMSSO-REDIRECT-HTTP]"))
        #expect(found.output.hasSuffix("1 file checked: 1 error.\n"))
        #expect(try run("check", good, "--format", "xml").status == 64)
        #expect(try run("check", good, "--as", "windows").status == 64)
        let version = try run("check", good, "--openmetadata-version", "1.4")
        #expect(version.status == 64)
        #expect(version.errors.contains("1.5, 1.6"))
    }

    @Test func whatCannotBeReadIsNamedAndTheRestIsChecked() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(environment(), "good.env")
        let missing = folder.path + "/none.env"
        let fifo = folder.path + "/fifo.env"
        #expect(mkfifo(fifo, 0o600) == 0)
        let large = folder.path + "/large.env"
        #expect(FileManager.default.createFile(atPath: large, contents: nil))
        #expect(truncate(large, 100 << 20) == 0)
        for path in [missing, fifo, large, folder.path, "/dev/zero", "/dev/null"] {
            let result = try run("check", path, good)
            #expect(result.status == 1)
            #expect(result.errors.contains(path))
            #expect(
                result.output
                    == "1 file checked: nothing found. 1 file could not be read.\n")
        }
    }

    @Test func environmentFilesAreReadInto() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(compose, "docker-compose.yml")
        let named = try folder.write(environment(callback: ""), "named.env")
        let silent = try run("check", file)
        #expect(silent.output == "1 file checked: nothing found.\n")
        let result = try run("check", file, "--env-file", named)
        #expect(result.status == 4)
        #expect(result.output.contains("[OMSSO-CALLBACK-EMPTY]"))
        // The tag of the image is a release from 1.10 on.
        #expect(result.output.contains("[OMSSO-DATABASE-WINS]"))

        // compose reads the file of this name by itself.
        _ = try folder.write(environment(callback: "https://example.com"), ".env")
        let beside = try run("check", "docker-compose.yml", in: folder.path)
        #expect(beside.status == 4)
        #expect(beside.output.contains(".env:8:29: error: "))
    }

    /// What compose reads is nothing to a server by itself.
    @Test func theEnvironmentBesideComposeGoesIntoComposeFilesOnly() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(compose, "docker-compose.yml")
        _ = try folder.write(environment(callback: "https://example.com"), ".env")
        _ = try folder.write(
            "authenticationConfiguration:\n  provider: azure\n"
                + "  callbackUrl: ${AUTHENTICATION_CALLBACK_URL:-https://a.b/callback}\n",
            "openmetadata.yaml")
        _ = try folder.write("workflowConfig: {openMetadataServerConfig: {}}\n", "w.yaml")
        func found(_ path: String) throws -> String {
            try run("check", "docker-compose.yml", path, in: folder.path).output
        }
        #expect(try !found("openmetadata.yaml").contains(".env:"))
        #expect(try found("w.yaml").contains(".env:8:29: error: "))
    }

    /// What `env_file:` names is read from beside the compose file, like `.env`.
    @Test func environmentFilesOfTheServiceAreReadToo() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(environment(callback: "http://om.example.com/callback"), "sso.env")
        _ = try folder.write(
            "services:\n  openmetadata-server:\n    env_file: ./sso.env\n", "compose.yaml")
        let result = try run("check", "compose.yaml", in: folder.path)
        #expect(result.status == 4)
        #expect(result.output.contains("sso.env:8:29: error: "))
    }

    @Test func theKindCanBeNamed() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(environment(), "settings.txt")
        let values = try folder.write("image:\n  tag: 1.7.0\n", "production.yaml")
        #expect(try run("check", file).output == "1 file checked: nothing found.\n")
        let unknown = try run("check", values)
        #expect(unknown.status == 0)
        #expect(unknown.output.contains("[OMSSO-FILE-KIND]"))
        let named = try run("check", values, "--as", "kubernetes")
        #expect(named.output == "1 file checked: nothing found.\n")
        for (word, kind) in [
            ("docker", "docker-environment"), ("bare-metal", "server-configuration"),
            ("kubernetes", "helm-values"), ("ingestion", "ingestion-workflow"),
        ] {
            let json = try run("check", file, "--as", word, "--format", "json")
            #expect(json.output.contains("\"kind\" : \"\(kind)\""))
        }
    }

    @Test func structuredFormatsKeepTalkAway() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.write(environment(callback: ""), "bad.env")
        for format in ["json", "sarif"] {
            let result = try run("check", bad, "/none", "--format", format)
            #expect(result.status == 1)
            let data = Data(result.output.utf8)
            #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
            #expect(result.errors.contains("/none"))
        }
    }

    /// Names and contents come from others; a terminal must not obey them.
    @Test func nothingInAFileReachesTheTerminal() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            environment(callback: "https://\u{1B}[31mexample\u{202E}.com/callback"),
            "a\u{1B}[2J.env")
        let result = try run("check", file)
        #expect(result.status == 4)
        #expect(!result.output.contains("\u{1B}"))
        #expect(!result.output.contains("\u{202E}"))
    }

    @Test func everyCodeOfACheckCanBeExplained() throws {
        for code in ["OMSSO-KEYS-NO-SERVER", "OMSSO-GUID-GROUP", "OMSSO-ENV-SLASHES"] {
            let result = try run("explain", code)
            #expect(result.status == 0)
            #expect(result.output.contains(code))
        }
    }

    /// Real files that `omsso apply` has changed in place.
    @Test(
        .enabled(if: upstreamFolder != nil, "needs the real upstream files"),
        arguments: [
            ("bare-metal", "conf/openmetadata-1.6.yaml", "1.6"),
            ("bare-metal", "conf/openmetadata-1.6.yaml", "1.10"),
            ("kubernetes", "helm/1.5.13/values.yaml", "1.5"),
            ("kubernetes", "helm/1.7.7/values.yaml", "1.7"),
            ("kubernetes", "helm/1.13.1/values.yaml", "1.13"),
        ])
    func whatApplyMakesOfRealFilesIsClean(target: String, file: String, version: String) throws {
        let folder = try TemporaryFolder()
        let upstream = try #require(upstreamFolder)
        let text = try String(contentsOfFile: "\(upstream)/\(file)", encoding: .utf8)
        let path = try folder.write(text, "settings.yaml")
        let answers = try folder.write(
            goodAnswers
                + "target: {kind: \(target), openMetadataVersion: '\(version)', path: \(path), "
                + "ingestionPath: \(folder.path)/w.yaml}\n", "answers.yaml")
        let applied = try run(
            "apply", "--answers", answers, "--yes",
            environment: ["XDG_STATE_HOME": folder.path])
        #expect(applied.status == 0, "\(applied.errors)")
        let result = try run(
            "check", path, folder.path + "/w.yaml", "--openmetadata-version", version)
        #expect(result.status == 0)
        #expect(!result.output.contains(": warning: "), "\(result.output)")
        #expect(result.output.contains("note"), "single sign-on is on")
    }

    @Test func applySaysWhatIsWrongInTheRestOfAFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            environment() + "OIDC_CLIENT_SECRET=abc\n", "om.env")
        let answers = try folder.write(
            goodAnswers + "target: {path: \(path), ingestionPath: \(folder.path)/w.yaml}\n",
            "answers.yaml")
        let result = try run("apply", "--answers", answers, "--dry-run")
        #expect(result.errors.contains("\(path):9:20: warning: "), "\(result.errors)")
        #expect(result.errors.contains("[OMSSO-OIDC-PUBLIC]"))
        #expect(!result.errors.contains("abc"))
    }

    @Test func fixWritesThroughTheSameWriterAsApply() throws {
        let folder = try TemporaryFolder()
        let old = environment() + "OIDC_TYPE= azure # ours\n"
        let path = try folder.write(old, "om.env")
        let state = ["XDG_STATE_HOME": folder.path]
        let dry = try run("check", "--fix", "--dry-run", path)
        #expect(dry.status == 0)
        #expect(dry.output.hasPrefix("--- \(path)\n"))
        #expect(dry.output.hasSuffix("\n+# ours\n+OIDC_TYPE=azure\n"), "\(dry.output)")
        #expect(try folder.read("om.env") == old)

        // There is nobody to ask.
        let asking = try run("check", "--fix", path, environment: state)
        #expect(asking.status == 75)
        #expect(try folder.read("om.env") == old)

        let fixed = try run("check", "--fix", "--yes", path, environment: state)
        #expect(fixed.status == 0, "\(fixed.errors)")
        #expect(fixed.output == "1 file checked: nothing found.\n")
        #expect(fixed.errors.contains("Fixed \(path)"))
        #expect(try folder.read("om.env") == environment() + "# ours\nOIDC_TYPE=azure\n")
        #expect(try run("apply", "--undo", "--yes", environment: state).status == 0)
        #expect(try folder.read("om.env") == old)

        // The status is the repair's, not that of what only a person can mend.
        let half = try folder.write(
            "AUTHENTICATION_PROVIDER=Azure\nAUTHENTICATION_CLIENT_ID=abc\n", "half.env")
        let repair = try run("check", "--fix", "--dry-run", half)
        #expect(repair.status == 0)
        #expect(repair.output.contains("\n+AUTHENTICATION_PROVIDER=azure\n"))
        #expect(try run("check", half).status == 4)

        #expect(try run("check", "--dry-run", path).status == 64)
        #expect(try run("check", "--fix", "--dry-run", "--yes", path).status == 64)
    }

    /// What is only named to be read is nobody's to change.
    @Test func fixLeavesWhatIsGivenAsContext() throws {
        let folder = try TemporaryFolder()
        let wrong = "AUTHENTICATION_PROVIDER=Azure\n"
        for name in ["ours.env", "other.env", ".env"] { _ = try folder.write(wrong, name) }
        _ = try folder.write(compose, "docker-compose.yml")
        for arguments in [["--env-file", "other.env", "ours.env"], ["docker-compose.yml"]] {
            _ = try Program(
                "/usr/bin/env",
                ["setsid", "--wait", omsso, "check", "--fix", "--yes"] + arguments,
                in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
        }
        #expect(try folder.read("ours.env") == "AUTHENTICATION_PROVIDER=azure\n")
        #expect(try folder.read("other.env") == wrong)
        #expect(try folder.read(".env") == wrong)
    }

    @Test(arguments: [".env", "./.env"]) func aFileByTwoNamesIsReadOnce(name: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("// no comment\n", ".env")
        _ = try folder.write(
            "services:\n  openmetadata-server:\n    env_file: .env\n", "docker-compose.yml")
        let result = try run("check", name, "docker-compose.yml", in: folder.path)
        #expect(result.status == 4)
        #expect(result.output.components(separatedBy: "[OMSSO-ENV-SLASHES]").count == 2)
        #expect(result.output.hasPrefix("\(name):1:1: error: "), "\(result.output)")
    }

    @Test func fixLeavesWhatNeedsTheOperator() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(environment(callback: ""), "om.env")
        let result = try run("check", "--fix", "--yes", path)
        #expect(result.status == 4)
        #expect(result.errors.contains("nothing that can be fixed"))
        #expect(result.output.contains("[OMSSO-CALLBACK-EMPTY]"))
    }
}
