/// What the place that omsso stands in tells, for whoever asks or checks.
package struct Surroundings: Hashable, Sendable {
    package let names: FolderNames
    /// All that were found; more than one leaves the choice to the operator.
    package internal(set) var deployments: [FoundDeployment]
    /// The workflow files of the ingestion.
    package let workflows: [String]
    /// Other folders where a deployment seems to be; looked for where none is here.
    package var elsewhere: [String] = []

    package init(
        _ names: FolderNames, deployments: [FoundDeployment] = [], workflows: [String] = []
    ) {
        self.names = names
        self.deployments = deployments
        self.workflows = workflows
    }

    package func deployment(_ target: DeploymentTarget) -> FoundDeployment? {
        deployments.first { $0.target == target }
    }

    /// The name of a file that holds sections to be put into the server's own by hand.
    package static let fragment = "openmetadata_azure.yaml"

    package var proposals: Proposals {
        var proposals = Proposals()
        for found in deployments {
            proposals.answers[found.target] = found.answers
            if !found.undecided.isEmpty { proposals.undecided[found.target] = found.undecided }
        }
        proposals.deployment = deployments.first.map { found in
            SourcedAnswer(.text(found.target.rawValue), from: found.files.first ?? names.path)
        }
        if deployment(.bareMetal) == nil {
            proposals.answers[.bareMetal, default: [:]][.targetPath] = SourcedAnswer(
                .text(Self.fragment), from: nil)
        }
        if workflows.count == 1, let file = workflows.first {
            for target in DeploymentTarget.allCases {
                proposals.answers[target, default: [:]][.ingestionPath] = SourcedAnswer(
                    .list([file]), from: "this folder")
            }
        }
        return proposals
    }
}

extension Surroundings {
    /// A file that may not be written, and who may.
    package struct Obstacle: Hashable, Sendable {
        /// From the folder; nil for the folder itself.
        package let path: String?
        package let owner: FolderNames.Owner
        /// True for a file in a group that its owner is not in.
        package let isOfForeignGroup: Bool
        /// As whom it can be done.
        package let writer: FolderNames.Owner

        /// What starts omsso again as somebody who may, and goes on there with a draft of here.
        package func command(with draft: String? = nil) -> String {
            "\(writer.sudo) omsso" + (draft.map { " --resume < \($0.shellWord)" } ?? "")
        }
    }

    /// What keeps one of these files from being written here; nil when nothing does.
    package func obstacle(to paths: [String]) -> Obstacle? {
        for path in paths where !path.hasPrefix("/") {
            let entry = names.files[path] ?? names.itself
            guard !entry.isWritable else { continue }
            let isShared = entry.owner == entry.folderOwner && !entry.isOfForeignGroup
            return Obstacle(
                path: names.has(path) ? path : nil, owner: entry.owner,
                isOfForeignGroup: entry.isOfForeignGroup,
                writer: isShared ? entry.owner : .root)
        }
        return nil
    }
}
