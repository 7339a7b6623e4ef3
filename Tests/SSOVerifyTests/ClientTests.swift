import SSOModel
import Testing

@testable import SSOVerify

/// The ingestion client beside the server that it talks to.
@Suite struct ClientTests {
    @Test(arguments: [
        ("1.12", true, "1.12.4", Verdict.pass, "The ingestion client 1.12 fits."),
        ("1.12.0", true, "1.12.4", .pass, "The ingestion client 1.12.0 fits."),
        ("1.11.9", true, "1.12.0", .fail, "of release 1.11.9 stops at a server of 1.12."),
        ("2.0.1", true, "1.12.0", .fail, "of release 2.0.1 stops at a server of 1.12."),
        ("1.11.9", false, "1.12.0", .pass, "OpenMetadata 1.12.0."),
        ("", true, "1.12.0", .pass, "the files do not tell; it has to be 1.12 as well."),
        ("1.12", true, "9.9", .warning, "does not know: 9.9."),
    ])
    func bothAreOfOneMinorRelease(
        client: String, mustFit: Bool, server: String, verdict: Verdict, words: String
    ) {
        var subject = Bench.subject
        subject.client = Subject.Client(
            release: OpenMetadataVersion(rawValue: client), mustFit: mustFit)
        let result = Bench.result(
            .serverVersion, [.version: Bench.answer(200, #"{"version":"\#(server)"}"#)], subject)
        #expect(result?.verdict == verdict)
        #expect(result?.code == (verdict == .fail ? "OMSSO-CLIENT-RELEASE" : result?.code))
        #expect(result?.answer.hasSuffix(words) == true, "\(result?.answer ?? "")")
    }
}
