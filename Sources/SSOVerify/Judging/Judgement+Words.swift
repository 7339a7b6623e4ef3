import SSOExplanations
import SSOModel

extension Judgement {
    static func pass(_ answer: String, advice: String = "") -> Judgement {
        Judgement(verdict: .pass, answer: answer, advice: advice)
    }

    static func skipped(_ reason: String) -> Judgement {
        Judgement(verdict: .skipped, answer: reason)
    }

    static func unknown(_ answer: String, advice: String = "", code: String = "") -> Judgement {
        Judgement(verdict: .unknown, answer: answer, advice: advice, code: code)
    }

    /// A row of the catalogue was found true; it says what to do, and how bad it is.
    static func found(
        _ kind: FindingKind, _ answer: String, advice: String? = nil, as verdict: Verdict? = nil
    ) -> Judgement {
        Judgement(
            verdict: verdict ?? Verdict(kind.severity), answer: answer,
            advice: advice ?? Self.advice(of: kind.changes), code: kind.code)
    }

    static func found(_ problem: Problem) -> Judgement {
        .found(problem.kind, problem.message, advice: problem.advice)
    }

    /// Something that is known by another's code; its explanation says what to do.
    static func explained(
        _ code: String, _ answer: String, advice: String? = nil, as verdict: Verdict = .fail
    ) -> Judgement {
        let explanation = Explanation.all.first { $0.code == code }
        return Judgement(
            verdict: verdict, answer: answer,
            advice: advice ?? explanation.map { Self.advice(of: $0.changes) } ?? Self.ownWords,
            code: explanation == nil ? "" : code)
    }

    private static let ownWords =
        "Look it up: https://login.microsoftonline.com/error, or ask whoever runs the tenant."

    private static func advice(of changes: [Change]) -> String {
        changes.prefix(1).map { change in
            switch change {
            case .portal(let text), .step(let text): text
            case .answer(let id, let value):
                Question.with(id).label + (value.isEmpty ? "." : ": \(value).")
            case .setting(let setting, let value):
                (setting.row.server.last ?? "") + (value.isEmpty ? "." : ": \(value).")
            }
        }.joined()
    }
}

extension Verdict {
    fileprivate init(_ severity: Severity) {
        switch severity {
        case .note: self = .pass
        case .warning: self = .warning
        case .error: self = .fail
        }
    }
}
