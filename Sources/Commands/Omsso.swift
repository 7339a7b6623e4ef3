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
            it writes. Start it in the folder of the server: where docker-compose.yml, \
            conf/openmetadata.yaml or values.yaml is.

            \(Examples.of("omsso", "omsso check .env docker-compose.yml"))
            """,
        version: ProgramVersion.text,
        subcommands: [
            SetupCommand.self, RenderCommand.self, ApplyCommand.self, CheckCommand.self,
            WhoamiCommand.self, ExplainCommand.self, FieldsCommand.self,
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
        do {
            if CommandLine.arguments.count == 1 {
                try Setup().run()
            } else {
                if let word = UnknownCommand(CommandLine.arguments.dropFirst().first ?? "") {
                    throw ValidationError(word.text)
                }
                var command = try parseAsRoot()
                try command.run()
            }
        } catch {
            end(with: error)
        }
        exit()
    }

    private static func end(with error: any Error) -> Never {
        let status = exitCode(for: error)
        let text = fullMessage(for: error)
        // Help and the like; an exit status says nothing.
        guard !status.isSuccess, !text.isEmpty else { exit(withError: error) }
        let fault = ArgumentFault(Array(CommandLine.arguments.dropFirst()))
        Console.say(fault.text(text, of: message(for: error)))
        exit(withError: status)
    }
}
