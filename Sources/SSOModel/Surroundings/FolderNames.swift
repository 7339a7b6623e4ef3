/// What stands in a folder, by names and owners: nothing of it has been opened.
package struct FolderNames: Hashable, Sendable {
    /// A user of this machine.
    package struct Owner: Hashable, Sendable {
        package let id: UInt32
        /// Nil when the system knows none.
        package let name: String?

        package init(id: UInt32, name: String?) {
            self.id = id
            self.name = name
        }

        package static let root = Owner(id: 0, name: "root")

        package var words: String { name ?? "user \(id)" }

        /// What runs a command as this user.
        package var sudo: String {
            id == 0 ? "sudo" : "sudo -u \((name ?? "#\(id)").shellWord)"
        }
    }

    /// One file, or the folder itself.
    package struct Entry: Hashable, Sendable {
        package let owner: Owner
        /// True when whoever looks may put a file in its place, or into it.
        package let isWritable: Bool
        /// Whose folder it stands in; of a folder, its own.
        package let folderOwner: Owner
        /// True for a file in a group that its owner is not in: only root can keep it there.
        package let isOfForeignGroup: Bool

        package init(
            owner: Owner, isWritable: Bool, folderOwner: Owner? = nil,
            isOfForeignGroup: Bool = false
        ) {
            self.isOfForeignGroup = isOfForeignGroup
            self.owner = owner
            self.isWritable = isWritable
            self.folderOwner = folderOwner ?? owner
        }
    }

    /// Its absolute path, without links.
    package let path: String
    package let itself: Entry
    /// The files that may tell something, by their paths from here.
    package let files: [String: Entry]
    /// The names in some of its folders.
    package let inside: [String: [String]]

    package init(
        _ path: String, itself: Entry, files: [String: Entry] = [:],
        inside: [String: [String]] = [:]
    ) {
        self.path = path
        self.itself = itself
        self.files = files
        self.inside = inside
    }

    package func has(_ name: String) -> Bool { files[name] != nil }

    /// Those of some names that are here, in their order.
    package func present(_ names: [String]) -> [String] { names.filter(has) }
}

extension FolderNames {
    /// As docker compose looks for them; the first that is there counts.
    ///
    /// Source: compose-go, `cli/options.go`. docker-compose 1.x looks for those that begin so first.
    package static let compose = [
        "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml",
    ]
    package static let composeOverrides = [
        "compose.override.yml", "compose.override.yaml", "docker-compose.override.yml",
        "docker-compose.override.yaml",
    ]
    /// Of OpenMetadata's own compose files for production, given with `--env-file`.
    package static let documentedEnvironments = ["env-mysql", "env-postgres"]
    package static let configuration = DeploymentTarget.bareMetal.usualFile
    package static let startScript = "bin/openmetadata.sh"
    package static let charts = ["Chart.yaml", "requirements.yaml", "Chart.lock"]

    /// What is read first, where it is there.
    package static let known =
        compose + composeOverrides + [".env"] + documentedEnvironments
        + [DeploymentTarget.docker.usualFile, configuration] + charts
        + [DeploymentTarget.kubernetes.usualFile, "openmetadata.yaml"]

    /// True for a file whose content may tell something, by its name alone.
    package static func mayTell(_ name: String) -> Bool {
        known.contains(name) || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    /// What is worth reading: the known names, then the others.
    package var readable: [String] {
        let first = present(Self.known)
        return first + files.keys.filter { Self.mayTell($0) && !first.contains($0) }.sorted()
    }
}
