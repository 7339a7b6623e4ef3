import SSOModel

extension FoundDeployment {
    /// A server's own folder, or its `conf`; nil in any other.
    static func bareMetal(in folder: ReadFolder) -> FoundDeployment? {
        let isServer = { (kind: FileNature.Kind) in kind == .known(.server) }
        let beside = folder.files { $0 == .known(.server) }.filter { $0 == "openmetadata.yaml" }
        let candidates = [FolderNames.configuration].filter { folder.may($0, be: isServer) }
        guard let path = (candidates + beside).first else { return nil }
        var found = FoundDeployment(.bareMetal, "Server installation", files: [path])
        found.propose(.targetPath, .text(path), from: "this folder")
        if let (version, source) = release(of: folder.names) {
            found.propose(.openMetadataVersion, .text(version.rawValue), from: source)
        }
        let inputs = folder.inputs([path], as: .server)
        if let view = Installation(inputs, CheckOptions()).servers.first {
            found.take(view, inputs)
        }
        return found
    }

    /// By the server's own library, else by the folder that its archive unpacks to.
    private static func release(
        of names: FolderNames
    ) -> (version: OpenMetadataVersion, source: String)? {
        let jars = (names.inside["libs"] ?? []).filter {
            $0.hasPrefix("openmetadata-service-") && $0.hasSuffix(".jar")
        }
        for jar in jars.sorted() {
            if let version = OpenMetadataVersion(tag: String(jar.dropFirst(21).dropLast(4))) {
                return (version, "libs/\(jar)")
            }
        }
        for part in names.path.split(separator: "/").reversed()
        where part.hasPrefix("openmetadata-") {
            if let version = OpenMetadataVersion(tag: String(part.dropFirst(13))) {
                return (version, "the folder's name")
            }
        }
        return nil
    }
}
