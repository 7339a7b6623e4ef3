import Foundation
import SSOModel
import TestSupport
import Testing

/// Files that another program fills in first, such as those of Ansible.
@Suite struct TemplateTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(arguments: [
        (".env", "A=b\nAUTHENTICATION_PROVIDER={{ om_provider }}\n", 2),
        (".env", "AUTHENTICATION_PROVIDER=\"{{ om_provider }}\"\n", 1),
        (".env", "AUTHORIZER_ADMIN_PRINCIPALS=[{{ admins | join(',') }}]\n", 1),
        (".env", "export OIDC_TYPE='{{ type }}'\n", 1),
        (".env", "{% if sso %}\nAUTHENTICATION_PROVIDER=azure\n{% endif %}\n", 1),
        ("om.env.j2", "DB_HOST={{ db }}\n", 1), ("om.env.tmpl", "A=b\nDB_HOST={{ .DB }}\n", 2),
        (".env.erb", "DB_HOST=<%= @db %>\n", 1),
    ])
    func anEnvironmentFileIsNoPlaceForValues(name: String, text: String, line: Int) throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write(text, name)
        let apply = try run(
            "apply", "--yes", "--answers", "answers.yaml", "--target", "docker", "--path", name)
        #expect(apply.status == 1, "\(apply.errors)")
        #expect(
            apply.errors.contains("\(name):\(line): error: This is a template"), "\(apply.errors)")
        #expect(try folder.read(name) == text)
        let check = try run("check", name)
        #expect(check.output.contains("This is a template"), "\(check.output)")
        let fix = try run("check", "--fix", "--yes", name)
        #expect(try folder.read(name) == text, "\(fix.errors)")
    }

    /// Beside a compose file nobody has to name it.
    @Test func theCheckOfAFolderTellsOfIt() throws {
        let names = Setting.allCases.compactMap(\.row.variable)
        _ = try folder.write("AUTHENTICATION_PROVIDER={{ om_provider }}\n", ".env")
        _ = try folder.write(
            "services:\n  openmetadata-server:\n    image: openmetadata/server:1.7.0\n"
                + "    environment:\n" + names.map { "      \($0): ${\($0):-}\n" }.joined(),
            "docker-compose.yml")
        _ = try folder.write(goodAnswers, "answers.yaml")
        let apply = try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
        #expect(apply.status == 1, "\(apply.errors)")
        #expect(apply.errors.contains(".env:1: error: This is a template"), "\(apply.errors)")
        #expect(folder.names.count { $0 != "state" } == 3)
        for check in [try run("check"), try run("check", "docker-compose.yml")] {
            #expect(
                check.output.contains(".env:1:1: warning: This is a template"), "\(check.output)")
        }
    }

    /// What docker fills in itself, and braces that mean nothing.
    @Test(arguments: [
        (".env", "LOG_TAG={{.Name}}\n"), (".env", "# AUTHENTICATION_PROVIDER={{ x }}\n"),
        (".env", "OIDC_CUSTOM_PARAMS={}\n"), ("om.env.j2", "DB_HOST=pg\n"),
        (".env", "DB_PARAMS={{x}}\n"),
    ])
    func othersAreWritten(name: String, text: String) throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write(text, name)
        let apply = try run(
            "apply", "--yes", "--answers", "answers.yaml", "--target", "docker", "--path", name)
        #expect(apply.status == 0, "\(apply.errors)")
        #expect(try folder.read(name).hasPrefix(text))
    }

    /// A name that says so tells of quoted marks as well.
    @Test func aNamedTemplateIsNoServerFile() throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        let text = "authenticationConfiguration:\n  provider: \"{{ om_provider }}\"\n"
        _ = try folder.write(text, "openmetadata.yaml.j2")
        let apply = try run(
            "apply", "--yes", "--answers", "answers.yaml", "--target", "bare-metal", "--path",
            "openmetadata.yaml.j2")
        #expect(apply.status == 1, "\(apply.errors)")
        #expect(try folder.read("openmetadata.yaml.j2") == text)
    }
}
