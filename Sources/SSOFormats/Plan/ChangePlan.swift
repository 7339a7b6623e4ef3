import SSOModel
import SSOReading

/// Everything that some settings change in some files, worked out without touching any.
///
/// Preview, dry run and writing share this one value, so that what is shown is what is written.
package struct ChangePlan: Hashable, Sendable {
    package private(set) var files: [PlannedFile] = []
    /// Files that cannot be changed in place, each with the reason.
    package private(set) var refusals: [FileRefusal] = []

    /// - Parameters:
    ///   - settings: What the files should say.
    ///   - existing: The bytes of those files that exist, by path.
    ///   - places: Where in them values of the chart stand, but at the top.
    ///   - skipped: Paths that nothing is to be worked out for.
    ///   - keepsPlaceholders: True to change only the default in `${NAME:-default}`.
    ///   - expanded: Environment files whose every reader puts in `${NAME}` of lines before.
    package init(
        _ settings: SSOSettings, existing: [String: [UInt8]], places: [String: ValuesPlace] = [:],
        skipping skipped: Set<String> = [], keepsPlaceholders: Bool = false,
        expanding expanded: Set<String> = []
    ) {
        for (kind, file) in settings.renderedFilesByKind(at: places) {
            if skipped.contains(file.path) { continue }
            let place = places[file.path]
            guard let bytes = existing[file.path] else {
                files.append(PlannedFile(creating: file, as: kind, at: place))
                continue
            }
            do throws(EditProblem) {
                let edited = try FileEditor.edit(
                    bytes, as: kind, entries: settings.entries(for: kind), at: place,
                    keepsPlaceholders: keepsPlaceholders, expands: expanded.contains(file.path),
                    isJSON: file.path.hasSuffix(".json"))
                files.append(PlannedFile(file.path, as: kind, from: bytes, to: edited, at: place))
            } catch {
                refusals.append(FileRefusal(error, in: file.path))
            }
        }
    }

    /// True when every file says all of it already.
    package var changesNothing: Bool {
        refusals.isEmpty && files.allSatisfy { $0.action == .keep }
    }
}

/// What becomes of one file.
package struct PlannedFile: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case create, update, keep
    }

    package let path: String
    package let kind: FileKind
    /// Where values of the chart stand in it; nil for the top.
    package let place: ValuesPlace?
    package let action: Action
    /// True when a token goes into the file.
    package let holdsSecret: Bool
    /// Variables of the server's environment that win over what is written, where they are set.
    package let winningVariables: [String]
    private let content: Content
    private let comparison: Comparison

    /// What the file is compared with.
    private enum Comparison: Hashable, Sendable {
        case nothing(maskedText: String)
        case old(Content, [TextEdit])
    }

    fileprivate init(creating file: RenderedFile, as kind: FileKind, at place: ValuesPlace?) {
        path = file.path
        self.kind = kind
        self.place = place
        action = .create
        holdsSecret = file.holdsSecret
        comparison = .nothing(maskedText: file.maskedText)
        winningVariables = []
        content = Content(bytes: Array(file.reveal().utf8))
    }

    package init(
        _ path: String, as kind: FileKind, from bytes: [UInt8], to edited: EditedText,
        at place: ValuesPlace? = nil
    ) {
        self.path = path
        self.kind = kind
        self.place = place
        action = edited.edits.isEmpty ? .keep : .update
        holdsSecret = edited.edits.contains { $0.masked != $0.replacement }
        comparison = .old(Content(bytes: bytes), edited.edits)
        winningVariables = edited.keptVariables
        content = Content(bytes: edited.bytes)
    }

    /// The unified diff, secrets and foreign values masked; empty when nothing changes.
    package var diff: [String] {
        switch comparison {
        case .nothing(let text): return UnifiedDiff.lines(ofNewFile: text, path: path)
        case .old(let content, let edits):
            if edits.isEmpty { return [] }
            return UnifiedDiff.lines(
                of: content.bytes, edits: edits, secrets: Secrets.ranges(in: content.bytes),
                foreign: ForeignText.ranges(in: content.bytes, as: kind, at: place), path: path)
        }
    }

    /// The bytes of the file afterwards, secrets included.
    package func reveal() -> [UInt8] { content.bytes }

    /// Bytes that may hold a secret, so that no description shows them.
    private struct Content: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
        let bytes: [UInt8]
        var description: String { "\(bytes.count) bytes" }
        var customMirror: Mirror { Mirror(self, children: [:]) }
    }
}
