/// What systemd starts a server with.
///
/// Upstream ships none, so each is somebody's own.
package struct ServiceUnit: Hashable, Sendable {
    package enum Start: Hashable, Sendable {
        /// A script of the server's own folder, such as `/opt/openmetadata`.
        case script(folder: String)
        /// docker compose in a folder, with the files and the project that are named to it.
        case compose(folder: String, files: [String], project: String?)
    }

    /// As systemctl takes it.
    package let name: String
    /// The file that it was read from.
    package let path: String
    package var start: Start
    /// The files that variables are read from, later ones more.
    package let environments: [String]

    package init(name: String, path: String, start: Start, environments: [String] = []) {
        self.name = name
        self.path = path
        self.start = start
        self.environments = environments
    }

    /// Takes other names for the same folders.
    package mutating func moveFolders(_ other: (String) -> String) {
        switch start {
        case .script(let folder): start = .script(folder: other(folder))
        case .compose(let folder, let files, let project):
            start = .compose(folder: other(folder), files: files, project: project)
        }
    }
}

extension Surroundings {
    /// Takes what starts the server of a deployment that was found.
    package mutating func take(_ units: [ServiceUnit]) {
        for unit in units {
            let (target, folders): (DeploymentTarget, [String]) =
                switch unit.start {
                case .script(let folder): (.bareMetal, [folder, "\(folder)/conf"])
                case .compose(let folder, _, _): (.docker, [folder])
                }
            guard folders.contains(names.path),
                let index = deployments.firstIndex(where: { $0.target == target })
            else { continue }
            deployments[index].take(unit)
        }
    }
}

extension FoundDeployment {
    fileprivate mutating func take(_ unit: ServiceUnit) {
        guard handles.unit == nil else { return }
        handles.unit = unit
        signs.append(unit.path)
        if case .compose(_, _, let project) = unit.start { handles.project = project }
    }
}
