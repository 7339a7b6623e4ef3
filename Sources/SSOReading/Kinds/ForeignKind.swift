import SSOModel

/// A kind of file that holds no settings that omsso could change where they stand.
package enum ForeignKind: Hashable, Sendable {
    case application, helmRelease, helmChart, kustomization
    /// Any other object of Kubernetes, by its `kind`.
    case manifest(String)
    /// Values of a chart that has OpenMetadata's for a part, with the keys that lead to that part.
    case parentChart([String])
    /// Values that stand where the chart does not look, by their key.
    case misplaced(String)
    /// Compose's first format, whose services stand at the top.
    case oldCompose
    case chartDefinition, helmfile, fleet, template, terraform, python, sections
    case encrypted(by: String)
    case list
}

extension ForeignKind {
    /// What it is, to follow "This is".
    package var name: String {
        switch self {
        case .application: "an Argo CD Application"
        case .helmRelease: "a Flux HelmRelease"
        case .helmChart: "a HelmChart of k3s or RKE2"
        case .kustomization: "a kustomization"
        case .manifest(let kind): "a Kubernetes manifest (kind: \(kind.shortened()))"
        case .parentChart: "a values file of a chart that has OpenMetadata's for a part"
        case .misplaced(let key):
            "a values file with \(key.shortened()) directly below openmetadata, where the chart "
                + "does not look"
        case .oldCompose: "a compose file of the first format, without services:"
        case .chartDefinition: "the definition of a chart (Chart.yaml)"
        case .helmfile: "a helmfile"
        case .fleet: "a bundle of Rancher Fleet"
        case .template: "a template that something fills in first"
        case .terraform: "a Terraform file"
        case .python: "a Python program"
        case .sections: "a file with [sections], such as a unit of systemd"
        case .encrypted(let tool): "encrypted with \(tool)"
        case .list: "a YAML list"
        }
    }

    /// Where the values of the chart belong in it; nil where none do.
    package var valuesPlace: (words: String, keys: [String])? {
        switch self {
        case .application:
            ("in the source that names the chart", ["helm", "valuesObject"])
        case .helmRelease: ("in it", ["spec", "values"])
        case .helmChart: ("below spec.valuesContent", [])
        case .fleet: ("in it", ["helm", "values"])
        case .kustomization: ("in the entry of helmCharts", ["valuesInline"])
        case .parentChart(let path): ("in it", path)
        default: nil
        }
    }
}
