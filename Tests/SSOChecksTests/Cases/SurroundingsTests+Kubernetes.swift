/// Folders with values of the chart.
extension SurroundingsTests {
    static let values = "openmetadata: {config: {authentication: {provider: basic}}}\n"

    static let kubernetes = [
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
            name: "a Service of another name and port",
            files: [
                "values.yaml": values + "fullnameOverride: om-catalog\nservice: {port: 9595}\n"
            ],
            expected: [
                "kubernetes: values.yaml",
                "jwksUrl=http://om-catalog:9595/api/v1/system/config/jwks (values.yaml)",
                "path=values.yaml (this folder)",
            ]),
        Case(
            name: "a compose file of another name beside values",
            files: ["values.yaml": values, "trial.yml": compose("\(image):1.7.0")],
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
            ], expected: ["kubernetes: chart.yaml", "path=chart.yaml (this folder)"]),
        Case(
            name: "a helmfile that names several",
            files: [
                "helmfile.yaml": "releases: [{name: om, chart: x/openmetadata, "
                    + "values: [values/a.yaml, values/b.yaml]}]\n",
                "values/a.yaml": values, "values/b.yaml": "replicaCount: 1\n",
            ],
            expected: [
                "kubernetes: values/a.yaml values/b.yaml helmfile.yaml",
                "path=values/b.yaml (helmfile.yaml)",
            ]),
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
}
