import Foundation
import TestSupport
import Testing

/// What `apply --next-steps` tells in a folder, to the letter, and what the shell makes of it.
@Suite struct NextStepsCommandTests {
    struct Place: CustomTestStringConvertible, Sendable {
        let name: String
        var files: [String: String] = [:]
        var arguments: [String] = []
        var runs = 1
        /// What systemd is told, with `@` for the folder.
        var unit: String?

        var testDescription: String { name }
    }

    private static let variables =
        settingsOfSignIn + ["AUTHENTICATION_JWT_PRINCIPAL_CLAIMS", "AUTHORIZER_ALLOWED_DOMAINS"]

    private static func compose(_ version: String, service: String = "openmetadata-server")
        -> String
    {
        """
        services:
          \(service):
            image: docker.getcollate.io/openmetadata/server:\(version)
            environment:
        \(variables.map { "      \($0): ${\($0):-}" }.joined(separator: "\n"))

        """
    }

    private static let values = """
        openmetadata:
          config:
            authentication: {provider: basic}

        """
    private static let server = """
        authorizerConfiguration:
          className: org.openmetadata.service.security.DefaultAuthorizer
          adminPrincipals: [admin]
        authenticationConfiguration:
          provider: basic

        """
    private static let record = """
        #!/bin/bash
        { printf '%s' "${0##*/}"; printf ' %q' "$@"; printf '\\n'; } >> "$LOG"

        """
    private static let installation = [
        "conf/openmetadata.yaml": server, "conf/openmetadata-env.sh": "DB_HOST=prod-db\n",
        "bin/openmetadata.sh": record,
        "bootstrap/openmetadata-ops.sh": record + "echo \"  for $DB_HOST\" >> \"$LOG\"\n",
    ]

