import SSOModel

extension WriteReport {
    /// What was written, and what the operator does next.
    var blocks: [Block] {
        let parts = [
            list(Self.leftErrorsTitle, leftErrors, .error), list("Written", files),
            list("Said all of it already", unchanged),
            list("Kept as they were", backups),
        ]
        return parts.filter { !$0.isEmpty }.flatMap { $0 + [.blank] }
            + [.heading("What to do next"), .steps(nextSteps)]
    }

    package static let leftErrorsTitle = "Still to do before the server is started"

    /// What there is instead of the screen before this one.
    var wayBack: String {
        files.isEmpty
            ? "No file was changed. Enter finishes."
            : "The files are written. omsso apply --undo is the way back."
    }

    private func list(_ title: String, _ lines: [String], _ style: Style = .plain) -> [Block] {
        lines.isEmpty ? [] : [.heading(title)] + lines.map { .paragraph($0, style, indent: 2) }
    }
}
