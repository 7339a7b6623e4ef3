import SSOModel

extension SSOSettings {
    /// The files that these settings make from nothing: the server's, then those for ingestion.
    ///
    /// The same settings always give the same bytes.
    package func renderedFiles() -> [RenderedFile] {
        renderedFilesByKind().map(\.file)
    }

    package func renderedFilesByKind() -> [(kind: FileKind, file: RenderedFile)] {
        target.files.byKind.map { ($1, rendered($1, path: $0)) }
    }

    private func rendered(_ kind: FileKind, path: String) -> RenderedFile {
        let entries = entries(for: kind).filter { $0.presence != .ifPresent }
        let holdsSecret = entries.contains { entry in
            if case .secret = entry.value { true } else { false }
        }
        return RenderedFile(
            path: path, text: text(kind, entries, masksSecrets: false),
            maskedText: holdsSecret ? text(kind, entries, masksSecrets: true) : nil)
    }

    private func text(
        _ kind: FileKind, _ entries: [SettingEntry], masksSecrets: Bool
    ) -> String {
        let notes = FileNotes(kind: kind, version: target.version, token: ingestion?.token)
        switch kind {
        case .environment:
            return notes.header + DotenvPrinter(notes: notes.byPath).text(of: entries)
        case .compose, .server, .helm, .workflow:
            let printer = YAMLPrinter(
                kind: kind, masksSecrets: masksSecrets, notes: notes.byPath)
            return notes.header + printer.text(of: entries)
        }
    }
}
