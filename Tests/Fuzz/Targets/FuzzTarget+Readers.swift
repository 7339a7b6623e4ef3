import SSOChecks
import SSOExplanations
import SSOModel
import SSOReading

extension FuzzTarget {
    static let readers = [
        FuzzTarget(name: "masker", fault: masker),
        FuzzTarget(name: "environment", fault: environment),
        FuzzTarget(name: "yaml", fault: yaml),
        FuzzTarget(name: "explain", fault: explain),
    ]

    private static let canary = "C4n4ryV4luEqRsTuV7"

    @Sendable private static func masker(_ bytes: [UInt8]) -> String? {
        var end = 0
        for range in Secrets.ranges(in: bytes) {
            guard end <= range.lowerBound, range.upperBound <= bytes.count else {
                return "ranges overlap or leave the text"
            }
            end = range.upperBound
        }
        let text = "DB_PASSWORD=\(canary)\n" + String(decoding: bytes, as: UTF8.self)
        return Secrets.masked(text).contains(canary) ? "a secret is shown" : nil
    }

    @Sendable private static func environment(_ bytes: [UInt8]) -> String? {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let text = SourceText(id: 0, name: "a.env", scalars)
        let read = EnvironmentLines(text)
        var end = 0
        for line in read.lines {
            guard end <= line.keyRange.lowerBound, line.value.upperBound <= scalars.count,
                line.value.lowerBound <= line.body.lowerBound,
                line.body.upperBound <= line.value.upperBound
            else { return "ranges of \(line.key)" }
            end = line.value.upperBound
        }
        for fault in read.faults where fault.range.upperBound > scalars.count {
            return "a fault outside of the text"
        }
        if !PythonDotenv.keepsAll(of: bytes, in: bytes) { return "two readings of one text" }
        return reported("a.env", bytes)
    }

    @Sendable private static func yaml(_ bytes: [UInt8]) -> String? {
        _ = try? YAMLOutline(bytes)
        if let whole = try? YAMLReader.read(bytes, keeping: nil) {
            let path = ["authenticationConfiguration", "clientId"]
            guard let part = try? YAMLReader.read(bytes, keeping: YAMLPaths([path])),
                part.count == whole.count,
                zip(part, whole).allSatisfy({ $0.at(path)?.content == $1.at(path)?.content })
            else { return "a part is read otherwise than in the whole" }
        }
        return ["openmetadata.yaml", "values.yaml", "docker-compose.yml", "w.yaml"]
            .lazy.compactMap { reported($0, bytes) }.first
    }

    /// `check`, with all that it prints.
    private static func reported(_ name: String, _ bytes: [UInt8]) -> String? {
        let report = SSOChecks.check([CheckInput(name, bytes)])
        guard !TextReport(report).text.isEmpty, let json = try? JSONReport(report).text(),
            json.hasPrefix("{")
        else { return "no report" }
        let lines = bytes.count { $0 == 10 } + 1
        let isInside = report.findings.allSatisfy { finding in
            finding.position.map { (1...lines).contains($0.line) } ?? true
        }
        return isInside ? nil : "a finding outside of the file"
    }

    private static let index = ExplanationIndex(
        Explanation.all, CheckRule.all.map { Explanation($0.kind) })

    @Sendable private static func explain(_ bytes: [UInt8]) -> String? {
        let found = index.find(String(decoding: bytes, as: UTF8.self)).found.map(\.code)
        return Set(found).count == found.count ? nil : "an explanation is given twice"
    }
}
