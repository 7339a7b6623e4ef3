extension FoundDeployment {
    /// What it is, its release, its files and its sign-in, in a few words.
    package var summary: String {
        let release = version.map { ["OpenMetadata \($0.rawValue)"] } ?? []
        let files = (files + signs).map { $0.shortened(to: 60) }.prefix(5).joined(separator: ", ")
        let more = self.files.count + signs.count > 5 ? ", ..." : ""
        let signIn = provider.map { " Sign-in there now: \($0)." } ?? ""
        return ([title] + release).joined(separator: ", ") + " (\(files)\(more)).\(signIn)"
            + (remark.map { " \($0)" } ?? "")
    }
}

extension Surroundings {
    /// What was found, each in sentences of its own.
    package var summaries: [String] {
        let files = workflows.count == 1 ? "workflow" : "workflows"
        let ingestion = workflows.isEmpty ? [] : ["\(workflows.count) ingestion \(files)."]
        return deployments.map(\.summary) + ingestion
    }
}

extension Surroundings.Obstacle {
    /// What may not be written, and whose it is.
    package var words: String {
        let group = isOfForeignGroup ? " and to a group that \(owner.words) is not in" : ""
        return
            "You may not write \(path ?? "in this folder"), which belongs to \(owner.words)\(group)."
    }
}
