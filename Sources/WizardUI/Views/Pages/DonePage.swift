import SSOModel

extension PageView {
    var done: [Line] {
        guard let report = wizard.report else { return [] }
        return heading("Written") + report.files.flatMap { paragraph($0, .success, indent: 2) }
            + backups(report)
            + [.empty] + heading("What to do next") + steps(report.nextSteps)
    }

    private func backups(_ report: WriteReport) -> [Line] {
        guard !report.backups.isEmpty else { return [] }
        return [.empty] + heading("Kept as they were")
            + report.backups.flatMap { paragraph($0, indent: 2) }
    }
}
