import TestSupport
import Testing

/// Wrong arguments are named without the secrets in them, and do nothing to a terminal.
@Suite struct ArgumentErrorTests {
    private static let token =
        "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"
    private static let clientSecret = "AbC8Q~k4n4ryV4luEqRsTuV7cdefghijklmnopqr"
    private static let word = "k4n4ryV4luE"

    @Test(arguments: [
        ["apply", "--token", token, "--nonsense"], ["--token=\(token)"], [token],
        ["--\(token)"], ["-\(token)"], ["apply", "--\(token)=x"], ["check", "--as", token],
        ["apply", token, token], ["explain", "a", "--x=\(token)"], [clientSecret],
        ["check", "--openmetadata-version", clientSecret], ["check", "--format", "x\(token)"],
        ["apply", "--client-secret", word], ["setup", "--password=\(word)", "--no"],
        ["fields", "--bot-token", word, "x"], ["apply", "--token", "-\(word)"],
        ["fields", "--format=password=\(word)"], ["help", token], ["apply", "--set", "x", token],
        ["--generate-completion-script", token], ["apply", "a\n\(token)\nb", "c"],
    ])
    func secretsAreNotEchoed(arguments: [String]) throws {
        let run = try run(arguments)
        for secret in [Self.token, Self.clientSecret, Self.word] {
            for start in secret.indices.dropLast(7) {
                let part = secret[start...].prefix(8)
                #expect(!(run.output + run.errors).contains(part), "\(run.errors)")
            }
        }
    }

    @Test(arguments: [
        ["apply", "\u{1B}]0;x\u{7}"], ["check", "--as", "\u{1B}[2J"], ["--\u{9B}2J"],
        ["fields", "--format", "a\rb"], ["apply", "a\u{202E}b"], ["apply", "e\u{1B}\u{301}"],
    ])
    func controlCharactersAreNamed(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("<U+"), "\(run.errors)")
        let wrong = (run.output + run.errors).unicodeScalars.filter {
            $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
        }
        #expect(wrong.isEmpty)
    }

    @Test func whatIsWrongIsStillSaid() throws {
        let run = try run(["apply", "--token", Self.token, "--nonsense"])
        #expect(run.status == 64)
        #expect(run.errors.contains("Error: Unknown option '--token'"), "\(run.errors)")
        #expect(run.errors.contains("Usage: omsso apply"))
        #expect(try self.run(["fields", "--format", "ada"]).errors.contains("'ada'"))
        #expect(try self.run(["--help"]).output.contains("SUBCOMMANDS"))
    }

    private func run(_ arguments: [String]) throws -> Program {
        try Program("/usr/bin/env", ["setsid", "--wait", omsso] + arguments)
    }
}
