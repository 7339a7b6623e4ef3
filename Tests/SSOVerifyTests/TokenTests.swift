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

    private static func token(
        _ algorithm: String, kid: String? = "own", signature: String = "AAAA"
    ) -> Secret {
        let key = kid.map { #","kid":"\#($0)""# } ?? ""
        return Secret(
            part(#"{"alg":"\#(algorithm)"\#(key)}"#) + "." + part(#"{"isBot":true,"exp":9e9}"#)
                + "." + signature)
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
            guard case .rsa(let modulus, let exponent) = question.key else { return answer }
            #expect(exponent == [1, 0, 1])
            #expect(modulus.count == 258)
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
        ("ES256", "1.12.0", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("ES256", "1.11.9", .genuine, .fail, "OMSSO-TOKEN-ALGORITHM"),
    ])
    func theAlgorithmIsTheServers(
        algorithm: String, release: String, answer: SignatureAnswer, verdict: Verdict, code: String
    ) {
        let result = Self.result(Self.token(algorithm), release: release, answer)
        #expect(result?.verdict == verdict)
        #expect(result?.code == code)
    }

    private static func curveKeys(_ name: String, size: Int) -> HTTPResult {
        let number = Data(repeating: 1, count: size).base64EncodedString()
            .replacing("=", with: "")
        return Bench.answer(
            200,
            #"{"keys":[{"kty":"EC","kid":"own","crv":"\#(name)","x":"\#(number)","y":"\#(number)"}]}"#
        )
    }

    /// A curve goes with one algorithm, and a signature has its length, from 1.12 on.
    @Test(arguments: [
        ("ES256", "P-256", 32, 64, "1.12.0", Verdict.pass, ""),
        ("ES384", "P-384", 48, 96, "2.0.0", .pass, ""),
        ("ES512", "P-521", 66, 132, "2.0.0", .pass, ""),
        ("ES256", "P-256", 31, 64, "1.12.0", .pass, ""),
        ("ES256", "P-256", 33, 64, "1.12.0", .fail, "no-key-found"),
        ("ES256", "P-256", 32, 63, "1.12.0", .fail, "token-verification-failed"),
        ("ES256", "P-256", 32, 64, "1.11.9", .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("ES256", "P-384", 48, 64, "1.12.0", .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("RS256", "P-256", 32, 64, "1.12.0", .fail, "OMSSO-TOKEN-ALGORITHM"),
        ("ES256", "secp256k1", 32, 64, "1.12.0", .fail, "no-key-found"),
    ])
    func curves(
        algorithm: String, curve: String, size: Int, length: Int, release: String,
        verdict: Verdict, code: String
    ) {
        let signature = Data(repeating: 1, count: length).base64EncodedString()
            .replacing("=", with: "")
        let result = Self.result(
            Self.token(algorithm, signature: signature), release: release,
            keys: Self.curveKeys(curve, size: size))
        #expect(result?.verdict == verdict)
        #expect(result?.code == code)
    }

    /// Each number without zeros in front, and with one where it would be below zero otherwise.
    @Test func aSignatureInDER() {
        func half(_ bytes: UInt8...) -> [UInt8] {
            [UInt8](repeating: 0, count: 32 - bytes.count) + bytes
        }
        #expect(PublicKey.Curve.p256.der(half(1) + half(128)) == [48, 7, 2, 1, 1, 2, 2, 0, 128])
        #expect(PublicKey.Curve.p256.der(half() + half(127)) == [48, 6, 2, 1, 0, 2, 1, 127])
        let long = PublicKey.Curve.p521.der([UInt8](repeating: 1, count: 132))
        #expect(long?.prefix(5) == [48, 0x81, 136, 2, 66])
        #expect(PublicKey.Curve.p256.der([]) == nil)
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
