import SSOModel
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Files that must be refused, with a reason, in bounded time and memory.
@Suite struct HostileFileTests {
    private func problem(
        _ text: String, _ kind: FileKind = .server
    ) -> EditProblem? {
        problem(Array(text.utf8), kind)
    }

    private func problem(_ bytes: [UInt8], _ kind: FileKind = .server) -> EditProblem? {
        do throws(EditProblem) {
            _ = try FileEditor.edit(
                bytes, as: kind, entries: NastyFile("", kind, "").entries)
            return nil
        } catch {
            return error
        }
    }

    private let section = "authenticationConfiguration:\n"

    @Test(arguments: [
        ("provider: a\n  clientId: b\n  provider: c\n", [2, 4]),
        ("provider: a\n  'provider': c\n", [2, 3]),
    ])
    func aKeyThatIsThereTwiceIsRefusedWithBothLines(text: String, lines: [Int]) {
        let path = "authenticationConfiguration.provider"
        #expect(problem(section + "  " + text) == .twice(path: path, lines: lines))
        #expect(problem(section + "  " + text)?.message.contains("lines \(lines[0])") == true)
    }

    @Test func aKeyThatIsThereAThousandTimesIsRefusedInOneLine() throws {
        let text = section + String(repeating: "  provider: a\n", count: 1000)
        let message = try #require(problem(text)?.message)
        #expect(message.contains("1000 times, on lines 2 and 3 ") && message.count < 120)
    }

    @Test(arguments: [
        (
            "a: &a {b: 1}\nauthenticationConfiguration: *a\n",
            EditProblem.alias(path: "authenticationConfiguration", line: 2)
        ),
        (
            "authenticationConfiguration: &a {b: 1}\n",
            .anchor(path: "authenticationConfiguration", line: 1)
        ),
        (
            "authenticationConfiguration:\n  publicKeyUrls:\n  - a\n  - &b b\n",
            .anchor(path: "authenticationConfiguration.publicKeyUrls", line: 4)
        ),
    ])
    func theKeyThatIsInTheWayIsNamedAndNotTheOneBelow(text: String, expected: EditProblem) {
        #expect(problem(text) == expected)
    }

    @Test func aTabIsCalledATab() {
        #expect(
            problem("a:\n\tb: 2\n")?.message
                == "Line 2 cannot be read: a tab stands there, where YAML takes only blanks.")
    }

    @Test func theValuesOfAParentChartAreRefused() {
        let text = "mysql: {}\nopenmetadata:\n  openmetadata:\n    config:\n      x: 1\n"
        #expect(problem(text, .helm) == .parentChart(line: 3))
    }

    @Test func aSectionThatIsThereTwiceIsRefused() {
        #expect(
            problem(section + "  provider: a\n" + section)
                == .twice(path: "authenticationConfiguration", lines: [1, 3]))
    }

    @Test(arguments: [
        ("base: &b {provider: x}\nauthenticationConfiguration:\n  <<: *b\n", "clientType"),
        ("x: &b {authenticationConfiguration: {}}\n<<: *b\n", "authorizerConfiguration"),
    ])
    func aMergeKeyOnTheWayIsExplained(text: String, key: String) {
        let found = problem(text)
        #expect(found?.code == "OMSSO-EDIT-MERGE")
        #expect(found?.message.hasSuffix("\(key).") == true, "\(String(describing: found))")
    }

    @Test(arguments: [
        ("a: &a {provider: x}\nauthenticationConfiguration: *a\n", "ALIAS"),
        ("a: &a x\nauthenticationConfiguration: {provider: *a}\n", "ALIAS"),
        ("authenticationConfiguration: &a {provider: x}\n", "ANCHOR"),
        ("authenticationConfiguration: {provider: &a x}\nb: *a\n", "ANCHOR"),
        ("authenticationConfiguration: {provider: !!str x}\n", "ANCHOR"),
        ("authenticationConfiguration: [1]\n", "NO-KEYS"),
        ("authenticationConfiguration:\n  provider:\n    a: b\n", "SHAPE"),
        ("authenticationConfiguration:\n  publicKeyUrls:\n  - a: b\n", "SHAPE"),
        ("authenticationConfiguration: {publicKeyUrls: [[&a x]]}\n", "ANCHOR"),
        ("authenticationConfiguration: {provider: {&a x: y}}\n", "ANCHOR"),
        ("- 1\n- 2\n", "NO-KEYS"), ("just text\n", "NO-KEYS"),
        ("authenticationConfiguration: {}\n---\nauthorizerConfiguration: {}\n", "DOCUMENTS"),
        ("---\n---\nother: document\n", "UNREADABLE"),
        ("{a: {authenticationConfiguration: }, authenticationConfiguration: }\n", "GAP"),
    ])
    func whatCannotBeChangedInPlaceIsRefused(text: String, kind: String) {
        let found = problem(text)
        #expect(found?.code == "OMSSO-EDIT-" + kind, "\(String(describing: found))")
        #expect(found?.advice.isEmpty == false)
    }

    @Test(arguments: [
        ("\tauthenticationConfiguration: 1\n", 1), ("a:\n\tb: 1\n", 2), ("a: [1\nb: 2\n", 2),
        ("a: \"x\n", 1), ("a: b: c\n", 1), ("a: 1\n b: 2\n", 2), ("a: @x\n", 1), ("%YAML 9\n", 1),
    ])
    func whatIsNoYAMLIsRefusedWithItsLine(text: String, line: Int) {
        #expect(problem(text)?.code == "OMSSO-EDIT-UNREADABLE")
        #expect(problem(text)?.line == line)
    }

    @Test(arguments: FileKind.written)
    func bytesThatAreNoTextAreRefusedWithTheirLine(kind: FileKind) {
        #expect(
            problem([97, 58, 32, 49, 10, 97, 58, 0, 10], kind)
                == .unreadable("it holds a NUL byte; this is no text file", line: 2))
        #expect(
            problem([97, 58, 32, 49, 10, 97, 58, 32, 0xFF, 10], kind)
                == .unreadable("it is not UTF-8", line: 2))
    }

    @Test func aQuoteWithoutEndIsRefusedWithItsLine() {
        #expect(
            problem("A=1\nB='x\nC=2\n", .environment)
                == .unreadable("the quote that starts there has no end", line: 2))
    }

    @Test(arguments: [
        String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
        (0..<10_000).map { String(repeating: " ", count: $0 % 300) + "a:\n" }.joined(),
        String(repeating: "- ", count: 10_000) + "x",
        "x: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    ])
    func deepNestingIsRefused(text: String) {
        #expect(problem(text)?.code == "OMSSO-EDIT-UNREADABLE")
    }

    /// Nine aliases to nine aliases, and so on: 3 GB, would anyone write them out.
    @Test func aliasesAreNeverWrittenOut() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<10 {
            let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        let result = try FileEditor.edit(
            Array(text.utf8), as: .server, entries: NastyFile("", "").entries)
        #expect(result.bytes.count < text.utf8.count + 2000)
        #expect(result.bytes.starts(with: Array(text.utf8)))
    }

    @Test func asManyKeysAsAFileCanHaveAreNoTrouble() throws {
        let text = (0..<400_000).map { "k\($0): v\n" }.joined() + section + "  provider: basic\n"
        let result = try FileEditor.edit(
            Array(text.utf8), as: .server, entries: NastyFile("", "").entries)
        #expect(result.edits.count == 3)
    }
}
