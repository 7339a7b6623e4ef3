import SSOModel

extension WriteReport {
    /// What was written, and what the operator does next.
    var blocks: [Block] {
        [.heading("Written")] + files.map { .paragraph($0, .success, indent: 2) } + kept
            + [.blank, .heading("What to do next"), .steps(nextSteps)]
    }

    private var kept: [Block] {
        guard !backups.isEmpty else { return [] }
        return [.blank, .heading("Kept as they were")]
            + backups.map { .paragraph($0, indent: 2) }
    }
}
