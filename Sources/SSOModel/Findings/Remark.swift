/// Something that is said of a place: of an answer, a file or a change.
package protocol Remark: Sendable {
    var severity: Severity { get }
    /// The stable name: `OMSSO-...`.
    var code: String { get }
    /// What is wrong.
    var message: String { get }
    /// What to do next; empty for a note that asks for nothing.
    var advice: String { get }
}

extension Remark {
    /// `PLACE: SEVERITY: MESSAGE [CODE]`, as compilers say it, so that editors find the place.
    package func headline(at place: String, as severity: Severity? = nil) -> String {
        "\(place.printable): \((severity ?? self.severity).rawValue): \(message) [\(code)]"
    }

    /// All of it in one line, for a list of such.
    package func inOneLine(at place: String? = nil) -> String {
        [place.map { $0.printable + ":" }, message, advice.isEmpty ? nil : advice, "[\(code)]"]
            .compactMap(\.self).joined(separator: " ")
    }
}

extension Problem: Remark {}

/// A problem with more about it.
package protocol ProblemCarrier: Remark {
    var problem: Problem { get }
}

extension ProblemCarrier {
    package var severity: Severity { problem.severity }
    package var code: String { problem.code }
    package var message: String { problem.message }
    package var advice: String { problem.advice }
}

extension Finding: ProblemCarrier {}
