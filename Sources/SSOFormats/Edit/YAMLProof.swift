import SSOModel
import SSOReading

/// Shows that an edited YAML text says what was intended, and all else as before.
struct YAMLProof {
    let editor: YAMLEditor
    let entries: [SettingEntry]

    func check(_ edited: [UInt8]) throws(EditProblem) {
        do throws(YAMLError) {
            try compareRest(edited)
        } catch {
            throw .unproven(path: firstPath)
        }
        try checkIntended(edited)
    }

    private var firstPath: String { entries.first?.path.dotted ?? "" }

    private func compareRest(_ edited: [UInt8]) throws(YAMLError) {
        let document = editor.document
        var before = ProofStream(
            editor.text.bytes, without: editor.changed, inDocument: document)
        var after = ProofStream(
            edited, without: editor.changed.union(editor.added), inDocument: document)
        while true {
            let (old, new) = (try before.next(), try after.next())
            guard old == new else {
                throw .malformed("changed elsewhere", YAMLMark(line: 0, column: 0))
            }
            if old == nil { return }
        }
    }

    private func checkIntended(_ edited: [UInt8]) throws(EditProblem) {
        let isCompose = editor.kind == .compose
        let paths = isCompose ? nil : YAMLPaths(entries.map(\.path) + editor.added)
        guard let roots = try? YAMLReader.read(edited, keeping: paths),
            roots.indices.contains(editor.document)
        else { throw .unproven(path: firstPath) }
        let root = roots[editor.document]
        for entry in entries where entry.presence != .newFileOnly {
            guard isFulfilled(entry, root) else {
                throw .unproven(path: entry.path.dotted)
            }
        }
        for path in editor.added where leaves(place(path, root)?.node) != intendedLeaves(path) {
            throw .unproven(path: path.dotted)
        }
    }

    private func isFulfilled(_ entry: SettingEntry, _ root: YAMLNode) -> Bool {
        guard let place = place(entry.path, root) else { return entry.presence == .ifPresent }
        guard entry.presence != .ifMissing || editor.sets(entry.path) else { return true }
        return place.means(entry.value, in: editor.kind)
            || editor.keepsPlaceholders && place.placeholderMeans(entry.value, in: editor.kind)
    }

    /// What these keys lead to; the last of them may be the name of an item of a list.
    private func place(_ path: [String], _ root: YAMLNode) -> YAMLEditor.Place? {
        var place = YAMLEditor.Place(root: root)
        for key in path {
            if let entry = place.node.last(key) {
                place = YAMLEditor.Place(entry, at: place.path + [key], in: place)
            } else if let item = place.node.items?.last(where: { $0.isVariable(key) }),
                editor.kind == .compose
            {
                place = YAMLEditor.Place(item, named: key, in: place)
            } else if let item = place.node.items == nil ? nil : place.node.at([key]) {
                place = YAMLEditor.Place(item, at: place.path + [key], in: place)
            } else {
                return nil
            }
        }
        return place
    }

    private func leaves(_ node: YAMLNode?) -> Int {
        guard let entries = node?.entries else { return node == nil ? 0 : 1 }
        return entries.reduce(0) { $0 + leaves($1.value) }
    }

    private func intendedLeaves(_ path: [String]) -> Int {
        entries.count {
            $0.path.starts(with: path)
                && ([.always, .ifMissing].contains($0.presence) || $0.path == path)
        }
    }
}
