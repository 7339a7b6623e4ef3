import SSOModel
import SSOReading

/// What a check of files came to.
package struct CheckReport: Sendable {
    package let files: [CheckedFile]
    package let version: OpenMetadataVersion?
    package let findings: [Finding]
    /// Files that were to be looked at and could not be read.
    package var unread: [UnreadFile] = []
    let sources: [ParsedFile]
    let hidden: HiddenText

    init(files: [ParsedFile], version: OpenMetadataVersion?, _ findings: [Finding]) {
        self.files = files.map { CheckedFile(path: $0.text.name, kind: $0.kind) }
        self.version = version
        let hidden = HiddenText(files, findings)
        self.hidden = hidden
        self.findings = findings.map(hidden.masked)
        sources = files
    }

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The findings, each with where it stands.
    var placed: [(finding: Finding, position: SourcePosition)] {
        findings.compactMap { finding in finding.position.map { (finding, $0) } }
    }
}

/// A file that could not be read, and why.
package struct UnreadFile: Hashable, Sendable {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// A file that was looked at.
package struct CheckedFile: Hashable, Sendable {
    package let path: String
    /// Nil when it could not be told.
    package let kind: FileKind?
}
