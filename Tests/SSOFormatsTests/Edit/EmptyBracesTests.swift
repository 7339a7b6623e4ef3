import SSOModel
import Testing

@testable import SSOFormats
@testable import SSOReading

/// `{}` alone is an empty file, which keys of any kind can come into.
@Suite struct EmptyBracesTests {
    private static let yaml = [
        "{}", "{}\n", "{ }\r\n# end\r\n", "# chart values\n\n{}  # nothing yet\n# end\n",
        "--- {}\n",
        "---\n{}\n...\n", "  {}\n", "{\n}\n", "\u{FEFF}{}\n", "null\n",
    ]

    private func plan(_ path: String, _ text: String) throws -> PlannedFile {
        var settings = sampleSettings([.targetKind: .text("kubernetes")])
        settings.target.path = try #require(FilePath.parse(path).value)
        settings.target.ingestionPaths = []
        let plan = ChangePlan(settings, existing: [path: Array(text.utf8)])
        #expect(plan.refusals.isEmpty, "\(plan.refusals)")
        return try #require(plan.files.first)
    }

    @Test(arguments: yaml) func theyGiveWayToLines(text: String) throws {
        for kind in [FileKind.helm, .server, .workflow, .compose] {
            #expect(WrongFile(Array(text.utf8), at: "a.yaml", for: kind) == nil)
        }
        let new = try plan("values.yaml", text)
        let result = String(decoding: new.reveal(), as: UTF8.self)
        let root = try #require(try YAMLReader.read(new.reveal()))
        #expect(root.at(["openmetadata", "config", "authentication", "provider"])?.text == "azure")
        #expect(!result.contains("{"), "\(result)")
        #expect(result.contains("\r") == text.contains("\r"))
        for comment in ["# chart values", "# nothing yet", "# end"] {
            #expect(result.contains(comment) == text.contains(comment), "\(result)")
        }
        #expect(result.hasSuffix("\n") == text.hasSuffix("\n"))
        #expect(try plan("values.yaml", result).action == .keep)
    }

    @Test(arguments: ["{}", "{}\n", "{\n}\n", " { } "]) func jsonStaysJSON(text: String) throws {
        let new = try plan("values.json", text)
        #expect(JSON(new.reveal()) != nil, "\(String(decoding: new.reveal(), as: UTF8.self))")
        let result = String(decoding: new.reveal(), as: UTF8.self)
        #expect(try plan("values.json", result).action == .keep)
    }

    /// An environment file has no braces, and what follows another document is none of ours.
    @Test func elsewhereTheyAreNoEmptyFile() {
        #expect(WrongFile(Array("{}\n".utf8), at: "a.env", for: .environment) != nil)
        #expect(WrongFile(Array("{}\n---\na: 1\n".utf8), at: "a.yaml", for: .helm) != nil)
    }
}
