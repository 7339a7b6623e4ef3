extension NextSteps {
    /// Where the steps are taken, and what their commands have to name.
    package struct Place: Hashable, Sendable {
        /// The folder that the commands run in; nil where it is not known.
        package let folder: String?
        /// The file with the settings, as it is named from there.
        package let file: String
        /// Who runs the server's own commands; nil for whoever is at it.
        package let owner: FolderNames.Owner?
        package let handles: FoundDeployment.Handles

        package init(
            folder: String?, file: String, owner: FolderNames.Owner? = nil,
            handles: FoundDeployment.Handles = .init()
        ) {
            self.folder = folder
            self.file = file
            self.owner = owner
            self.handles = handles
        }

        /// With names to be filled in.
        package static let any = Place(folder: nil, file: "FILE")

        /// The command that makes a server read its file, lines parted by LF.
        package func startCommand(_ kind: DeploymentTarget) -> String {
            switch kind {
            case .docker:
                ComposeCommands(self, environments: environmentToName).recreate
            case .bareMetal: "./bin/openmetadata.sh stop\n./bin/openmetadata.sh start"
            case .kubernetes:
                ClusterCommands(place: self).upgrade + "\n" + ClusterCommands(place: self).restart
            }
        }

        /// The same where no compose file is read but the one with the settings.
        package func alone(_ services: [String]) -> Place {
            var handles = handles
            let isRead = (handles.composeFiles + handles.readFiles).contains(file)
            guard !isRead, let server = services.first else { return self }
            (handles.composeFiles, handles.readFiles, handles.override) = ([file], [], nil)
            (handles.service, handles.migrations) = (server, Array(services.dropFirst()))
            return Place(folder: folder, file: file, owner: owner, handles: handles)
        }

        /// The same where the file is none of the server's: what its folder tells is not about that
        /// one.
        var ofFragment: Place {
            Place(folder: nil, file: folder.map(file.below) ?? file)
        }

        /// The environment files that compose reads before the one with the settings.
        var environmentsBeside: [String] { handles.environments.filter { $0 != file } }

        /// The file with the settings, where compose reads it for its variables only.
        var environmentToName: [String] {
            isComposeFile || handles.parts.contains(file) ? [] : [file]
        }

        /// True where the settings stand in a compose file.
        var isComposeFile: Bool { FileKind.docker(named: file) == .compose }

        /// The compose files that every command has to name, the later ones count more.
        var composeFiles: [String] {
            let named = handles.composeFiles
            let known = named + handles.readFiles + handles.parts
            let isRead = known.contains(file) || file == handles.override
            return isComposeFile && !isRead ? named + handles.readFiles + [file] : named
        }
    }
}

extension Surroundings {
    /// Where the commands for a file run.
    ///
    /// - Parameters:
    ///   - file: Its absolute path, without links.
    ///   - target: What it is for.
    ///   - user: Who is at it.
    /// - Returns: The folder of the deployment, and what its commands name.
    package func place(
        of file: String, for target: DeploymentTarget, user: UInt32
    ) -> NextSteps.Place {
        var handles = deployment(target)?.handles ?? FoundDeployment.Handles()
        let here = file.named(from: names.path)
        handles.delivery = deployment(target)?.deliveries[here]
        switch target {
        case .docker:
            guard let found = deployment(.docker), !found.isOnlySettings else {
                return .init(folder: nil, file: file)
            }
            return .init(folder: names.path, file: here, handles: handles)
        case .kubernetes: return .init(folder: names.path, file: here, handles: handles)
        case .bareMetal:
            let name = "/" + FolderNames.configuration
            guard file.hasSuffix(name) else { return .init(folder: nil, file: file) }
            let folder = String(file.dropLast(name.count))
            return .init(
                folder: folder.isEmpty ? "/" : folder, file: FolderNames.configuration,
                owner: runner(here, user), handles: handles)
        }
    }

    /// Who the server of a file runs as; nil for the user, or where that cannot be told.
    private func runner(_ file: String, _ user: UInt32) -> FolderNames.Owner? {
        guard let entry = names.files[file] else { return nil }
        let owner = entry.owner.id == 0 ? entry.folderOwner : entry.owner
        return owner.id == user ? nil : owner
    }
}

extension String {
    /// This absolute path, shorter where it leads into a folder.
    fileprivate func named(from folder: String) -> String {
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        return hasPrefix(start) ? String(dropFirst(start.count)) : self
    }
}
