import FoundationEssentials
import SSOModel

/// Everything that was given to be checked, put together.
package struct Installation: Sendable {
    package private(set) var files: [ParsedFile]
    package let now: Date
    package let version: OpenMetadataVersion?
    package private(set) var servers: [ServerView] = []
    package private(set) var workflows: [WorkflowView] = []
    package private(set) var compose: ComposeView?
    /// The containers that prepare the server's database.
    package private(set) var migrations: [(service: String, view: ComposeView)] = []
    /// The server of `compose`, where it reads a configuration file that is mounted.
    package private(set) var mounted: ServerView?
    /// What was put into values.
    private var expansion = Expansion()

    package init(_ inputs: [CheckInput], _ options: CheckOptions) {
        let variables = Self.variables(of: inputs)
        files = inputs.enumerated().map { ParsedFile($1, id: $0, variables: variables) }
        (now, version) = (options.now, options.version)
        addServers(inputs, options)
        servers.sort { $0.anchor.file < $1.anchor.file }
        for index in servers.indices { servers[index].settle() }
        workflows = files.filter { $0.isChecked && $0.kind == .workflow }.compactMap(
            WorkflowView.init)
    }

    /// The variables that the server of a configuration file starts with.
    private static func variables(of inputs: [CheckInput]) -> Variables {
        var variables = Variables()
        for (id, input) in inputs.enumerated() where input.isContext {
            variables.read(ParsedFile(input, id: id, variables: variables))
        }
        return variables
    }

    private mutating func addServers(_ inputs: [CheckInput], _ options: CheckOptions) {
        addComposeServers(inputs, options)
        let read = mountedFile
        for file in checked(.server) where file.text.id != read {
            servers += ServerView(configuration: file, version: options.version).map { [$0] } ?? []
        }
        servers += ServerView(values: checked(.helm), version: options.version).map { [$0] } ?? []
    }

    private mutating func addComposeServers(_ inputs: [CheckInput], _ options: CheckOptions) {
        var context = Variables()
        for file in files where !file.isChecked && !file.isPart { context.read(file) }
        expansion = context.expansion
        let composeFiles = checked(.compose)
        if composeFiles.isEmpty {
            for file in checked(.environment) { addEnvironment(file, context, options) }
        } else {
            addCompose(composeFiles, context, options, inputs)
        }
    }

    /// An environment file by itself, read as the documented compose file of 1.7 hands it on.
    private mutating func addEnvironment(
        _ file: ParsedFile, _ context: Variables, _ options: CheckOptions
    ) {
        var variables = Variables(over: context)
        variables.expansion = expansion
        variables.read(file)
        for name in file.unpassed { variables[name] = nil }
        expansion = variables.expansion
        servers.append(
            ServerView(
                .environment, variables, anchor: file.text.start, version: options.version,
                coversEmpty: true))
    }

    /// Each is put together anew, and no real project has as many.
    private static let mostMigrations = 5

    private mutating func addCompose(
        _ files: [ParsedFile], _ context: Variables, _ options: CheckOptions,
        _ inputs: [CheckInput]
    ) {
        var variables = context
        for file in checked(.environment) { variables.read(file) }
        let view = ComposeView(files, variables, given: self.files)
        compose = view
        migrations = view.services.migrations.prefix(Self.mostMigrations).map { name in
            (name, ComposeView(files, variables, given: self.files, of: name))
        }
        expansion = view.expansion
        guard let anchor = view.anchor else { return }
        let version = options.version ?? view.version
        takeMount(of: view, version, inputs)
        var server =
            mounted
            ?? ServerView(
                .compose, view.environment, anchor: anchor, version: version,
                coversEmpty: false, isHidden: !view.isComplete)
        if options.version == nil { server.foreignRelease = view.foreignRelease }
        if mounted == nil { hideUnpassed(of: &server, view, variables) }
        servers.append(server)
    }

    /// What the server makes of its container's variables by a file that is mounted.
    private mutating func takeMount(
        of view: ComposeView, _ version: OpenMetadataVersion?, _ inputs: [CheckInput]
    ) {
        guard view.isComplete, let id = given(view.mount)?.text.id else { return }
        var input = inputs[id]
        input.kind = .server
        let file = ParsedFile(input, id: id, variables: view.environment)
        guard file.root?.entries != nil, file.faults.isEmpty,
            let server = ServerView(configuration: file, version: version)
        else { return }
        (files[id], mounted) = (file, server)
    }

    /// What was set but is not handed on is said by a rule of its own: it counts neither as set nor
    /// as missing.
    private func hideUnpassed(
        of server: inout ServerView, _ view: ComposeView, _ variables: Variables
    ) {
        for setting in Setting.judged where view.isComplete {
            guard let name = setting.row.variable, variables[name] != nil,
                view.environment[name] == nil
            else { continue }
            server.setUnknown(setting)
        }
    }

    /// The keys by which the chart leaves OpenMetadata out; the last file that names them counts.
    package var switchedOff: (path: [String], place: Place)? {
        let files = checked(.helm).filter { $0.partSwitches != nil }
        guard let last = files.last else { return nil }
        let values = files.reduce(into: [[String]: (flag: Bool, place: Place)]()) { all, file in
            all.merge(file.switches) { $1 }
        }
        return last.partSwitches?.off(values.mapValues(\.flag)).map { path in
            (path, values[path]?.place ?? last.text.start)
        }
    }

    /// Where values stand that are longer than what is put together.
    package var tooLong: Set<Place> {
        files.reduce(into: expansion.tooLong) { $0.formUnion($1.tooLong) }
    }

    private func checked(_ kind: FileKind) -> [ParsedFile] {
        files.filter { $0.isChecked && $0.kind == kind }
    }
}

extension Variables {
    package mutating func read(_ file: ParsedFile) {
        if let lines = file.lines { read(lines, of: file.text) }
    }
}
