import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What is said of a value that is empty can be read all the same.
@Suite struct EmptyValueTests {
    private static let samples: [Sample] = Setting.allCases.flatMap { setting -> [Sample] in
        let row = setting.row
        let files: [Sample?] = [
            row.variable.map { env("\($0)=\"\"") },
            row.server.dropFirst().first.map { server("  \($0): \"\"") },
            row.chart.dropFirst(3).first.map { helm("      \($0): \"\"") },
            row.workflow.dropFirst(2).first.map { workflow("    \($0): \"\"") },
        ]
        return files.compactMap(\.self)
    }

    @Test func noSentenceHasAHole() throws {
        let hole = try Regex(" [.,:;]|  ")
        for finding in Self.samples.flatMap({ $0.findings() }) {
            #expect(finding.message.firstMatch(of: hole) == nil, "\(finding.shown)")
        }
    }

    @Test func anEmptyWordIsNamedAsWhatItIs() {
        let said = [
            server("  provider: \"\""), server("  clientType: ''"), workflow("    verifySSL: \"\""),
        ].map { sample in sample.findings().filter { $0.severity == .error }.map(\.message) }
        #expect(
            said == [
                ["There is no provider \"\"."], ["There is no client type \"\"."],
                ["verifySSL is \"\"."],
            ])
    }
}
