import SSOModel

/// Which services of some compose files are OpenMetadata's server and its migration.
package struct ComposeServices: Sendable {
    package private(set) var server: String?
    /// Those that prepare the server's database, by the same settings.
    package private(set) var migrations: [String] = []
    /// Others with the server's image, of which nothing is read or changed.
    package private(set) var rivals: [String] = []

    /// True where the server needs no other file to be started.
    private(set) var isWhole = false
    /// True where the server has its image, or its program.
    private(set) var isCertain = false

    init(_ files: [ParsedFile], _ variables: Variables, given: GivenFiles) {
        var names: [String] = []
        var known: Set<ExactText> = []
        for entry in files.flatMap(\.services) {
            guard let name = entry.key.text,
                files.last(where: { $0.service(name) != nil })?.service(name)?.value.isReset
                    != true,
                known.insert(ExactText(name)).inserted
            else {
                continue
            }
            names.append(name)
        }
        let facts = names.map { Facts($0, files, variables, given) }
        migrations = facts.filter(\.isMigration).map(\.name)
        let others = facts.filter { !$0.isMigration }
        let signs: [(Facts) -> Bool] = [
            { $0.name == ComposeServiceName.server }, \.hasImage, \.setsProvider, \.startsServer,
        ]
        let active = others.filter(\.isActive)
        let found =
            signs.prefix(2).lazy.compactMap { active.first(where: $0) }.first
            ?? signs.lazy.compactMap { others.first(where: $0) }.first
        server = found?.name
        isWhole = found?.isWhole ?? false
        isCertain = found.map { $0.hasImage || $0.startsServer } ?? false
        rivals = others.filter { $0.hasImage && $0.name != server }.map(\.name)
    }

    /// Those of a single file, as far as it names any.
    package init(in input: CheckInput, _ variables: Variables = Variables()) {
        let file = ParsedFile(input, id: 0, variables: Variables())
        self.init(file.kind == .compose ? [file] : [], variables, given: GivenFiles())
    }

    /// The services that read the settings, the server first; none without a server.
    package var names: [String] { server.map { [$0] + migrations } ?? [] }
}

/// What tells of a service whether it is the server.
///
/// Source: OpenMetadata, `docker/` of 1.5 to 2.0: the image, and the programs that it holds.
private struct Facts {
    let name: String
    let hasImage: Bool
    let setsProvider: Bool
    /// False for a service of which another file has to say the rest.
    let isWhole: Bool
    /// False for one that the profiles leave out.
    let isActive: Bool
    private let command: String
    private let hasOtherImage: Bool

    init(
        _ name: String, _ files: [ParsedFile], _ variables: Variables, _ given: GivenFiles
    ) {
        self.name = name
        let layers = ComposeLayers.all(name, in: files, given).flatMap(\.part.layers)
        isWhole = layers.contains { layer in
            ["image", "build", "extends"].contains { layer[$0] != nil }
        }
        isActive = Self.isActive(layers, variables)
        let image = layers.compactMap { $0.text("image") }.last.map(variables.text)
        hasImage = image.map(Self.isServer) ?? false
        hasOtherImage = image != nil && !hasImage
        command = ["entrypoint", "command"].compactMap { key in
            layers.compactMap { $0[key] }.last.map { node in
                (node.items?.compactMap(\.text) ?? [node.text ?? ""]).joined(separator: " ")
            }
        }.joined(separator: " ")
        setsProvider = layers.contains { layer in
            guard let node = layer["environment"] else { return false }
            return layer.file.aliases.value(of: Self.provider, in: node) != nil
                || node.items?.contains { $0.isVariable(Self.provider) } == true
        }
    }

    /// Source: compose-spec, `15-profiles.md`.
    private static func isActive(_ layers: [ComposeLayers.Layer], _ variables: Variables) -> Bool {
        let own = layers.compactMap { $0["profiles"] }.flatMap { $0.items ?? [] }.compactMap(\.text)
        let list = variables["COMPOSE_PROFILES"]?.string ?? ""
        let active = list.split(separator: ",").map { $0.filter { $0 != " " } }
        return own.isEmpty || active.contains("*") || own.contains(where: active.contains)
    }

    private static let provider = "AUTHENTICATION_PROVIDER"

    private static func isServer(_ image: String) -> Bool {
        let path = image.prefix { $0 != "@" }
        let last = path.lastIndex(of: "/").map { path[$0...] } ?? path
        let name = path[..<(last.firstIndex(of: ":") ?? path.endIndex)]
        return name.contains("openmetadata/server") || name.hasSuffix("openmetadata-server")
    }

    var isMigration: Bool {
        if name == ComposeServiceName.migration { return true }
        let migrates =
            command.contains("openmetadata-ops.sh") && command.contains("migrate")
            || command.contains("bootstrap_storage.sh")
        return migrates && !hasOtherImage && !startsServer
    }

    var startsServer: Bool {
        command.contains("openmetadata-start.sh")
            || command.contains("openmetadata-server-start.sh")
    }
}

extension YAMLNode {
    /// True for `NAME=value` or `NAME`, as they stand in a list of variables.
    package func isVariable(_ name: String) -> Bool {
        text.map { $0.isIdentical(to: name) || $0.utf8.starts(with: (name + "=").utf8) } ?? false
    }
}
