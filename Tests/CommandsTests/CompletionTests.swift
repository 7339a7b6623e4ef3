import Foundation
import SSOChecks
import SSOExplanations
import SSOModel
import TestSupport
import Testing

/// The completions, tried in a shell.
@Suite struct CompletionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What bash offers for the last of some words.
    private func offers(_ words: String...) throws -> Set<String> {
        let script = try folder.write(
            run("--generate-completion-script", "bash").output, "omsso.bash")
        let shell = """
            source \(script)
            COMP_WORDS=('\(omsso)' "$@")
            COMP_CWORD=$#
            COMP_LINE="omsso $*"
            COMP_POINT=${#COMP_LINE}
            _omsso omsso "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>&1
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let result = try Program("/bin/bash", ["-c", shell, "bash"] + words)
        return Set(result.output.split(separator: "\n").map(String.init))
    }

    @Test func commandsAndTheFlagsOfTheWizardStandAtTheTop() throws {
        #expect(try offers("").isSuperset(of: ["setup", "apply", "check", "explain", "fields"]))
        let flags = try offers("--")
        #expect(flags.isSuperset(of: ["--version", "--plain", "--resume", "--client-id"]))
        #expect(!flags.contains("--dry-run"))
        #expect(try offers("--target", "") == ["docker", "bare-metal", "kubernetes"])
    }

    @Test func everyFlagOfAQuestionIsOffered() throws {
        for command in ["setup", "render", "apply"] {
            let flags = try offers(command, "--")
            for question in Question.all { #expect(flags.isSuperset(of: question.flags)) }
        }
    }

    @Test func keysOfAnswersAreOffered() throws {
        #expect(
            try offers("apply", "--set", "") == Set(QuestionID.allCases.map { $0.rawValue + "=" }))
        #expect(try offers("apply", "--set", "credentials.cl").contains("credentials.clientId="))
    }

    @Test func everyCodeIsOffered() throws {
        #expect(
            try offers("explain", "").isSuperset(of: ExplanationIndex.all.explanations.map(\.code)))
        #expect(try offers("explain", "AADSTS5001").contains("AADSTS50011"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func everyShellReadsItsScript(shell: String) throws {
        let script = try run("--generate-completion-script", shell)
        #expect(script.status == 0)
        #expect(script.output.contains("principal-domain"))
        let path = try folder.write(script.output, "script")
        let result = try Program("/usr/bin/\(shell)", ["-n", path])
        #expect(result.status == 0)
        #expect(result.errors == "")
    }
}
