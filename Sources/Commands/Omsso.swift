import ArgumentParser
import Glibc
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
            VerifyCommand.self, WhoamiCommand.self, ExplainCommand.self, FieldsCommand.self,
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
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.isEmpty {
                try Setup().run()
            } else if let script = CompletionScript(arguments) {
                Console.result(script.text)
            } else {
                if let word = UnknownCommand(arguments[0]) {
                    throw ValidationError(word.text)
                }
                var command = try command(arguments)
                try command.run()
            }
        } catch {
            end(with: error)
        }
        Glibc.exit(0)
    }

    /// From the top of the tree ArgumentParser reads the flags of a command four times, and those of
    /// the wizard as well; what the command by itself refuses, the whole tree refuses in its words.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first {
            $0.configuration.commandName == arguments[0]
        }
        if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
        return try parseAsRoot()
    }

    private static func end(with error: any Error) -> Never {
        // To ArgumentParser an exit status is an error like others, which it makes all of its help for.
        if let status = error as? ExitCode { Glibc.exit(status.rawValue) }
        let status = exitCode(for: error)
        let text = fullMessage(for: error)
        if status.isSuccess {
            // Help and the like.
            Console.result(text.isEmpty ? "" : text + "\n")
            Glibc.exit(0)
        }
        guard !text.isEmpty else { exit(withError: error) }
        let fault = ArgumentFault(Array(CommandLine.arguments.dropFirst()))
        Console.say(fault.text(text, of: message(for: error)))
        exit(withError: status)
    }
}
