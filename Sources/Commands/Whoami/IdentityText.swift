import DisplayText
import SSOModel

/// What OpenMetadata makes of a person, as text for people, at most 79 columns wide.
struct IdentityText {
    private(set) var text = ""

    init(_ identity: Identity, _ told: WhoamiSettings) {
        addRow("User name", identity.userName)
        addRow("E-mail", identity.email)
        addRow("Domain", identity.domain)
        addRow("Admin", identity.isAdmin ? "yes" : "no")
        addRow("May sign in", identity.maySignIn ? "yes" : "no")
        let release = told.settings.version.rawValue + (told.isVersionKnown ? "" : " (assumed)")
        addLine("\nWhat decides, in OpenMetadata \(release):")
        let reasons = identity.reasons
        for severity in Severity.allCases.reversed() {
            for reason in reasons where reason.severity == severity { add(reason, told) }
        }
    }

    private mutating func addRow(_ label: String, _ value: String) {
        let padding = String(repeating: " ", count: 13 - label.count)
        addLine(label + padding + (value.isEmpty ? "none" : value.shortened(to: 200)))
    }

    private mutating func add(_ reason: Identity.Reason, _ told: WhoamiSettings) {
        let word = reason.severity == .note ? "" : reason.severity.rawValue.capitalizedWord + ": "
        for (index, row) in wrapped(word + reason.text, width: 75, cutsWords: false).enumerated() {
            addLine((index == 0 ? "  - " : "    ") + row)
        }
        if let setting = reason.setting { addLine("    (\(told.line(about: setting).printable))") }
    }

    private mutating func addLine(_ line: String) { text += Console.harmless(line) + "\n" }
}

extension String {
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
