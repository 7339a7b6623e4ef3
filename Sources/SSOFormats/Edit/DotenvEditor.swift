import SSOModel

/// Changes the values of some variables of an environment file, and nothing else of it.
enum DotenvEditor {
    static func edit(_ bytes: [UInt8], entries: [SettingEntry]) throws(EditProblem) -> EditedText {
        let assignments = try DotenvLines.read(bytes)
        let last = Dictionary(assignments.map { ($0.key, $0) }) { _, later in later }
        var edits: [TextEdit] = []
        var missing: [SettingEntry] = []
        for entry in entries where entry.presence != .newFileOnly {
            guard let found = last[entry.path.joined()] else {
                if entry.presence != .ifPresent { missing.append(entry) }
                continue
            }
            if !found.means(entry.value) { edits.append(replacement(of: found, with: entry.value)) }
        }
        if !missing.isEmpty { edits.append(addition(of: missing, to: bytes)) }
        guard !edits.isEmpty else { return EditedText(bytes: bytes, edits: [], keptVariables: []) }
        let edited = edits.applied(to: bytes)
        try prove(edited, from: assignments, entries)
        return EditedText(bytes: edited, edits: edits.inOrder, keptVariables: [])
    }

    private static func replacement(
        of old: DotenvAssignment, with value: SettingValue
    ) -> TextEdit {
        let spelled = DotenvText.value(value)
        let isBare = !spelled.contains { "'\"$\\".contains($0) }
        switch old.quote {
        case .single where isBare: return TextEdit(old.range, "'\(spelled)'")
        case .double where isBare: return TextEdit(old.range, "\"\(spelled)\"")
        default: return TextEdit(old.range, (old.hasEqualsSign ? "" : "=") + spelled)
        }
    }

    private static func addition(of entries: [SettingEntry], to bytes: [UInt8]) -> TextEdit {
        EditableText(bytes).insertion(
            ofLines: entries.map(DotenvText.line), after: max(0, bytes.count - 1), depth: 0)
    }

    /// The result must hold the wanted values, and every other assignment as it was.
    private static func prove(
        _ edited: [UInt8], from old: [DotenvAssignment], _ entries: [SettingEntry]
    ) throws(EditProblem) {
        let new = try DotenvLines.read(edited)
        let wanted = Set(entries.map { $0.path.joined() })
        func others(_ list: [DotenvAssignment]) -> [[String]] {
            list.filter { !wanted.contains($0.key) }.map { [$0.key, $0.body, "\($0.quote)"] }
        }
        let last = Dictionary(new.map { ($0.key, $0) }) { _, later in later }
        for entry in entries where entry.presence != .newFileOnly {
            let key = entry.path.joined()
            guard let found = last[key] else {
                if entry.presence == .ifPresent { continue }
                throw .unproven(path: key)
            }
            guard found.means(entry.value) else { throw .unproven(path: key) }
        }
        guard others(old) == others(new) else { throw .unproven(path: wanted.min() ?? "") }
    }
}

extension DotenvAssignment {
    func means(_ value: SettingValue) -> Bool {
        if case .placeholder(let name) = value { return body == "${\(name)}" }
        return understood?.means(value) == true
    }
}
