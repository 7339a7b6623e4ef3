import SSOModel

/// Finds out that a document of YAML belongs to something else than OpenMetadata.
package enum ForeignDetection {
    package static func find(in document: YAMLOutline.Document, _ name: String) -> FileNature? {
        guard document.root == .mapping else { return nil }
        let found =
            encrypted(document) ?? manifest(document) ?? definition(document, name)
            ?? kustomization(document, name) ?? parentChart(document)
        return found.map { kind, key in
            FileNature(.foreign(kind), at: key.mark.index, readAs: readAs(kind, document))
        }
    }

    /// Settings that the chart may read after all are worth a check.
    private static func readAs(
        _ kind: ForeignKind, _ document: YAMLOutline.Document
    ) -> FileKind? {
        switch kind {
        case .misplaced: .helm
        case .parentChart: document.key("openmetadata", "config") == nil ? nil : .helm
        default: nil
        }
    }

    private typealias Found = (kind: ForeignKind, key: YAMLOutline.Key)

    /// Source: getsops/sops, `stores/stores.go`.
    private static func encrypted(_ document: YAMLOutline.Document) -> Found? {
        guard let key = document.key("sops"), key.value == .mapping else { return nil }
        return (.encrypted(by: "sops"), key)
    }

    private static func wrapper(_ wrapper: ValuesWrapper) -> ForeignKind {
        .wrapper(wrapper, .nothing)
    }

    private static func manifest(_ document: YAMLOutline.Document) -> Found? {
        guard let version = document.key("apiVersion")?.text, let key = document.key("kind"),
            let kind = key.text
        else { return nil }
        let group = version.split(separator: "/").first ?? ""
        switch (group, kind) {
        case ("argoproj.io", "Application"): return (wrapper(.application), key)
        case ("argoproj.io", "ApplicationSet"): return (wrapper(.applicationSet), key)
        case ("helm.toolkit.fluxcd.io", "HelmRelease"): return (wrapper(.helmRelease), key)
        case ("helm.cattle.io", "HelmChart"), ("helm.cattle.io", "HelmChartConfig"):
            return (wrapper(.helmChart), key)
        case ("kustomize.config.k8s.io", "Kustomization"): return (wrapper(.kustomization), key)
        case ("helm.crossplane.io", "Release"): return (wrapper(.crossplane), key)
        default: return (.manifest(kind), key)
        }
    }

    private static func definition(
        _ document: YAMLOutline.Document, _ name: String
    ) -> Found? {
        if let releases = document.key("releases"), releases.value == .list {
            return (wrapper(.helmfile), releases)
        }
        // Source: rancher/fleet, `fleet.yaml`.
        if let helm = document.key("helm"),
            document.key("helm", "chart") ?? document.key("helm", "values") != nil
        {
            return (wrapper(.fleet), helm)
        }
        guard let key = document.key("apiVersion"), document.key("name") != nil,
            document.key("version") != nil
        else { return nil }
        return (.chartDefinition, key)
    }

    /// Keys that only a kustomization has.
    ///
    /// Source: kubernetes-sigs/kustomize, `api/types/kustomization.go`.
    private static let kustomizeKeys: Set = [
        "helmCharts", "helmGlobals", "helmChartInflationGenerator", "patchesStrategicMerge",
        "patchesJson6902", "configMapGenerator", "secretGenerator",
    ]

    private static func kustomization(
        _ document: YAMLOutline.Document, _ name: String
    ) -> Found? {
        let key = document.top.first { key in
            kustomizeKeys.contains(key.path[0])
                || ["resources", "bases"].contains(key.path[0]) && key.value == .list
        }
        let isNamed = ["kustomization.yaml", "kustomization.yml", "kustomization"].contains(name)
        return (key ?? (isNamed ? document.top.first : nil)).map { (wrapper(.kustomization), $0) }
    }

    /// The chart allows nothing but `config` below `openmetadata` (its `values.schema.json`, every
    /// version), and a part of another chart gets its values below its name or alias (helm,
    /// "Subcharts and Global Values").
    private static func parentChart(_ document: YAMLOutline.Document) -> Found? {
        let below = document.keys.filter {
            $0.path.count == 2 && $0.path[0] == "openmetadata"
                && !["config", "<<"].contains($0.path[1])
        }
        if let key = below.first(where: { isConfig($0.path[1], document) }) {
            return (.misplaced(key.path[1]), key)
        }
        if let other = below.first(where: { !LineNature.chartWords.contains($0.path[1]) }) {
            return (.parentChart(["openmetadata"]), other)
        }
        let part = document.keys.first { key in
            key.path.count == 2 && key.path[1] == "openmetadata" && key.value == .mapping
                && !FileKind.helm.topKeys.union(["openmetadata", "services"]).contains(key.path[0])
        }
        if let part { return (.parentChart([part.path[0]]), part) }
        return below.first.map { (.misplaced($0.path[1]), $0) }
    }

    /// True for `config` in other letters, by its name or by what it holds.
    private static func isConfig(_ key: String, _ document: YAMLOutline.Document) -> Bool {
        guard key != "openmetadata" else { return false }
        return FileKind.configWords.contains(key) || nearest(key, in: ["config"]) != nil
            || ["authentication", "authorizer"].contains {
                document.key("openmetadata", key, $0) != nil
            }
    }

    /// Source: Ansible, "Playbook Keywords" and `kubernetes.core.helm`.
    package static func isPlay(_ document: YAMLOutline.Document) -> Bool {
        document.keys.contains { key in
            key.path.count == 2
                && ["hosts", "tasks", "kubernetes.core.helm", "community.kubernetes.helm", "helm"]
                    .contains(key.path[1])
        }
    }

    /// The key below which a document has the values of OpenMetadata's chart, where only one can be
    /// meant; `openmetadata.config` at the top may be that chart's own.
    package static func partKey(in document: YAMLOutline.Document) -> String? {
        let hasConfig = document.key("openmetadata", "config") != nil
        let parts = document.keys.filter { key in
            key.path.count == 3 && key.path.dropFirst() == ["openmetadata", "config"]
                && !FileKind.helm.topKeys.contains(key.path[0])
        }.map { $0.path[0] }
        if parts == ["openmetadata"] || parts.count == 1 && !hasConfig { return parts[0] }
        guard parts.isEmpty, !hasConfig, document.key("openmetadata") != nil else { return nil }
        return parentChart(document).flatMap { found in
            found.kind == .parentChart(["openmetadata"]) ? "openmetadata" : nil
        }
    }
}
