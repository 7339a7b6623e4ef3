import Foundation
import SSOFormats
import SSOModel
import TestSupport
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Kinds of files, and whether settings may be written into them.
@Suite struct WrongFileTests {
    /// A file as it may be named for a target, and the line that tells what it is.
    struct Given: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// The only kind of settings that it takes; nil for none.
        let kind: FileKind?
        let line: Int
        var testDescription: String { name + ": " + text.prefix(40) }

        init(_ name: String, _ kind: FileKind?, line: Int = 1, _ text: String) {
            (self.name, self.text, self.kind, self.line) = (name, text, kind, line)
        }
    }

    /// What is remembered of a file is asked for by its name and its whole text.
    @Test func aKindIsRememberedForOneNameAndText() {
        func kind(_ name: String, _ text: String) -> FileKind? {
            SourceText(name: name, bytes: Array(text.utf8)).flatMap { FileNature(of: $0).fileKind }
        }
        for _ in 1...2 {
            #expect(kind("a/x.yaml", "services: {a: {image: openmetadata}}\n") == .compose)
            #expect(kind("a/x.yaml", "serviceq: {a: {image: openmetadata}}\n") == nil)
            #expect(kind("b/.env", "KEY: value\n") == .environment)
            #expect(kind("b/x.yaml", "KEY: value\n") == nil)
        }
    }

    static let files: [Given] = [
        Given(
            "docker-compose.yml", nil, line: 2,
            "version: \"3.9\"\nservices:\n  openmetadata-server:\n    image: x\n"),
        Given(
            "m.yml", nil,
            "services:\n  openmetadata-server:\n    environment:\n      AUTHENTICATION_PROVIDER: a\n"
        ),
        Given("stack.yml", nil, line: 3, "x-om: &om {A: b}\n\nservices: {a: {environment: *om}}\n"),
        Given("compose.json", nil, "{\"services\": {\"a\": {\"image\": \"b\"}}}\n"),
        Given("part.yaml", nil, "include: [om/compose.yml]\n"),
        Given(".env", nil, "services:\n  openmetadata-server:\n    image: x\n"),
        Given(
            "om.yaml", nil, line: 2, "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: om}\n"
        ),
        Given(
            "om.yaml", nil, line: 2,
            "apiVersion: v1\nkind: ConfigMap\ndata:\n  openmetadata.yaml: |\n"
                + "    authenticationConfiguration:\n      provider: basic\n"),
        Given(
            "om.yaml", nil, line: 2, "apiVersion: v1\nkind: Secret\nopenmetadata: {config: {}}\n"),
        Given("om.json", nil, "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": []}\n"),
        Given(
            "values.yaml", nil, line: 4,
            "# a file of two\na: 1\n---\nkind: Ingress\napiVersion: networking.k8s.io/v1\n"),
        Given(
            "app.yaml", .helm,
            "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {chart: "
                + "openmetadata, helm: {valuesObject: {openmetadata: {config: {}}}}}}\n"),
        Given(
            "app.yaml", nil, line: 2,
            "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {}\n"),
        Given(
            "release.yaml", nil, line: 6,
            "apiVersion: source.toolkit.fluxcd.io/v1\nspec: {}\nmetadata: {name: a}\n---\n"
                + "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {values: {}}\n"),
        Given(
            "chart.yaml", nil, line: 1,
            "kind: HelmChart\napiVersion: helm.cattle.io/v1\nspec:\n  valuesContent: |\n"
                + "    openmetadata: {}\n"),
        Given(
            "kustomization.yaml", .helm,
            "helmCharts:\n- name: openmetadata\n  valuesInline: {openmetadata: {config: {}}}\n"),
        Given("k.yaml", nil, line: 2, "namespace: om\nresources: [a.yaml]\n"),
        Given("kustomization.yml", nil, "namePrefix: om-\n"),
        Given(
            "k.yaml", nil, line: 2,
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"),
        Given("helmfile.yaml", nil, "releases:\n- name: om\n  chart: open-metadata/openmetadata\n"),
        Given(
            "Chart.yaml", nil,
            "apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n- name: openmetadata\n"),
        Given(
            "values.yaml", nil, line: 4,
            "postgresql: {enabled: true}\nopenmetadata:\n  config: {}\n  enabled: true\n"),
        Given(
            "values.yaml", .helm,
            "mysql: {}\nopenmetadata:\n  openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "values.yaml", .helm,
            "openmetadata:\n  ingress: {enabled: false}\n  replicaCount: 1\n"),
        Given(
            "values.yaml", .helm, "catalog:\n  openmetadata:\n    config: {authorizer: {}}\n"
        ),
        Given("values.yaml", nil, line: 2, "openmetadata:\n  authentication: {provider: azure}\n"),
        Given(
            "values.yaml.tpl", nil,
            "openmetadata: {{ .Values.om | toYaml }}\n"),
        Given(
            "deployment.yaml", nil,
            "{{- if .Values.enabled }}\nopen:\n  a: {{ include \"x\" . }}\n{{- end }}\n"),
        Given(
            "om.tf", nil,
            "resource \"helm_release\" \"om\" {\n  values = [<<EOT\nopenmetadata:\nEOT\n  ]\n}\n"),
        Given("dag.py", nil, "import os\nconfig = \"\"\"\nworkflowConfig:\n  a: b\n\"\"\"\n"),
        Given("dag.py", nil, line: 2, "# a\nfrom airflow import DAG\nX = {}\n"),
        Given("list.yaml", nil, "- a: all\n"),
        Given("play.yaml", nil, "- hosts: all\n  tasks: []\n"),
        Given("values.yaml", nil, line: 2, "openmetadata: {}\nsops:\n  mac: a\n"),
        Given("a.env", nil, line: 2, "A=ENC[x]\nsops_version=3.7\n"),
        Given(
            "values.yaml", .helm,
            "services:\nsidecar: {image: busybox}\nopenmetadata: {config: {authentication: {}}}\n"),
        Given(
            "openmetadata.yaml", .server, line: 1,
            "authenticationConfiguration:\n  oidcConfiguration:\n  callbackUrl: x\n"),
        Given("om.container", nil, "[Container]\nImage=openmetadata/server:1.7.0\n"),
        Given("app.ini", nil, "[auth.azure]\nname = a\n"),
        Given(
            "fleet.yaml", .helm,
            "namespace: om\nhelm:\n  chart: openmetadata\n  values: {openmetadata: {}}\n"),
        Given("old.yml", nil, "openmetadata-server:\n  image: openmetadata/server\n"),
        Given(
            "stack.yaml", nil, line: 2,
            "deploy: 1\nservices:\n  om:\n    image: openmetadata/server:1.7.0\n"),
        Given("values.yaml", nil, line: 2, "catalog:\n  openmetadata: {enabled: true}\n"),
        Given("dependencies.yaml", nil, "airflow: {enabled: true}\nmysql: {}\n"),
        Given("ci.yml", nil, "name: ci\non: push\njobs: {}\n"),
        Given(
            "values.tftpl", nil, line: 3,
            "openmetadata:\n  config:\n%{ if x }\n    a: b\n%{ endif }\n"),
        Given("values.yaml.j2", nil, "{% if x %}\nopenmetadata: {}\n{% endif %}\n"),
        Given("values.yaml", nil, "$ANSIBLE_VAULT;1.1;AES256\n3961\n"),

        // Layers of a wrapper for one target, or an entry of several.
        Given(
            "fleet.yaml", .helm,
            "helm: {chart: openmetadata, values: {openmetadata: {config: {}}}}\n"
                + "targetCustomizations:\n- name: prod\n  helm:\n    values:\n"
                + "      openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "helmfile.yaml", .helm,
            "environments:\n  prod:\n    values:\n    - openmetadata: {config: {}}\n"
                + "values:\n- openmetadata: {config: {}}\ntemplates:\n  om:\n    values:\n"
                + "    - openmetadata: {config: {}}\nreleases:\n- name: om\n"
                + "  chart: open-metadata/openmetadata\n  values:\n"
                + "  - openmetadata: {config: {authentication: {}}}\n- name: other\n  chart: a/b\n"
                + "  values:\n  - openmetadata: {enabled: true}\n"),
        Given(
            "set.yaml", .helm,
            "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n"
                + "  - list:\n      elements:\n      - openmetadata: {config: {}}\n"
                + "      template: {spec: {source: {helm: {valuesObject: {openmetadata: {config: {}}}}}}}\n"
                + "  template:\n    spec:\n      source:\n        chart: openmetadata\n        helm:\n"
                + "          valuesObject: {openmetadata: {config: {authentication: {}}}}\n"),
        Given(
            "app.yaml", .helm,
            "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n"
                + "  source: {helm: {valuesObject: {openmetadata: {config: {}}}}}\n  sources:\n"
                + "  - {ref: values, repoURL: https://git.example.com}\n  - chart: openmetadata\n"
                + "    helm: {valuesObject: {openmetadata: {config: {}}}}\n"),
        Given(
            "kustomization.yaml", .helm,
            "helmCharts:\n- {name: a, valuesInline: {openmetadata: {enabled: true}}}\n"
                + "- name: openmetadata\n  valuesInline: {openmetadata: {config: {}}}\n"),

        Given("openmetadata.yaml", .server, "authenticationConfiguration: {}\n"),
        Given(
            "values.yaml", .server, "authorizerConfiguration:\n  adminPrincipals: []\n"
        ),
        Given("c.yaml", .server, "server: {}\ndatabase: {}\n"),
        Given("values.yaml", .helm, "openmetadata:\n  config: {authentication: {}}\n"),
        Given("values.yaml", .helm, "openmetadata:\n"),
        Given("v.json", .helm, "{\"openmetadata\": {\"config\": {}}}\n"),
        Given("values.yaml", .helm, "a: '{{ .x }}'\nopenmetadata: {config: {}}\n"),
        Given("w.yaml", .workflow, "source: {type: mysql}\nworkflowConfig: {}\n"),
        Given("w.yaml", .workflow, "source: {}\nsink: {}\n"),
        Given("w.json", .workflow, "{\"workflowConfig\": {}}\n"),
        Given("a.env", .environment, "AUTHENTICATION_PROVIDER=basic\n"),
        Given("env-mysql", .environment, "# a\n\nDB_USER=\"x\"\n"),
        Given("a.yaml", .environment, "export A=b\n"),
        Given(".env.prod", .environment, "DB: x\nAUTHENTICATION_PROVIDER: basic\n"),
        Given("om.conf", .environment, "AUTHENTICATION_PROVIDER: basic\nA: [b]\n"),
    ]

    /// Files with keys of ours where nothing reads them; the kind is the one that they are of.
    private static let astray: [Given] = [
        Given(
            "docker-compose.yml", .compose, line: 4,
            "services:\n  mysql:\n    image: a\n    openmetadata-server:\n      image: b\n"
                + "      environment: {A: b}\n"),
        Given(
            "docker-compose.yml", .compose, line: 4,
            "services:\n  server:\n    image: openmetadata/server:1.7.0\n"
                + "AUTHENTICATION_PROVIDER: basic\n"),
        Given(
            "openmetadata.yaml", .server, line: 2,
            "server:\n  authenticationConfiguration:\n    provider: basic\n"
                + "authorizerConfiguration:\n  className: a\n"),
        Given(
            "openmetadata.yaml", .server, line: 4,
            "clusterName: a\nserver:\n  rootPath: /api/*\n  authenticationConfiguration:\n"
                + "    provider: basic\n  authorizerConfiguration:\n    className: a\n"),
        Given(
            "values.yaml", .helm, line: 5,
            "openmetadata:\n  config:\n    elasticsearch:\n      host: a\n      authentication:\n"
                + "        provider: azure\n        jwtPrincipalClaims: [email]\n"),
        Given(
            "om.yaml", .workflow, line: 3,
            "source:\n  type: mysql\n  workflowConfig:\n    openMetadataServerConfig: {}\n"
                + "sink: {}\n"),
        Given(
            "om.yaml", .workflow, line: 5,
            "source: {}\nworkflowConfig:\n  loggerLevel: INFO\n  config:\n"
                + "    openMetadataServerConfig:\n      hostPort: a\n"),
        Given(
            "app.yaml", .helm, line: 8,
            "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n"
                + "    chart: openmetadata\n    repoURL: https://helm.open-metadata.org\n    helm:\n"
                + "    valuesObject:\n      openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "kustomization.yaml", .helm, line: 3,
            "helmCharts:\n- name: openmetadata\nvaluesInline:\n"
                + "  openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "helmfile.yaml", .helm, line: 6,
            "releases:\n- name: om\n  chart: open-metadata/openmetadata\n  values:\n"
                + "  - replicaCount: 1\n  openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "release.yaml", .helm, line: 8,
            "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n"
                + "    spec:\n      chart: openmetadata\n      version: 1.7.7\n    values:\n"
                + "      openmetadata: {config: {authentication: {}}}\n"),
        Given(
            "release.yaml", .helm, line: 7,
            "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n"
                + "    spec:\n      chart: openmetadata\nvalues:\n  openmetadata:\n"
                + "    config:\n      authentication: {provider: basic}\n"),
        Given(
            "release.yaml", .helm, line: 7,
            "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n"
                + "    spec:\n      chart: openmetadata\n  openmetadata:\n"
                + "    config:\n      authentication: {provider: basic}\n"),
        Given(
            "release.yaml", .helm, line: 12,
            "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n"
                + "    spec:\n      chart: openmetadata\n  values:\n    openmetadata:\n"
                + "      config:\n        authentication:\n          provider: basic\n"
                + "        clientId: a\n"),
        Given(
            "docker-compose.yml", .compose, line: 2,
            "services:\nopenmetadata-server:\n  image: x\n  environment: {A: b}\n"),
        Given(
            "om.yaml", .workflow, line: 3,
            "source: {}\nworkflowConfig: # below\nopenMetadataServerConfig:\n  hostPort: a\n"),
        Given(
            "om.yaml", .workflow, line: 3,
            "workflowConfig:\n  openMetadataServerConfig:\n  hostPort: a\n  securityConfig: {}\n"),
        Given(
            "openmetadata.yaml", .server, line: 2, "authenticationConfiguration:\nprovider: basic\n"
        ),
        Given(
            "openmetadata.yaml", .server, line: 2,
            "authenticationConfiguration: {clientId: a}\nprovider: basic\n"),
        Given(
            "openmetadata.yaml", .server, line: 3,
            "authorizerConfiguration:\n  className: a\nenforcePrincipalDomain: true\n"),
        Given(
            "om.yaml", .workflow, line: 3,
            "workflowConfig:\n  loggerLevel: INFO\nopenMetadataServerConfig:\n  hostPort: a\n"),
        Given(
            "values.yaml", .helm, line: 4,
            "openmetadata:\n  config:\n    authentication:\n    provider: azure\n"),
        Given(
            "docker-compose.yml", .compose, line: 3,
            "services:\n  mysql: {image: a}\nopenmetadata-server: {image: b}\n"),
        Given(
            "docker-compose.yml", .compose, line: 5,
            "services:\n  openmetadata-server:\n    image: x\n    environment:\n"
                + "    AUTHENTICATION_PROVIDER: basic\n"),
        Given(
            "docker-compose.yml", .compose, line: 3,
            "services:\n  openmetadata-server:\n  image: x\n  environment: {A: b}\n"),
    ]

    @Test(arguments: astray) func keysThatNothingReadsAreRefused(file: Given) throws {
        let kind = try #require(file.kind)
        let found = try #require(wrong(file, kind))
        #expect(found.problem.kind.code == "OMSSO-FILE-ASTRAY", "\(found)")
        #expect(found.line == file.line, "\(found)")
        #expect(!found.message.contains("[") && !found.advice.contains("["), "\(found)")
        let text = SourceText(name: file.name, bytes: Array(file.text.utf8))
        #expect(text.map { FileNature(of: $0).kind } == .known(kind))
    }

    private func wrong(_ file: Given, _ kind: FileKind) -> WrongFile? {
        WrongFile(Array(file.text.utf8), at: file.name, for: kind)
    }

    @Test func whoNamesAComposeFileForVariablesIsToldOfBothWays() throws {
        let file = Given("compose", nil, "services:\n  a:\n    image: openmetadata/server:1.7.0\n")
        let found = try #require(wrong(file, .environment))
        #expect(found.advice.hasPrefix("Name an environment file, such as .env beside it, or"))
    }

    /// Every file with every target: what is of another kind is refused at the line that tells it.
    @Test(arguments: files, FileKind.written)
    func onlyTheRightKindIsTaken(file: Given, kind: FileKind) throws {
        guard kind != file.kind else {
            #expect(wrong(file, kind) == nil)
            return
        }
        let found = try #require(wrong(file, kind))
        #expect(file.kind != nil || found.line == file.line, "\(found)")
        #expect(found.message.hasSuffix(".") && found.advice.hasSuffix("."), "\(found)")
        #expect(!found.message.contains("\n"))
    }

    /// The byte order mark, line ends, comments and an empty document above change nothing.
    @Test(arguments: files, FileKind.written)
    func theDressMakesNoDifference(file: Given, kind: FileKind) {
        let plain = wrong(file, kind)
        let isOwn = file.name.hasSuffix(".py") || file.name.hasSuffix(".tf")
        let dressed = [
            "\u{FEFF}" + file.text, file.text.replacing("\n", with: "\r\n"),
            "# one\n\n# two: three\n" + file.text,
            isOwn || file.kind == .environment ? file.text : "---\n" + file.text,
        ]
        for text in dressed where !file.text.hasPrefix("$ANSIBLE") {
            let found = wrong(Given(file.name, file.kind, text), kind)
            #expect(found?.message == plain?.message, "\(text)")
        }
    }

    @Test(
        arguments: FileKind.written, ["", "\n", "# only a comment\n", "---\n# a: b\n", "\u{FEFF}"])
    func anEmptyFileIsOfItsKind(kind: FileKind, text: String) {
        #expect(wrong(Given("x", nil, text), kind) == nil)
    }

    /// A file larger than any real one is told by its beginning.
    @Test func aHugeFileIsToldByItsBeginning() {
        let lines = String(repeating: "# a line that says nothing at all\n", count: 130_000)
        for (kind, text) in [
            (FileKind.environment, "A=b\n"), (.helm, "openmetadata: {}\n"),
        ] {
            let bytes = Array((text + lines).utf8)
            #expect(WrongFile(bytes, at: "x", for: kind) == nil)
            #expect(WrongFile(bytes, at: "x", for: .workflow) != nil)
        }
    }

    /// What cannot be read at all is told by those who try to.
    @Test(arguments: FileKind.written)
    func bytesThatAreNoTextAreLeftToTheEditor(kind: FileKind) {
        #expect(WrongFile([0xFF, 10], at: "x", for: kind) == nil)
        #expect(WrongFile([65, 0, 10], at: "x", for: kind) == nil)
    }

    @Test func whatIsPastedGoesWhereItBelongs() {
        func paste(_ name: String, _ text: String, _ kind: FileKind) -> WrongFile.Paste? {
            WrongFile(Array(text.utf8), at: name, for: kind)?.paste
        }
        let application = "apiVersion: argoproj.io/v1\nkind: Application\n"
        #expect(paste("a", application, .helm) == .section(below: ["helm", "valuesObject"]))
        #expect(
            paste("a", "b: {openmetadata: {enabled: true}}\n", .helm) == .section(below: ["b"]))
        #expect(
            paste("a", "services: {om: {image: openmetadata/server:1}}\n", .environment)
                == .environment(service: "om"))
        #expect(paste("a", "A=b\n", .helm) == nil)
    }

    @Test(arguments: [
        ("apiVersion: v2\ndependencies:\n- {name: x}\n- name: openmetadata\n", "openmetadata", 4),
        ("dependencies: [{name: openmetadata, alias: catalog}]\n", "catalog", 1),
    ])
    func aParentChartIsKnownByItsDefinition(text: String, key: String, line: Int) {
        let chart = ParentChart(definition: Array(text.utf8))
        #expect(chart?.key == key && chart?.line == line)
        #expect(ParentChart(definition: Array("name: openmetadata\n".utf8)) == nil)
    }

    @Test(arguments: [
        ("controller: {}\nimage: {}\n", "no key controller"),
        ("image: {}\nairflow: {}\n", "no key airflow"),
        ("image: {repository: nginx}\nreplicaCount: 2\n", "image is nginx"),
        ("image: {}\n", nil), ("openmetadata: {}\ncontroller: {}\n", nil), ("", nil),
        ("image: {repository: registry.example.com/openmetadata/server}\n", nil),
        ("image: {tag: 1.7.0}\ningress: {}\n", nil),
    ])
    func valuesOfAnotherChartAreWarnedOf(text: String, sign: String?) {
        let found = WrongFile.signOfOtherValues(in: Array(text.utf8))?.sign
        #expect(sign.map { found?.contains($0) == true } ?? (found == nil), "\(found ?? "-")")
    }

    /// What omsso itself writes, for every target and release.
    @Test(arguments: DeploymentTarget.allCases, OpenMetadataVersion.allCases)
    func ownFilesAreTaken(target: DeploymentTarget, version: OpenMetadataVersion) throws {
        let answers = Answers([
            .serverURL: .text("https://metadata.example.com"), .clientID: .text(client),
            .tenantID: .text(tenant), .adminPrincipals: .list(["ada"]),
            .principalDomain: .text("example.com"), .targetKind: .text(target.rawValue),
            .openMetadataVersion: .text(version.rawValue),
        ])
        let files = try #require(answers.resolve(now: noon).settings).renderedFiles()
        for (file, kind) in zip(files, [target.fileKind, .workflow]) {
            let bytes = Array(file.reveal().utf8)
            for other in FileKind.written {
                let found = WrongFile(bytes, at: file.path, for: other)
                #expect((found == nil) == (other == kind), "\(file.path) as \(other)")
            }
            #expect(kind != .helm || WrongFile.signOfOtherValues(in: bytes) == nil)
        }
    }

    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func realFilesAreOfTheirKind() throws {
        let root = URL(filePath: upstreamFolder ?? "")
        let names = try #require(FileManager.default.enumerator(atPath: root.path))
        var seen: Set<FileKind> = []
        for case let name as String in names {
            guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
            let bytes = try Array(Data(contentsOf: root.appending(path: name)))
            let expected: FileKind? =
                switch name.split(separator: "/")[0] {
                case "conf": .server
                case "helm": .helm
                case "ingestion": .workflow
                default: nil
                }
            for kind in FileKind.written {
                let found = WrongFile(bytes, at: name, for: kind)
                #expect((found == nil) == (kind == expected), "\(name) as \(kind)")
            }
            if expected == .helm { #expect(WrongFile.signOfOtherValues(in: bytes) == nil) }
            seen.formUnion([expected].compactMap(\.self))
        }
        #expect(seen.count == 3)
    }
}
