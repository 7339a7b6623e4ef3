import ArgumentParser
import SSOModel
import Terminal

extension TerminalOptions.Color: ExpressibleByArgument {}

/// `omsso setup`: the wizard.
struct SetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "setup", abstract: "Walk through the setup on this terminal (the default).",
        discussion: Examples.of(
            "omsso --target kubernetes --path values.yaml", "omsso --resume --plain"))

    @OptionGroup var sources: AnswerSourceOptions
    @OptionGroup(title: "Answers") var questions: QuestionOptions

    @Flag(help: "Ask line by line, without screens: for screen readers and simple terminals.")
    var plain = false

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
    var color = TerminalOptions.Color.auto

    @Flag(help: "Take clicks and the wheel. Off, so that the terminal can select text.")
    var mouse = false

    @Flag(help: "Ask Microsoft and the server about the answers while they are given.")
    var online = false

    @OptionGroup var changes: ChangeFlags

    @Flag(help: "Go on with the draft where it was left.")
    var resume = false

    @Flag(help: "Start anew, whatever draft there is.")
    var fresh = false

    @Option(
        help: ArgumentHelp("At the end, write the answers to this file.", valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var dumpAnswers: String?

    @Flag(help: "Let --dump-answers write the token as well.")
    var includeSecrets = false

    func validate() throws {
        if resume, fresh { throw ValidationError("--resume and --fresh exclude each other.") }
        if includeSecrets, dumpAnswers == nil {
            throw ValidationError("--include-secrets needs --dump-answers.")
        }
    }

    func run() throws {
        try Setup(
            answersFile: sources.answers, settings: sources.settings, flags: questions.answers,
            isPlain: plain, ascii: ascii, color: color, usesMouse: mouse,
            changes: changes.options,
            resumes: resume, isFresh: fresh,
            dump: dumpAnswers.map { DumpFile(path: $0, includesSecrets: includeSecrets) },
            asksOnline: online
        ).run()
    }
}
