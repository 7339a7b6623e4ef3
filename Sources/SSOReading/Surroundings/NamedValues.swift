import SSOModel

// The values files that what hands values to the chart names.
extension ClosedWrapper {
    /// As they are seen from its folder, later ones count more.
    var files: [String] { names.map(Self.path) }

    /// `./a.yaml` is `a.yaml`, and `$ref/a.yaml` of Argo CD is that of another source's top.
    ///
    /// Source: argoproj/argo-cd, "Helm value files from external Git repository".
    private static func path(_ name: String) -> String {
        let parts = name.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, parts[0].hasPrefix("$") else {
            return ComposeEnvironmentFiles.plain(name)
        }
        return String(parts[1])
    }
}

extension ReadFolder {
    /// True for a file that is here, or was read from a folder within.
    func has(_ name: String) -> Bool { names.has(name) || bytes(name) != nil }

    /// True for plain values, for an empty file, and for one that could not be read to tell.
    func mayHoldValues(_ name: String) -> Bool {
        guard let bytes = bytes(name) else { return names.has(name) }
        guard place(in: name).map({ $0.wrapper == .parentChart }) ?? true else { return false }
        return WrongFile(bytes, at: name, for: .helm) == nil || place(in: name) != nil
    }

    /// The files that win over the values in a file that hands them on.
    func filesOver(valuesIn name: String) -> [String] {
        guard place(in: name) != nil, let input = inputs([name], as: .helm).first else { return [] }
        return ParsedFile(input, id: 0, variables: Variables()).overrulings
            .filter { $0.path == nil }.map { ComposeEnvironmentFiles.plain($0.text) }
    }
}

extension Surroundings {
    /// The values files in folders within that some files name.
    package static func namedValues(in contents: [String: [UInt8]]) -> [String] {
        let me = FolderNames.Owner.root
        let names = FolderNames("", itself: .init(owner: me, isWritable: false))
        let folder = ReadFolder(names, contents, shell: [:])
        let named =
            folder.closedWrappers.flatMap(\.reason.files)
            + folder.files { $0 == .known(.helm) }.flatMap(folder.filesOver)
        return Array(named.filter { contents[$0] == nil && $0.leadsWithin }.prefix(mostNamed))
    }

    private static let mostNamed = 20
}

extension String {
    /// True for a path that leads to a folder within, as it is written.
    fileprivate var leadsWithin: Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains("") && !parts.contains("..") && !contains("{{") && !contains("$")
            && !contains(":")
    }
}
