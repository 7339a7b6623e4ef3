import Testing

@testable import SSOFormats
@testable import SSOModel

/// Texts that some reader on the way takes for something else than a text.
@Suite struct SpellingTests {
    private static let yamlKinds = FileKind.written.filter { $0 != .environment }

    /// Source: yaml.org, "Integer", "Float" and "Timestamp" of the YAML 1.1 type repository.
    @Test(arguments: [
        "7", "0x1f", "0xdead", "0o17", "0b101", "0777", "1_000", "1e5", "12e03", "1.5", "1:30",
        "190:20:30", "2001-01-01", "2001-01-01t00:00:00z",
    ])
    func aNameThatLooksLikeANumberIsQuoted(text: String) {
        #expect(DotenvText.value(.string(text)) == "'\"\(text)\"'")
        #expect(DotenvText.value(.list(["ada", text])) == "'[\"ada\",\"\(text)\"]'")
        for kind in Self.yamlKinds { #expect(YAMLText.scalar(text, in: kind) == "\"\(text)\"") }
    }

    /// Source: yaml.org, "Boolean", "Null" and "Float" of the same.
    @Test(arguments: [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity",
    ])
    func aNameThatIsAWordOfYAMLIsQuoted(word: String) {
        for text in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
            #expect(DotenvText.value(.string(text)) == "'\"\(text)\"'")
            for kind in Self.yamlKinds {
                #expect(YAMLText.scalar(text, in: kind) == "\"\(text)\"")
            }
        }
    }

    @Test(arguments: [
        "2user", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10", "office", "nobody", "online",
    ])
    func whatNobodyMistakesStandsBare(text: String) {
        #expect(DotenvText.value(.string(text)) == text)
    }
}
