import SSOModel
import SSOReading

/// Changes the values of some variables of an environment file, and nothing else of it.
struct DotenvEditor {
    let bytes: [UInt8]
    let file: DotenvFile
    /// The last assignment of each variable that is to be set.
    let last: [String: DotenvAssignment]
    let keepsPlaceholders: Bool
    let keepsQuotes: Bool
    /// What the last assignments come to by the lines before them; empty where not every reader
    /// puts these in.
    var expanded: [String: YAMLNode] = [:]
    private(set) var edits: [TextEdit] = []
    private(set) var keptVariables: [String] = []

    static func edit(
        _ bytes: [UInt8], entries: [SettingEntry], keepsPlaceholders: Bool,
        keepsQuotes: Bool, expands: Bool = false
    ) throws(EditProblem) -> EditedText {
        let file = try DotenvFile(bytes)
        try DotenvObstacles.check(file, of: bytes, for: names(entries))
        var editor = DotenvEditor(
            bytes: bytes, file: file, last: file.last(of: names(entries)),
            keepsPlaceholders: keepsPlaceholders, keepsQuotes: keepsQuotes,
            expanded: expands ? DotenvExpansion.values(in: bytes) : [:])
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
            // A shell is to read the new lines, too.
            let exports = file.assignments.contains(where: \.hasExport)
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
        guard !isFixed, place.isReadInTwoWays || !says(old, entry.value) else { return }
        let spelled = DotenvText.value(entry.value)
        let isBare = !spelled.contains { "'\"$\\".contains($0) }
        if keepsPlaceholders, isBare, let range = old.fallback(in: bytes) {
            keptVariables.append(old.reference?.name ?? "")
            if old.placeholderMeans(entry.value) { return }
            return edits.append(TextEdit(range) { _ in spelled })
        }
        edits.append(
            TextEdit(place.range) { _ in
                switch keepsQuotes ? old.quote : nil {
                case "'" where isBare: place.mark + "'\(spelled)'" + place.gap
                case "\"" where isBare: place.mark + "\"\(spelled)\"" + place.gap
                default: place.mark + spelled + place.gap
                }
            })
    }

    /// True where the line says the value, be it by lines before it.
    func says(_ old: DotenvAssignment, _ value: SettingValue) -> Bool {
        old.means(value) || expanded[old.key]?.means(value) == true
    }

    static func names(_ entries: [SettingEntry]) -> Set<ExactText> {
        Set(entries.map { ExactText($0.path.joined()) })
    }
}

extension DotenvAssignment {
    func means(_ value: SettingValue) -> Bool {
        if case .placeholder(let name) = value { return body == "${\(name)}" }
        return understood?.means(value) == true
    }

    /// The whole value as one reference, where compose follows references.
    var reference: VariableReference? { quote == "'" ? nil : VariableReference(body) }

    /// What the value stands for where no such variable is set.
    var placeholderDefault: YAMLNode? {
        guard let fallback = reference?.fallback else { return nil }
        return (try? YAMLReader.read(Array(fallback.utf8))) ?? nil
    }

    func placeholderMeans(_ value: SettingValue) -> Bool {
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
