internal import SSOModel

/// One thing to say about an answer, a file or a change; it never shows a secret.
public struct SetupFinding: Hashable, Sendable {
    /// How much a finding matters.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// Something was done that the operator should see.
        case note
        /// It may be meant, but often is not.
        case warning
        /// It cannot work.
        case error
    }

    /// The stable name, `OMSSO-...`; `SetupExplanation` says more about it.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// What to do next; empty for a note that asks for nothing.
    public let advice: String
    /// The key of the question that it is about.
    public let key: String?
    /// The name of the file that it is about, as it was given.
    public let file: String?
    /// Counted from 1.
    public let line: Int?
    /// Counted from 1, in characters.
    public let column: Int?

    init(
        _ remark: some Remark, key: String? = nil, file: String? = nil, line: Int? = nil,
        column: Int? = nil
    ) {
        code = remark.code
        severity =
            switch remark.severity {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        message = remark.message
        advice = remark.advice
        self.key = key
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file` is the one that it is about where no place in one is known.
    init(_ finding: Finding, in file: String? = nil) {
        let position = file == nil ? finding.position : nil
        self.init(
            finding, key: finding.question?.rawValue, file: file ?? position?.file,
            line: position?.line, column: position?.column)
    }
}

extension SetupFinding: CustomStringConvertible {
    /// `PLACE: SEVERITY: MESSAGE [CODE]`, as compilers say it, and what to do on the next line.
    public var description: String {
        let place = file.map { ([$0] + [line, column].compactMap { $0.map(String.init) }) } ?? []
        let head = (place.isEmpty ? [key].compactMap(\.self) : [place.joined(separator: ":")])
        let text = (head + [severity.rawValue, "\(message) [\(code)]"]).joined(separator: ": ")
        return advice.isEmpty ? text : text + "\n  " + advice
    }
}
