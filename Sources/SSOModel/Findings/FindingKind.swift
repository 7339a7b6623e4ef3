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
    /// The first release it is true for; nil for every one.
    package let since: OpenMetadataVersion?
    /// Where the fact can be read.
    package let link: String?
    /// True for an error that keeps the reader of a file from taking any of it, or the server from
    /// starting with it.
    package let keepsFromBeingRead: Bool
    /// Words that only messages of this kind hold, whatever was seen; empty where there are none.
    package let phrase: String

    /// Every kind, by what it is about.
    package static let all =
        nameKinds + idKinds + tenantKinds + urlKinds + redirectKinds + serverURLKinds + apiKinds
        + adminKinds + domainKinds + claimKinds + tokenKinds + textKinds + pathKinds
        + answersFileKinds + changeKinds + networkKinds + serverKinds + Refusal.all.map(\.kind)

    package init(
        _ code: String, _ severity: Severity, _ title: String, _ meaning: String,
        _ changes: Change..., check: String = quiet, since: OpenMetadataVersion? = nil,
        link: String? = nil, keepsFromBeingRead: Bool = false, phrase: String = ""
    ) {
        self.code = "OMSSO-" + code
        self.severity = severity
        self.title = title
        self.meaning = meaning
        self.changes = changes
        self.check = check
        self.since = since
        self.link = link
        self.keepsFromBeingRead = keepsFromBeingRead
        self.phrase = phrase
    }

    /// Of one kind in one file no more are said: they have one cause.
    package static let mostAtOnce = 50

    /// What to do wherever it is found; nil where that is an answer or a setting.
    package var fix: String? {
        if case .step(let text)? = changes.first, changes.count == 1 { text } else { nil }
    }

    package static let quiet =
        "Leave the field again, or run the same command again: it is quiet now."

    package static let ingestionCheck =
        "Run one ingestion workflow: it connects, without a 401 in its log."
}
