import SSOModel
import SSOReading

/// The text of an existing file with its settings changed, and nothing else of it.
package struct EditedText: Hashable, Sendable {
    package let bytes: [UInt8]
    /// What was changed in the old text; empty when it says all of it already.
    package let edits: [TextEdit]
    /// Environment variables that win over what was written, where they are set.
    package let keptVariables: [String]

    package init(bytes: [UInt8], edits: [TextEdit], keptVariables: [String] = []) {
        self.bytes = bytes
        self.edits = edits
        self.keptVariables = keptVariables
    }
}

package enum FileEditor {
    /// Changes the values of some entries in the text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The text of the file.
    ///   - kind: How the file is read.
    ///   - entries: What it should say.
    ///   - place: Where in it they stand; nil for the top.
    ///   - keepsPlaceholders: True to change only the default in `${NAME:-default}`.
    ///   - keepsQuotes: False to write values of an environment file without those that they had, and
    ///     to take those away that are a part of a value in a compose file.
    ///   - expands: True for an environment file whose every reader puts in `${NAME}` of lines before.
    ///   - isJSON: True for a file that JSON readers read, whatever stands in it so far.
    /// - Returns: The text after the change, proven to say what was intended and all else as
    ///   before.
    /// - Throws: Why the text cannot be changed in place.
    package static func edit(
        _ bytes: [UInt8], as kind: FileKind, entries: [SettingEntry], at place: ValuesPlace? = nil,
        keepsPlaceholders: Bool = false, keepsQuotes: Bool = true, expands: Bool = false,
        isJSON: Bool = false
    ) throws(EditProblem) -> EditedText {
        if let offset = bytes.firstIndex(of: 0) {
            let line = bytes[..<offset].count { $0 == 10 } + 1
            throw .unreadable("it holds a NUL byte; this is no text file", line: line)
        }
        if kind == .environment {
            return try DotenvEditor.edit(
                bytes, entries: entries, keepsPlaceholders: keepsPlaceholders,
                keepsQuotes: keepsQuotes, expands: expands)
        }
        // Helm hands values on as they are, and the ingestion client knows no default.
        let keeps = keepsPlaceholders && (kind == .server || kind == .compose)
        let entries = entries.below(place?.path ?? [])
        var editor = YAMLEditor(
            bytes, kind: kind, at: place, keepsPlaceholders: keeps, keepsQuotes: keepsQuotes,
            isJSON: isJSON)
        try editor.set(entries)
        let kept = editor.keptVariables
        guard !editor.edits.isEmpty else {
            return EditedText(bytes: bytes, edits: [], keptVariables: kept)
        }
        let edits = editor.edits.inOrder
        let edited = edits.applied(to: bytes)
        do throws(EditProblem) {
            try YAMLProof(editor: editor, entries: entries).check(edited)
        } catch {
            // The end of the last line may belong to a text block (`|`).
            let wasOpen = bytes.last != 10 && edits.last?.range.lowerBound == bytes.count
            throw wasOpen ? .openBlock : error
        }
        return EditedText(bytes: edited, edits: edits, keptVariables: kept)
    }
}
