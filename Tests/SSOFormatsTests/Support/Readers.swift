@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// What a reader of YAML makes of a file: every value by its path.
func yamlValues(_ text: String) throws -> [[String]: SettingValue] {
    guard let root = try YAMLReader.read(Array(text.utf8)) else { return [:] }
    var values: [[String]: SettingValue] = [:]
    collect(root, [], &values)
    return values
}

private func collect(
    _ node: YAMLNode, _ path: [String], _ values: inout [[String]: SettingValue]
) {
    switch node.content {
    case .mapping(let entries):
        for entry in entries { collect(entry.value, path + [entry.key.text ?? "?"], &values) }
    case .sequence(let items): values[path] = .list(items.map { $0.text ?? "?" })
    case .scalar(let text, let style):
        values[path] =
            style == .plain && ["true", "false"].contains(text)
            ? .flag(text == "true") : .string(text)
    case .alias: values[path] = nil
    }
}

/// What the server ends up with from `KEY=value` lines, by way of compose and of its own YAML.
func dotenvValues(_ text: String) throws -> [[String]: SettingValue] {
    var values: [[String]: SettingValue] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var value = String(parts[1])
        if value.hasPrefix("'"), value.hasSuffix("'"), value.count > 1 {
            value = String(value.dropFirst().dropLast())
        }
        let spliced = try yamlValues("k: \(value)\n")
        values[[String(parts[0])]] = spliced[["k"]]
    }
    return values
}

/// What the reader of a file of this kind ends up with, after its own substitution.
func understood(_ text: String, as kind: FileKind) throws -> [[String]: SettingValue] {
    switch kind {
    case .environment, .compose: return try dotenvValues(text)
    case .helm: return try yamlValues(text).mapValues(unescaped)
    case .server, .workflow: return try yamlValues(text)
    }
}

/// Apache Commons Text takes `$${` for a `${` that stands for itself.
private func unescaped(_ value: SettingValue) -> SettingValue {
    func text(_ text: String) -> String {
        text.split(separator: "$${", omittingEmptySubsequences: false).joined(separator: "${")
    }
    switch value {
    case .string(let string): return .string(text(string))
    case .list(let items): return .list(items.map(text))
    default: return value
    }
}

/// The entries as their reader should understand them.
func intended(_ settings: SSOSettings, _ kind: FileKind) -> [[String]: SettingValue] {
    var values: [[String]: SettingValue] = [:]
    for entry in settings.entries(for: kind) where entry.presence != .ifPresent {
        switch entry.value {
        case .secret(let secret): values[entry.path] = .string(secret.reveal())
        case .placeholder(let name): values[entry.path] = .string("${\(name)}")
        default: values[entry.path] = kind == .helm ? unescaped(entry.value) : entry.value
        }
    }
    return values
}
