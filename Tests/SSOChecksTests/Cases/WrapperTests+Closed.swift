/// Files whose values are left alone, each with what is said of it.
extension WrapperTests {
    static let closed: [Closed] = [
        Closed(
            words: "a Flux HelmRelease for another chart (grafana)", advice: "Name a values file",
            section: nil,
            text: flux.replacing("chart: openmetadata", with: "chart: grafana")),
        Closed(
            words: "a Flux HelmRelease that does not tell", advice: "Put this section in it",
            section: "spec",
            text:
                "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {chartRef: {name: x}}\n"
        ),
        Closed(
            words: "a Flux HelmRelease with several places", advice: "on line", section: "spec",
            text: flux + "---\n" + flux),
        Closed(
            words: "a Flux HelmRelease that does not tell", advice: "Put this section",
            section: "spec",
            text: flux.replacing("chart: openmetadata", with: "chart: ./a")
                + "  values:\n    openmetadata: {enabled: true, config: {a: b}}\n    mysql: {}\n"),
        Closed(
            words: "an Argo CD Application with its values in a text (helm.values)",
            advice: "begins on line 11", section: "openmetadata",
            text: argo + "  source:\n" + source
                + "    helm:\n      values: |\n        openmetadata: {}\n"),
        Closed(
            words: "an Argo CD Application with its values in om.yaml", advice: "(om.yaml)",
            section: "helm",
            text: argo + "  source:\n" + source + "    helm: {valueFiles: [om.yaml]}\n"),
        Closed(
            words: "an Argo CD ApplicationSet with values that are filled in first",
            advice: "Put this section", section: "helm",
            text:
                "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      source: {chart: openmetadata, helm: {valuesObject: {openmetadata: {config: {authentication: {callbackUrl: 'https://{{host}}/callback'}}}}}}\n"
        ),
        Closed(
            words: "a kustomization with its values in om.yaml", advice: "(om.yaml)",
            section: "valuesInline",
            text: "helmCharts:\n- {name: openmetadata, valuesFile: om.yaml}\n"),
        Closed(
            words: "a HelmChart of k3s or RKE2 with its values in a text", advice: "on line 5",
            section: "openmetadata",
            text:
                "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: openmetadata\n  valuesContent: |\n    openmetadata: {}\n"
        ),
        Closed(
            words: "a HelmChart of k3s or RKE2 without values", advice: "by hand",
            section: "openmetadata",
            text: "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: openmetadata\n"),
        Closed(
            words: "a helmfile with its values in a.yaml", advice: "Name that file", section: nil,
            text: "releases:\n- {name: om, chart: o/openmetadata, values: [a.yaml]}\n"),
        Closed(
            words: "encrypted with sops", advice: "Name a values file", section: nil,
            text: flux + "sops: {mac: x}\n"),
        Closed(
            words: "a values file of a chart that has OpenMetadata's for a part",
            advice: "Put this section in it", section: "openmetadata",
            text: "openmetadata: {enabled: true, config: {}}\nmysql: {}\n"),
        Closed(
            words: "The chart here has OpenMetadata's for several parts",
            advice: "below the one that is meant", section: "catalog",
            text: "{}\n", chart: parent + "- {name: openmetadata, alias: second}\n"),
    ]
}
