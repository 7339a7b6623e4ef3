import SSOFormats
import SSOModel
import SSOReading

/// What can be put right in some files, worked out without touching any.
package struct RepairPlan: Sendable {
    package private(set) var files: [PlannedFile] = []
    /// Files that have something to put right, but cannot be changed in place.
    package private(set) var refusals: [FileRefusal] = []
    /// Files that are something else than they were said to be.
    package private(set) var wrongFiles: [WrongFile] = []

    package init(_ inputs: [CheckInput], _ options: CheckOptions) {
        var repairs = inputs.map { FileRepair($0) }
        for _ in 0..<Self.mostRounds {
            let before = repairs.map(\.input)
            (wrongFiles, refusals) = ([], [])
            putRight(&repairs, options)
            // A value that was put right may be what kept a section from being moved, or a line
            // from being tidied.
            guard repairs.map(\.input) != before else { break }
        }
        files = repairs.compactMap(\.planned)
    }

    private static let mostRounds = 3

    private mutating func putRight(_ repairs: inout [FileRepair], _ options: CheckOptions) {
        let given = repairs.map(\.input)
        let old = Installation(given, options)
        for (id, input) in given.enumerated() where !input.isContext {
            let problems = repairs[id].move(Misplaced(in: old.files[id], of: old))
            refusals += problems.map { FileRefusal($0, in: input.name) }
        }
        let moved = repairs.map(\.input)
        let installation = moved == given ? old : Installation(moved, options)
        for (id, input) in moved.enumerated() where !input.isContext {
            let file = installation.files[id]
            guard let kind = file.kind else { continue }
            if file.place == nil, let wrong = WrongFile(input.bytes, at: input.name, for: kind) {
                wrongFiles.append(wrong)
                continue
            }
            do throws(EditProblem) {
                let entries = installation.repairs(of: file)
                let values = try Self.values(entries, of: input, in: file)
                repairs[id].take(values + Self.tidied(file, input, around: values))
                repairs[id].isKnown(as: kind, at: file.place)
            } catch {
                refusals.append(FileRefusal(error, in: input.name))
            }
        }
    }

    private static func values(
        _ entries: [SettingEntry], of input: CheckInput, in file: ParsedFile
    ) throws(EditProblem) -> [TextEdit] {
        guard !entries.isEmpty, let kind = file.kind else { return [] }
        return try FileEditor.edit(
            input.bytes, as: kind, entries: entries, at: file.place, keepsPlaceholders: true,
            keepsQuotes: false
        ).edits
    }

    /// The edits that leave every value as it is, proven to do so.
    private static func tidied(
        _ file: ParsedFile, _ input: CheckInput, around values: [TextEdit]
    ) -> [TextEdit] {
        guard let lines = file.lines, let tidying = tidying(input) else { return [] }
        let edits = tidying.edits.filter { line in
            !line.contains { edit in values.contains { $0.touches(edit) } }
        }.flatMap(\.self).inOrder
        let after = CheckInput(input.name, edits.applied(to: input.bytes), kind: .environment)
        let tidy = ParsedFile(after, id: 0, variables: Variables())
        guard let found = tidy.lines, lines.values(in: file.text) == found.values(in: tidy.text),
            PythonDotenv.keepsAll(of: input.bytes, in: after.bytes)
        else { return [] }
        return edits
    }

    private static func tidying(_ input: CheckInput) -> EnvironmentTidying? {
        let file = ParsedFile(input, id: 0, variables: Variables())
        return file.lines.map {
            EnvironmentTidying(file.text, $0, bytes: input.bytes)
        }
    }
}

/// One file on its way: what stood there, and what has been put right so far.
private struct FileRepair {
    private let old: CheckInput
    private(set) var input: CheckInput
    private var edits: [TextEdit] = []
    private var kind: FileKind?
    private var place: ValuesPlace?

    init(_ input: CheckInput) { (old, self.input) = (input, input) }

    /// Each by itself, so that one which cannot be moved keeps no other where it is.
    ///
    /// - Returns: Why some stay where they are.
    mutating func move(_ misplaced: Misplaced) -> [EditProblem] {
        var problems = misplaced.problems
        for move in misplaced.moves {
            do throws(EditProblem) {
                take(try FileEditor.move(move, in: input.bytes, at: misplaced.place).edits)
            } catch {
                problems.append(error)
            }
        }
        return problems
    }

    mutating func take(_ more: [TextEdit]) {
        let more = more.inOrder
        input.bytes = more.applied(to: input.bytes)
        edits = edits.followed(by: more, to: input.bytes)
    }

    mutating func isKnown(as kind: FileKind, at place: ValuesPlace?) {
        (self.kind, self.place) = (kind, place)
    }

    /// Nil where nothing changes, or where what would change cannot be read.
    var planned: PlannedFile? {
        guard let kind, !edits.isEmpty else { return nil }
        return PlannedFile(
            old.name, as: kind, from: old.bytes,
            to: EditedText(bytes: input.bytes, edits: edits), at: place)
    }
}

extension TextEdit {
    fileprivate func touches(_ other: TextEdit) -> Bool {
        range.overlaps(other.range) || range == other.range
    }
}

extension EnvironmentLines {
    /// Every variable with the text of its value, in order.
    fileprivate func values(in text: SourceText) -> [String] {
        lines.map { "\($0.key)=\(text.string($0.body))" }
    }
}
