import SSOModel

extension FoundDeployment {
    /// The settings of servers that nothing else is seen of.
    ///
    /// A file that only omsso names so is found beside another deployment, a `.env` may be of that
    /// one.
    static func onlySettings(
        in folder: ReadFolder, beside targets: [DeploymentTarget]
    ) -> [FoundDeployment] {
        [
            targets.contains(.docker) ? nil : environments(in: folder, isAlone: targets.isEmpty),
            targets.contains(.bareMetal) ? nil : fragment(in: folder),
        ].compactMap(\.self)
    }

    private static func environments(in folder: ReadFolder, isAlone: Bool) -> FoundDeployment? {
        let ours = ComposeFiles.ours
        let files = ComposeFiles(folder).environments.filter { name in
            let mayHold = folder.bytes(name) == nil ? name == ours : folder.holdsSettings(name)
            return mayHold && (isAlone || name == ours)
        }
        guard let target = files.contains(ours) ? ours : files.first else { return nil }
        return settings(
            .docker, "Docker Compose settings", in: files, target, as: .environment, folder,
            remark: "No compose file with the server is in this folder, so its services and its "
                + "release are not known.")
    }

    private static func fragment(in folder: ReadFolder) -> FoundDeployment? {
        let name = Surroundings.fragment
        guard folder.may(name, be: { $0 == .known(.server) }) else { return nil }
        return settings(
            .bareMetal, "Sections for a server's own file", in: [name], name, as: .server, folder,
            remark: "No installation is in this folder, so its release is not known.")
    }

    private static func settings(
        _ kind: DeploymentTarget, _ title: String, in files: [String], _ target: String,
        as fileKind: FileKind, _ folder: ReadFolder, remark: String
    ) -> FoundDeployment {
        var found = FoundDeployment(kind, title, files: files)
        found.isOnlySettings = true
        found.remark = remark
        found.propose(.targetPath, .text(target), from: "this folder")
        let inputs = folder.inputs(files, as: fileKind)
        if let view = Installation(inputs, CheckOptions()).servers.first {
            found.take(view, inputs)
        }
        return found
    }
}

extension ReadFolder {
    /// True for an environment file with a setting of ours.
    fileprivate func holdsSettings(_ name: String) -> Bool {
        let variables = inputs([name], as: .environment).projectVariables
        return Setting.allCases.contains { setting in
            setting.row.variable.map { variables[$0] != nil } ?? false
        }
    }
}