    private static let flux = """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: om, namespace: flux-system}
        spec:
          targetNamespace: data
          chart: {spec: {chart: openmetadata}}

        """
    private static let application = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: catalog}
        spec:
          destination: {namespace: data}
          source: {chart: openmetadata, targetRevision: 1.9.7}

        """
    private static let kustomization = """
        helmCharts:
        - {name: openmetadata, version: 1.8.12}

        """

    private static let places = [
        Place(
            name: "docker-env",
            files: ["docker-compose.yml": compose("1.9.3"), ".env": "DB_HOST=prod\n"]),
        Place(
            name: "docker-beside-env",
            files: ["docker-compose.yml": compose("1.10.4"), ".env": "DB_HOST=prod\n"],
            arguments: ["--path", "openmetadata_azure.env"]),
        Place(name: "docker-new", files: ["compose.yaml": compose("1.7.0", service: "catalog")]),
        Place(
            name: "docker-documented",
            files: [
                "docker-compose-openmetadata.yml": compose("1.11.2"), "env-mysql": "DB_HOST=db\n",
            ]),
        Place(
            name: "docker-unchanged",
            files: ["docker-compose.yml": compose("2.0.1"), ".env": "DB_HOST=prod\n"], runs: 2),
        Place(name: "docker-alone"),
        Place(name: "kubernetes-1.9", files: ["values.yaml": values]),
        Place(
            name: "kubernetes-2.0", files: ["values.yaml": values],
            arguments: ["--openmetadata-version", "2.0"]),
        Place(
            name: "kubernetes-new",
            arguments: ["--target", "kubernetes", "--openmetadata-version", "1.5"]),
        Place(
            name: "flux", files: ["release.yaml": flux],
            arguments: ["--openmetadata-version", "1.11"]),
        Place(name: "argo-cd", files: ["app.yaml": application]),
        Place(
            name: "argo-cd-files",
            files: [
                "app.yaml": application.replacing(
                    "openmetadata,", with: "openmetadata, helm: {valueFiles: [om.yaml]},"),
                "om.yaml": "replicaCount: 1\n",
            ]),
        Place(name: "kustomize", files: ["kustomization.yaml": kustomization]),
        Place(
            name: "bare-metal-1.9", files: installation,
            arguments: ["--openmetadata-version", "1.9"]),
        Place(
            name: "bare-metal-1.13", files: installation,
            arguments: ["--openmetadata-version", "1.13"]),
        Place(
            name: "bare-metal-unit", files: installation,
            arguments: ["--openmetadata-version", "1.13"],
            unit: """
                [Service]
                Type=forking
                EnvironmentFile=-@/conf/openmetadata-env.sh
                ExecStart=@/bin/openmetadata.sh \\
                  start
                """),
        // A unit that names its files takes no override.
        Place(
            name: "docker-unit-files",
            files: [
                "docker-compose.yml": """
                services:
                  openmetadata-server:
                    image: docker.getcollate.io/openmetadata/server:1.9.3
                    environment:
                      AUTHENTICATION_PROVIDER: basic

                """
            ],
            unit: """
                [Service]
                WorkingDirectory=@
                # A comment goes on in no other line: \\
                ExecStart=/usr/bin/docker-compose -f docker-compose.yml up
                """),
        Place(
            name: "docker-unit", files: ["compose.prod.yml": compose("1.9.3")],
            unit: """
                [Service]
                WorkingDirectory=@
                ExecStart=/usr/bin/docker compose -p catalog -f compose.prod.yml up -d
                """),
    ]

    private let folder: TemporaryFolder
    private let outside: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        outside = try TemporaryFolder()
    }

    @Test(arguments: places)
    func theTextIsAsExpectedAndItsCommandsRun(place: Place) throws {
        try make(place.files, in: folder)
        for _ in 1...place.runs { try apply(place) }
        let text = try outside.read("next.txt")
        #expect(text.hasPrefix("What to do next, by omsso\n"))
        try expectSnapshot(
            text.replacing(folder.path, with: "/srv/om").replacing(outside.path, with: "/units")
                + "\nWhat a shell makes of it\n"
                + Self.shell(text, outside).replacing(folder.path, with: "/srv/om"),
            "next-\(place.name).txt")
    }

    private func apply(_ place: Place) throws {
        let arguments =
            ["apply", "--yes", "--answers", outside.path + "/answers.yaml"]
            + ["--next-steps", outside.path + "/next.txt"] + place.arguments
        _ = try outside.write(goodAnswers, "answers.yaml")
        let unit = place.unit?.replacing("@", with: folder.path)
        if let unit { _ = try outside.write(unit, "om-catalog.service") }
        let program = try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder.path,
            environment: [
                "XDG_STATE_HOME": outside.path + "/state",
                "SYSTEMD_UNIT_PATH": unit == nil ? "/nonexistent" : outside.path,
            ])
        #expect(program.status == 0, "\(program.output) \(program.errors)")
    }

    private func make(_ files: [String: String], in folder: TemporaryFolder) throws {
        for (name, text) in files {
            let path = folder.path + "/" + name
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            _ = try folder.write(text, name)
        }
        try Self.makePrograms(
            "for file in bin/*.sh bootstrap/*.sh; do test -e $file || continue; "
                + "cp $file new; chmod +x new; mv new $file; done", in: folder)
    }

    /// Not by this process: what it has open for writing, another child of it could keep open.
    private static func makePrograms(_ script: String, in folder: TemporaryFolder) throws {
        let program = try Program("/bin/bash", ["-c", script], in: folder.path)
        #expect(program.status == 0, "\(program.errors)")
    }

    /// Runs the commands with programs that only say what they were given.
    private static func shell(_ text: String, _ outside: TemporaryFolder) throws -> String {
        _ = try outside.write(record, "record")
        try makePrograms(
            "mkdir bin; for tool in docker helm kubectl systemctl sudo wget tail omsso git flux argocd; "
                + "do cp record bin/$tool; done; ln -s /bin/true bin/kustomize; chmod +x bin/*",
            in: outside)
        let commands = text.split(separator: "\n").filter { $0.hasPrefix("       ") }
            .map { $0.dropFirst(7) }.filter { !$0.hasPrefix("http") }
        let script = try outside.write(commands.joined(separator: "\n") + "\n", "commands.sh")
        let log = try outside.write("", "log")
        let program = try Program(
            "/bin/bash", [script], in: outside.path,
            environment: ["PATH": "\(outside.path)/bin:/usr/bin:/bin", "LOG": log])
        #expect(program.errors.isEmpty, "\(program.errors)")
        return try outside.read("log")
    }

    // MARK: The file itself

    @Test func onlyAFileOfItsOwnIsReplaced() throws {
        try make(["compose.yaml": Self.compose("1.7.0")], in: folder)
        let theirs = try outside.write("my notes\n", "next.txt")
        _ = try outside.write(goodAnswers, "answers.yaml")
        let program = try run(
            "apply", "--yes", "--answers", outside.path + "/answers.yaml", "--next-steps", theirs,
            in: folder.path)
        #expect(program.status == 1)
        #expect(try outside.read("next.txt") == "my notes\n")
        #expect(folder.names == ["compose.yaml"])
        try FileManager.default.removeItem(atPath: theirs)
        for _ in 1...2 { try apply(Self.places[0]) }
        let mode = try FileManager.default.attributesOfItem(atPath: theirs)[.posixPermissions]
        #expect(mode as? Int == 0o640)
        #expect(outside.names.filter { $0.contains("next") } == ["next.txt"])
    }

    @Test(arguments: ["--dry-run", "--undo"])
    func itGoesWithAChange(flag: String) throws {
        let program = try run("apply", flag, "--next-steps", outside.path + "/next.txt")
        #expect(program.status == 64)
        #expect(outside.names.isEmpty)
    }
}
