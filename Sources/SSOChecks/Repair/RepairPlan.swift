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
        let installation = Installation(inputs, options)
        for (id, input) in inputs.enumerated() where !input.isContext {
            let file = installation.files[id]
            guard let kind = file.kind, kind != .compose else { continue }
            if file.place == nil, let wrong = WrongFile(input.bytes, at: input.name, for: kind) {
                wrongFiles.append(wrong)
                continue
            }
            do throws(EditProblem) {
                let entries = installation.repairs(of: file)
                let values = try Self.values(entries, of: input, in: file)
                add(input, in: file, values + Self.tidied(file, input, around: values))
            } catch {
                refusals.append(FileRefusal(error, in: input.name))
            }
        }
    }

    private mutating func add(_ input: CheckInput, in file: ParsedFile, _ edits: [TextEdit]) {
        guard !edits.isEmpty, let kind = file.kind else { return }
        let edits = edits.inOrder
        files.append(
            PlannedFile(
                input.name, as: kind, from: input.bytes,
                to: EditedText(bytes: edits.applied(to: input.bytes), edits: edits),
                at: file.place))
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

extension Installation {
    /// What a file should say instead, of those settings whose value stands in it.
    fileprivate func repairs(of file: ParsedFile) -> [SettingEntry] {
        let id = file.text.id
        let fromServers = servers.filter(\.isAzure).flatMap { view in
            Setting.judged.compactMap { setting -> SettingEntry? in
                guard let found = view[setting], found.place.file == id,
                    let path = path(of: setting, found, in: file),
                    let value = SettingRepair.value(of: setting, in: view)
                else { return nil }
                return SettingEntry(path, value)
            }
        }
        let fromWorkflows = workflows.filter { $0.anchor.file == id }.flatMap(\.repairs)
        return fromServers + fromWorkflows + misplacedSettings(in: file)
    }

    /// The keys that lead to the value in this file; nil when it stands elsewhere in it.
    private func path(of setting: Setting, _ found: FoundValue, in file: ParsedFile) -> [String]? {
        switch file.kind {
        case .environment: return setting.row.variable.map { [$0] }
        case .server:
            // By a name that the server does not know, it is not the value that is wrong.
            guard let node = file.root?.at(setting.row.server),
                file.document.place(of: node) == found.place
            else { return nil }
            return setting.row.server
        case .helm:
            let path = setting.row.chart
            guard !path.isEmpty, let node = file.root?.at(path),
                file.document.place(of: node) == found.place
            else { return nil }
            return path
        case .compose, .workflow, nil: return nil
        }
    }
}
