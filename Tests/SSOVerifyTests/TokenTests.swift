import Foundation
import SSOModel
import Testing

@testable import SSOVerify

/// The bot token against the keys of the server.
@Suite struct TokenTests {
    private static func part(_ json: String) -> String {
        Data(json.utf8).base64EncodedString().replacing("=", with: "").replacing("/", with: "_")
            .replacing("+", with: "-")
    }

    private static func token(_ algorithm: String, kid: String? = "own") -> Secret {
        let key = kid.map { #","kid":"\#($0)""# } ?? ""
        return Secret(
            part(#"{"alg":"\#(algorithm)"\#(key)}"#) + "." + part(#"{"isBot":true,"exp":9e9}"#)
                + ".AAAA")
    }

    private static let modulus = String(repeating: "q6ur", count: 86)
    private static let keys = Bench.answer(
        200, #"{"keys":[{"kty":"RSA","kid":"own","e":"AQAB","n":"\#(modulus)"}]}"#)

    private static func result(
        _ token: Secret, release: String = "1.12.0", keys: HTTPResult = keys,
        _ answer: SignatureAnswer = .genuine
    ) -> CheckResult? {
        var subject = Bench.subject
        subject.botToken = token
        return Bench.result(
            .botToken,
            [.serverKeys: keys, .version: Bench.answer(200, #"{"version":"\#(release)"}"#)], subject
        ) { question in
            #expect(question.exponent == [1, 0, 1])
            #expect(question.modulus.count == 258)
            return answer
        }
    }

    @Test(arguments: [
        ("RS256", "1.12.0", SignatureAnswer.genuine, Verdict.pass, ""),
        ("RS512", "1.12.0", .genuine, .pass, ""),
        ("RS256", "1.12.0", .forged, .fail, "token-verification-failed"),
        ("RS256", "1.12.0", .keyUnusable, .fail, "OMSSO-KEYS-NONE"),
        ("RS256", "1.12.0", .unavailable, .unknown, "OMSSO-NET-LIBRARY"),
        ("none", "1.12.0", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("HS256", "2.0.0", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("rs256", "2.0.0", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("ES256", "1.12.0", .genuine, .unknown, ""),
        ("ES256", "1.11.9", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
    ])
    func theAlgorithmIsTheServers(
        algorithm: String, release: String, answer: SignatureAnswer, verdict: Verdict, code: String
    ) {
        let result = Self.result(Self.token(algorithm), release: release, answer)
        #expect(result?.verdict == verdict)
        #expect(result?.code == code)
    }

    @Test func theKeyIsTheOneThatTheTokenNames() {
        #expect(Self.result(Self.token("RS256", kid: "old"))?.code == "no-key-found")
        #expect(Self.result(Self.token("RS256", kid: nil))?.code == "no-key-found")
        let none = Self.result(Self.token("RS256"), keys: Bench.answer(503))
        #expect(none?.verdict == .unknown)
    }

    @Test(arguments: ["", "a.b", "a.b.c", "....", "eyJ9.eyJ9.eyJ9"])
    func whatIsNoTokenIsSaid(text: String) {
        #expect(Self.result(Secret(text))?.verdict == .fail)
    }

    @Test(arguments: [("AQAB", 17), ("AAEA", 9), ("fw", 7), ("", 0)])
    func theLengthOfAModulus(text: String, bits: Int) {
        let json = JSON(
            Array(#"{"keys":[{"kty":"RSA","kid":"a","e":"AQAB","n":"\#(text)"}]}"#.utf8))
        #expect(PublicKeySet(json)?.keys.first?.bits ?? 0 == bits)
    }
}
