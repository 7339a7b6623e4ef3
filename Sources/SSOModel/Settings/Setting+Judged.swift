extension Setting {
    /// Those that rules look at.
    package static let judged = allCases.filter {
        $0.shape != .any && $0.shape != .keys && $0.isOfServer
    }

    /// What to call it in a message about this kind of file.
    package func shortName(in kind: FileKind) -> String {
        switch kind {
        case .environment, .compose: row.variable ?? row.server.last ?? "\(self)"
        case .helm: Self.key(row.chart) ?? row.variable ?? "\(self)"
        case .server, .workflow: Self.key(row.server) ?? "\(self)"
        }
    }

    /// `id` alone says nothing; `oidcConfiguration.id` does.
    private static func key(_ path: [String]) -> String? {
        path.contains("oidcConfiguration") || path.last == "enabled"
            ? path.suffix(2).joined(separator: ".") : path.last
    }
}
