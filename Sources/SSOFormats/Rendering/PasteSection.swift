import SSOModel

extension SSOSettings {
    /// The lines that say these settings, to be pasted by hand below some keys; secrets masked.
    package func section(for kind: FileKind, below keys: [String] = []) -> [String] {
        let entries = newEntries(for: kind).below(keys)
        if kind == .environment { return entries.map(DotenvText.line) }
        return YAMLPrinter(kind: kind, masksSecrets: true, isCompact: true).lines(of: entries)
    }

    /// The variables of a service of a compose file, to be pasted by hand.
    package func environment(ofService service: String) -> [String] {
        var settings = self
        settings.target.services = [service]
        return settings.section(for: .compose)
    }

    private func newEntries(for kind: FileKind) -> [SettingEntry] {
        entries(for: kind).filter { [.always, .ifMissing].contains($0.presence) }
    }
}
