import ArgumentParser
import Terminal

/// The command line: `omsso` and its subcommands.
package struct Omsso: ParsableCommand {
    /// Name, help and subcommands.
    package static let configuration = CommandConfiguration(
        commandName: "omsso",
        abstract: "Set up Microsoft Entra ID (Azure AD) sign-in for an OpenMetadata server.",
        discussion: """
            Without a subcommand the wizard starts: it asks, checks and shows everything before \
            it writes.
            """,
        version: ProgramVersion.text,
        subcommands: [
            SetupCommand.self, RenderCommand.self, ApplyCommand.self, CheckCommand.self,
            ExplainCommand.self, FieldsCommand.self,
        ],
        defaultSubcommand: SetupCommand.self)

    /// For ArgumentParser.
    package init() {}

    /// Runs the command that the arguments of the process name, and ends the process.
    ///
    /// Without arguments there is nothing to parse: ArgumentParser would take half of the time
    /// to the first screen (docs/benchmarks.md).
    package static func start() -> Never {
        ProcessSafety.prepare()
        guard CommandLine.arguments.count == 1 else {
            main()
            exit()
        }
        do {
            try Setup().run()
        } catch {
            exit(withError: error)
        }
        exit()
    }
}
