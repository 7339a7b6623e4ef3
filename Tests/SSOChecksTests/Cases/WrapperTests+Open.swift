/// Files whose values are changed where they stand.
extension WrapperTests {
    static let flux = """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata:
          name: om
          namespace: data
        spec:
          interval: 10m # often
          chart:
            spec:
              chart: openmetadata
              version: 1.9.7
              sourceRef: {kind: HelmRepository, name: open-metadata}

        """
    static let repository = """
        # where the chart is from
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata: {name: open-metadata}
        ---

        """
    static let values = """
        openmetadata:
          config:
            authentication:
              provider: "basic" # as shipped
              clientId: ''

        """
    static let argo = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: catalog}
        spec:
          destination: {namespace: data}

        """
    static let source = """
            repoURL: https://helm.open-metadata.org
            chart: openmetadata
            targetRevision: 1.9.7

        """
    static let parent = """
        apiVersion: v2
        name: platform
        version: 1.0.0
        dependencies:
        - {name: mysql, version: 9.1.0}
        - {name: openmetadata, version: 1.9.7, alias: catalog}

        """

    static func indented(_ text: String, _ depth: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : String(repeating: " ", count: depth) + $0
        }.joined(separator: "\n")
    }

    static let open: [Shape] = [
        Shape(
            "umbrella", "values.yaml", "openmetadata",
            "mysql: {enabled: true}\nopenmetadata:\n  enabled: true\n" + indented(values, 2)),
        Shape(
            "umbrella without settings", "values.yaml", "openmetadata",
            "openmetadata:\n    replicaCount: 1\nmysql: {}\n"),
        Shape("alias", "values.yaml", "catalog", "catalog:\n" + indented(values, 2)),
        Shape(
            "alias by the definition", "v.yaml", "catalog", "# ours\ncatalog: {replicaCount: 1}\n",
            chart: parent),
        Shape(
            "definition, no key yet", "values-prod.yaml", "catalog", "mysql: {enabled: true}\n",
            chart: parent),
        Shape("definition, comments only", "values.yaml", "catalog", "# later\n", chart: parent),
        Shape(
            "Flux", "release.yaml", "spec.values",
            flux + "  values:\n" + indented(values, 4) + "  timeout: 5m\n"),
        Shape("Flux without values", "release.yaml", "spec.values", flux),
        Shape("Flux, empty values", "release.yaml", "spec.values", flux + "  values: {}\n"),
        Shape("Flux behind its repository", "om.yaml", "spec.values", repository + flux),
        Shape(
            "Flux before another release", "om.yaml", "spec.values",
            flux + "---\n" + flux.replacing("openmetadata", with: "grafana") + "  values: {a: b}\n"),
        Shape(
            "Flux, of before", "release.yaml", "spec.values",
            flux.replacing("/v2\n", with: "/v2beta1\n")),
        Shape(
            "Flux, a chart of one's own with OpenMetadata's as a part", "r.yaml",
            "spec.values.catalog",
            flux.replacing("chart: openmetadata", with: "chart: ./charts/platform")
                + "  values:\n    mysql: {}\n    catalog:\n" + indented(values, 6)),
        Shape(
            "Flux, a fork's chart by its values", "r.yaml", "spec.values",
            flux.replacing("chart: openmetadata", with: "chart: ./charts/om") + "  values:\n"
                + indented(values, 4)),
        Shape(
            "Argo CD", "app.yaml", "spec.source.helm.valuesObject",
            argo + "  source:\n" + indented(source, 0)
                + "    helm:\n      releaseName: om\n      valuesObject:\n" + indented(values, 8)),
        Shape(
            "Argo CD without helm", "app.yaml", "spec.source.helm.valuesObject",
            argo + "  source:\n" + source),
        Shape(
            "Argo CD, the second of several sources", "app.yaml",
            "spec.sources[1].helm.valuesObject",
            argo
                + "  sources:\n  - repoURL: https://git.example.com/a\n    ref: values\n  - repoURL: https://helm.open-metadata.org\n    chart: openmetadata\n    helm:\n      valuesObject: {openmetadata: {config: {authentication: {provider: basic}}}}\n"
        ),
        Shape(
            "Argo CD, values that are switched off beside", "app.yaml",
            "spec.source.helm.valuesObject",
            argo + "  source:\n" + source
                + "    helm:\n      values: |\n        a: b\n      valuesObject:\n"
                + indented(values, 8)),
        Shape(
            "ApplicationSet", "set.yaml", "spec.template.spec.source.helm.valuesObject",
            "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    metadata: {name: 'om-{{name}}'}\n    spec:\n      source:\n        chart: openmetadata\n        helm:\n          valuesObject:\n"
                + indented(values, 12)),
        Shape(
            "kustomize", "kustomization.yaml", "helmCharts[0].valuesInline",
            "namespace: om\nhelmCharts:\n- name: openmetadata\n  releaseName: om\n  version: 1.9.7\n  valuesInline:\n"
                + indented(values, 4)),
        Shape(
            "kustomize without values, the second chart", "kustomization.yml",
            "helmCharts[1].valuesInline",
            "helmCharts:\n  - name: mysql\n    valuesInline: {a: b}\n  - name: openmetadata # ours\n    repo: https://helm.open-metadata.org\nresources: [a.yaml]\n"
        ),
        Shape(
            "k3s with keys", "chart.yaml", "spec.values",
            "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: om}\nspec:\n  chart: open-metadata/openmetadata\n  values:\n"
                + indented(values, 4)),
        Shape(
            "Fleet", "fleet.yaml", "helm.values",
            "namespace: om\nhelm:\n  chart: openmetadata\n  version: 1.9.7\n  values:\n"
                + indented(values, 4)),
        Shape(
            "helmfile", "helmfile.yaml", "releases[1].values[1]",
            "releases:\n- {name: db, chart: bitnami/mysql}\n- name: om\n  chart: open-metadata/openmetadata\n  values:\n  - base.yaml\n  -\n"
                + indented(values, 4)),
        Shape(
            "Crossplane", "release.yaml", "spec.forProvider.values",
            "apiVersion: helm.crossplane.io/v1beta1\nkind: Release\nspec:\n  forProvider:\n    chart: {name: openmetadata, version: 1.9.7}\n    values:\n"
                + indented(values, 6)),
        Shape(
            "JSON", "app.json", "spec.source.helm.valuesObject",
            #"{"apiVersion": "argoproj.io/v1alpha1", "kind": "Application", "spec": {"source": {"chart": "openmetadata", "helm": {"valuesObject": {"openmetadata": {}}}}}}"#
                + "\n"),
    ]
}
