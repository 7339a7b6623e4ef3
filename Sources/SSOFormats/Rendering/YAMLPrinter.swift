import SSOModel

/// Prints entries as block YAML.
struct YAMLPrinter {
    let kind: FileKind
    var masksSecrets = false
    /// Comments by the path that they stand above.
    var notes: [[String]: [String]] = [:]

    /// True to leave out the empty line between sections.
    var isCompact = false
    /// How many blanks a level is indented by.
    var step = 2

    func text(of entries: [SettingEntry]) -> String {
        lines(of: entries).map { $0 + "\n" }.joined()
    }

    func lines(of entries: [SettingEntry]) -> [String] {
        var open: [String] = []
        var lines: [String] = []
        for entry in entries {
            let shared = zip(open, entry.path.dropLast()).prefix { $0 == $1 }.count
            if shared == 0, !lines.isEmpty, !isCompact { lines.append("") }
            open = Array(entry.path.dropLast())
            for depth in entry.path.indices.dropFirst(shared) {
                let path = Array(entry.path[...depth])
                let margin = String(repeating: " ", count: depth * step)
                lines += (notes[path] ?? []).map { margin + $0 }
                let isLeaf = depth == entry.path.count - 1
                lines += isLeaf ? leaf(entry, margin) : [margin + entry.path[depth] + ":"]
            }
        }
        return lines
    }

    private func leaf(_ entry: SettingEntry, _ margin: String) -> [String] {
        let key = margin + (entry.path.last ?? "") + ":"
        if kind == .compose { return [key + " " + ComposeText.quoted(entry.value)] }
        switch entry.value {
        case .string(let text): return [key + " " + YAMLText.scalar(text, in: kind)]
        case .flag(let flag): return [key + " \(flag)"]
        case .placeholder(let name): return [key + " " + YAMLText.reference(name)]
        case .secret(let secret):
            let text = masksSecrets ? Secret.mask : secret.reveal()
            return [key + " " + YAMLText.quoted(text, in: kind)]
        case .list(let items):
            if items.isEmpty { return [key + " []"] }
            return [key] + items.map { "\(margin)  - " + YAMLText.scalar($0, in: kind) }
        }
    }
}
