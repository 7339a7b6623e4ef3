import SSOModel

/// Files that others name, by how those see them.
struct GivenFiles: Sendable {
    private var files: [ExactText: ParsedFile] = [:]

    /// Of two by one name the first counts.
    init(_ files: [ParsedFile] = []) {
        for file in files {
            let name = ExactText(ComposeEnvironmentFiles.plain(file.text.name))
            if self.files[name] == nil { self.files[name] = file }
        }
    }

    subscript(path: String) -> ParsedFile? { files[ExactText(path)] }
}
