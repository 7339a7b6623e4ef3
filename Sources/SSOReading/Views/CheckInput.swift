import FoundationEssentials
import SSOModel

/// One file to check.
package struct CheckInput: Hashable, Sendable {
    package let name: String
    package var bytes: [UInt8]
    /// Nil to tell it by name and content.
    package var kind: FileKind?
    /// Where its values of the chart stand, where that is known; else it is looked for.
    package var place: ValuesPlace?
    /// What switches the part of a chart on and off that its values are for.
    package var switches: PartSwitches?
    /// True for a file that only helps to read the others, such as that of `--env-file`.
    package var isContext: Bool
    /// True for what `env_file` or `extends` of a compose file names, and nothing else reads.
    package var isPart = false
    /// Where the paths in it start; nil for its own folder.
    package var folder: String?
    /// Its variables that compose does not hand on to the server.
    package var unpassed: Set<String> = []
    /// Files that win over its values, and that are looked at otherwise.
    package var looked: Set<String> = []
    /// Who may read and write it; nil where that is not known.
    package var mode: UInt32?

    package init(
        _ name: String, _ bytes: [UInt8], kind: FileKind? = nil, place: ValuesPlace? = nil,
        isContext: Bool = false, isPart: Bool = false, mode: UInt32? = nil
    ) {
        self.place = place
        self.name = name
        self.bytes = bytes
        self.kind = kind
        self.isContext = isContext || isPart
        self.isPart = isPart
        self.mode = mode
    }
}

extension CheckInput {
    /// The file with the place of its values, where the definition of a chart beside it tells that.
    package func placed<Failure: Error>(
        beside read: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> CheckInput {
        guard !isContext, kind ?? .helm == .helm, name.hasSuffix(".yaml") || name.hasSuffix(".yml"),
            let chart = try ParentChart.find(beside: name, read)?.chart,
            let text = SourceText(name: name, bytes: bytes)
        else { return self }
        let nature = FileNature(of: text, partOf: chart)
        guard kind == .helm || nature.kind == .known(.helm) else { return self }
        var copy = self
        copy.place = nature.place
        copy.switches = chart.switches
        return copy
    }
}

extension [CheckInput] {
    /// Compose files in the order they are given to compose, which takes all their paths from the
    /// folder of the first.
    ///
    /// Source: compose-spec, `13-merge.md`, relative paths.
    package var inOneProject: [CheckInput] {
        guard Set(map { $0.name.folderOfPath }).count > 1,
            let first = first(where: { !$0.isContext && $0.mayBeCompose })
        else { return self }
        return map { input in
            var input = input
            if !input.isContext { input.folder = first.name.folderOfPath }
            return input
        }
    }

    /// What compose puts into the files, as far as environment files say it.
    package var projectVariables: Variables {
        let files = filter { ($0.kind ?? .docker(named: $0.name)) == .environment && !$0.isPart }
        var variables = Variables()
        for file in files.filter(\.isContext) + files.filter({ !$0.isContext }) {
            variables.read(ParsedFile(file, id: 0, variables: variables))
        }
        return variables
    }
}

extension String {
    /// The folder of a path, with its slash; empty for none.
    package var folderOfPath: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}

package struct CheckOptions: Hashable, Sendable {
    /// Nil when it is not known; then only what is wrong for every release is said.
    package var version: OpenMetadataVersion?
    package var now: Date

    package init(version: OpenMetadataVersion? = nil, now: Date = Date()) {
        self.version = version
        self.now = now
    }
}
