import SSOModel
import SSOReading

/// One mistake that files can hold: what there is to say about it, and how to find it.
package struct CheckRule: Sendable {
    package let kind: FindingKind
    private let check: Check

    init(
        _ code: String, _ severity: Severity, _ title: String, because meaning: String,
        fix: String, since: OpenMetadataVersion? = nil, link: String,
        keepsFromBeingRead: Bool = false, _ check: Check
    ) {
        kind = FindingKind(
            code, severity, title, meaning, .step(fix),
            check: "Run `omsso check` on the file again: the finding is gone.", since: since,
            link: link, keepsFromBeingRead: keepsFromBeingRead)
        self.check = check
    }

    /// Every rule that only files can break.
    package static let all: [CheckRule] =
        fileRules + environmentRules + composeRules + sectionRules + helmRules + helmWinnerRules
        + providerRules
        + valueRules + authorityRules + keyRules + callbackRules + accessRules + claimRules
        + clientRules + serverRules + workflowRules + trustRules + crossRules

    func findings(in installation: Installation) -> [Finding] {
        check.hits(in: installation, since: kind.since).map { Finding($0, kind, in: installation) }
    }

    /// Of one mistake in one file no more are said.
    static let mostOfAKind = FindingKind.mostAtOnce
}
