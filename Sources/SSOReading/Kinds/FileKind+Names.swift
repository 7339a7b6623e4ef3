import SSOModel

extension FileKind {
    /// The kind of a file that belongs to docker compose, by its name.
    package static func docker(named path: String) -> FileKind {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? .compose : .environment
    }
}
