import SSOModel

/// The configuration file that a compose file puts in the place of the image's own.
///
/// Source: OpenMetadata, "Docker Deployment"; its image starts with `conf/openmetadata.yaml` of
/// `/opt/openmetadata`.
package struct ComposeMount: Sendable {
    /// What stands for it in the compose file.
    package let text: String
    /// Seen from where the compose file's own path is seen; nil for what is no file here.
    package let path: String?
    package let place: Place

    /// The one that counts: of several at one place the last, and a file over its whole folder.
    ///
    /// - Parameters:
    ///   - layers: The parts of the service, later ones stronger, with what is put into each.
    ///   - files: The compose files, for the configs that they define.
    /// - Returns: Nil where the server reads the image's own.
    static func find(
        _ layers: [(ComposeLayers.Layer, Variables)], in files: [ParsedFile]
    ) -> ComposeMount? {
        let lists = ["volumes", "configs"].flatMap { key -> [[Found]] in
            let anew = layers.lastIndex { $0.0[key]?.startsAnew ?? false } ?? 0
            return layers.dropFirst(anew).map { layer, variables in
                let found = (layer[key].flatMap { $0.isReset ? nil : $0.items } ?? []).prefix(200)
                return found.compactMap { item in
                    let item = layer.file.aliases.value(item) ?? item
                    return key == "volumes"
                        ? .volume(item, layer.file, variables)
                        : .config(item, layer.file, variables, files)
                }
            }
        }
        let all = lists.flatMap(\.self)
        return [file, folder].lazy.compactMap { target in
            all.last { $0.target == target }.map { ComposeMount($0, isFolder: target == folder) }
        }.first
    }

    static let folder = "/opt/openmetadata/conf"
    private static let file = folder + "/openmetadata.yaml"

    private init(_ found: Found, isFolder: Bool) {
        text = found.source
        place = found.place
        path = found.path.map { isFolder ? $0 + "/openmetadata.yaml" : $0 }
    }
}

/// Something that stands in the container at a path of its own.
private struct Found {
    let source: String
    /// Nil for what is no file or folder of the host.
    let path: String?
    let target: String
    let place: Place

    /// Source: compose-spec, `spec.md`, volumes: `SOURCE:TARGET[:MODE]`, or keys.
    static func volume(_ node: YAMLNode, _ file: ParsedFile, _ variables: Variables) -> Found? {
        func text(_ node: YAMLNode?) -> String? {
            node.map { variables.hostText(of: file.document.content(of: $0)) }
        }
        let isLong = node.entries != nil
        let parts = isLong ? [] : (text(node) ?? "").split(separator: ":").map(String.init)
        let ends = isLong ? ["source", "target"].compactMap { text(node[$0]) } : parts
        guard ends.count > 1 else { return nil }
        let (source, target) = (ends[0], ends[1])
        let isBind =
            isLong
            ? text(node["type"]) == "bind" : source.first.map { "./~".contains($0) } ?? false
        return Found(
            source: source, path: isBind ? file.beside(source.withoutEndSlash) : nil,
            target: target.withoutEndSlash, place: file.document.place(of: node))
    }

    /// Source: compose-spec, `08-configs.md`: `file` names one of the host.
    static func config(
        _ node: YAMLNode, _ file: ParsedFile, _ variables: Variables, _ files: [ParsedFile]
    ) -> Found? {
        guard let name = node["source"]?.text, let target = node["target"]?.text else { return nil }
        let definition = files.lazy.compactMap { other in
            other.root?.last("configs").flatMap { other.aliases.value(of: name, in: $0.value) }
                .map { (other, $0) }
        }.last
        let path = definition.flatMap { other, node in
            node["file"].map {
                other.beside(variables.hostText(of: other.document.content(of: $0)))
            }
        }
        return Found(
            source: path ?? name, path: path, target: target.withoutEndSlash,
            place: file.document.place(of: node))
    }
}

extension Variables {
    /// A path of the host; the shell starts compose in the project's folder.
    fileprivate func hostText(of text: MappedText) -> String {
        let written = text.string
        for name in ["${PWD}/", "$PWD/"] where written.hasPrefix(name) && self["PWD"] == nil {
            return self.text(of: MappedText("./" + written.dropFirst(name.count), from: text.whole))
        }
        return self.text(of: text)
    }
}

extension String {
    fileprivate var withoutEndSlash: String {
        count > 1 && hasSuffix("/") ? String(dropLast()) : self
    }
}
