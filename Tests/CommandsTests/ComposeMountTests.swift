import Foundation
import TestSupport
import Testing

/// A configuration file that a compose file mounts is what the server reads.
@Suite struct ComposeMountTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let place = "/opt/openmetadata/conf"

    /// A server with something mounted, and a file of which it may be.
    struct Mount: CustomTestStringConvertible {
        let name: String
        /// Lines of the service.
        let service: String
        /// Lines at the top of the compose file.
        var top = ""
        var file = "om-config.yaml"
        var testDescription: String { name }

        var compose: String {
            "services:\n  openmetadata-server:\n"
                + "    image: docker.getcollate.io/openmetadata/server:1.7.7\n\(service)"
                + "    environment:\n"
                + "      AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}\n"
                + "      DB_HOST: pg\n\(top)"
        }
    }

    private static let short = Mount(
        name: "short",
        service: "    volumes: [\"./om-config.yaml:\(place)/openmetadata.yaml:ro\"]\n")

    private static let mounts = [
        short,
        Mount(
            name: "long",
            service: "    volumes:\n      - type: bind\n        source: ./om-config.yaml\n"
                + "        target: \(place)/openmetadata.yaml\n"),
        Mount(
            name: "the folder", service: "    volumes: [./om:\(place)/]\n",
            file: "om/openmetadata.yaml"),
        Mount(
            name: "by the folder of the shell",
            service: "    volumes: [\"${PWD}/om-config.yaml:\(place)/openmetadata.yaml\"]\n"),
        Mount(
            name: "the usual place of a server's own",
            service: "    volumes: [./conf/openmetadata.yaml:\(place)/openmetadata.yaml]\n",
            file: "conf/openmetadata.yaml"),
        Mount(
            name: "a config",
            service: "    configs: [{source: om, target: \(place)/openmetadata.yaml}]\n",
            top: "configs:\n  om:\n    file: ./om-config.yaml\n"),
    ]

    private func run(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
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

    /// A server's own file; with `:` what stands behind the name of a variable.
    private static func configuration(_ provider: String) -> String {
        """
        authorizerConfiguration:
          className: "org.openmetadata.service.security.DefaultAuthorizer"
          containerRequestFilter: "org.openmetadata.service.security.JwtFilter"
          adminPrincipals: [admin]
          principalDomain: acme.io
          enforcePrincipalDomain: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN:-false}
        authenticationConfiguration:
          provider: \(provider)
          publicKeyUrls: [http://localhost:8585/api/v1/system/config/jwks]
          jwtPrincipalClaims: ["email", "preferred_username", "sub"]
          enableSelfSignup: false

        """
    }

    @Test(arguments: mounts)
    func whatTheFileSaysWins(mount: Mount) throws {
        try make([
            "docker-compose.yml": mount.compose, mount.file: Self.configuration("\"ldap\""),
        ])
        let apply = try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
        let command = "omsso apply --target bare-metal --path \(mount.file)"
        #expect(apply.status == 4, "\(apply.errors)")
        #expect(apply.errors.contains("[OMSSO-CHANGE-NONE-PASSED]"), "\(apply.errors)")
        #expect(apply.errors.contains("\(mount.file), which is mounted"), "\(apply.errors)")
        #expect(apply.errors.contains(command), "\(apply.errors)")
        let check = try run("check", "docker-compose.yml", "docker-compose.override.yml")
        #expect(check.status == 4, "\(check.output)")
        #expect(check.output.contains("[OMSSO-ENV-PROVIDER-LOST]"), "\(check.output)")
        #expect(check.output.contains("[OMSSO-COMPOSE-MOUNT]"), "\(check.output)")
        #expect(check.output.contains(command), "\(check.output)")
        let who = try run("whoami", "ada.lovelace@example.com", "--file", "docker-compose.yml")
        #expect(who.output.contains("ldap"), "\(who.output)\(who.errors)")
    }

    /// What the advice names is what works.
    @Test func theFileCanBeChangedInstead() throws {
        try make([
            "docker-compose.yml": Self.short.compose,
            "om-config.yaml": Self.configuration("\"ldap\""),
        ])
        let apply = try run(
            "apply", "--yes", "--answers", "answers.yaml", "--target", "bare-metal", "--path",
            "om-config.yaml")
        #expect(apply.status == 0, "\(apply.errors)")
        let check = try run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(!check.output.contains("COMPOSE-MOUNT"), "\(check.output)")
        let who = try run("whoami", "ada.lovelace@example.com")
        #expect(who.status == 0, "\(who.output)\(who.errors)")
    }

    @Test func variablesInTheFileCount() throws {
        let names = [
            ("className", "AUTHORIZER_CLASS_NAME"),
            ("containerRequestFilter", "AUTHORIZER_REQUEST_FILTER"),
            ("adminPrincipals", "AUTHORIZER_ADMIN_PRINCIPALS"),
            ("principalDomain", "AUTHORIZER_PRINCIPAL_DOMAIN"),
            ("enforcePrincipalDomain", "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN"),
            ("provider", "AUTHENTICATION_PROVIDER"),
            ("publicKeyUrls", "AUTHENTICATION_PUBLIC_KEYS"),
            ("authority", "AUTHENTICATION_AUTHORITY"), ("clientId", "AUTHENTICATION_CLIENT_ID"),
            ("callbackUrl", "AUTHENTICATION_CALLBACK_URL"),
            ("clientType", "AUTHENTICATION_CLIENT_TYPE"),
            ("enableSelfSignup", "AUTHENTICATION_ENABLE_SELF_SIGNUP"),
        ]
        let sections = ["authorizerConfiguration:\n", "authenticationConfiguration:\n"]
        let text =
            zip(sections, [names.prefix(5), names.dropFirst(5)]).map { section, names in
                section + names.map { "  \($0): ${\($1):-}\n" }.joined()
            }.joined() + "  jwtPrincipalClaims: [email, preferred_username, sub]\n"
        try make(["docker-compose.yml": Self.short.compose, "om-config.yaml": text])
        let apply = try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
        #expect(apply.status == 0, "\(apply.errors)")
        let check = try run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(!check.output.contains("COMPOSE-MOUNT"), "\(check.output)")
    }

    /// A file that is not here may say anything.
    @Test(arguments: ["./gone.yaml:\(place)/openmetadata.yaml", "omconf:\(place)"])
    func whatCannotBeReadIsSaid(mount: String) throws {
        let service = "    volumes: [\"\(mount)\"]\n"
        try make(["docker-compose.yml": Mount(name: "", service: service).compose])
        let apply = try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
        #expect(apply.errors.contains("[OMSSO-CHANGE-UNSEEN]"), "\(apply.errors)")
        #expect(apply.status == 0, "\(apply.errors)")
        let check = try run("check")
        #expect(check.output.contains("[OMSSO-COMPOSE-MOUNT]"), "\(check.output)")
        #expect(check.status == 0, "\(check.output)")
        let who = try run("whoami", "ada.lovelace@example.com")
        #expect(who.errors.contains("mounted"), "\(who.output)\(who.errors)")
    }

    /// Files that are mounted elsewhere, and what other settings they have, are no matter.
    @Test(arguments: [
        "./certs:/opt/openmetadata/certs", "./x.yaml:\(place)/openmetadata-s3-logs.yaml",
        "./key.der:\(place)/private_key.der",
    ])
    func othersAreNoMatter(mount: String) throws {
        let service = "    volumes: [\"\(mount)\"]\n"
        try make(["docker-compose.yml": Mount(name: "", service: service).compose])
        let apply = try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
        #expect(apply.status == 0 && !apply.errors.contains("UNSEEN"), "\(apply.errors)")
        #expect(try !run("check").output.contains("COMPOSE-MOUNT"))
    }
}
