import SSOModel
import SSOReading

/// Shows that an edited YAML text says what was intended, and all else as before.
struct YAMLProof {
    let editor: YAMLEditor
    let entries: [SettingEntry]

    func check(_ edited: [UInt8]) throws(EditProblem) {
        let before: [YAMLNode]
        do throws(YAMLError) {
            before = try YAMLReader.read(editor.text.bytes, keeping: nil)
        } catch {
            throw EditProblem(error)
        }
        guard let after = try? YAMLReader.read(edited, keeping: nil), saysTheSame(before, after)
        else { throw .unproven(path: entries.first?.path.joined(separator: ".") ?? "") }
        try checkIntended(after.indices.contains(editor.document) ? after[editor.document] : nil)
    }

    /// Compares all that is not to be changed.
    private func saysTheSame(_ before: [YAMLNode], _ after: [YAMLNode]) -> Bool {
        // A file without any content gains a document.
        guard before.count == after.count else { return before.isEmpty && after.count == 1 }
        let changed = YAMLPaths(editor.changed)
        let new = YAMLPaths(editor.changed.union(editor.added))
        return zip(before, after).enumerated().allSatisfy { index, pair in
            index == editor.document
                ? pair.0.says(pair.1, besides: changed, new)
                : pair.0.says(pair.1, besides: nil, nil)
        }
    }

    private func checkIntended(_ root: YAMLNode?) throws(EditProblem) {
        for entry in entries where entry.presence != .newFileOnly {
            guard let root, isFulfilled(entry, root) else {
                throw .unproven(path: entry.path.joined(separator: "."))
            }
        }
        for path in editor.added where leaves(root?.at(path)) != intendedLeaves(path) {
            throw .unproven(path: path.joined(separator: "."))
        }
    }

    private func isFulfilled(_ entry: SettingEntry, _ root: YAMLNode) -> Bool {
        guard let node = root.at(entry.path) else { return entry.presence == .ifPresent }
        guard entry.presence != .ifMissing || editor.sets(entry.path) else { return true }
        return node.means(entry.value)
            || editor.keepsPlaceholders && node.placeholderDefault?.means(entry.value) == true
    }

    private func leaves(_ node: YAMLNode?) -> Int {
        guard let entries = node?.entries else { return node == nil ? 0 : 1 }
        return entries.reduce(0) { $0 + leaves($1.value) }
    }

    private func intendedLeaves(_ path: [String]) -> Int {
        entries.count {
            $0.path.starts(with: path) && ($0.presence == .always || $0.presence == .ifMissing)
        }
    }
}

extension YAMLNode {
    /// True when another node is written with the same values in the same styles, apart from what
    /// stands below some paths of this one and of the other.
    fileprivate func says(
        _ other: YAMLNode, besides paths: YAMLPaths?, _ otherPaths: YAMLPaths?
    ) -> Bool {
        if paths?.isEnd == true { return true }
        guard isFlow == other.isFlow, properties == other.properties else { return false }
        switch (content, other.content) {
        case (.sequence(let items), .sequence(let others)):
            return items.count == others.count
                && zip(items, others).allSatisfy { $0.says($1, besides: nil, nil) }
        case (.mapping, .mapping):
            let (old, new) = (entries(besides: paths), other.entries(besides: otherPaths))
            return old.count == new.count
                && zip(old, new).allSatisfy { old, new in
                    old.key.says(new.key, besides: nil, nil)
                        && old.value.says(
                            new.value, besides: paths?.below(old.key), otherPaths?.below(new.key))
                }
        default: return content == other.content
        }
    }

    /// Those whose values are not left out.
    private func entries(besides paths: YAMLPaths?) -> [Entry] {
        (entries ?? []).filter { paths?.below($0.key)?.isEnd != true }
    }
}

extension YAMLPaths {
    fileprivate func below(_ key: YAMLNode) -> YAMLPaths? { key.text.flatMap { children[$0] } }
}
