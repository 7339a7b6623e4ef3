import Foundation
import TestSupport
import Testing

/// What docker compose reads is what counts, by whatever way it comes to a file.
@Suite struct ComposeReachTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let image = "docker.getcollate.io/openmetadata/server"

    private static let names = [
        "AUTHORIZER_CLASS_NAME", "AUTHORIZER_REQUEST_FILTER", "AUTHORIZER_ADMIN_PRINCIPALS",
        "AUTHORIZER_PRINCIPAL_DOMAIN", "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN",
        "AUTHENTICATION_PROVIDER", "AUTHENTICATION_PUBLIC_KEYS", "AUTHENTICATION_AUTHORITY",
        "AUTHENTICATION_CLIENT_ID", "AUTHENTICATION_CALLBACK_URL", "AUTHENTICATION_CLIENT_TYPE",
        "AUTHENTICATION_ENABLE_SELF_SIGNUP",
    ]

    /// A service that takes all settings from where compose has its variables.
    private static func server(
        _ name: String = "openmetadata-server", release: String = "1.7.0"
    ) -> String {
        let lines = names.map { "      \($0): ${\($0):-}\n" }
        return "services:\n  \(name):\n    image: \(image):\(release)\n    environment:\n"
            + lines.joined()
    }

    private static func bare(_ name: String, _ more: String) -> String {
        "services:\n  \(name):\n    image: \(image):1.7.0\n    \(more)\n"
    }

    private static let override =
        "services: {openmetadata-server: {environment: {AUTHENTICATION_PROVIDER: google}}}\n"

    struct Case: CustomTestStringConvertible {
        let name: String
        let files: [String: String]
        var path: String?
        var status: Int32 = 0
        /// What is written.
        var file: String?
        var says: [String] = []
        var never: [String] = []
        var testDescription: String { name }
    }

    private func run(
        _ command: String, _ arguments: [String], in inner: String = ""
    ) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso, command] + arguments,
            in: folder.path + inner, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    private func make(_ files: [String: String]) throws {
        for (name, text) in files.merging(["answers.yaml": goodAnswers], uniquingKeysWith: { $1 }) {
            let path = folder.path + "/" + name
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
    }

    @Test(arguments: cases)
    func whatIsWrittenReachesTheServer(test: Case) throws {
        try make(test.files)
        let path = test.path.map { ["--path", $0] } ?? []
        let target = ["--yes", "--answers", "answers.yaml", "--target", "docker"]
        let run = try run("apply", target + path)
        let all = run.output + run.errors
        #expect(run.status == test.status, "\(all)")
        for text in test.says { #expect(all.contains(text), "\(all)") }
        for text in test.never { #expect(!all.contains(text), "\(all)") }
        if let file = test.file { #expect(all.contains("Wrote \(file) ("), "\(all)") }
    }

    private static let cases: [Case] = [
        Case(
            name: "a server of its own in a compose file of another name",
            files: ["om.yml": bare("om", "environment: {AUTHENTICATION_PROVIDER: basic}")],
            path: "om.yml", file: "om.yml",
            says: ["docker compose --file om.yml up --detach --no-deps --force-recreate om"]),
        Case(
            name: "the same beside compose's own file",
            files: [
                "om.yml": bare("om", "environment: {AUTHENTICATION_PROVIDER: basic}"),
                "docker-compose.yml": server(),
            ], path: "om.yml", file: "om.yml",
            says: ["docker compose --file om.yml up --detach --no-deps --force-recreate om\n"],
            never: ["openmetadata-server"]),
        Case(
            name: "a stack that is built",
            files: [
                "stack.yaml": "services:\n  om:\n    build: .\n    environment:\n"
                    + "      AUTHENTICATION_PROVIDER: basic\n"
            ], path: "stack.yaml", file: "stack.yaml", never: ["openmetadata-server"]),
        Case(
            name: "a compose file without the server",
            files: ["other.yml": "services:\n  web:\n    image: nginx:1\n"], path: "other.yml",
            status: 1, says: ["[OMSSO-FILE-NO-SERVER]", "Nothing was changed."]),
        Case(
            name: "an override of other services",
            files: [
                "docker-compose.yml": server(),
                "docker-compose.override.yml": "services:\n  web:\n    image: nginx:1\n",
            ], path: "docker-compose.override.yml", file: "docker-compose.override.yml"),
        Case(
            name: "a file that extends takes a part from",
            files: [
                "docker-compose.yml":
                    "services: {om: {extends: {file: common/base.yml, service: base}}}\n",
                "common/base.yml": bare("base", "environment: {AUTHENTICATION_PROVIDER: basic}"),
            ], path: "common/base.yml", status: 1, says: ["[OMSSO-FILE-NO-SERVER]"]),
        Case(
            name: "a service that is taken over by its name",
            files: [
                "docker-compose.yml":
                    "services: {om: {extends: {file: common/base.yml, service: om}}}\n",
                "common/base.yml": bare("om", "environment: {AUTHENTICATION_PROVIDER: basic}"),
            ], path: "common/base.yml", file: "common/base.yml",
            says: ["docker compose up --detach --no-deps --force-recreate om\n"]),
        Case(
            name: "an override in another folder that is given by hand",
            files: ["docker-compose.yml": server(), "prod/override.yml": override],
            path: "prod/override.yml", file: "prod/override.yml",
            says: ["docker compose --file docker-compose.yml --file prod/override.yml up"]),
        Case(
            name: "COMPOSE_FILE with a file in another folder",
            files: [
                "docker-compose.yml": server(), "prod/override.yml": override,
                ".env": "COMPOSE_FILE=docker-compose.yml:prod/override.yml\n",
            ], path: ".env", status: 4,
            says: ["prod/override.yml has values of its own, which win: AUTHENTICATION_PROVIDER"]),
        Case(
            name: "COMPOSE_FILE with only a file in another folder",
            files: [
                "om/docker-compose.yml": server(), ".env": "COMPOSE_FILE=./om/docker-compose.yml",
            ],
            file: ".env", says: ["cd "]),
        Case(
            name: "COMPOSE_FILE with a file that is not there",
            files: [
                "docker-compose.yml": server(), ".env": "COMPOSE_FILE=docker-compose.yml:gone.yml",
            ],
            status: 4, says: ["COMPOSE_FILE names what cannot be read: gone.yml."]),
        Case(
            name: "an env_file by a variable",
            files: [
                "docker-compose.yml": bare("openmetadata-server", "env_file: ${STAGE}.env"),
                ".env": "STAGE=prod\n",
                "prod.env": "AUTHENTICATION_PROVIDER=basic\n",
            ], file: "docker-compose.override.yml"),
        Case(
            name: "an env_file that is not there",
            files: ["docker-compose.yml": bare("openmetadata-server", "env_file: gone.env")],
            status: 4,
            says: ["looked at (gone.env)", "[OMSSO-CHANGE-UNSEEN]", "[OMSSO-CHANGE-NONE-PASSED]"]),
        Case(
            name: "the same, where what is written wins over it",
            files: ["docker-compose.yml": bare("openmetadata-server", "env_file: gone.env")],
            path: "docker-compose.override.yml", file: "docker-compose.override.yml",
            never: ["CHANGE-"]),
        Case(
            name: "an env_file that an override takes away",
            files: [
                "docker-compose.yml": server().replacingOccurrences(
                    of: "    environment:", with: "    env_file: gone.env\n    environment:"),
                "docker-compose.override.yml":
                    "services: {openmetadata-server: {env_file: !reset []}}\n",
            ], path: ".env", never: ["CHANGE-UNSEEN", "-PASSED"]),
        Case(
            name: "an env_file of an override in another folder",
            files: [
                "docker-compose.yml": server(),
                "prod/override.yml": "services: {openmetadata-server: {env_file: om.env}}\n",
                "om.env": "A=b\n", ".env": "COMPOSE_FILE=docker-compose.yml:prod/override.yml\n",
            ], path: ".env", file: ".env", never: ["CHANGE-UNSEEN", "-PASSED"]),
        Case(
            name: "an image by a variable",
            files: [
                "om.yml": "services:\n  om:\n    image: ${OM_IMAGE}\n",
                ".env": "OM_IMAGE=\(image):1.7.0\n",
            ], path: "om.yml", file: "om.yml", says: ["--force-recreate om\n"]),
        Case(
            name: "a service that an override writes anew",
            files: [
                "docker-compose.yml": server(),
                "docker-compose.prod.yml":
                    "services:\n  openmetadata-server: !override\n    image: \(image):1.7.0\n",
                ".env": "COMPOSE_FILE=docker-compose.yml:docker-compose.prod.yml\n",
            ], path: ".env", status: 4, says: ["[OMSSO-CHANGE-NONE-PASSED]"]),
        Case(
            name: "a value that an override takes away",
            files: [
                "docker-compose.yml": server(),
                "docker-compose.prod.yml":
                    "services: {openmetadata-server: {environment: "
                    + "{AUTHENTICATION_PROVIDER: !reset null}}}\n",
                ".env": "COMPOSE_FILE=docker-compose.yml:docker-compose.prod.yml\n",
            ], path: ".env", status: 4,
            says: ["does not put this into the server's container: AUTHENTICATION_PROVIDER"]),
        Case(
            name: "a server that an override takes away",
            files: [
                "docker-compose.yml": server()
                    + bare("om", "environment: {AUTHENTICATION_PROVIDER: basic}").dropFirst(10),
                "docker-compose.override.yml": "services: {openmetadata-server: !reset null}\n",
            ], says: ["--force-recreate om\n"], never: ["openmetadata-server\n"]),
        Case(
            name: "values of the migration only",
            files: [
                "docker-compose.yml": server()
                    + bare("execute-migrate-all", "environment: {AUTHENTICATION_PROVIDER: basic}")
                    .dropFirst(10)
            ], file: "docker-compose.override.yml"),
        Case(
            name: "the same, in an environment file all the same",
            files: [
                "docker-compose.yml": server()
                    + bare("execute-migrate-all", "environment: {AUTHENTICATION_PROVIDER: basic}")
                    .dropFirst(10)
            ], path: ".env",
            says: [
                "values of its own for execute-migrate-all, which win: AUTHENTICATION_PROVIDER"
            ]),
        Case(
            name: "a variable that wins over ours",
            files: [
                "docker-compose.yml": server().replacingOccurrences(
                    of: "${AUTHENTICATION_PROVIDER:-}",
                    with: "${OM_PROVIDER:-${AUTHENTICATION_PROVIDER:-basic}}"),
                ".env": "OM_PROVIDER=basic\n",
            ], file: "docker-compose.override.yml"),
        Case(
            name: "items with quotes in them",
            files: [
                "docker-compose.yml": server().replacingOccurrences(
                    of: "( +)([A-Z_]+): (\\$.*)", with: "$1- $2=\"$3\"",
                    options: .regularExpression)
            ], file: "docker-compose.override.yml"),
        Case(
            name: "two servers behind profiles",
            files: [
                "docker-compose.yml": bare(
                    "dev", "profiles: [dev]\n    environment: {AUTHENTICATION_PROVIDER: basic}")
                    + bare(
                        "prod",
                        "profiles: [prod]\n    environment: {AUTHENTICATION_PROVIDER: basic}"
                    ).dropFirst(10),
                ".env": "COMPOSE_PROFILES=prod\n",
            ], says: ["--force-recreate prod\n", "Only prod was looked at", "COMPOSE-SERVERS]"]),
        Case(
            name: "an image older than what is known",
            files: ["docker-compose.yml": server(release: "1.4.3")],
            says: ["OpenMetadata 1.4.3 is older than what omsso knows", "[OMSSO-RELEASE]"]),
        Case(
            name: "an environment file of what is included, over which another wins",
            files: [
                "compose.yaml": "include: [om/compose.yaml]\n", "om/compose.yaml": server(),
                "om/.env": "A=b\n", ".env": "AUTHENTICATION_PROVIDER=google\n",
            ], path: "om/.env", status: 4,
            says: [".env has values of its own, which win: AUTHENTICATION_PROVIDER."],
            never: ["/om\n"]),
        Case(
            name: "a file that the service names",
            files: [
                "docker-compose.yml": bare("openmetadata-server", "env_file: [conf/b.env]"),
                ".env": "TAG=1\n",
                "conf/b.env": "AUTHENTICATION_PROVIDER=basic\n",
            ], path: "conf/b.env", file: "conf/b.env",
            says: ["docker compose up --detach --no-deps"], never: ["--env-file"]),
    ]

    @Test func whatIsWrittenStaysWhole() throws {
        try make(["om.yml": Self.bare("om", "environment: {AUTHENTICATION_PROVIDER: basic}")])
        let arguments = ["--yes", "--answers", "answers.yaml", "--path", "om.yml"]
        #expect(try run("apply", arguments).status == 0)
        let text = try String(contentsOfFile: folder.path + "/om.yml", encoding: .utf8)
        #expect(!text.contains("openmetadata-server:\n") && !text.contains("execute-migrate-all"))
    }

    @Test(arguments: ["../shared/compose.yml", "/shared/compose.yml", "./../shared/compose.yml"])
    func namedFilesMayStandAnywhere(path: String) throws {
        let file = path.hasPrefix("/") ? folder.path + path : path
        try make([
            "here/.env": "COMPOSE_FILE=\(file)\n",
            "shared/compose.yml": Self.server("catalog") + "    env_file: [om.env]\n",
            "here/answers.yaml": goodAnswers, "shared/om.env": "A=b\n",
        ])
        let arguments = ["--yes", "--answers", "answers.yaml", "--target", "docker"]
        let apply = try run("apply", arguments, in: "/here")
        #expect(apply.status == 0, "\(apply.errors)")
        #expect(apply.output.contains("--force-recreate catalog"), "\(apply.output)")
        #expect(!apply.errors.contains("UNSEEN"), "\(apply.errors)")
        let check = try run("check", [], in: "/here")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(check.errors.contains("shared/compose.yml, .env"), "\(check.errors)")
    }

    /// A file that COMPOSE_FILE names is read, or said not to be.
    @Test(arguments: [
        ("prod/override.yml", Int32(4), "docker-compose.yml, prod/override.yml, .env"),
        ("gone.yml", 1, "Cannot read gone.yml: No such file"),
    ])
    func namedFilesAreChecked(file: String, status: Int32, text: String) throws {
        try make([
            "docker-compose.yml": Self.server(), "prod/override.yml": Self.override,
            ".env": "COMPOSE_FILE=docker-compose.yml:\(file)\n",
        ])
        for command in [["check"], ["whoami", "ada@example.com"]] {
            let run = try run(command[0], Array(command.dropFirst()))
            #expect(run.status != 0, "\(run.output)\(run.errors)")
            #expect(run.errors.contains(text), "\(run.errors)")
        }
    }

    @Test func whatAnOverrideTakesAwayIsInPlace() throws {
        try make([
            "docker-compose.yml": Self.server(),
            "docker-compose.override.yml":
                "services: {openmetadata-server: {environment: !reset null}}\n",
        ])
        let run = try run("check", [])
        #expect(!run.output.contains("COMPOSE-PLACE"), "\(run.output)")
    }

    /// A value that comes by another variable is nobody's to write.
    @Test func aValueOfAnotherNameIsLeft() throws {
        let authority =
            "https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c/v2.0"
        let text = "AUTHENTICATION_PROVIDER=azure\nOM_AUTHORITY=\(authority)\n"
        try make([
            "docker-compose.yml": Self.server().replacingOccurrences(
                of: "${AUTHENTICATION_AUTHORITY:-}", with: "${OM_AUTHORITY}"), ".env": text,
        ])
        let run = try run("check", ["--fix", "--yes"])
        #expect(run.output.contains("AUTHORITY-PATH"), "\(run.output)")
        let after = try String(contentsOfFile: folder.path + "/.env", encoding: .utf8)
        #expect(!after.contains("AUTHENTICATION_AUTHORITY") && after.contains(authority))
    }

    @Test func whatWasNotNamedIsSaidToBeFixedByName() throws {
        try make([
            "docker-compose.yml": Self.bare("openmetadata-server", "env_file: [b.env]"),
            "b.env": "AUTHENTICATION_PROVIDER=Azure\n",
        ])
        let run = try run("check", ["--fix", "--yes"])
        #expect(
            run.errors.contains("so are not changed. To change them: `omsso check --fix b.env`."),
            "\(run.errors)")
    }
}
