import SSOModel

/// The files of a folder that values of the chart can go to.
struct ValuesFiles {
    /// Those that count first.
    let files: [String]
    /// Those that something names which hands their values on.
    let named: [String: ValuesWrapper]
    /// The one to write, and what tells it; nil where nothing does.
    let target: (name: String, source: String)?
    /// Others that hold settings as well, so that only the operator knows which is meant.
    let rivals: [String]

    init(_ folder: ReadFolder, isOfChart: Bool) {
        let isValues = { (kind: FileNature.Kind) in
            switch kind {
            case .known(.helm), .foreign(.parentChart): true
            default: false
            }
        }
        let usual = DeploymentTarget.kubernetes.usualFile
        let isUsual = folder.may(usual, be: isValues) || isOfChart && folder.names.has(usual)
        let named = folder.closedWrappers.flatMap { file in
            file.reason.names.map { ComposeEnvironmentFiles.plain($0) }
                .filter(folder.names.has).map { (name: $0, source: file.name, by: file.wrapper) }
        }
        self.named = named.reduce(into: [:]) { $0[$1.name] = $1.by }
        let found = (isUsual ? [usual] : []) + named.map(\.name) + folder.files(isValues)
        var seen: Set<String> = []
        files = found.filter { seen.insert($0).inserted }
        // What holds the settings within what hands values on wins over files beside it.
        let holding = folder.files(isValues).filter { Self.holdsSettings($0, folder) }
        rivals = named.count == 1 ? [] : Array(holding.dropFirst())
        if holding.count == 1 {
            target = (holding[0], "this folder")
        } else if named.count == 1 {
            target = (named[0].name, named[0].source)
        } else if let first = holding.first {
            target = (first, "this folder, one of \(holding.count) with settings")
        } else if isUsual || files.count == 1 {
            target = (files[0], "this folder")
        } else {
            target = nil
        }
    }

    private static func holdsSettings(_ name: String, _ folder: ReadFolder) -> Bool {
        guard let place = folder.place(in: name), place.wrapper != .parentChart else {
            return false
        }
        let installation = Installation(folder.inputs([name], as: .helm), CheckOptions())
        return installation.files.first?.root?.at(["openmetadata", "config"]) != nil
    }
}
