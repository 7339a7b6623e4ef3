import Foundation
import SSOExplanations
import SSOModel
import Testing

@testable import SSOVerify

/// What is made of every answer that Microsoft, a server or something in between can give.
@Suite struct VerdictTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let probe: Probe
        let answer: HTTPResult
        let check: CheckName
        let verdict: Verdict
        let code: String

        init(
            _ probe: Probe, _ answer: HTTPResult, _ check: CheckName, _ verdict: Verdict,
            _ code: String = ""
        ) {
            self.probe = probe
            self.answer = answer
            self.check = check
            self.verdict = verdict
            self.code = code
        }

        var testDescription: String { "\(check.rawValue) \(verdict.rawValue) \(code)" }
    }

    @Test(arguments: microsoft + server + between)
    func anAnswerHasItsVerdict(row: Row) throws {
        let result = try #require(Bench.result(row.check, [row.probe: row.answer]))
        #expect(result.verdict == row.verdict, "\(result)")
        #expect(result.code == row.code, "\(result)")
        #expect(!result.answer.isEmpty)
        if row.verdict == .fail || row.verdict == .warning { #expect(!result.advice.isEmpty) }
        if !row.code.isEmpty { #expect(Explanation.all.contains { $0.code == row.code }) }
    }

    private static func refusal(_ word: String, _ number: Int, status: Int = 400) -> HTTPResult {
        Bench.answer(
            status, #"{"error":"\#(word)","error_description":"AADSTS\#(number): A text."}"#)
    }

    private static func document(
        _ issuer: String, token: String = "login.microsoftonline.com", more: String = ""
    ) -> HTTPResult {
        Bench.answer(
            200,
            #"{"issuer":"\#(issuer)","token_endpoint":"https://\#(token)/\#(Bench.tenant)/t"\#(more)}"#
        )
    }

    private static let login = "https://login.microsoftonline.com"
    private static let rsa = #"{"kty":"RSA","kid":"a","e":"AQAB","n":""#

    static let microsoft = [
        Row(.discovery, document("\(login)/\(Bench.tenant)/v2.0"), .tenant, .pass),
        Row(.discovery, refusal("invalid_tenant", 90002), .tenant, .fail, "AADSTS90002"),
        Row(.discovery, refusal("invalid_tenant", 1), .tenant, .fail, "AADSTS90002"),
        Row(.discovery, refusal("invalid_request", 900_023), .tenant, .fail, "AADSTS900023"),
        Row(.discovery, refusal("invalid_request", 123), .tenant, .fail),
        Row(
            .discovery,
            document("\(login)/99999999-52d4-4f3a-8b7c-1e2d3f4a5b6c/v2.0"), .tenant, .fail,
            "OMSSO-ISSUER-OTHER"),
        Row(.discovery, document("https://example.com/a"), .tenant, .fail, "OMSSO-ISSUER-OTHER"),
        Row(
            .discovery,
            document("\(login)/\(Bench.tenant)/v2.0", token: "login.microsoftonline.us"),
            .tenant, .fail, "AADSTS90038"),
        Row(
            .discovery,
            document("\(login)/\(Bench.tenant)/v2.0", token: "login.partner.microsoftonline.cn"),
            .tenant, .fail, "AADSTS90038"),
        Row(
            .discovery,
            document("\(login)/\(Bench.tenant)/v2.0", more: #","tenant_region_sub_scope":"DOD""#),
            .tenant, .fail, "AADSTS90038"),
        Row(
            .discovery,
            document("\(login)/\(Bench.tenant)/v2.0", more: #","tenant_region_scope":"USGov""#),
            .tenant, .fail, "AADSTS90038"),
        Row(
            .discovery,
            document("\(login)/\(Bench.tenant)/v2.0", more: #","tenant_region_sub_scope":"GCC""#),
            .tenant, .pass),
        Row(
            .discovery, document("\(login)/{tenantid}/v2.0"), .tenant, .warning, "OMSSO-TENANT-ANY"),
        Row(
            .tenantKeys, Bench.answer(200, #"{"keys":[]}"#), .signingKeys, .fail, "OMSSO-KEYS-NONE"),
        Row(.tenantKeys, Bench.answer(200, #"{"keys":[\#(rsa)AQAB"}]}"#), .signingKeys, .pass),
        Row(.tenantKeys, Bench.answer(200, "{}"), .signingKeys, .fail, "OMSSO-NET-BROKEN"),
        Row(
            .token, refusal("unauthorized_client", 700_016), .application, .fail, "AADSTS700016"),
        Row(.token, refusal("invalid_request", 90002), .application, .unknown),
        Row(.token, refusal("invalid_grant", 9_002_313), .application, .pass),
        Row(.token, refusal("invalid_client", 7_000_218, status: 401), .application, .pass),
        Row(.token, refusal("unauthorized_client", 5), .application, .fail, "unauthorized_client"),
        Row(.token, Bench.answer(200, "{}"), .application, .unknown, "OMSSO-NET-BROKEN"),
        Row(
            .authorize, Bench.location("\(Bench.callback)?error=login_required"), .redirectURI,
            .pass),
        Row(.authorize, Bench.location(Bench.callback + "#error=x", 303), .redirectURI, .pass),
        Row(
            .authorize, Bench.location(Bench.callback + "er?error=x"), .redirectURI, .unknown,
            "OMSSO-NET-PAGE"),
        Row(
            .authorize, Bench.location("\(login)/error?code=AADSTS50011"), .redirectURI, .fail,
            "AADSTS50011"),
        Row(.authorize, Bench.location("\(login)/reprocess"), .redirectURI, .unknown),
        Row(
            .authorize, Bench.page(#"$Config={"iErrorCode":50011};"#), .redirectURI, .fail,
            "AADSTS50011"),
        Row(.authorize, Bench.page("AADSTS700016"), .redirectURI, .unknown),
        Row(.authorize, Bench.page("$Config={}"), .redirectURI, .unknown),
    ]

    static let server = [
        Row(.version, Bench.answer(200, #"{"version":"1.12.4"}"#), .serverVersion, .pass),
        Row(.version, Bench.answer(200, #"{"version":"1.12.0-SNAPSHOT"}"#), .serverVersion, .pass),
        Row(
            .version, Bench.answer(200, #"{"version":"2.0.7"}"#), .serverVersion, .warning,
            "OMSSO-SERVER-RELEASE"),
        Row(
            .version, Bench.answer(200, #"{"version":"2.1.0"}"#), .serverVersion, .warning,
            "OMSSO-SERVER-RELEASE"),
        Row(.version, Bench.answer(404), .serverVersion, .fail, "OMSSO-SERVER-NO-API"),
        Row(.serverKeys, Bench.answer(404), .serverKeys, .fail, "OMSSO-SERVER-NO-API"),
        Row(
            .serverKeys, Bench.answer(200, #"{"keys":[\#(rsa)AQAB"}]}"#), .serverKeys, .fail,
            "OMSSO-KEY-SHORT"),
        Row(
            .serverKeys,
            Bench.answer(
                200, #"{"keys":[{"kty":"EC","kid":"a","crv":"P-256","x":"AA","y":"AA"}]}"#),
            .serverKeys, .pass),
        Row(.callback, Bench.page("<html>"), .callbackPage, .pass),
        Row(.callback, Bench.answer(200, "{}"), .callbackPage, .fail, "OMSSO-CALLBACK-PAGE"),
        Row(
            .authentication, Bench.answer(200, #"{"provider":"azure"}"#), .serverConfiguration,
            .pass),
        Row(.authentication, Bench.answer(200, "{}"), .serverConfiguration, .unknown),
        Row(
            .authentication, Bench.answer(200, #"{"provider":null,"clientId":7}"#),
            .serverConfiguration, .fail, "database-wins"),
        Row(
            .authentication, Bench.answer(200, #"{"provider":"basic"}"#), .serverConfiguration,
            .fail, "database-wins"),
        Row(
            .authentication, Bench.answer(401), .serverConfiguration, .unknown, "OMSSO-NET-BROKEN"),
    ]

    static let between = [
        Row(.discovery, Bench.page("<html>hotel"), .tenant, .fail, "OMSSO-NET-PAGE"),
        Row(.discovery, Bench.page("<html>no", status: 403), .tenant, .fail, "OMSSO-NET-PROXY"),
        Row(.discovery, Bench.answer(407), .tenant, .fail, "OMSSO-NET-PROXY"),
        Row(.discovery, Bench.location("http://hotel.example"), .tenant, .fail, "OMSSO-NET-PAGE"),
        Row(.discovery, Bench.answer(429), .tenant, .unknown, "OMSSO-NET-BUSY"),
        Row(.discovery, Bench.page("<html>", status: 503), .tenant, .unknown, "OMSSO-NET-BUSY"),
        Row(.discovery, Bench.answer(200, "{\"issuer\""), .tenant, .fail, "OMSSO-NET-BROKEN"),
        Row(.discovery, Bench.answer(200, "\u{0}"), .tenant, .fail, "OMSSO-NET-BROKEN"),
        Row(
            .discovery, Bench.answer(200, String(repeating: "[", count: 90_000)), .tenant, .fail,
            "OMSSO-NET-BROKEN"),
        Row(
            .discovery,
            Bench.answer(200, #"{"issuer":"\#(String(repeating: "a", count: 300_000))"}"#),
            .tenant, .fail, "OMSSO-NET-BROKEN"),
        Row(.discovery, .failure(.init(.name)), .tenant, .fail, "OMSSO-NET-NAME"),
        Row(.discovery, .failure(.init(.timeout)), .tenant, .fail, "OMSSO-NET-TIMEOUT"),
        Row(.discovery, .failure(.init(.library, "No.")), .tenant, .unknown, "OMSSO-NET-LIBRARY"),
        Row(.discovery, .failure(.init(.certificateName)), .tls, .fail, "OMSSO-TLS-NAME"),
        Row(.discovery, .failure(.init(.certificateEnded)), .tls, .fail, "OMSSO-TLS-EXPIRED"),
        Row(.discovery, .failure(.init(.certificateUnknown)), .tls, .fail, "OMSSO-TLS-CA"),
        Row(.version, .failure(.init(.refused)), .tls, .skipped),
        Row(.token, .failure(.init(.refused)), .application, .unknown, "OMSSO-NET-REFUSED"),
    ]

    /// A failure has a text of its own, and no check is lost for it.
    @Test(arguments: HTTPFailure.Reason.allCases)
    func everyFailureIsTold(reason: HTTPFailure.Reason) {
        let failure = HTTPFailure(reason, "a \u{1B}[2J detail")
        for name in CheckName.allCases {
            let answers = Dictionary(
                uniqueKeysWithValues: Probe.allCases.map { ($0, HTTPResult.failure(failure)) })
            let result = Bench.result(name, answers)
            #expect(result?.verdict != .pass)
            #expect(result?.answer.contains("\u{1B}") == false)
        }
    }

    @Test func whatIsNotKnownIsNotAsked() {
        let verification = Verification(Subject(), verifies: { _ in .genuine })
        #expect(verification.open.isEmpty)
        for result in verification.results(now: Bench.now) {
            #expect(result.verdict == .skipped)
            #expect(!result.answer.isEmpty)
        }
        #expect(verification.results(now: Bench.now).map(\.name) == CheckName.allCases)
    }

    @Test func aCheckWaitsForItsAnswersOnly() {
        var verification = Verification(Bench.subject, verifies: { _ in .genuine })
        #expect(verification.result(of: .tenant, now: Bench.now) == nil)
        verification.take(.discovery, .failure(HTTPFailure(.refused)))
        #expect(verification.result(of: .tenant, now: Bench.now)?.verdict == .fail)
        #expect(verification.result(of: .application, now: Bench.now) == nil)
        #expect(verification.result(of: .clock, now: Bench.now) == nil)
    }
}
