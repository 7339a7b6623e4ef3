import SSOFormats

/// A kind of file that can be checked.
package enum CheckedKind: String, CaseIterable, Hashable, Sendable {
    /// `KEY=value` lines for docker compose.
    case environment = "docker-environment"
    /// `docker-compose.yml` and its overrides.
    case compose = "docker-compose"
    /// The server's own `openmetadata.yaml`.
    case server = "server-configuration"
    /// `values.yaml` of the Helm chart.
    case helm = "helm-values"
    /// A workflow file of the ingestion client.
    case workflow = "ingestion-workflow"

    package init(_ kind: FileKind) {
        switch kind {
        case .dockerEnvironment: self = .environment
        case .serverConfiguration: self = .server
        case .helmValues: self = .helm
        case .ingestionWorkflow: self = .workflow
        }
    }

    package var fileKind: FileKind? {
        switch self {
        case .environment: .dockerEnvironment
        case .server: .serverConfiguration
        case .helm: .helmValues
        case .workflow: .ingestionWorkflow
        case .compose: nil
        }
    }
}

/// Tells the kind of a file by its name and by the keys at the start of its lines.
enum KindDetection {
    static func kind(of text: SourceText) -> CheckedKind? {
        let name = text.name.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if name.hasSuffix(".env") || name.hasPrefix(".env") { return .environment }
        let keys = topLevelKeys(of: text.scalars)
        for (key, kind) in yamlKeys where keys.contains(key) { return kind }
        if keys.contains("extraEnvs") { return .helm }
        if name.contains("values"), !chartWords.isDisjoint(with: keys) { return .helm }
        if keys.contains("services"), name.contains("compose") { return .compose }
        if keys.contains("services"), text.scalars.starts(with: "version".unicodeScalars) {
            return .compose
        }
        let isAssignment = keys.contains { key in Setting.byVariable[key] != nil }
        return isAssignment ? .environment : keys.contains("services") ? .compose : nil
    }

    private static let yamlKeys: [(String, CheckedKind)] = [
        ("authenticationConfiguration", .server), ("authorizerConfiguration", .server),
        ("workflowConfig", .workflow), ("openmetadata", .helm),
    ]

    /// Keys that stand at the top of a values file, some of them where they do not belong.
    private static let chartWords: Set = ["authentication", "authorizer", "config", "global"]

    /// The words before a `:` or `=` at the start of a line, and of a JSON file's lines.
    private static func topLevelKeys(of scalars: [Unicode.Scalar]) -> Set<String> {
        var keys: Set<String> = []
        let isJSON = scalars.first { !$0.properties.isWhitespace } == "{"
        let margin = margin(of: scalars)
        var index = 0
        while index < scalars.count, keys.count < 10_000 {
            var end = index
            while end < scalars.count, scalars[end] != "\n" { end += 1 }
            let text = scalars[index..<end].dropFirst(
                scalars[index..<end].starts(with: margin) ? margin.count : 0)
            if let key = key(in: text, trimming: isJSON) { keys.insert(key) }
            index = end + 1
        }
        return keys
    }

    /// The blanks before the first key, where a whole file is moved in.
    private static func margin(of scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        let lines = scalars.prefix(10_000).split(separator: "\n")
        let first = lines.first { line in
            line.first { $0 != " " && $0 != "\r" }.map { $0 != "#" && $0 != "-" } ?? false
        }
        return first?.prefix { $0 == " " } ?? []
    }

    private static func key(in line: ArraySlice<Unicode.Scalar>, trimming: Bool) -> String? {
        var line = line
        if trimming { line = line.drop { " \t{".unicodeScalars.contains($0) } }
        if line.starts(with: "export ".unicodeScalars) { line = line.dropFirst(7) }
        if line.first == "\"" { line = line.dropFirst() }
        let word = line.prefix { $0.isWord }
        guard !word.isEmpty, word.count < 80 else { return nil }
        let rest = line[word.endIndex...].drop { " \t\"".unicodeScalars.contains($0) }
        return rest.first == ":" || rest.first == "=" ? String(word) : nil
    }
}

extension Unicode.Scalar {
    var isWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    var isSpaceOrTab: Bool { self == " " || self == "\t" }
}

extension CheckedKind {
    /// The kind of a file that belongs to docker compose, by its name.
    package static func docker(named path: String) -> CheckedKind {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? .compose : .environment
    }
}
