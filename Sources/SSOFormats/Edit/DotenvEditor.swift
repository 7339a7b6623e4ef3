import SSOModel

/// Changes the values of some variables of an environment file, and nothing else of it.
struct DotenvEditor {
    private let bytes: [UInt8]
    /// The last assignment of each variable that is to be set.
    private let last: [String: DotenvAssignment]
    /// True where lines of the file begin with `export`, so that a shell is to read new ones, too.
    private let exports: Bool
    private let keepsPlaceholders: Bool
    private var edits: [TextEdit] = []
    private var keptVariables: [String] = []

    static func edit(
        _ bytes: [UInt8], entries: [SettingEntry], keepsPlaceholders: Bool
    ) throws(EditProblem) -> EditedText {
        try DotenvObstacles.check(bytes, for: names(entries))
        var editor = DotenvEditor(
            bytes: bytes, last: try DotenvLines.last(of: names(entries), in: bytes),
            exports: try DotenvLines.read(bytes).contains(where: \.hasExport),
            keepsPlaceholders: keepsPlaceholders)
        editor.set(entries)
        let edited = editor.edits.applied(to: bytes)
        if !editor.edits.isEmpty { try editor.prove(edited, entries) }
        return EditedText(
            bytes: edited, edits: editor.edits, keptVariables: editor.keptVariables)
    }

    private mutating func set(_ entries: [SettingEntry]) {
        var missing: [SettingEntry] = []
        for entry in entries where entry.presence != .newFileOnly {
            if let found = last[entry.path.joined()] {
                replace(found, entry)
            } else if entry.presence != .ifPresent {
                missing.append(entry)
            }
        }
        if !missing.isEmpty {
            let end = max(0, bytes.count - 1)
            edits.append(
                EditableText(bytes).insertion(after: end, depth: 0) { _ in
                    missing.map(exports ? DotenvText.exportLine : DotenvText.line)
                })
        }
        edits = edits.inOrder
    }

    private mutating func replace(_ old: DotenvAssignment, _ entry: SettingEntry) {
        let isFixed = entry.presence == .ifMissing && old.understood?.isLeftover == false
        let place = DotenvPlace(old, in: bytes)
        guard !isFixed, place.isReadInTwoWays || !old.means(entry.value) else { return }
        let spelled = DotenvText.value(entry.value)
        let isBare = !spelled.contains { "'\"$\\".contains($0) }
        if keepsPlaceholders, isBare, let range = old.fallback(in: bytes) {
            keptVariables.append(old.reference?.name ?? "")
            if old.placeholderMeans(entry.value) { return }
            return edits.append(TextEdit(range) { _ in spelled })
        }
        edits.append(
            TextEdit(place.range) { _ in
                switch old.quote {
                case .single where isBare: place.mark + "'\(spelled)'" + place.gap
                case .double where isBare: place.mark + "\"\(spelled)\"" + place.gap
                default: place.mark + spelled + place.gap
                }
            })
    }

    private static func names(_ entries: [SettingEntry]) -> Set<String> {
        Set(entries.map { $0.path.joined() })
    }

    /// The result must hold the wanted values, and every other assignment as it was.
    private func prove(_ edited: [UInt8], _ entries: [SettingEntry]) throws(EditProblem) {
        let wanted = Self.names(entries)
        let last = try DotenvLines.last(of: wanted, in: edited)
        for entry in entries where entry.presence != .newFileOnly {
            guard isFulfilled(entry, last[entry.path.joined()]) else {
                throw .unproven(path: entry.path.joined())
            }
        }
        try proveForTheOtherReader(edited, wanted, last)
        var (before, after) = (try DotenvLines(bytes), try DotenvLines(edited))
        while true {
            let old = try before.next(except: wanted)
            let new = try after.next(except: wanted)
            guard old?.key == new?.key, old?.body == new?.body, old?.quote == new?.quote else {
                throw .unproven(path: old?.key ?? new?.key ?? "")
            }
            if old == nil { return }
        }
    }

    /// docker-compose 1.29 must find the same values, and every other one as it was.
    private func proveForTheOtherReader(
        _ edited: [UInt8], _ wanted: Set<String>, _ last: [String: DotenvAssignment]
    ) throws(EditProblem) {
        let (before, after) = (PythonDotenv.read(bytes), PythonDotenv.read(edited))
        let others = zip(
            before.filter { !wanted.contains($0.key) }, after.filter { !wanted.contains($0.key) })
        let count = before.count { !wanted.contains($0.key) }
        if let (old, new) = others.first(where: { $0 != $1 }) {
            throw .readersDiffer(path: old.key == new.key ? old.key : new.key)
        }
        guard after.count(where: { !wanted.contains($0.key) }) == count else {
            throw .readersDiffer(path: wanted.sorted().first ?? "")
        }
        let found = Dictionary(after.map { ($0.key, $0.value) }) { $1 }
        for (key, assignment) in last where assignment.separator != nil {
            guard found[key] == .some(.some(assignment.body)) else {
                throw .readersDiffer(path: key)
            }
        }
    }

    private func isFulfilled(_ entry: SettingEntry, _ found: DotenvAssignment?) -> Bool {
        guard let found else { return entry.presence == .ifPresent }
        return entry.presence == .ifMissing || found.means(entry.value)
            || keepsPlaceholders && found.placeholderMeans(entry.value)
    }
}

extension DotenvLines {
    fileprivate mutating func next(
        except keys: Set<String>
    ) throws(EditProblem) -> DotenvAssignment? {
        while let found = try next() {
            if !keys.contains(found.key) { return found }
        }
        return nil
    }
}

extension DotenvAssignment {
    func means(_ value: SettingValue) -> Bool {
        if case .placeholder(let name) = value { return body == "${\(name)}" }
        return understood?.means(value) == true
    }

    /// The whole value as one reference, where compose follows references.
    var reference: VariableReference? { quote == .single ? nil : VariableReference(body) }

    /// What the value stands for where no such variable is set.
    var placeholderDefault: YAMLNode? {
        guard let fallback = reference?.fallback else { return nil }
        return (try? YAMLReader.read(Array(fallback.utf8))) ?? nil
    }

    fileprivate func placeholderMeans(_ value: SettingValue) -> Bool {
        placeholderDefault?.means(value) == true
    }

    /// Where the default of the reference stands.
    fileprivate func fallback(in bytes: [UInt8]) -> Range<Int>? {
        guard reference?.fallback != nil,
            let opening = bytes[range].firstRange(of: Array(":-".utf8)),
            let closing = bytes[range].lastIndex(of: UInt8(ascii: "}"))
        else { return nil }
        return opening.upperBound..<closing
    }
}
