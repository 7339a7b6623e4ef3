import SSOModel

extension ParsedFile {
    /// Looks along the paths that matter for what is no mapping.
    mutating func findOpaqueParts(_ top: YAMLNode) {
        var faults: [FileFault] = []
        for path in Self.mappings[kind ?? .workflow] ?? [] {
            let path = (place?.path ?? []) + path
            var node = top
            for (depth, key) in path.enumerated() {
                if let merge = node.last("<<") {
                    faults.append(
                        FileFault(kind: .alias(key), place: document.place(of: merge.key)))
                }
                guard let next = node.at([key]), !next.isNull else { break }
                node = next
                let name = Array(path[...depth]).dotted
                if case .alias = node.content {
                    faults.append(FileFault(kind: .alias(name), place: document.place(of: node)))
                    break
                }
                let takesItem = path[depth...].dropFirst().first.flatMap(YAMLPaths.index) != nil
                guard node.entries == nil, node.items == nil || !takesItem else { continue }
                faults.append(FileFault(kind: .notKeys(name), place: document.place(of: node)))
                break
            }
        }
        if top.entries == nil, !top.isNull {
            faults = [FileFault(kind: .notKeys("the file"), place: document.place(of: top))]
        }
        var seen: Set<Place> = []
        self.faults += faults.filter { seen.insert($0.place).inserted }
    }

    private static let mappings: [FileKind: [[String]]] = [
        .server: [
            ["authorizerConfiguration"], ["authenticationConfiguration", "oidcConfiguration"],
        ],
        .helm: [
            ["openmetadata", "config", "authorizer"],
            ["openmetadata", "config", "authentication", "oidcConfiguration", "clientId"],
            ["openmetadata", "config", "authentication", "oidcConfiguration", "clientSecret"],
        ],
        .compose: [["services"]],
        .workflow: [
            ["workflowConfig", "openMetadataServerConfig", "securityConfig"],
            ["workflowConfig", "openMetadataServerConfig", "sslConfig"],
        ],
    ]
}
