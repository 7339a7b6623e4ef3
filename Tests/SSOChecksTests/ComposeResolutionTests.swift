import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What a service's container gets of compose files, as `config` of docker-compose 1.29.2, Compose
/// 2.26.1 and 2.40.3 prints it; `Tests/Compose` asks them.
@Suite struct ComposeResolutionTests {
    struct Vector: CustomTestStringConvertible, Sendable {
        let name: String
        /// By name; those that end in `.env` are environment files, the others compose files.
        let files: [(String, String)]
        /// `NAME=value` of what the container gets, by name.
        let expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ files: [(String, String)], _ expected: String...) {
            (self.name, self.files, self.expected) = (name, files, expected)
        }
    }

    private static let base = (
        "compose.yml",
        """
        services:
          openmetadata-server: {image: i, environment: {A: base, B: base}, env_file: e.env}
        """
    )
    private static let file = ("e.env", "A=f\nZ=f\n")

    private static func override(_ service: String) -> (String, String) {
        ("over.yml", "services:\n  openmetadata-server:\n    \(service)\n")
    }

    static let vectors =
        [
            Vector("environment wins over env_file", [base, file], "A=base", "B=base", "Z=f"),
            Vector(
                "a list over keys",
                [base, file, override("environment: [B=over, C=over, D]"), (".env", "D=sh")],
                "A=base", "B=over", "C=over", "D=sh", "Z=f"),
            Vector(
                "a key without a value, and an empty one",
                [base, file, override("environment: {A: , B: \"\"}")], "B=", "Z=f"),
            Vector(
                "a key without a value takes that of .env",
                [base, file, override("environment: {A: }"), (".env", "A=sh")], "A=sh", "B=base",
                "Z=f"),
            Vector(
                "nothing changes nothing", [base, file, override("environment:")], "A=base",
                "B=base",
                "Z=f"),
            Vector(
                "!override drops what environment said, and no env_file",
                [base, file, override("environment: !override {Q: x}")], "A=f", "Q=x", "Z=f"),
            Vector(
                "a merge key, with own keys and an override",
                [
                    (
                        "compose.yml",
                        """
                        x-om: &om {A: "1", B: "${B:-2}", C: "2"}
                        services:
                          openmetadata-server: {image: i, environment: {<<: *om, B: own, C: "3"}}
                        """
                    ), override("environment: [A=over]"),
                ], "A=over", "B=own", "C=3"),
            Vector(
                "the first of several merged mappings wins",
                [
                    (
                        "compose.yml",
                        """
                        x-a: &a {A: "1"}
                        x-b: &b {A: "2", B: "2", <<: *a}
                        services: {openmetadata-server: {image: i, environment: {<<: [*a, *b]}}}
                        """
                    )
                ], "A=1", "B=2"),
            Vector(
                "the whole environment by an alias",
                [
                    (
                        "compose.yml",
                        """
                        x-a: &a [A=1, "B=${X:-2}"]
                        services: {openmetadata-server: {image: i, environment: *a}}
                        """
                    )
                ], "A=1", "B=2"),
            Vector(
                "a service that is merged: its environment is replaced",
                [
                    (
                        "compose.yml",
                        """
                        x-a: &a {image: i, environment: {A: "1", B: "1"}}
                        services: {openmetadata-server: {<<: *a, environment: {A: own}}}
                        """
                    )
                ], "A=own"),
            Vector(
                "a base in the same file; what overrides the base does not reach the service",
                [
                    (
                        "compose.yml",
                        """
                        services:
                          base: {image: i, environment: {A: base, B: base}}
                          openmetadata-server: {extends: base, environment: [B=own]}
                        """
                    ), ("over.yml", "services: {base: {environment: {A: OV}}}\n"),
                ], "A=base", "B=own"),
            Vector(
                "a base in another file, whose env_file lies beside it",
                [
                    (
                        "compose.yml",
                        """
                        services:
                          openmetadata-server:
                            extends: {service: om, file: common/om.yml}
                            environment: {B: own}
                        """
                    ),
                    (
                        "common/om.yml",
                        "services: {om: {image: i, environment: {B: base}, env_file: [./c.env]}}\n"
                    ), ("common/c.env", "A=f\nB=f\n"),
                ], "A=f", "B=own"),
            Vector(
                "defaults, and what .env says",
                [
                    (
                        "compose.yml",
                        """
                        services:
                          openmetadata-server:
                            image: i
                            environment:
                              V: ${V:-none}
                              W: "${W:-}"
                              D: "a$$b"
                        """
                    ), (".env", "V=dot\n"),
                ], "D=a$b", "V=dot", "W="),
            Vector(
                "extensions are no variables",
                [
                    (
                        "compose.yml",
                        "services: {openmetadata-server: {image: i, environment: {x-a: b, A: b}}}"
                    )
                ],
                "A=b"),
        ] + included

    /// As Compose 2.40.3 prints it; 1.29 knows nothing of it.
    static let included = [
        Vector(
            "what is included, with the variables beside it",
            [
                ("compose.yml", "include: [om/compose.yml]\n"),
                (
                    "om/compose.yml",
                    """
                    services:
                      openmetadata-server:
                        image: i
                        environment: {A: "${A:-d}", B: "${B:-d}"}
                        env_file: c.env
                    """
                ), ("om/.env", "A=om\n"), ("om/c.env", "C=${A}\n"),
            ], "A=om", "B=d", "C=om"),
        Vector(
            "variables of the project win over those beside what is included",
            [
                ("compose.yml", "include: [./om/compose.yml]\n"),
                (
                    "om/compose.yml",
                    "services: {openmetadata-server: {image: i, environment: {A: '${A:-d}'}}}\n"
                ), ("om/.env", "A=om\n"), (".env", "A=top\n"),
            ], "A=top"),
        Vector(
            "several files in one entry, the variables of another file, and an override of it",
            [
                (
                    "compose.yml",
                    """
                    include:
                      - path: [om/a.yml, om/b.yml]
                        env_file: [conf/v.env]
                    """
                ),
                (
                    "om/a.yml",
                    "services: {openmetadata-server: {image: i, environment: {A: a, B: a, V: '${V:-}'}}}"
                ), ("om/b.yml", "services: {openmetadata-server: {environment: {B: b, C: b}}}\n"),
                ("conf/v.env", "V=v\n"), override("environment: {C: over}"),
            ], "A=a", "B=b", "C=over", "V=v"),
        Vector(
            "an included file that includes another",
            [
                ("compose.yml", "include: [om/a.yml]\n"), ("om/a.yml", "include: [b/c.yml]\n"),
                (
                    "om/b/c.yml",
                    "services: {openmetadata-server: {image: i, environment: {A: '${A:-}'}}}"
                ), ("om/b/.env", "A=deep\n"),
            ], "A=deep"),
        Vector(
            "values that are taken to the letter",
            [
                (
                    "compose.yml",
                    """
                    services:
                      openmetadata-server:
                        image: i
                        env_file: [{path: raw.env, format: raw, required: false}]
                    """
                ), ("raw.env", "# none\nA=\"a b\"\n  B='${X}' # c\n\nC=$$d=e\n"),
            ], "A=\"a b\"", "B='${X}' # c", "C=$$d=e"),
    ]

    /// What is included and not there, and what stands in a circle.
    @Test(
        arguments: [
            "include: [nothere.yml]", "include: [{path: compose.yml}]",
            "include: [{path: b.yml, env_file: nothere.env}]",
        ])
    func whatIsNotIncludedIsSaid(line: String) {
        let inputs = [
            CheckInput(
                "compose.yml",
                Array("\(line)\nservices: {openmetadata-server: {image: i}}\n".utf8),
                kind: .compose),
            CheckInput("b.yml", Array("services: {}\n".utf8), kind: .compose, isPart: true),
            CheckInput("a.env", Array("AUTHENTICATION_PROVIDER=azure\n".utf8), kind: .environment),
        ]
        let codes = SSOChecks.check(inputs).findings.map(\.code)
        #expect(codes.contains("OMSSO-FILE-ALIAS"), "\(codes)")
        #expect(!codes.contains("OMSSO-ENV-PROVIDER-LOST"))
    }

    /// What wins over an environment file is named; to add it there would be for nothing.
    @Test func whatAnOverrideSetsIsNotMissing() {
        let files = Sample(files: [
            (
                "compose.yaml",
                "services:\n  om:\n    image: openmetadata/server:1.7.0\n    env_file: [a.env]\n"
            ),
            (
                "compose.override.yaml",
                "services:\n  om:\n    environment: {AUTHENTICATION_PROVIDER: azure}\n"
            ),
            ("a.env", "AUTHENTICATION_PROVIDER=basic\n"),
        ])
        let found = files.findings().filter { $0.code == "OMSSO-ENV-NOT-PASSED" }
        #expect(
            found.map(\.message) == ["compose.override.yaml sets this variable itself, and wins."])
        #expect(found.map(\.advice) == ["Change it there; what stands here has no effect."])
    }

    /// All that a file takes from others is asked for, and what those take.
    @Test func partsArePartsOfParts() {
        let files = Dictionary(uniqueKeysWithValues: Self.included[0].files)
        let first = CheckInput("compose.yml", Array((files["compose.yml"] ?? "").utf8))
        let parts = CheckInput.parts(of: [first]) { files[$0].map { Array($0.utf8) } }
        #expect(parts.map(\.name).sorted() == ["om/.env", "om/c.env", "om/compose.yml"])
        let installation = Installation([first] + parts, CheckOptions())
        #expect(installation.compose?.services.names == ["openmetadata-server"])
    }

    private static func parsed(_ vector: Vector) -> [ParsedFile] {
        let named = Set(vector.files.map(\.0))
        let inputs = vector.files.map { name, text in
            let isPart = name.contains("/") || name.hasSuffix(".env") && name != ".env"
            return CheckInput(
                name, Array(text.utf8), kind: name.hasSuffix(".env") ? .environment : .compose,
                isContext: name == ".env", isPart: isPart)
        }
        #expect(named.count == inputs.count)
        return Installation(inputs, CheckOptions()).files
    }

    private static func view(_ vector: Vector) -> ComposeView {
        let files = parsed(vector)
        var variables = Variables()
        for file in files where file.kind == .environment && !file.isPart { variables.read(file) }
        return ComposeView(
            files.filter { $0.kind == .compose && $0.isChecked }, variables, given: files)
    }

    @Test(arguments: vectors)
    func theContainerGetsWhatComposeGivesIt(vector: Vector) {
        let view = Self.view(vector)
        let lines = view.environment.names.map { "\($0)=\(view.environment[$0]?.string ?? "")" }
        #expect(lines == vector.expected)
        #expect(view.isComplete)
    }

    /// A part that is not there is said, and what it may hold is neither missing nor known.
    @Test(arguments: [
        "env_file: nothere.env", "env_file: [{path: nothere.env}]", "extends: nobody",
        "extends: {service: a, file: nothere.yml}",
    ])
    func aPartThatIsNotThereIsSaid(line: String) {
        let text = "services:\n  openmetadata-server:\n    image: i\n    \(line)\n"
        let inputs = [
            CheckInput("compose.yml", Array(text.utf8), kind: .compose),
            CheckInput("a.env", Array("AUTHENTICATION_PROVIDER=azure\n".utf8), kind: .environment),
        ]
        let found = SSOChecks.check(inputs).findings
        #expect(found.contains { $0.code == "OMSSO-FILE-ALIAS" }, "\(found.map(\.code))")
        #expect(!found.contains { $0.code == "OMSSO-ENV-NOT-PASSED" })
    }

    /// Each is found by its name, the first of two by one name.
    @Test func manyEnvironmentFilesAreReadInTheirOrder() {
        let names = (0..<1_000).map { "e\($0).env" }
        let text =
            "services:\n  openmetadata-server:\n    image: i\n    env_file:\n"
            + names.map { "      - ./\($0)\n" }.joined()
        let parts = (names + ["e7.env"]).enumerated().map { index, name in
            CheckInput(
                name, Array("A\(index)=${P}x\nZ=\(index)\n".utf8), kind: .environment, isPart: true)
        }
        let inputs = [
            CheckInput("compose.yml", Array(text.utf8), kind: .compose),
            CheckInput(".env", Array("P=1\n".utf8), kind: .environment, isContext: true),
        ]
        let view = Installation(inputs + parts, CheckOptions()).compose
        #expect(view?.environment.names.count == 1_001)
        #expect(view?.environment["A500"]?.string == "1x")
        #expect(view?.environment["Z"]?.string == "999")
        #expect(view?.isComplete == true)
    }

    @Test func aPartThatMayBeAbsentIsNotMissed() {
        let text = "services: {openmetadata-server: {env_file: [{path: a, required: false}]}}\n"
        let input = CheckInput("compose.yml", Array(text.utf8), kind: .compose)
        #expect(Installation([input], CheckOptions()).compose?.isComplete == true)
    }

    /// Mistakes are found wherever the value stands.
    @Test func aMistakeWithinAnAnchorIsFound() {
        let files = compose().replacingText(
            "services:", with: "x-om: &om {OIDC_TYPE: '${OIDC_TYPE:-}'}\nservices:"
        ).replacingText("    environment:", with: "    environment:\n      <<: *om")
        let found = files.and(env("AUTHENTICATION_PROVIDER=Azure")).findings()
        #expect(found.contains { $0.severity == .error && $0.position?.file == "a.env" })
        let inside = Sample(files: [
            (
                "docker-compose.yml",
                """
                x-om: &om
                  AUTHENTICATION_PROVIDER: azure
                  AUTHENTICATION_CLIENT_ID: '{Client ID}'
                services: {openmetadata-server: {image: i, environment: *om}}
                """
            )
        ])
        #expect(inside.findings().map(\.place).contains("docker-compose.yml:3:30"))
    }

    @Test(arguments: [
        ("services: {openmetadata-server: {image: x}}", "openmetadata-server"),
        ("services: {a: {image: 'registry/openmetadata/server:1.7.0'}}", "a"),
        ("services: {a: {image: '${I:-openmetadata/server:1.7.0}'}}", "a"),
        ("services: {a: {build: ., environment: [AUTHENTICATION_PROVIDER=basic]}}", "a"),
        ("services: {a: {build: ., command: ./openmetadata-start.sh}}", "a"),
        (
            "services: {m: {image: openmetadata/server, command: [./bootstrap/openmetadata-ops.sh, "
                + "migrate]}, s: {image: openmetadata/server}}", "s m"
        ),
        (
            "x: &x {image: openmetadata/server}\nservices: {s: *x, m: {<<: *x, command: "
                + "./bootstrap/bootstrap_storage.sh migrate-all}}", "s m"
        ),
        ("services: {s: {extends: b}, b: {image: openmetadata/server}}", "s"),
        (
            "services: {openmetadata-server: {environment: {}}, execute-migrate-all: {}}",
            "openmetadata-server execute-migrate-all"
        ),
        ("services: {db: {image: mysql, environment: {A: b}}}", ""),
    ])
    func serverAndMigrationAreTold(text: String, names: String) {
        let services = ComposeServices(
            in: CheckInput("compose.yml", Array(text.utf8), kind: .compose))
        #expect(services.names.joined(separator: " ") == names)
    }
}
