import ArgumentParser

/// The completions of a shell, as `omsso --generate-completion-script` prints them.
struct CompletionScript {
    let text: String

    /// Nil for arguments that ask for something else.
    init?(_ arguments: [String]) {
        guard arguments.count == 2, arguments[0] == "--generate-completion-script",
            let shell = CompletionShell(rawValue: arguments[1])
        else { return nil }
        let script = Root.completionScript(for: shell)
        text = (shell == .bash ? Self.bash(script) : script) + "\n"
    }

    /// The tree as it is used: without a command's name the flags of the wizard stand at its top,
    /// which ArgumentParser leaves out.
    private struct Root: ParsableCommand {
        static let configuration = Omsso.configuration
        @OptionGroup var setup: SetupCommand
    }

    /// A file that shells read in has no interpreter, and `key=` waits for its value.
    private static func bash(_ script: String) -> String {
        let mark = "    done < <(IFS=$'\\n' compgen \"${@}\" -- \"${cur}\")\n"
        let waits =
            "    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} = *= ]] && compopt -o nospace\n"
        let text = script.drop { $0 != "\n" }.dropFirst()
        guard let place = text.firstRange(of: mark) else { return script }
        return text[..<place.upperBound] + waits + "    return 0\n" + text[place.upperBound...]
    }
}
