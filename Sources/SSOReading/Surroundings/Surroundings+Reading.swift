import SSOModel

extension Surroundings {
    /// What some names tell, and what was read of their files so far.
    ///
    /// - Parameters:
    ///   - names: What stands in the folder.
    ///   - contents: What was read, by path; without anything the names alone tell.
    ///   - shell: The variables of whoever runs omsso.
    ///   - units: What systemd may start a server with.
    package init(
        reading names: FolderNames, _ contents: [String: [UInt8]] = [:],
        shell: [String: String] = [:], units: [ServiceUnit] = []
    ) {
        let folder = ReadFolder(names, contents, shell: shell, units: units)
        let others = [FoundDeployment.bareMetal(in: folder), .kubernetes(in: folder)]
            .compactMap(\.self)
        // A compose file of a name that tells nothing may be somebody's trial beside the real thing.
        let docker = FoundDeployment.docker(in: folder)
        let whole =
            [docker].compactMap { $0 }.filter { others.isEmpty || $0.hasUsualName } + others
        let isDocker = docker == nil ? [] : [DeploymentTarget.docker]
        self.init(
            names,
            deployments: whole
                + FoundDeployment.onlySettings(
                    in: folder, beside: isDocker + others.map(\.target)),
            workflows: folder.files { $0 == .known(.workflow) })
        take(units)
    }
}

extension FoundDeployment {
    fileprivate var hasUsualName: Bool {
        handles.composeFiles.isEmpty || files.contains { $0.contains("compose") }
    }
}
