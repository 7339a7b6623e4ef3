import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Values of the chart where people keep them: below a part's name, and in what hands them to helm.
@Suite struct WrapperTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        /// The path of the values; nil where they cannot be changed there.
        let path: String?
        let text: String
        /// The definition of a chart beside it.
        var chart: String?
        var testDescription: String { name }

        init(_ name: String, _ file: String, _ path: String?, _ text: String, chart: String? = nil)
        {
            (self.name, self.file, self.path, self.text) = (name, file, path, text)
            self.chart = chart
        }

        var bytes: [UInt8] { Array(text.utf8) }

        func beside(_ path: String) -> [UInt8]? {
            path == "Chart.yaml" ? chart.map { Array($0.utf8) } : nil
        }
    }

    private func settings(_ file: String) throws -> SSOSettings {
        let answers = Answers([
            .serverURL: .text("https://metadata.example.com"), .clientID: .text(client),
            .tenantID: .text(tenant), .adminPrincipals: .list(["ada", "grace"]),
            .principalDomain: .text("example.com"), .targetKind: .text("kubernetes"),
            .targetPath: .text(file), .openMetadataVersion: .text("1.9"),
        ])
        return try #require(answers.resolve(now: noon).settings)
    }

    private func plan(_ shape: Shape, _ bytes: [UInt8]) throws -> (CheckedPlan, PlannedFile?) {
        let settings = try settings(shape.file)
        var targets = TargetContents(settings)
        targets.take(bytes, at: shape.file, as: .helm, beside: shape.beside)
        let plan = CheckedPlan(settings, targets, keepsPlaceholders: false)
        #expect(targets.findings.isEmpty, "\(targets.findings)")
        return (plan, plan.changes.files.first { $0.path == shape.file })
    }

    @Test(arguments: open) func valuesAreChangedWhereTheyStand(shape: Shape) throws {
        let (plan, planned) = try plan(shape, shape.bytes)
        #expect(plan.refusals.isEmpty, "\(plan.refusals)")
        let file = try #require(planned)
        let place = try #require(file.place)
        #expect(place.path.dotted == shape.path)
        let new = file.reveal()
        let root = try YAMLReader.read(new, keeping: nil)[place.document]
        let found = root.at(place.path + ["openmetadata", "config", "authentication", "clientId"])
        #expect(found?.text == client)
        #expect(file.diff.contains { $0.hasPrefix("+") && $0.contains(client) })
        // Everything but the values is the same, line by line.
        let kept = Set(String(decoding: new, as: UTF8.self).split(separator: "\n"))
        for line in shape.text.split(separator: "\n")
        where !["provider:", "clientId:", "values: {}", "{\"", "{openm", "catalog: {"].contains(
            where: line.contains)
        {
            #expect(kept.contains(line), "\(line)")
        }
        let (_, again) = try self.plan(shape, new)
        #expect(again?.action == .keep)
    }

    /// What stands there is read, checked and taken for answers as in a values file.
    @Test(arguments: open) func valuesAreReadWhereTheyStand(shape: Shape) throws {
        let (_, planned) = try plan(shape, shape.bytes)
        let new = try #require(planned).reveal()
        var existing = ExistingAnswers()
        let wrong = existing.take(new, at: shape.file, as: .helm, beside: shape.beside)
        #expect(wrong == nil)
        #expect(existing.said.found[.clientID] == .text(client))
        #expect(existing.said.found[.adminPrincipals] == .list(["ada", "grace"]))
        let broken = String(decoding: new, as: UTF8.self).replacing(client, with: "{Client ID}")
        let input = CheckInput(shape.file, Array(broken.utf8), kind: .helm)
            .placed(beside: shape.beside)
        let codes = SSOChecks.check([input], CheckOptions(version: .v1_9, now: noon)).findings
            .map(\.code)
        #expect(codes.contains { $0.contains("PLACEHOLDER") }, "\(codes)")
        let isMisread = ["KIND", "DOCUMENTS", "SHAPE"].contains {
            codes.contains("OMSSO-FILE-\($0)")
        }
        #expect(!isMisread && !codes.contains("OMSSO-KEY-ASTRAY"), "\(codes)")
    }

    /// Values of others in the same file are shown in no diff.
    @Test func whatElseIsInTheFileIsNotShown() throws {
        let text =
            Self.flux + "  values:\n" + Self.indented(Self.values, 4) + "---\n"
            + "kind: Note\nspec: {values: {openmetadata: {config: {authentication: secretly}}}}\n"
        let shape = Shape("", "r.yaml", nil, text)
        let diff = try #require(try plan(shape, shape.bytes).1).diff.joined(separator: "\n")
        #expect(!diff.contains("secretly") && !diff.contains("HelmRepository"))
        #expect(diff.contains("basic") && diff.contains("as shipped"))
    }

    @Test func aNewFileOfAParentChartHasThePartsKey() throws {
        let settings = try settings("new.yaml")
        var targets = TargetContents(settings)
        targets.take(nil, at: "new.yaml", as: .helm) {
            $0 == "Chart.yaml" ? Array(Self.parent.utf8) : nil
        }
        let plan = CheckedPlan(settings, targets, keepsPlaceholders: false)
        let text = String(decoding: plan.changes.files[0].reveal(), as: UTF8.self)
        #expect(text.contains("\ncatalog:\n  openmetadata:\n    config:\n"))
        #expect(text.contains("    # Admin users"), "\(text)")
    }

    // MARK: Named, never changed

    struct Closed: Sendable, CustomTestStringConvertible {
        let words: String
        let advice: String
        /// The keys of the section to paste; nil for none.
        let section: String?
        let text: String
        var file = "x.yaml"
        var chart: String?
        var testDescription: String { words }
    }

    @Test(arguments: closed) func itIsNamedForWhatItIs(file: Closed) throws {
        let shape = Shape("", file.file, nil, file.text, chart: file.chart)
        let (plan, planned) = try plan(shape, shape.bytes)
        let refusal = try #require(plan.refusals.first)
        #expect(planned == nil)
        #expect(refusal.problem.message.contains(file.words), "\(refusal.problem.message)")
        #expect(refusal.problem.advice.contains(file.advice), "\(refusal.problem.advice)")
        #expect(refusal.section.first == file.section.map { $0 + ":" })
    }

    // MARK: What wins over the values

    @Test(arguments: [
        (
            argo + "  source:\n" + source
                + "    helm:\n      valuesObject: §\n      parameters:\n      - {name: replicaCount, value: '1'}\n      - {name: openmetadata.config.authentication.clientId, value: x}\n",
            14, "helm.parameters"
        ),
        (
            flux
                + "  values: §\n  valuesFrom:\n  - {kind: Secret, name: s, targetPath: 'openmetadata.config.authentication.publicKeys[0]'}\n",
            15, "valuesFrom"
        ),
        (
            "helmCharts:\n- name: openmetadata\n  valuesInline: §\n  additionalValuesFiles: [more.yaml]\n",
            4, "more.yaml"
        ),
        (
            "helmCharts:\n- name: openmetadata\n  valuesFile: v.yaml\n  valuesMerge: merge\n  valuesInline: §\n",
            3, "v.yaml"
        ),
        (
            "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: openmetadata\n  values: §\n  set:\n    openmetadata.config.authentication.authority: x\n",
            7, "set"
        ),
    ])
    func whatWinsIsSaid(text: String, line: Int, words: String) throws {
        let values = "{openmetadata: {config: {authentication: {provider: azure}}}}"
        let shape = Shape("", "kustomization.yaml", nil, text.replacing("§", with: values))
        let (plan, planned) = try plan(shape, shape.bytes)
        let said = plan.mistakes.filter { $0.code == "OMSSO-HELM-OVERRULED" }
        #expect(said.count == 1, "\(plan.refusals) \(plan.mistakes)")
        #expect(said.first?.position?.line == line)
        #expect(said.first?.message.contains(words) == true)
        #expect(said.first?.severity == .warning)
        #expect(planned?.action == .update)
    }

    @Test(arguments: [
        "  valuesFrom:\n  - {kind: Secret, name: s, targetPath: ingress.enabled}\n",
        "  valuesFrom:\n  - {kind: ConfigMap, name: s}\n",
    ])
    func whatDoesNotWinIsNot(more: String) throws {
        let shape = Shape(
            "", "r.yaml", nil, Self.flux + "  values: {openmetadata: {config: {}}}\n" + more)
        let (plan, _) = try plan(shape, shape.bytes)
        #expect(!plan.mistakes.contains { $0.code == "OMSSO-HELM-OVERRULED" })
    }

    /// A value that another part sets is the one that is judged and read back.
    @Test func theServerHasWhatWins() {
        let text =
            Self.argo + "  source:\n" + Self.source + """
                    helm:
                      valuesObject: {openmetadata: {config: {authentication: {provider: azure, clientId: a}}}}
                      parameters: [{name: openmetadata.config.authentication.clientId, value: \(client)}]

                """
        #expect(FoundAnswers(in: Array(text.utf8), as: .helm).answers[.clientID] == .text(client))
    }

    @Test func aRepairGoesWhereTheValuesStand() throws {
        let text =
            Self.flux
            + "  values:\n    openmetadata:\n      config:\n        authentication:\n          provider: Azure\n"
        let plan = RepairPlan([CheckInput("r.yaml", Array(text.utf8))], CheckOptions(now: noon))
        let file = try #require(plan.files.first)
        #expect(plan.refusals.isEmpty && plan.wrongFiles.isEmpty)
        #expect(
            String(decoding: file.reveal(), as: UTF8.self).hasPrefix(
                text.replacing("Azure", with: "azure")))
    }

    /// Source: helm, `pkg/chart/v2/util/dependencies.go` and its tests.
    @Test(
        arguments: [
            ("condition: catalog.enabled", "catalog: {enabled: false}", "", "catalog.enabled"),
            ("condition: catalog.enabled", "catalog: {enabled: true}", "", nil),
            ("condition: catalog.enabled", "catalog: {a: b}", "", nil),
            (
                "condition: catalog.enabled", "catalog: {a: b}", "catalog: {enabled: false}",
                "catalog.enabled"
            ),
            (
                "condition: catalog.enabled", "catalog: {enabled: true}",
                "catalog: {enabled: false}", nil
            ),
            (
                "condition: 'x.y, catalog.enabled'", "catalog: {enabled: false}", "",
                "catalog.enabled"
            ),
            (
                "condition: 'x.y,catalog.enabled'", "x: {y: true}\ncatalog: {enabled: false}", "",
                nil
            ),
            ("condition: catalog.enabled", "catalog: {enabled: 'false'}", "", nil),
            ("tags: [a, b]", "tags: {a: false}", "", "tags.a"),
            ("tags: [a, b]", "tags: {a: false, b: true}", "", nil),
            ("tags: [a]", "a: false", "", nil),
            ("tags: [a]\n  condition: x", "tags: {a: false}\nx: true", "", nil),
            ("tags: [a]\n  condition: x", "tags: {a: true}\nx: no", "", "x"),
            ("version: 1.9.7", "catalog: {enabled: false}", "", nil),
        ] as [(String, String, String, String?)])
    func aPartThatIsNotInstalledIsSaid(
        definition: String, values: String, own: String, key: String?
    ) {
        let chart = "dependencies:\n- name: openmetadata\n  alias: catalog\n  \(definition)\n"
        let input = CheckInput("c/values-prod.yaml", Array("\(values)\n".utf8), kind: .helm)
            .placed { path in
                ["c/Chart.yaml": chart, "c/values.yaml": own][path].map { Array($0.utf8) }
            }
        let found = SSOChecks.check([input]).findings.filter { $0.code == "OMSSO-HELM-PART-OFF" }
        #expect(
            found.map(\.message)
                == (key.map { ["\($0) is false, so that helm leaves OpenMetadata out."] } ?? []))
    }

    /// The definition of the chart beside tells whose values they are, wherever they stand in it.
    @Test(arguments: [
        ("cat: {config: {authentication: {}}}", "HELM-PLACE"), ("other: {}", "FILE-KIND"),
        ("openmetadata: {config: {authentication: {provider: azure}}}", "KEY-ASTRAY"),
        (
            "cat: {openmetadata: {config: {}}}\nopenmetadata: {config: {authorizer: {}}}",
            "KEY-ASTRAY"
        ),
    ])
    func theDefinitionTellsWhoseValuesTheyAre(values: String, code: String) {
        let chart = "dependencies:\n- {name: openmetadata, alias: cat, version: 1.7.7}\n"
        let input = CheckInput("values.yaml", Array("\(values)\n".utf8))
            .placed { $0 == "Chart.yaml" ? Array(chart.utf8) : nil }
        #expect(SSOChecks.check([input]).findings.map(\.code) == ["OMSSO-\(code)"])
    }

    /// What is to be put below a key names that key only where it stands.
    @Test(arguments: [
        ("openmetadata: {config: {a: b}}", "Put a line with cat: above this,"),
        ("openmetadata: {config: {a: b}}\ncat: {}", "Put this, with all below it, under cat:,"),
    ])
    func thePartThatIsNotThereIsWrittenFirst(values: String, advice: String) {
        let chart = "dependencies:\n- {name: openmetadata, alias: cat, version: 1.7.7}\n"
        let place = WrongFile.place(
            in: Array("\(values)\n".utf8), at: "values.yaml", for: .helm
        ) { $0 == "Chart.yaml" ? Array(chart.utf8) : nil }
        guard case .failure(let wrong) = place else {
            Issue.record("taken")
            return
        }
        #expect(wrong.problem.advice.hasPrefix(advice), "\(wrong)")
    }

    /// Of several files the last one that says it counts.
    @Test func aLaterFileSwitchesAPartOn() {
        let chart = "dependencies:\n- {name: openmetadata, condition: openmetadata.enabled}\n"
        func codes(_ flags: String...) -> [String] {
            let inputs = flags.enumerated().map { index, flag in
                CheckInput(
                    "\(index).yaml", Array("openmetadata: {enabled: \(flag)}\n".utf8), kind: .helm
                )
                .placed { $0 == "Chart.yaml" ? Array(chart.utf8) : nil }
            }
            return SSOChecks.check(inputs).findings.map(\.code).filter { $0.hasSuffix("-OFF") }
        }
        #expect(codes("false", "true") == [] && codes("true", "false").count == 1)
    }
}
