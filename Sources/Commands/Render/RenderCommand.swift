import ArgumentParser
import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// `omsso render`: the files that answers make from nothing.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "render",
        abstract: "Make the files from answers, without a terminal.",
        discussion: """
            The files go to standard output, each behind a "# file: PATH" line when there are \
            several, or into the folder of --output-dir. When --answers names a folder, every \
            answers file in it is rendered into a subfolder of its own.

            \(Examples.of(
                "omsso render --answers answers.yaml",
                "omsso render --answers answers.yaml --output-dir out"))
            """)

    @OptionGroup var sources: AnswerSourceOptions
    @OptionGroup(title: "Answers") var questions: QuestionOptions

    @Option(
        help: ArgumentHelp("Write the files below this folder.", valueName: "folder"),
        completion: .directory, transform: GivenPath.parse)
    var outputDir: String?

    @Flag(help: "Write to standard output; this is the default.")
    var stdout = false

    @Flag(help: "Overwrite files of the same kind that exist.")
    var force = false

    func validate() throws {
        if stdout, outputDir != nil {
            throw ValidationError("--stdout and --output-dir exclude each other.")
        }
        if force, outputDir == nil {
            throw ValidationError("--force needs --output-dir; standard output overwrites nothing.")
        }
    }

    func run() throws {
        try ChangeRun.reporting {
            let sets = try inputs().map { input in (input.folder, try settings(input)) }
            guard !sets.contains(where: { $1 == nil }) else {
                throw ExitStatus.answersMissingOrInvalid.code
            }
            if force, let outputDir { try refuseOtherKinds(sets, below: outputDir) }
            try deliver(sets.flatMap { folder, settings in files(settings, folder) })
        }
    }

    /// One set of answers, and the subfolder that its files go to.
    private struct Input {
        let answers: String?
        let folder: String?
    }

    private func inputs() throws(FileError) -> [Input] {
        guard let path = sources.answers, Folder.isFolder(path) else {
            return [Input(answers: sources.answers, folder: nil)]
        }
        return try Folder.names(in: path).compactMap { name in
            let parts = name.split(separator: ".")
            guard let suffix = parts.last, ["yaml", "yml"].contains(suffix), parts.count > 1 else {
                return nil
            }
            return Input(
                answers: "\(path)/\(name)", folder: parts.dropLast().joined(separator: "."))
        }
    }

    /// The settings; nil, with everything that is wrong said, when there is an error.
    private func settings(_ input: Input) throws(FileError) -> SSOSettings? {
        var collected = try CollectedAnswers(
            file: input.answers, settings: sources.settings, flags: questions.answers)
        collected.takeNothing()
        let resolution = collected.answers.resolve()
        MissingAnswers.say(collected.allFindings(resolution))
        return collected.findings.isEmpty ? resolution.settings : nil
    }

    private func files(_ settings: SSOSettings?, _ folder: String?) -> [RenderedFile] {
        (settings?.renderedFiles() ?? []).map { file in
            folder.map { file.moved(below: $0) } ?? file
        }
    }

    /// What is overwritten must be of the kind that takes its place.
    private func refuseOtherKinds(
        _ sets: [(folder: String?, settings: SSOSettings?)], below outputDir: String
    ) throws {
        try Console.refuse(
            sets.flatMap { folder, settings in
                settings.map {
                    TargetSnapshots(
                        LocatedFiles($0, ChangeOptions(folder: outputDir, subfolder: folder))
                    ).contents.refusalsOfReplacing
                } ?? []
            })
    }

    private func deliver(_ files: [RenderedFile]) throws(FileError) {
        guard let outputDir else { return show(files) }
        let moved = files.map { $0.moved(below: outputDir) }
        warnOfReaders(moved)
        let receipt = try FileTransaction(
            moved.map {
                FileChange(
                    path: $0.path, text: $0.reveal(), holdsSecret: $0.holdsSecret,
                    expected: force ? .anything : .nothing)
            }
        ).commit()
        for file in receipt.files { Console.say("Wrote \(file.path.printable)") }
        for backup in receipt.backups { Console.say("Kept as it was: \(backup.printable)") }
    }

    /// A file that is overwritten keeps its mode.
    private func warnOfReaders(_ files: [RenderedFile]) {
        let inputs = files.filter(\.holdsSecret).map { file in
            CheckInput(
                file.path, Array(file.reveal().utf8),
                mode: (try? FileSnapshot.read(file.path))?.mode)
        }
        for finding in SSOChecks.check(inputs).findings
        where finding.code == "OMSSO-SECRET-READABLE" {
            Console.say(finding)
        }
    }

    private func show(_ files: [RenderedFile]) {
        let masks = Console.showsResultsOnTerminal
        if masks, files.contains(where: \.holdsSecret) {
            Console.say("The token is masked on a terminal; use --output-dir or a pipe to get it.")
        }
        for file in files {
            if files.count > 1 {
                Console.result(Console.harmless("# file: \(file.path.printable)\n"))
            }
            Console.result(masks ? file.maskedText : file.reveal())
        }
    }
}
