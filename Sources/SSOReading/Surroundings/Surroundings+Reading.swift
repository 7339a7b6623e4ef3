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
        self.init(
            names,
            deployments: [
                .docker(in: folder), .bareMetal(in: folder), .kubernetes(in: folder),
            ].compactMap(\.self),
            workflows: folder.files { $0 == .known(.workflow) })
        take(units)
    }
}
