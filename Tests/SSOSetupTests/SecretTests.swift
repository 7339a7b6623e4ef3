import SSOSetup
import Testing

/// A token is in the bytes of its file and nowhere else.
@Suite struct SecretTests {
    private static let old = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJvbGQiLCJpc0JvdCI6dHJ1ZX0.b2xk"
    private static let workflow = bytes(
        "workflowConfig:\n  openMetadataServerConfig:\n    securityConfig:\n"
            + "      jwtToken: \(old)\n")

    /// Every text and every run of bytes that descriptions and mirrors of a value lead to.
    private func shown(_ value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        let own = [String(describing: value), String(reflecting: value), dumped]
        return own + ((value as? [UInt8]).map { [text($0)] } ?? [])
            + Mirror(reflecting: value).children.flatMap { shown($0.value) }
    }

    private func expectNoToken(in value: Any, _ location: SourceLocation = #_sourceLocation) {
        let texts = shown(value)
        for secret in [token, Self.old].flatMap({ $0.split(separator: ".") }) where secret.count > 7
        {
            #expect(!texts.contains { $0.contains(secret) }, sourceLocation: location)
        }
    }

    @Test func noDescriptionShowsAToken() throws {
        let answers = sampleAnswers(["ingestion.token": token])
        let resolution = answers.resolve { $0.hasSuffix("yaml") ? Self.workflow : nil }
        let settings = try #require(resolution.settings, "\(resolution.findings)")
        let edits = settings.edits { $0.hasSuffix("yaml") ? Self.workflow : nil }
        #expect(edits.refusals.isEmpty)
        let written = try #require(edits.files.last)
        #expect(text(written.file.bytes).contains(token))
        #expect(written.file.holdsSecret)
        #expect(settings["ingestion.token"] == "********")
        let made = settings.files()
        #expect(made.map(\.holdsSecret) == [false, true])
        let values: [Any] = [
            answers, resolution, settings, edits, made, SetupFile.check(edits.files.map(\.file)),
        ]
        for value in values { expectNoToken(in: value) }
    }

    @Test func aTokenAtAWrongPlaceIsNotShownEither() {
        for key in SetupAnswers.keys where key != "ingestion.token" {
            var answers = sampleAnswers([key: token])
            expectNoToken(in: answers)
            expectNoToken(in: answers.resolve().findings)
            answers.set(key, to: [token])
            expectNoToken(in: answers.resolve().findings)
        }
        let yaml = SetupAnswers(yaml: bytes("version: 1\n\(token): \(token)\n"))
        expectNoToken(in: yaml)
    }
}
