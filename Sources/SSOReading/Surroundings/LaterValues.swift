import SSOModel

/// The values files that helm is given after one, as far as a folder tells.
package struct LaterValues: Sendable {
    /// What names them in their order; nil where only their own names tell.
    package let source: String?
    /// Those that could be read, in that order.
    package let files: [CheckInput]
    /// The others, where nothing else says that they win.
    package let unseen: [String]

    /// What the source sets itself, over all files.
    package let winners: [Overruling]

    /// Nil where there is none.
    package init?(
        than name: String, reading names: FolderNames, _ contents: [String: [UInt8]]
    ) {
        self.init(than: name, ReadFolder(names, contents, shell: [:]))
    }

    init?(than name: String, _ folder: ReadFolder) {
        let lists = folder.closedWrappers.map { (source: $0.name, files: $0.reason.files) }
        let list = lists.first { $0.files.contains(name) }
        let own = folder.filesOver(valuesIn: name)
        source = list?.source ?? (own.isEmpty ? nil : name)
        let later =
            list.map { Array($0.files.drop { $0 != name }.dropFirst()) }
            ?? (own.isEmpty ? Self.guessed(from: name, folder) : own)
        files = folder.inputs(later.filter(folder.mayHoldValues), as: .helm)
        let seen = files.map(\.name)
        let over = list.map { folder.winners(over: $0.source) } ?? []
        winners = over.filter { $0.path != nil }
        let others = over.filter { $0.path == nil }.map(\.text)
        unseen = list == nil ? [] : later.filter { !seen.contains($0) } + others
        if files.isEmpty, unseen.isEmpty, winners.isEmpty { return nil }
    }

    /// `values-prod.yaml` beside `values.yaml` or `values-common.yaml`.
    private static func guessed(from name: String, _ folder: ReadFolder) -> [String] {
        guard folder.place(in: name).map({ $0.wrapper == .parentChart }) ?? true else { return [] }
        let stem = name.withoutExtension
        let base =
            general.first(where: stem.hasSuffix).map { String(stem.dropLast($0.count)) } ?? stem
        guard base != stem || name == DeploymentTarget.kubernetes.usualFile else { return [] }
        return folder.files { $0 == .known(.helm) }.filter { other in
            let rest = other.withoutExtension
            return rest != stem && other.folderOfPath == name.folderOfPath
                && ["-", "_", "."].contains { rest.hasPrefix(base + $0) }
                && folder.mayHoldValues(other)
        }
    }

    private static let general = [
        "-common", "-base", "-default", "-defaults", "-shared", "-global", ".common", ".base",
    ]
}

extension String {
    fileprivate var withoutExtension: String {
        lastIndex(of: ".").map { String(self[..<$0]) } ?? self
    }
}
