import SSOModel

extension Surroundings {
    /// What some names tell, and what was read of their files so far.
    ///
    /// - Parameters:
    ///   - names: What stands in the folder.
    ///   - contents: What was read, by path; without anything the names alone tell.
    ///   - shell: The variables of whoever runs omsso.
    package init(
        reading names: FolderNames, _ contents: [String: [UInt8]] = [:],
        shell: [String: String] = [:]
    ) {
        let folder = ReadFolder(names, contents, shell: shell)
        self.init(
            names,
            deployments: [
                .docker(in: folder), .bareMetal(in: folder), .kubernetes(in: folder),
            ].compactMap(\.self),
            workflows: folder.files { $0 == .known(.workflow) })
    }
}
