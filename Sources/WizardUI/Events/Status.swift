import SSOModel

/// One line for the operator, with its weight.
package struct Status: Hashable, Sendable {
    package let text: String
    package let severity: Severity

    init(_ text: String, _ severity: Severity = .note) {
        self.text = text
        self.severity = severity
    }
}
