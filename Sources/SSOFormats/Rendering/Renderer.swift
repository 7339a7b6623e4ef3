import SSOModel
import SSOReading

extension SSOSettings {
    /// The files that these settings make from nothing: the server's, then those for ingestion.
    ///
    /// The same settings always give the same bytes.
    package func renderedFiles() -> [RenderedFile] {
        renderedFilesByKind().map(\.file)
    }

    /// With where the values of each file stand in it, but at the top.
    package func renderedFilesByKind(
        at places: [String: ValuesPlace] = [:]
    ) -> [(kind: FileKind, file: RenderedFile)] {
        target.files.byKind.map { ($1, rendered($1, path: $0, below: places[$0]?.path ?? [])) }
    }

    private func rendered(_ kind: FileKind, path: String, below keys: [String]) -> RenderedFile {
        let entries = entries(for: kind).filter { $0.presence != .ifPresent }.below(keys)
        let holdsSecret = entries.contains { entry in
            if case .secret = entry.value { true } else { false }
        }
        return RenderedFile(
            path: path, text: text(kind, entries, below: keys, masksSecrets: false),
            maskedText: holdsSecret
                ? text(kind, entries, below: keys, masksSecrets: true) : nil)
    }

    private func text(
        _ kind: FileKind, _ entries: [SettingEntry], below keys: [String], masksSecrets: Bool
    ) -> String {
        let notes = FileNotes(kind: kind, version: target.version, token: ingestion?.token)
        switch kind {
        case .environment:
            return notes.header + DotenvPrinter(notes: notes.byPath).text(of: entries)
        case .compose, .server, .helm, .workflow:
            let byPath = Dictionary(
                uniqueKeysWithValues: notes.byPath.map { (keys + $0, $1) })
            let printer = YAMLPrinter(kind: kind, masksSecrets: masksSecrets, notes: byPath)
            return notes.header + printer.text(of: entries)
        }
    }
}
