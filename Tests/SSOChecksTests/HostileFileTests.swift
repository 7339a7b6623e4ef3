import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Files that are broken, or made to break their reader.
@Suite struct HostileFileTests {
    private func findings(_ name: String, _ bytes: [UInt8]) -> [Finding] {
        SSOChecks.check([CheckInput(name, bytes)]).findings
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00], "a.env:1:1"),
            ([0x41, 0x3D, 0x0A, 0x42, 0x00, 0x43], "a.env:2:2"),
            ([0x41, 0x0A, 0xC3, 0x28], "a.env:2:1"), ([0xED, 0xA0, 0x80], "a.env:1:1"),
        ] as [([UInt8], String)])
    func whatIsNoTextHasOneFinding(bytes: [UInt8], place: String) {
        let found = findings("a.env", bytes)
        #expect(found.map(\.code) == ["OMSSO-FILE-ENCODING"])
        #expect(found.map(\.place) == [place])
    }

    @Test(arguments: ["a.env", "openmetadata.yaml", "values.yaml", "docker-compose.yml"])
    func anEmptyFileIsNoMistakeButNamesNoKind(name: String) {
        let found = findings(name, [])
        #expect(found.map(\.code) == (name == "a.env" ? [] : ["OMSSO-FILE-KIND"]))
    }

    /// What may have been meant is looked for as often as it is said.
    @Test func ofThousandsOfUnknownKeysSomeAreLookedAt() throws {
        let text = (1...5_000).map { "k\($0): v\n" }.joined()
        let source = try #require(SourceText(name: "a.yaml", bytes: Array(text.utf8)))
        let node = try #require(try YAMLReader.read(Array(text.utf8)))
        let section = SettingSection(
            path: ["a"], node: node, document: MappedText(source), place: source.start)
        var asked = 0
        let hits = section.unknownKeys(
            Setting.keys(below: ["nothing"], in: .server), in: .server, nil
        ) { _, place in
            asked += 1
            return Hit(place, "Unknown.")
        }
        #expect(hits.count == CheckRule.mostOfAKind)
        #expect(asked == hits.count)
    }

    @Test func anAliasBombStaysSmall() {
        var lines = ["openmetadata:", "  a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1..<60 {
            let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            lines.append("  a\(level): &a\(level) [\(uses)]")
        }
        lines += ["  config:", "    authentication: *a59"]
        let found = findings("values.yaml", Array(lines.joined(separator: "\n").utf8))
        #expect(found.map(\.code) == ["OMSSO-FILE-ALIAS"])
        #expect(found.map { $0.position?.line } == [63])
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
        String(repeating: "- ", count: 50_000),
    ])
    func deepNestingEnds(text: String) {
        let found = findings("values.yaml", Array(("openmetadata:\n  config: " + text).utf8))
        #expect(found.count == 1)
        #expect(["OMSSO-FILE-LIMITS", "OMSSO-FILE-YAML"].contains(found.first?.code))
    }

    /// One clear finding instead of all that follow from it.
    @Test(
        arguments: [server(), helm(), workflow(), compose()],
        ["\t- x", "  a: 'open", "}", "a: b: c", "- x", "%x", "a: *", "@"])
    func brokenYAMLHasOneFinding(_ sample: Sample, line: String) throws {
        let lines = sample.files[0].text + line + "\n"
        let found = findings(sample.files[0].name, Array(lines.utf8))
        #expect(found.map(\.code) == ["OMSSO-FILE-YAML"])
        let last = lines.split(separator: "\n").count
        #expect((last - 1...last + 1).contains(try #require(found.first?.position).line))
    }

    @Test(arguments: ["AUTHENTICATION_X", "OIDC_TYPE"])
    func oneMistakeIsNotSaidForEver(key: String) {
        let lines = (0..<20_000).map { "\(key)\(key == "OIDC_TYPE" ? "" : "\($0)")= a # b\n" }
        let codes = findings("a.env", Array(lines.joined().utf8)).map(\.code)
        for code in Set(codes) { #expect(codes.count { $0 == code } == 50) }
        #expect(Set(codes).count == 3)
    }

    @Test(arguments: [
        String(repeating: "${A:-", count: 20_000), String(repeating: "$", count: 50_001),
        String(repeating: "${A:-", count: 20_000) + String(repeating: "}", count: 20_000),
        String(repeating: "{", count: 50_000), String(repeating: "[", count: 50_000),
    ])
    func nestedReferencesEnd(value: String) {
        let report = SSOChecks.check(
            env("AUTHENTICATION_CLIENT_ID=\(value)").inputs + compose().inputs
                + server("  clientId: \(value)").inputs)
        let excerpts = Excerpts(report)
        for (_, place) in report.placed { _ = excerpts[place] }
        #expect(!report.findings.isEmpty)
    }

    @Test func variablesInACircleEnd() {
        let circle = text("b.env", "A=1\nB=${A}\n").asContext
        let loop = text("c.env", "X='${Y}'\nY='${X}'\n").asContext
        let found = circle.and(loop).and(server("  clientId: ¦${X}")).findings()
        #expect(found.contains { $0.code == "OMSSO-SUBSTITUTION-LOOP" })
    }

    /// Cut anywhere, a file has findings at places that exist, and never brings the program down.
    @Test(arguments: [env(), server(), helm(), workflow(), compose()])
    func aCutFileIsReadAsFarAsItGoes(_ sample: Sample) {
        let bytes = Array(sample.files[0].text.utf8)
        for end in stride(from: 0, to: bytes.count, by: 3) {
            let report = SSOChecks.check([CheckInput(sample.files[0].name, Array(bytes[..<end]))])
            let excerpts = Excerpts(report)
            for (_, place) in report.placed {
                let lines = bytes[..<end].count { $0 == 10 } + 1
                #expect((1...lines).contains(place.line))
                _ = excerpts[place]
            }
        }
    }

    /// Any byte may be another one.
    @Test(arguments: [env(), server(), helm(), workflow(), compose()])
    func aDamagedFileEnds(_ sample: Sample) {
        var random = SystemRandomNumberGenerator()
        let original = Array(sample.files[0].text.utf8)
        for _ in 0..<100 {
            var bytes = original
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] =
                    Array("\"'{}[]$#:=\n\t &*!|>%@`\\-".utf8).randomElement(using: &random) ?? 0
            }
            let report = SSOChecks.check([CheckInput(sample.files[0].name, bytes)])
            let excerpts = Excerpts(report)
            for (_, place) in report.placed { _ = excerpts[place] }
            #expect(report.files.count == 1)
        }
    }
}
