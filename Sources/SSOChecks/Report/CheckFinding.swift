import SSOModel
import SSOReading

/// One thing to say about a file.
package struct CheckFinding: Hashable, Sendable {
    package let code: String
    package let severity: Severity
    package let message: String
    package let advice: String
    /// Where the fact can be read; nil for the rules of a single answer.
    package let link: String?
    package let path: String
    /// Counted from 1, in characters.
    package let line: Int
    package let column: Int
    package let endLine: Int
    /// The column behind the last character.
    package let endColumn: Int
    let file: Int

    init(
        code: String, severity: Severity, message: String, advice: String, link: String?,
        at place: Place, in installation: Installation
    ) {
        let text = installation.files[place.file].text
        let start = text.position(of: min(place.range.lowerBound, text.scalars.count))
        let end = text.position(of: min(place.range.upperBound, text.scalars.count))
        self.code = code
        self.severity = severity
        self.message = message
        self.advice = advice
        self.link = link
        path = text.name
        file = place.file
        (line, column) = start
        (endLine, endColumn) = end
    }

    /// True for an error that keeps the reader of the file from taking any of it, or the server from
    /// starting with it.
    package var keepsFromBeingRead: Bool { Self.codesOfUnread.contains(code) }

    private static let codesOfUnread = Set(
        [
            "FILE-ENCODING", "ENV-SLASHES", "ENV-LINE", "ENV-KEY", "ENV-QUOTE-OPEN",
            "ENV-QUOTE-TEXT", "SUBSTITUTION-LOOP", "BOT-PRINCIPALS",
        ].map { "OMSSO-" + $0 })

    struct Identity: Hashable {
        let code: String
        let file: Int
        let line: Int
        let column: Int
    }

    var identity: Identity { Identity(code: code, file: file, line: line, column: column) }

    /// By file, then by place, then what matters most.
    var order: (Int, Int, Int, Int) { (file, line, column, severity == .error ? 0 : 1) }
}

/// What a check of files came to.
package struct CheckReport: Sendable {
    package let files: [CheckedFile]
    package let version: OpenMetadataVersion?
    package let findings: [CheckFinding]
    /// Files that were to be looked at and could not be read.
    package var unread: [UnreadFile] = []
    let texts: [SourceText]

    init(files: [ParsedFile], version: OpenMetadataVersion?, _ findings: [CheckFinding]) {
        self.files = files.map { CheckedFile(path: $0.text.name, kind: $0.kind) }
        self.version = version
        self.findings = findings
        texts = files.map(\.text)
    }

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    package func count(_ severity: Severity) -> Int {
        findings.count { $0.severity == severity }
    }
}

/// A file that could not be read, and why.
package struct UnreadFile: Hashable, Sendable, Encodable {
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
