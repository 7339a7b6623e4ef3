import SSOModel
import Testing

@testable import SSOFormats
@testable import SSOReading

/// Defaults within defaults: what stands in the innermost counts, however many there are.
///
/// Where each of them was read anew, 40,000 took gigabytes.
@Suite struct NestedDefaultTests {
    private static let counts = [1, 2, 11, 40_000]

    private func nested(_ text: String, _ count: Int) -> String {
        String(repeating: "${a:-", count: count) + text + String(repeating: "}", count: count)
    }

    @Test(
        arguments: counts,
        [("<client-id>", true), ("\"\"", true), ("", false), ("azure", false), ("${b}", false)])
    func theInnermostIsLeftToFillInOrNot(count: Int, innermost: (text: String, isLeftover: Bool))
        throws
    {
        let node = try #require(try YAMLReader.read(Array(nested(innermost.text, count).utf8)))
        #expect(node.isLeftover == innermost.isLeftover)
    }

    /// What stands beside the braces is more than a default.
    @Test(arguments: ["${a:-${b:-}-${c:-}}", "${a:-${b:-}", "${a:-}}", "${a:-${b}}"])
    func soItIsNotWithTwoOfThem(text: String) throws {
        let node = try #require(try YAMLReader.read(Array(text.utf8)))
        #expect(!node.isLeftover)
    }

    @Test(arguments: counts) func anAnswerIsNothingThatWaitsToBeFilledIn(count: Int) {
        let workflow = "workflowConfig:\n  openMetadataServerConfig:\n    hostPort: "
        let found = FoundAnswers(in: Array((workflow + nested("<url>", count)).utf8), as: .workflow)
        #expect(found.answers[.hostPort] == nil)
        #expect(found.unread == [])
    }
}
