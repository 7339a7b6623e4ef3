import SSOModel

extension ParsedFile {
    /// Keys of the chart's own that people put below `openmetadata:`, where its schema has none.
    package static let topKeys = [
        "image", "ingress", "service", "serviceAccount", "resources", "replicaCount", "extraEnvs",
        "envFrom", "extraVolumes", "extraVolumeMounts", "nodeSelector", "tolerations", "affinity",
    ]

    /// The paths that rules look at; the rest of a file is not kept, but in compose files, where
    /// anchors stand anywhere.
    static func kept(
        _ kind: FileKind, _ place: ValuesPlace?, _ switches: PartSwitches?
    ) -> YAMLPaths? {
        guard let place else { return kept[kind] }
        let looked = WrapperShape.of(place.wrapper)?.looked ?? []
        return YAMLPaths(
            keptValues.map { place.path + $0 } + looked.map { place.part + $0 }
                + (switches?.paths ?? []))
    }

    private static let kept: [FileKind: YAMLPaths] = [
        .server: YAMLPaths(
            [["authorizerConfiguration"], ["authenticationConfiguration"], ["configSource"]]
                + Setting.judged.map(\.row.server)),
        .helm: YAMLPaths(keptValues),
        .workflow: YAMLPaths([["workflowConfig"]]),
    ]

    private static let keptValues: [[String]] =
        [
            ["openmetadata", "config"],
            ["extraEnvs"], ["envFrom"], ["ingress"], ["image"], ["replicaCount"],
            ["authorizer"], ["authentication"], ["global", "authentication"],
            ["global", "authorizer"], ["config"], ["openmetadata", "authentication"],
            ["openmetadata", "authorizer"], ["fullnameOverride"], ["service", "port"],
            Installation.clientImage,
        ] + (topKeys + FileKind.configWords).map { ["openmetadata", $0] }
        + Setting.judged.map(\.row.chart).filter { !$0.isEmpty }
}
