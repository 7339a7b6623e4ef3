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
    /// Files of which nothing tells the one to write, where the usual one is not there either.
    let undecided: [String]

    init(_ folder: ReadFolder, isOfChart: Bool) {
        let isValues = { (kind: FileNature.Kind) in
            switch kind {
            case .known(.helm), .foreign(.parentChart): true
            default: false
            }
        }
        let usual = DeploymentTarget.kubernetes.usualFile
        let isUsual = folder.may(usual, be: isValues) || isOfChart && folder.names.has(usual)
        let lists = folder.closedWrappers.map { file in
            (names: file.reason.files.filter(folder.has), source: file.name, by: file.wrapper)
        }
        named = lists.reduce(into: [:]) { named, list in
            for name in list.names { named[name] = list.by }
        }
        let found = (isUsual ? [usual] : []) + lists.flatMap(\.names) + folder.files(isValues)
        var seen: Set<String> = []
        files = found.filter { seen.insert($0).inserted }
        // Of the files that are named the last counts most.
        let last = lists.compactMap { list in
            list.names.last(where: folder.mayHoldValues).map { ($0, list.source) }
        }
        let chosen = Set(last.map(\.0)).count == 1 ? last.first : nil
        // What holds the settings within what hands values on wins over files beside it.
        let holding = folder.files(isValues).filter { Self.holdsSettings($0, folder) }
        rivals = chosen == nil ? Array(holding.dropFirst()) : []
        if holding.count == 1 {
            target = (holding[0], "this folder")
        } else if let chosen {
            target = chosen
        } else if let first = holding.first {
            target = (first, "this folder, one of \(holding.count) with settings")
        } else if isUsual || files.count == 1 {
            target = (files[0], "this folder")
        } else if files.isEmpty, lists.count == 1 {
            // It is refused, with what to do about it.
            target = (lists[0].source, "this folder")
        } else {
            target = nil
        }
        undecided = target != nil ? [] : files.isEmpty ? lists.map(\.source) : files
    }

    private static func holdsSettings(_ name: String, _ folder: ReadFolder) -> Bool {
        guard let place = folder.place(in: name), place.wrapper != .parentChart else {
            return false
        }
        let installation = Installation(folder.inputs([name], as: .helm), CheckOptions())
        return installation.files.first?.root?.at(["openmetadata", "config"]) != nil
    }
}
