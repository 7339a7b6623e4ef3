import SSOModel
import SSOReading

/// One mistake that files can hold: how to find it, and what there is to say about it.
package struct CheckRule: Sendable {
    /// Its stable name, `OMSSO-...`.
    package let code: String
    package let severity: Severity
    /// What is wrong, for any file.
    package let title: String
    /// What comes of it, and why.
    package let explanation: String
    /// What to write instead.
    package let fix: String
    /// The first release it is true for.
    package let since: OpenMetadataVersion
    /// Where the fact can be read.
    package let link: String
    private let check: Check

    /// What a rule looks at.
    enum Check: Sendable {
        case file(@Sendable (ParsedFile) -> [Hit])
        /// Any server, whoever signs its users in.
        case server(@Sendable (ServerView) -> [Hit])
        /// A server whose users sign in with Microsoft.
        case azure(@Sendable (ServerView) -> [Hit])
        case workflow(@Sendable (WorkflowView) -> [Hit])
        /// All files together.
        case together(@Sendable (Installation) -> [Hit])
    }

    init(
        _ code: String, _ severity: Severity, _ title: String, because explanation: String,
        fix: String, since: OpenMetadataVersion = .v1_5, link: String, _ check: Check
    ) {
        self.code = "OMSSO-" + code
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.fix = fix
        self.since = since
        self.link = link
        self.check = check
    }
}

/// A place where a rule applies.
struct Hit: Sendable {
    let place: Place
    let message: String
    /// Nil for what the rule always advises.
    var advice: String?

    init(_ place: Place, _ message: String, advice: String? = nil) {
        self.place = place
        self.message = message
        self.advice = advice
    }
}

extension CheckRule {
    /// Every rule that only files can break.
    package static let all: [CheckRule] =
        fileRules + environmentRules + composeRules + sectionRules + helmRules + providerRules
        + valueRules + authorityRules + keyRules + callbackRules + accessRules + claimRules
        + clientRules + serverRules + workflowRules + trustRules + crossRules

    static func findings(in installation: Installation) -> [CheckFinding] {
        let found =
            FieldCheck.all.flatMap { $0.findings(in: installation) }
            + all.flatMap { $0.findings(in: installation) }
        var counts: [String: Int] = [:]
        return found.sorted { $0.order < $1.order }.filter { finding in
            let count = counts["\(finding.file) \(finding.code)", default: 0]
            counts["\(finding.file) \(finding.code)"] = count + 1
            return count < mostOfAKind
        }
    }

    /// Of one mistake in one file no more are said: they have one cause.
    static let mostOfAKind = 50

    private func findings(in installation: Installation) -> [CheckFinding] {
        hits(in: installation).map { hit in
            CheckFinding(
                code: code, severity: severity, message: hit.message, advice: hit.advice ?? fix,
                link: link, at: hit.place, in: installation)
        }
    }

    private func hits(in installation: Installation) -> [Hit] {
        switch check {
        case .file(let body): installation.files.flatMap(body)
        case .server(let body): installation.servers.filter(applies).flatMap(body)
        case .azure(let body):
            installation.servers.filter { applies(to: $0) && $0.isAzure }.flatMap(body)
        case .workflow(let body): installation.workflows.flatMap(body)
        case .together(let body): body(installation)
        }
    }

    private func applies(to view: ServerView) -> Bool { since == .v1_5 || view.isSince(since) }
}

extension ServerView {
    /// A hit at the value of a setting, or where single sign-on is set when it has none.
    func hit(_ setting: Setting, _ message: String, advice: String? = nil) -> [Hit] {
        [Hit(values[setting]?.place ?? emptied[setting] ?? anchor, message, advice: advice)]
    }
}
