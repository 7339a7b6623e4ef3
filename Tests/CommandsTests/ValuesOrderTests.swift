import Foundation
import TestSupport
import Testing

/// Of several values files helm takes the last one's: nothing is written where nobody reads it, and
/// what wins over it is said.
@Suite struct ValuesOrderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let files: [String: String]
        var path: String?
        var status: Int32 = 0
        /// What is written; nil where nothing is.
        var file: String?
        var says: [String] = []
        var never: [String] = []
        var testDescription: String { name }
    }

    private func run(_ command: String, _ arguments: [String]) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso, command] + arguments,
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

    @Test(arguments: places + laterOnes)
    func whatIsWrittenIsWhatHelmTakes(test: Case) throws {
        try make(test.files)
        let path = test.path.map { ["--path", $0] } ?? []
        let run = try run("apply", ["--yes", "--answers", "answers.yaml"] + path)
        let all = run.output + run.errors
        #expect(run.status == test.status, "\(all)")
        for text in test.says { #expect(all.contains(text), "\(all)") }
        for text in test.never { #expect(!all.contains(text), "\(all)") }
        #expect(all.contains("Wrote ") == (test.file != nil), "\(all)")
        if let file = test.file { #expect(all.contains("Wrote \(file) ("), "\(all)") }
        if test.path == nil, test.files["values.yaml"] == nil {
            #expect(!folder.names.contains("values.yaml"))
        }
    }

    private static func values(_ provider: String, _ more: String = "") -> String {
        "openmetadata:\n  config:\n    authentication:\n      provider: \(provider)\n\(more)"
    }

    private static func helmfile(_ values: String, _ more: String = "") -> String {
        "releases:\n- name: om\n  chart: open-metadata/openmetadata\n  values: \(values)\n\(more)"
    }

    private static func argo(_ helm: String) -> String {
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: om}\nspec:\n"
            + "  source:\n    chart: openmetadata\n    targetRevision: 1.9.4\n    helm:\n\(helm)"
    }

    private static let flux =
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: om}\nspec:\n"
        + "  chart: {spec: {chart: openmetadata, version: 1.9.4}}\n"
        + "  valuesFrom: [{kind: ConfigMap, name: om-values}]\n"

    /// Where the settings go if nobody says it.
    private static let places: [Case] = [
        Case(
            name: "the last that a helmfile names",
            files: [
                "helmfile.yaml": helmfile("[values/common.yaml, ./values/prod.yaml]"),
                "values/common.yaml": values("basic"), "values/prod.yaml": values("basic"),
            ], file: "values/prod.yaml", says: ["helmfile apply"],
            never: ["helm upgrade", "[OMSSO-CHANGE-"]),
        Case(
            name: "the last of them that is here and holds plain values",
            files: [
                "helmfile.yaml": helmfile("[a.yaml, 'b-{{ .Environment.Name }}.yaml']"),
                "a.yaml": values("basic"),
            ], file: "a.yaml",
            says: [
                "helmfile.yaml hands on b-{{ .Environment.Name }}.yaml later, which could not be",
                "[OMSSO-CHANGE-VALUES-LATER]",
            ]),
        Case(
            name: "a template alone",
            files: [
                "helmfile.yaml": helmfile("[values.yaml.gotmpl]"),
                "values.yaml.gotmpl": values("{{ .Values.provider }}"),
            ], status: 1, says: ["[OMSSO-FILE-OTHER-KIND]", "provider: azure"]),
        Case(
            name: "values in a text of Argo CD",
            files: ["app.yaml": argo("      values: |\n        openmetadata: {config: {}}\n")],
            status: 1,
            says: ["app.yaml:2:", "Put this section into that text by hand", "provider: azure"]),
        Case(
            name: "values that Argo CD takes from elsewhere",
            files: ["app.yaml": argo("      valueFiles: [$values/om/values.yaml]\n")], status: 1,
            says: ["[OMSSO-FILE-OTHER-KIND]", "$values/om/values.yaml"]),
        Case(
            name: "the same repository",
            files: [
                "app.yaml": argo("      valueFiles: [$values/om/prod.yaml]\n"),
                "om/prod.yaml": values("basic"),
            ], file: "om/prod.yaml", says: ["Argo CD takes it from there"]),
        Case(
            name: "a ConfigMap for Flux",
            files: [
                "helmrelease.yaml": flux, "om-values.yaml": values("basic"),
                "kustomization.yaml": "resources: [helmrelease.yaml]\nconfigMapGenerator:\n"
                    + "- {name: om-values, files: [values.yaml=om-values.yaml]}\n",
            ], status: 3, says: ["helmrelease.yaml and om-values.yaml", "(--path)"]),
        Case(
            name: "several values files and no order",
            files: ["values-common.yaml": values("basic"), "values-prod.yaml": values("google")],
            status: 3, says: ["values-common.yaml and values-prod.yaml", "(--path)"]),
        Case(
            name: "a file that is named stays possible",
            files: ["values-common.yaml": values("basic"), "values-prod.yaml": "image: {}\n"],
            path: "values.yaml", file: "values.yaml"),
    ]

    /// What a file that is read later does to them.
    private static let laterOnes: [Case] = [
        Case(
            name: "another provider beside, by its name",
            files: [
                "values.yaml": values("basic"), "values-prod.yaml": values("google"),
                "values-dev.yaml": values("azure"),
            ], file: "values.yaml",
            says: [
                "If helm is given values-prod.yaml after it, that file wins over provider.",
                "`omsso check values.yaml values-prod.yaml`", "[OMSSO-CHANGE-VALUES-LATER]",
            ], never: ["values-dev.yaml after it"]),
        Case(
            name: "a part of another chart",
            files: [
                "Chart.yaml": "apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n"
                    + "- {name: openmetadata, alias: om, version: 1.7.7}\n",
                "values.yaml": "om: {}\n",
                "values-prod.yaml": "om: {openmetadata: {config: {authentication: {provider: "
                    + "basic}}}}\n",
            ], file: "values.yaml", says: ["values-prod.yaml after it", "wins over provider."]),
        Case(
            name: "nothing of sign-in there",
            files: [
                "values.yaml": values("basic"),
                "values-prod.yaml": "openmetadata: {config: {fernetkey: {value: x}}}\n",
            ], file: "values.yaml", never: ["[OMSSO-CHANGE-"]),
        Case(
            name: "the later one itself",
            files: ["values.yaml": values("google"), "values-prod.yaml": values("basic")],
            path: "values-prod.yaml", file: "values-prod.yaml", never: ["[OMSSO-CHANGE-"]),
        Case(
            name: "a certain order, and the provider is lost",
            files: [
                "helmfile.yaml": helmfile("[a.yaml, b.yaml]"), "a.yaml": values("basic"),
                "b.yaml": values("google"),
            ], path: "a.yaml", status: 4, file: "a.yaml",
            says: [
                "helmfile.yaml hands on b.yaml later, which wins over provider. Sign-in stays",
                "(--path b.yaml)", "[OMSSO-CHANGE-VALUES-LOST]",
                "Still to do before the server is started",
            ]),
        Case(
            name: "a certain order, and less is lost",
            files: [
                "helmfile.yaml": helmfile(
                    "[{openmetadata: {config: {authentication: {provider: basic}}}}, prod.yaml]"),
                "prod.yaml": "openmetadata: {config: {authorizer: {initialAdmins: [x]}}}\n",
            ], file: "helmfile.yaml",
            says: [
                "helmfile.yaml hands on prod.yaml later, which wins over initialAdmins.",
                "[OMSSO-CHANGE-VALUES-LATER]",
            ], never: ["[OMSSO-HELM-OVERRULED]"]),
        Case(
            name: "what helmfile sets over its files",
            files: [
                "helmfile.yaml": helmfile(
                    "[a.yaml]",
                    "  set: [{name: openmetadata.config.authentication.provider, value: basic}]\n"
                        + "  secrets: [secrets.yaml]\n"),
                "a.yaml": values("basic"),
            ], status: 4, file: "a.yaml",
            says: [
                "helmfile.yaml sets provider itself, which wins over every values file.",
                "[OMSSO-CHANGE-VALUES-LOST]", "secrets.yaml later, which could not be looked at",
            ]),
        Case(
            name: "what it sets to the same",
            files: [
                "app.yaml": argo(
                    "      valueFiles: [a.yaml]\n      parameters:\n"
                        + "      - {name: openmetadata.config.authentication.provider, value: azure}\n"
                ),
                "a.yaml": values("basic"),
            ], file: "a.yaml", never: ["[OMSSO-CHANGE-"]),
        Case(
            name: "what helmfile sets",
            files: [
                "helmfile.yaml": helmfile(
                    "[{openmetadata: {config: {authentication: {provider: basic}}}}]",
                    "  set: [{name: openmetadata.config.authentication.provider, value: basic}]\n")
            ], status: 4, file: "helmfile.yaml", says: ["[OMSSO-HELM-PROVIDER-LOST]"],
            never: ["[OMSSO-HELM-OVERRULED]"]),
    ]

    /// What a check without a path leaves out is said, with the command that does both.
    @Test func aCheckNamesTheLaterFile() throws {
        try make(["values.yaml": Self.values("azure"), "values-prod.yaml": Self.values("google")])
        let alone = try run("check", [])
        #expect(
            alone.errors.contains("omsso check values.yaml values-prod.yaml"), "\(alone.errors)")
        let both = try run("check", ["values.yaml", "values-prod.yaml"])
        #expect(
            both.output.contains("This provider, google, wins over azure of an earlier file."),
            "\(both.output)")
    }
}
