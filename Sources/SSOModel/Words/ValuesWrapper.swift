/// What hands values to OpenMetadata's chart, besides a values file of its own.
package enum ValuesWrapper: CaseIterable, Hashable, Sendable {
    /// Values of a chart that has OpenMetadata's for a part.
    case parentChart
    case helmRelease, application, applicationSet, kustomization, helmChart, fleet, helmfile
    case crossplane
}

extension ValuesWrapper {
    /// What it is, to follow "This is".
    package var name: String {
        switch self {
        case .parentChart: "a values file of a chart that has OpenMetadata's for a part"
        case .helmRelease: "a Flux HelmRelease"
        case .application: "an Argo CD Application"
        case .applicationSet: "an Argo CD ApplicationSet"
        case .kustomization: "a kustomization"
        case .helmChart: "a HelmChart of k3s or RKE2"
        case .fleet: "a bundle of Rancher Fleet"
        case .helmfile: "a helmfile"
        case .crossplane: "a Release of Crossplane"
        }
    }

    /// What it is, as a heading.
    package var title: String {
        switch self {
        case .parentChart: "Helm values of a parent chart"
        default: String(name[name.index(after: name.firstIndex(of: " ") ?? name.startIndex)...])
        }
    }
}
