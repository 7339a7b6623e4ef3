import SSOModel

extension SSOSettings {
    /// The lines that say these settings, to be pasted by hand below some keys; secrets masked.
    package func section(for kind: FileKind, below keys: [String] = []) -> [String] {
        let entries = newEntries(for: kind).below(keys)
        if kind == .environment { return entries.map(DotenvText.line) }
        return YAMLPrinter(kind: kind, masksSecrets: true, isCompact: true).lines(of: entries)
    }

    /// The variables of a service of a compose file, to be pasted by hand.
    ///
    /// Source: compose-spec, `spec.md`: every value a string in quotes, `$` doubled.
    package func environment(ofService service: String) -> [String] {
        let variables = newEntries(for: .environment).map { entry in
            "      \(entry.path.joined()): \(ComposeText.value(entry.value))"
        }
        return ["services:", "  \(service):", "    environment:"] + variables
    }

    private func newEntries(for kind: FileKind) -> [SettingEntry] {
        entries(for: kind).filter { [.always, .ifMissing].contains($0.presence) }
    }
}

/// How a value is spelled in `environment:` of a compose file.
private enum ComposeText {
    static func value(_ value: SettingValue) -> String {
        let spelled = DotenvText.value(value)
        let isQuoted = spelled.count > 1 && spelled.hasPrefix("'") && spelled.hasSuffix("'")
        let text = isQuoted ? spelled.dropFirst().dropLast() : spelled[...]
        return "\"" + text.map { escapes[$0] ?? String($0) }.joined() + "\""
    }

    private static let escapes: [Character: String] = ["\\": "\\\\", "\"": "\\\"", "$": "$$"]
}
