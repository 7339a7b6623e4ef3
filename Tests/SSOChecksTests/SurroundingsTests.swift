import SSOModel
import SSOReading
import Testing

/// What a folder tells of the deployment in it: by names alone, and with what its files say.
@Suite struct SurroundingsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let files: [String: String]
        var path = "/srv/om"
        var inside: [String: [String]] = [:]
        var shell: [String: String] = [:]
        /// `target: files`, one line for each deployment; then its answers, `key=answer (source)`.
        let expected: [String]

        var testDescription: String { name }
    }

    private static func surroundings(_ test: Case, reads: Bool = true) -> Surroundings {
        let me = FolderNames.Owner(id: 1000, name: "ada")
        let entry = FolderNames.Entry(owner: me, isWritable: true)
        let names = FolderNames(
            test.path, itself: entry, files: test.files.mapValues { _ in entry },
            inside: test.inside)
        return Surroundings(
            reading: names, reads ? test.files.mapValues { Array($0.utf8) } : [:],
            shell: test.shell)
    }

    private static func lines(_ found: Surroundings) -> [String] {
        found.deployments.flatMap { deployment in
            [
                "\(deployment.target): "
                    + (deployment.files + deployment.signs).joined(separator: " ")
            ]
                + deployment.answers.map { id, answer in
                    let text = Question.with(id).text(of: answer.answer)
                    return "\(id.name)=\(text) (\(answer.source ?? "-"))"
                }.sorted()
        } + found.workflows.map { "workflow: \($0)" }
    }

    @Test(arguments: Self.docker + Self.bareMetal + Self.kubernetes + Self.others)
    func itIsRecognised(test: Case) {
        #expect(Self.lines(Self.surroundings(test)) == test.expected)
    }

    private static func compose(
        _ image: String, _ more: String = "", service: String = "openmetadata-server"
    ) -> String {
        """
        services:
          \(service):
            image: \(image)
            environment:
              AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}
              AUTHORIZER_ADMIN_PRINCIPALS: ${AUTHORIZER_ADMIN_PRINCIPALS:-[admin]}
              AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL:-""}
              AUTHENTICATION_CLIENT_ID: ${AUTHENTICATION_CLIENT_ID:-""}
              AUTHENTICATION_AUTHORITY: ${AUTHENTICATION_AUTHORITY:-https://accounts.google.com}
              AUTHENTICATION_PUBLIC_KEYS: ${AUTHENTICATION_PUBLIC_KEYS:-[]}
              AUTHENTICATION_ENABLE_SELF_SIGNUP: ${AUTHENTICATION_ENABLE_SELF_SIGNUP:-true}
              AUTHORIZER_PRINCIPAL_DOMAIN: ${AUTHORIZER_PRINCIPAL_DOMAIN:-"open-metadata.org"}
              AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN:-false}
        \(more)

        """
    }

    private static let image = "docker.getcollate.io/openmetadata/server"

    private static let docker = [
        Case(
            name: "a compose file and .env",
            files: ["docker-compose.yml": compose("\(image):1.7.0"), ".env": "DB_HOST=prod\n"],
            expected: [
                "docker: docker-compose.yml .env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)", "path=.env (this folder)",
            ]),
        Case(
            name: "no .env", files: ["compose.yaml": compose("\(image):1.10.14")],
            expected: ["docker: compose.yaml", "openMetadataVersion=1.10.14 (compose.yaml)"]),
        Case(
            name: "an override, of another name than its base",
            files: [
                "compose.yaml": compose("\(image):1.7.0"),
                "docker-compose.override.yml": """
                services: {openmetadata-server: {image: "\(image):1.8.1"}}
                """,
                "docker-compose.yml": compose("\(image):1.5.0"),
            ],
            expected: [
                "docker: compose.yaml docker-compose.override.yml",
                "openMetadataVersion=1.8.1 (docker-compose.override.yml)",
            ]),
        Case(
            name: "the image by a variable that .env sets",
            files: [
                "docker-compose.yml": compose("\"${OPENMETADATA_SERVER_IMAGE:-\(image):2.0.0}\""),
                ".env": "OPENMETADATA_SERVER_IMAGE=registry.example.com/openmetadata/server:1.13.1",
            ],
            expected: [
                "docker: docker-compose.yml .env", "openMetadataVersion=1.13.1 (.env)",
                "path=.env (this folder)",
            ]),
        Case(
            name: "the image by a variable that nothing sets",
            files: [
                "docker-compose.yml": compose("\"${OPENMETADATA_SERVER_IMAGE:-\(image):2.0.0}\"")
            ],
            expected: [
                "docker: docker-compose.yml",
                "openMetadataVersion=2.0.0 (docker-compose.yml, where it is only a default)",
            ]),
        Case(
            name: "a release that omsso does not know",
            files: ["docker-compose.yml": compose("\(image):latest")],
            expected: ["docker: docker-compose.yml"]),
        Case(
            name: "the documented production setup",
            files: [
                "docker-compose-openmetadata.yml": compose("\(image):1.11.2"),
                "env-mysql": "AUTHENTICATION_PROVIDER=\"basic\"\nDB_HOST=db\n",
            ],
            expected: [
                "docker: docker-compose-openmetadata.yml env-mysql",
                "openMetadataVersion=1.11.2 (docker-compose-openmetadata.yml)",
                "path=env-mysql (this folder)",
            ]),
        Case(
            name: "which of two documented environments is not known",
            files: [
                "docker-compose-openmetadata.yml": compose("\(image):1.11.2"), "env-mysql": "",
                "env-postgres": "",
            ],
            expected: [
                "docker: docker-compose-openmetadata.yml",
                "openMetadataVersion=1.11.2 (docker-compose-openmetadata.yml)",
            ]),
        Case(
            name: "COMPOSE_FILE of .env",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "a.yml": compose("\(image):1.9.0"), "b.yml": "services: {}\n",
                ".env": "COMPOSE_FILE=./a.yml:b.yml:../c.yml\n",
            ],
            expected: [
                "docker: a.yml b.yml .env", "openMetadataVersion=1.9.0 (a.yml)",
                "path=.env (this folder)",
            ]),
        Case(
            name: "COMPOSE_FILE of the shell",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "a.yml": compose("\(image):1.9.0"),
            ], shell: ["COMPOSE_FILE": "a.yml"],
            expected: ["docker: a.yml", "openMetadataVersion=1.9.0 (a.yml)"]),
        Case(
            name: "the environment file of an earlier run",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"), ".env": "A=1\n",
                "openmetadata_azure.env": "AUTHENTICATION_PROVIDER=azure\n",
            ],
            expected: [
                "docker: docker-compose.yml .env openmetadata_azure.env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)",
                "path=openmetadata_azure.env (this folder)",
            ]),
        Case(
            name: "what .env says already, but no default of the compose file",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                ".env": """
                AUTHENTICATION_PROVIDER=azure
                AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback
                """,
            ],
            expected: [
                "docker: docker-compose.yml .env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)", "path=.env (this folder)",
                "serverUrl=https://om.example.com (.env)",
            ]),
        Case(
            name: "what stands in the compose file itself",
            files: [
                "docker-compose.yml": """
                services:
                  om:
                    image: openmetadata/server:1.9.3
                    ports: ["127.0.0.1:${OM_PORT:-9090}:8585", "8586:8586"]
                    environment:
                      - AUTHENTICATION_PROVIDER=azure
                      - AUTHENTICATION_CLIENT_ID=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
                      - AUTHORIZER_ADMIN_PRINCIPALS=[ada]
                """
            ],
            expected: [
                "docker: docker-compose.yml", "adminPrincipals=ada (docker-compose.yml)",
                "clientId=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10 (docker-compose.yml)",
                "openMetadataVersion=1.9.3 (docker-compose.yml)",
                "path=docker-compose.override.yml (docker-compose.yml, which does not take "
                    + "AUTHENTICATION_PROVIDER and 8 more from an environment file)",
                "serverUrl=http://localhost:9090 (docker-compose.yml)",
            ]),
        Case(
            name: "a port in the long form",
            files: [
                "compose.yml": compose(
                    "\(image):1.7.0", "    ports: [{target: 8585, published: \"8080\"}]")
            ],
            expected: [
                "docker: compose.yml", "openMetadataVersion=1.7.0 (compose.yml)",
                "serverUrl=http://localhost:8080 (compose.yml)",
            ]),
        Case(
            name: "the address of another way of signing in",
            files: [
                "compose.yml": compose("\(image):1.7.0"),
                ".env": """
                AUTHENTICATION_PROVIDER=google
                AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback
                """,
            ],
            expected: [
                "docker: compose.yml .env", "openMetadataVersion=1.7.0 (compose.yml)",
                "path=.env (this folder)", "serverUrl=https://om.example.com (.env)",
            ]),
        Case(
            name: "compose of something else",
            files: ["docker-compose.yml": "services: {db: {image: \"mysql:8\"}}\n", ".env": ""],
            expected: []),
        Case(name: "an environment file alone", files: [".env": "A=1\n"], expected: []),
    ]

    private static let configuration = "authenticationConfiguration: {provider: basic}\n"

    private static let bareMetal = [
        Case(
            name: "an installation with its libraries",
            files: [
                "conf/openmetadata.yaml": configuration, "bin/openmetadata.sh": "#!/bin/bash\n",
            ],
            inside: [
                "libs": ["common-1.0.jar", "openmetadata-service-1.9.7.jar", "openmetadata-x.jar"]
            ],
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "openMetadataVersion=1.9.7 (libs/openmetadata-service-1.9.7.jar)",
                "path=conf/openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "the folder's name", files: ["conf/openmetadata.yaml": configuration],
            path: "/opt/openmetadata-1.6.5",
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "openMetadataVersion=1.6.5 (the folder's name)",
                "path=conf/openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "its conf folder", files: ["openmetadata.yaml": configuration],
            path: "/opt/openmetadata-1.6.5/conf",
            expected: [
                "bareMetal: openmetadata.yaml", "openMetadataVersion=1.6.5 (the folder's name)",
                "path=openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "present sign-in",
            files: [
                "conf/openmetadata.yaml": """
                authenticationConfiguration:
                  provider: ${AUTHENTICATION_PROVIDER:-google}
                  callbackUrl: "https://om.example.com/callback"
                """
            ],
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "path=conf/openmetadata.yaml (this folder)",
                "serverUrl=https://om.example.com (conf/openmetadata.yaml)",
            ]),
    ]

    private static let values = "openmetadata: {config: {authentication: {provider: basic}}}\n"

    private static let kubernetes = [
        Case(
            name: "values with a tag and an ingress",
            files: [
                "values.yaml": values + """
                    image: {tag: "1.7.0"}
                    ingress:
                      enabled: true
                      hosts: [{host: om.example.com, paths: []}]
                    """
            ],
            expected: [
                "kubernetes: values.yaml", "openMetadataVersion=1.7.0 (values.yaml)",
                "path=values.yaml (this folder)",
                "serverUrl=https://om.example.com (values.yaml)",
            ]),
        Case(
            name: "the chart's own sample host is none",
            files: [
                "values.yaml": values
                    + "ingress: {enabled: true, hosts: [{host: open-metadata.local}]}\n"
            ],
            expected: ["kubernetes: values.yaml", "path=values.yaml (this folder)"]),
        Case(
            name: "one values file of another name", files: ["prod.yaml": values],
            expected: ["kubernetes: prod.yaml", "path=prod.yaml (this folder)"]),
        Case(
            name: "several values files, of which none is the usual one",
            files: ["values-dev.yaml": values, "values-prod.yaml": values],
            expected: ["kubernetes: values-dev.yaml values-prod.yaml"]),
        Case(
            name: "the chart itself",
            files: [
                "Chart.yaml": """
                apiVersion: v2
                name: openmetadata
                version: 1.10.14
                appVersion: "1.10.14"
                """, "values.yaml": values,
            ],
            expected: [
                "kubernetes: values.yaml Chart.yaml",
                "openMetadataVersion=1.10.14 (Chart.yaml)", "path=values.yaml (this folder)",
            ]),
        Case(
            name: "a chart with OpenMetadata's for a part, by a range and a lock",
            files: [
                "Chart.yaml": umbrella("\">=1.13.0\""),
                "Chart.lock": """
                dependencies:
                - {name: openmetadata, version: 1.13.1}
                """,
                "values.yaml": "openmetadata: {openmetadata: {config: {}}}\n",
            ],
            expected: [
                "kubernetes: values.yaml Chart.yaml",
                "openMetadataVersion=1.13.1 (Chart.lock)", "path=values.yaml (this folder)",
            ]),
        Case(
            name: "... by its archive",
            files: ["Chart.yaml": umbrella("\">=1.13.0\""), "values.yaml": "{}\n"],
            inside: ["charts": ["mysql-9.1.0.tgz", "openmetadata-1.9.5.tgz"]],
            expected: [
                "kubernetes: values.yaml Chart.yaml",
                "openMetadataVersion=1.9.5 (charts/openmetadata-1.9.5.tgz)",
                "path=values.yaml (this folder)",
            ]),
        Case(
            name: "... by a range alone, which is no release",
            files: ["Chart.yaml": umbrella("\">=1.13.0\""), "values.yaml": "{}\n"],
            expected: ["kubernetes: values.yaml Chart.yaml", "path=values.yaml (this folder)"]),
        Case(
            name: "... by an exact version",
            files: ["Chart.yaml": umbrella("1.8.12"), "values.yaml": "{}\n"],
            expected: [
                "kubernetes: values.yaml Chart.yaml",
                "openMetadataVersion=1.8.12 (Chart.yaml)", "path=values.yaml (this folder)",
            ]),
        Case(
            name: "a Flux HelmRelease among others",
            files: [
                "om.yaml": WrapperTests.flux
                    + "  values:\n    ingress: {enabled: true, hosts: [{host: om.example.com}]}\n",
                "grafana.yaml": WrapperTests.flux.replacing(
                    "chart: openmetadata", with: "chart: grafana"),
                "kustomization.yaml": "resources: [om.yaml, grafana.yaml]\n",
            ],
            expected: [
                "kubernetes: om.yaml", "openMetadataVersion=1.9.7 (om.yaml)",
                "path=om.yaml (this folder)", "serverUrl=https://om.example.com (om.yaml)",
            ]),
        Case(
            name: "several Flux HelmReleases with settings",
            files: [
                "prod.yaml": settled("prod.example.com"), "dev.yaml": settled("dev.example.com"),
                "values.yaml": values,
            ],
            expected: [
                "kubernetes: values.yaml dev.yaml prod.yaml",
                "openMetadataVersion=1.9.7 (dev.yaml)",
                "path=dev.yaml (this folder, one of 2 with settings)",
                "serverUrl=https://dev.example.com (dev.yaml)",
            ]),
        Case(
            name: "a kustomization that names its values",
            files: [
                "kustomization.yaml":
                    "helmCharts: [{name: openmetadata, valuesFile: ./om.yaml, version: 1.8.12}]\n",
                "om.yaml": "replicaCount: 1\n", "values-old.yaml": values,
            ],
            expected: [
                "kubernetes: om.yaml values-old.yaml kustomization.yaml",
                "path=om.yaml (kustomization.yaml)",
            ]),
        Case(
            name: "settings in what hands them on win over values beside it",
            files: [
                "app.yaml": WrapperTests.argo
                    + "  source: {chart: openmetadata, helm: {valuesObject: {openmetadata: "
                    + "{config: {authentication: {provider: basic}}}}}}\n", "values.yaml": values,
            ],
            expected: ["kubernetes: values.yaml app.yaml", "path=app.yaml (this folder)"]),
        Case(
            name: "values in a text",
            files: [
                "chart.yaml": "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n"
                    + "  chart: openmetadata\n  valuesContent: |\n    openmetadata: {}\n"
            ], expected: ["kubernetes: chart.yaml"]),
        Case(
            name: "a kustomization with a range for a version",
            files: ["kustomization.yaml": "helmCharts: [{name: openmetadata, version: 1.9.x}]\n"],
            expected: ["kubernetes: kustomization.yaml", "path=kustomization.yaml (this folder)"]),
        Case(
            name: "a chart of something else",
            files: [
                "Chart.yaml": "apiVersion: v2\nname: grafana\nversion: 7.0.0\n",
                "values.yaml": "replicas: 1\n",
            ], expected: []),
    ]

    private static func settled(_ host: String) -> String {
        WrapperTests.flux
            + "  values:\n    openmetadata: {config: {authentication: {provider: azure, "
            + "callbackUrl: 'https://\(host)/callback'}}}\n"
    }

    /// Which of several is meant, only the operator knows; all of them are named.
    @Test func severalPlacesAreSaid() {
        let test = Case(
            name: "", files: ["a.yaml": Self.settled("a.com"), "b.yaml": Self.settled("b.com")],
            expected: [])
        let found = Self.surroundings(test).deployments.first
        #expect(found?.rivals == ["b.yaml"])
        #expect(found?.summary.contains("a.yaml, b.yaml each hold settings") == true)
    }

    /// A part that its chart does not install.
    @Test func aPartThatIsSwitchedOffIsSaid() {
        let test = Case(
            name: "",
            files: [
                "Chart.yaml": Self.umbrella("1.8.12") + "\n  condition: om.enabled\n",
                "values.yaml": "om: {enabled: false}\n",
            ], expected: [])
        let found = Self.surroundings(test).deployments.first
        #expect(found?.summary.contains("om.enabled is false") == true, "\(found?.summary ?? "")")
    }

    private static func umbrella(_ version: String) -> String {
        """
        apiVersion: v2
        name: platform
        version: 1.0.0
        dependencies:
        - name: openmetadata
          version: \(version)
        """
    }

    private static let others = [
        Case(name: "nothing", files: [:], expected: []),
        Case(
            name: "a workflow", files: ["ingest.yaml": "workflowConfig: {}\nsource: {}\n"],
            expected: ["workflow: ingest.yaml"]),
        Case(
            name: "several deployments, each with its own answers",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "values.yaml": values + "image: {tag: 1.9.0}\n",
            ],
            expected: [
                "docker: docker-compose.yml", "openMetadataVersion=1.7.0 (docker-compose.yml)",
                "kubernetes: values.yaml", "openMetadataVersion=1.9.0 (values.yaml)",
                "path=values.yaml (this folder)",
            ]),
        Case(
            name: "what is no YAML, and no UTF-8",
            files: ["docker-compose.yml": "\t{{ nothing", "values.yaml": "a: [\n"], expected: []),
    ]

    /// Where an environment file does not reach the server, the settings go to a compose file that is
    /// read after all others.
    @Test(arguments: [
        (["compose.yaml": hardCoded], "compose.override.yaml"),
        (["docker-compose.yaml": hardCoded, ".env": "A=1\n"], "docker-compose.override.yaml"),
        (
            ["compose.yml": hardCoded, "docker-compose.override.yml": "services: {}\n"],
            "docker-compose.override.yml"
        ),
        (["docker-compose-postgres.yml": hardCoded], "docker-compose-postgres.yml"),
        (["docker-compose-om.yml": anchored], "docker-compose-om.override.yml"),
        (
            ["a.yml": hardCoded, "b.yml": "services: {}\n", ".env": "COMPOSE_FILE=a.yml:b.yml\n"],
            "b.yml"
        ),
        (
            [
                "compose.yml": "services: {s: {image: openmetadata/server, env_file: .env}}",
                ".env": "",
            ],
            ".env"
        ),
        (
            ["compose.yml": "services: {s: {image: openmetadata/server, env_file: gone.env}}"],
            "openmetadata_azure.env"
        ),
    ])
    func settingsGoWhereTheyReachTheServer(files: [String: String], path: String) throws {
        let found = Self.surroundings(Case(name: "", files: files, expected: []))
        var answers = Answers()
        answers.proposals = found.proposals
        #expect(answers.effective(.targetPath) == .text(path))
        let remark = found.deployments.first?.remark
        #expect(
            (remark?.hasSuffix(" so that \(path) is proposed.") == true)
                == path.hasSuffix("ml"))
    }

    @Test func composeFilesOfOtherNamesThatCouldBeMeantAreNamed() {
        let server = "services: {s: {image: openmetadata/server}}\n"
        let files = ["compose.prod.yml": server, "compose.extra.yml": server, "a.yml": "a: 1\n"]
        func remark(_ files: [String: String]) -> String? {
            Self.surroundings(Case(name: "", files: files, expected: [])).deployments.first?.remark
        }
        let names = "compose.extra.yml, compose.prod.yml each have the server; "
        #expect(
            remark(files)?.hasPrefix(names + "compose.extra.yml was looked at, COMPOSE_FILE")
                == true)
        let named = files.merging([".env": "COMPOSE_FILE=compose.prod.yml\n"]) { $1 }
        #expect(remark(named)?.contains("each have the server") != true)
    }

    private static let anchored =
        "x-e: &e {AUTHENTICATION_PROVIDER: basic}\n"
        + "services: {s: {image: openmetadata/server, environment: *e}}\n"

    private static let hardCoded =
        "services: {s: {image: openmetadata/server, environment: [AUTHENTICATION_PROVIDER=basic]}}\n"

    /// Until its files are read, and where they cannot be, a name tells what it usually means.
    @Test(arguments: [
        (["docker-compose.yml", ".env"], ["docker: docker-compose.yml .env", "path=.env"]),
        (["conf/openmetadata.yaml"], ["bareMetal: conf", "path=conf"]),
        (["values.yaml"], ["kubernetes: values.yaml", "path=values.yaml"]),
        (["prod.yaml", "other.yml"], []),
    ])
    func namesAloneTell(files: [String], expected: [String]) {
        let test = Case(
            name: "", files: Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }),
            expected: expected)
        let lines = Self.lines(Self.surroundings(test, reads: false))
        #expect(lines.count == expected.count)
        for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
    }

    /// A deployment that is asked about has its own answers, and none of another.
    @Test func proposalsGoWithTheDeployment() throws {
        let found = Self.surroundings(try #require(Self.others.first { $0.files.count == 2 }))
        var answers = Answers()
        answers.proposals = found.proposals
        #expect(answers.effective(.targetKind) == .text("docker"))
        #expect(answers.effective(.openMetadataVersion) == .text("1.7.0"))
        answers[.targetKind] = .text("kubernetes")
        #expect(answers.effective(.openMetadataVersion) == .text("1.9.0"))
        #expect(answers.proposal(.openMetadataVersion)?.source == "values.yaml")
        answers[.targetKind] = .text("bare-metal")
        #expect(answers.effective(.openMetadataVersion) == .text("1.7"))
        #expect(answers.effective(.targetPath) == .text(Surroundings.fragment))
        answers.found[.openMetadataVersion] = .text("1.8")
        #expect(answers.effective(.openMetadataVersion) == .text("1.8"))
        answers[.openMetadataVersion] = .text("1.6")
        #expect(answers.effective(.openMetadataVersion) == .text("1.6"))
        #expect(answers.proposal(.openMetadataVersion) == nil)
    }
}
