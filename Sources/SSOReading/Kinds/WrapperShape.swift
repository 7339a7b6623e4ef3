import SSOModel

/// Where a kind of file that hands values to charts names them and holds their values.
struct WrapperShape: Sendable {
    let wrapper: ValuesWrapper
    /// Where each part stands that names a chart.
    ///
    /// `[]` stands for every item of a list. Of several the first that is there counts.
    let parts: [[String]]
    /// The keys from a part to the chart's name.
    let chart: [String]
    /// The keys from a part to the values; where they end in `[]`, to the items that are keys.
    let values: [String]
    /// The keys from a part to the chart's version.
    let version: [String]
    /// Where a part holds values inside of a text; empty where it cannot.
    var text: [String] = []
    /// Where a part names files with values, which count less.
    var files: [String] = []
    /// What wins over the values.
    var winners: [Winner] = []
    /// False where the values are only known to be read if they are there.
    var mayLack = true
    /// The keys from a part to the name of helm's release.
    var release: [String] = []
    /// The keys from a part to the namespace of the pods.
    var namespace: [String] = []
    /// The keys from the top to the namespace of the pods.
    var destination: [String] = []
    /// True where the pods run in the object's own namespace if nothing else is said.
    var hasOwnNamespace = false

    /// A part of the wrapper that wins over the values.
    struct Winner: Sendable {
        enum Form: Sendable {
            /// A list whose items name what they set by this key: `openmetadata.config.x`.
            case items(String)
            /// A mapping from such names.
            case names
            /// Files, of which nothing is known.
            case files
            /// The files behind the values in a list of both.
            case laterFiles
        }

        let path: [String]
        let form: Form
        /// The key beside it that makes it win, and its value; nil where it always does.
        var condition: (key: String, value: String)?
    }
}

extension WrapperShape {
    /// Sources: fluxcd/helm-controller, `api/v2`; argoproj/argo-cd, `pkg/apis/application/v1alpha1`;
    /// kustomize, `api/types/helmchartargs.go`; k3s-io/helm-controller, `pkg/apis/helm.cattle.io`;
    /// rancher/fleet, `fleet.yaml`; helmfile, `pkg/state`; crossplane-contrib/provider-helm.
    static let all: [WrapperShape] = [
        WrapperShape(
            wrapper: .helmRelease, parts: [["spec"]], chart: ["chart", "spec", "chart"],
            values: ["values"], version: ["chart", "spec", "version"], files: ["valuesFrom"],
            winners: [Winner(path: ["valuesFrom"], form: .items("targetPath"))],
            release: ["releaseName"], namespace: ["targetNamespace"], hasOwnNamespace: true),
        argo(.application, below: ["spec"]),
        argo(.applicationSet, below: ["spec", "template", "spec"]),
        WrapperShape(
            wrapper: .kustomization, parts: [["helmCharts", "[]"]], chart: ["name"],
            values: ["valuesInline"], version: ["version"], files: ["valuesFile"],
            winners: [
                Winner(path: ["additionalValuesFiles"], form: .files),
                Winner(path: ["valuesFile"], form: .files, condition: ("valuesMerge", "merge")),
            ], release: ["releaseName"], namespace: ["namespace"]),
        WrapperShape(
            wrapper: .helmChart, parts: [["spec"]], chart: ["chart"], values: ["values"],
            version: ["version"], text: ["valuesContent"],
            winners: [Winner(path: ["set"], form: .names)], mayLack: false,
            namespace: ["targetNamespace"], hasOwnNamespace: true),
        WrapperShape(
            wrapper: .fleet, parts: [["helm"]], chart: ["chart"], values: ["values"],
            version: ["version"], files: ["valuesFiles"], release: ["releaseName"],
            destination: ["namespace"]),
        WrapperShape(
            wrapper: .helmfile, parts: [["releases", "[]"]], chart: ["chart"],
            values: ["values", "[]"], version: ["version"], files: ["values"],
            winners: [
                Winner(path: ["set"], form: .items("name")),
                Winner(path: ["secrets"], form: .files),
                Winner(path: ["values"], form: .laterFiles),
            ], release: ["name"], namespace: ["namespace"]),
        WrapperShape(
            wrapper: .crossplane, parts: [["spec", "forProvider"]], chart: ["chart", "name"],
            values: ["values"], version: ["chart", "version"],
            winners: [Winner(path: ["set"], form: .items("name"))], namespace: ["namespace"]),
    ]

    static func of(_ wrapper: ValuesWrapper) -> WrapperShape? {
        all.first { $0.wrapper == wrapper }
    }

    /// With `sources` there, Argo CD does not look at `source`.
    private static func argo(_ wrapper: ValuesWrapper, below path: [String]) -> WrapperShape {
        let parts = [["sources", "[]"], ["source"], ["sourceHydrator", "drySource"]]
        return WrapperShape(
            wrapper: wrapper, parts: parts.map { path + $0 }, chart: ["chart"],
            values: ["helm", "valuesObject"], version: ["targetRevision"],
            text: ["helm", "values"], files: ["helm", "valueFiles"],
            winners: ["parameters", "fileParameters"].map {
                Winner(path: ["helm", $0], form: .items("name"))
            }, release: ["helm", "releaseName"],
            destination: path + ["destination", "namespace"])
    }
}
