/// A thing that can be said of an answer or a file: all there is to say but what was seen.
package struct FindingKind: Hashable, Sendable {
    /// Its stable name: `OMSSO-...`.
    package let code: String
    package let severity: Severity
    package let title: String
    package let meaning: String
    package let changes: [Change]
    /// How to see that the change worked.
    package let check: String

    /// Every kind, by what it is about.
    package static let all =
        nameKinds + idKinds + tenantKinds + urlKinds + redirectKinds + serverURLKinds + apiKinds
        + adminKinds + domainKinds + claimKinds + tokenKinds + textKinds + pathKinds
        + answersFileKinds + changeKinds

    init(
        _ code: String, _ severity: Severity, _ title: String, _ meaning: String,
        _ changes: Change..., check: String = quiet
    ) {
        self.code = "OMSSO-" + code
        self.severity = severity
        self.title = title
        self.meaning = meaning
        self.changes = changes
        self.check = check
    }

    private static let quiet =
        "Leave the field again, or run the same command again: it is quiet now."

    package static let ingestionCheck =
        "Run one ingestion workflow: it connects, without a 401 in its log."
}
