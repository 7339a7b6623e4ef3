import DisplayText
import SSOModel

/// All checks of a run, for people or for scripts.
package struct VerifyReport: Codable {
    private let version: Int
    package let checks: [CheckResult]

    package init(_ checks: [CheckResult]) { (version, self.checks) = (1, checks) }

    package var hasCodes: Bool { checks.contains { !$0.code.isEmpty } }
    /// False where nothing was found out.
    package var hasVerdicts: Bool {
        checks.contains { [.pass, .warning, .fail].contains($0.verdict) }
    }
    package var hasFailures: Bool { checks.contains { $0.verdict == .fail } }

    /// docs/verify.md describes it.
    package func jsonText() throws -> String { try json }

    package var text: String {
        checks.map { Self.lines(of: $0).joined(separator: "\n") + "\n" }.joined() + summary + "\n"
    }

    private static func lines(of check: CheckResult) -> [String] {
        var lines = [line(of: check)]
        guard check.verdict != .skipped else { return lines }
        // An address is to be copied, so its line is never broken.
        if check.verdict != .pass {
            lines += check.asked.split(separator: "\n").map { "\(indent)asked: \($0)" }
        }
        guard !check.advice.isEmpty else { return lines }
        return lines
            + wrapped(displayable(check.advice), width: 79 - indent.count, cutsWords: false)
            .map { indent + $0 }
    }

    /// One line: verdict, name, answer and code.
    package static func line(of check: CheckResult) -> String {
        let code = check.code.isEmpty ? "" : " [\(check.code)]"
        return padded(check.verdict.rawValue, to: 9) + padded(check.name.rawValue, to: 22)
            + displayable(check.answer + code)
    }

    /// The same while the answer is not known.
    package static func waitingLine(of name: CheckName) -> String {
        padded("...", to: 9) + name.rawValue
    }

    private static let indent = String(repeating: " ", count: 11)

    private var summary: String {
        let counts = [Verdict.fail, .warning, .unknown, .pass, .skipped].compactMap { verdict in
            let count = checks.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict.rawValue)"
        }
        return counts.joined(separator: ", ") + "."
    }
}
