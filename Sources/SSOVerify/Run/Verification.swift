import FoundationEssentials

/// A run of all checks: what is still to be asked, and what is known so far.
package struct Verification: Sendable {
    private let subject: Subject
    private let verifies: SignatureCheck
    private var requests: [Probe: HTTPRequest]
    private var answers: [Probe: HTTPResult] = [:]

    package init(_ subject: Subject, verifies: @escaping SignatureCheck) {
        self.subject = subject
        self.verifies = verifies
        requests = subject.requests
    }

    /// What has no answer yet, in a fixed order.
    package var open: [(probe: Probe, request: HTTPRequest)] {
        Probe.allCases.compactMap { probe in
            answers[probe] == nil ? requests[probe].map { (probe, $0) } : nil
        }
    }

    package mutating func take(_ probe: Probe, _ result: HTTPResult) {
        answers[probe] = result
        let next = subject.request(after: probe, (try? result.get()))
        requests.merge(next) { old, _ in old }
    }

    /// What came of a check; nil while an answer that it needs is missing.
    package func result(of name: CheckName, now: Date) -> CheckResult? {
        let check = Check.with(name)
        let asked = check.probes.filter { requests[$0] != nil }
        guard asked.allSatisfy({ answers[$0] != nil }) else { return nil }
        let evidence = Evidence(
            subject: subject, requests: requests, answers: answers, now: now, verifies: verifies)
        let judgement = check.judge(evidence)
        return CheckResult(
            name: name, verdict: judgement.verdict,
            asked: check.isOfAll
                ? "" : asked.compactMap { requests[$0]?.shown }.joined(separator: "\n"),
            answer: judgement.answer, advice: judgement.advice, code: judgement.code)
    }

    /// All that is known by now.
    package func results(now: Date) -> [CheckResult] {
        CheckName.allCases.compactMap { result(of: $0, now: now) }
    }
}
