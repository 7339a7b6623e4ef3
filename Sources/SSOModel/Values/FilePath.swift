/// The name of a file, as the operator wrote it; relative to the working directory.
package struct FilePath: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<FilePath> {
        let paste = Paste(verbatim: text)
        let path = paste.text
        if let problem = problem(in: path) { return .failed([problem]) }
        let hidden = path.unicodeScalars.filter { $0.isInvisible || ($0.isBlank && $0 != " ") }
        let warnings: [Problem] = hidden.isEmpty ? [] : [.pathHidden(shownOnce(hidden))]
        return Checked(FilePath(path), paste.notes + warnings)
    }

    private static func problem(in path: String) -> Problem? {
        if path.isEmpty { return .textEmpty }
        if path.hasPrefix("-----BEGIN") { return .pathContents }
        if let (scalar, place) = path.firstControl {
            return .textControl(scalar, place: place)
        }
        let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if ["", ".", ".."].contains(last) { return .pathFolder(path.shortened()) }
        return path.hasPrefix("~") ? .pathTilde(path.shortened()) : nil
    }

    /// The same file, by the name that was found to lead to it.
    package func located(at name: String) -> FilePath { FilePath(name) }

    /// The name without detours, for comparing two names.
    package var comparable: String {
        var parts: [Substring] = []
        for part in text.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (text.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// The last part after a dot, in lower case; empty when there is none.
    package var fileExtension: String {
        let name = text.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}

extension FilePath {
    /// The ingestion client goes by the end of a name.
    ///
    /// Source: OpenMetadata, `ingestion/src/metadata/config/common.py`.
    package var workflowProblems: [Problem] {
        ["yaml", "yml"].contains(fileExtension) || isJSON
            ? [] : [.pathNotYAML(text.shortened(to: 60))]
    }

    /// True for a file that it reads as JSON and as nothing else.
    package var isJSON: Bool { fileExtension == "json" }
}

extension String {
    /// This name of a file below a folder, the present one where that has no name, without a leading `/` and without `..`.
    package func below(_ folder: String) -> String {
        let parts = split(separator: "/").filter { $0 != "." && $0 != ".." }
        let start = folder.isEmpty ? [] : [folder == "/" ? "" : folder]
        return (start + parts.map(String.init)).joined(separator: "/")
    }
}
