import FoundationEssentials
import SSOModel

/// Whether the server takes the bot token; it is not sent anywhere to find out.
enum TokenCheck {
    static func judge(_ evidence: Evidence) -> Judgement {
        guard let token = evidence.subject.botToken?.reveal() else {
            return .skipped("No bot token is known (--token-file).")
        }
        let problems = BotToken.problems(in: token, now: evidence.now).map(Judgement.found)
        guard !problems.contains(where: { $0.verdict == .fail }), let signed = SignedToken(token)
        else { return .worst(of: problems) }
        return .worst(of: problems + [judge(signed, evidence)])
    }

    private static func judge(_ token: SignedToken, _ evidence: Evidence) -> Judgement {
        guard let digest = digests[token.algorithm] else {
            let isCurve = token.algorithm.hasPrefix("ES")
            let mayBe = isCurve && evidence.version.map { $0 >= .v1_12 } ?? true
            return mayBe
                ? .unknown("omsso cannot verify signatures by \(token.algorithm.shown).")
                : .found(
                    .tokenAlgorithm,
                    "The token is signed by \(token.algorithm.shown), "
                        + "which this server does not take.")
        }
        guard let set = PublicKeySet(evidence.json(.serverKeys)) else {
            return .unknown("The server's keys are not known, so its signature is not either.")
        }
        guard let key = set.key(token.keyID) else {
            return .explained("no-key-found", "The server has no key \(token.keyID.shown).")
        }
        guard case .rsa(let modulus, let exponent) = key.material else {
            return .found(.tokenAlgorithm, "The key \(key.id.shown) is none for RSA.")
        }
        guard !key.isShort else {
            return .found(.keyShort, "The key \(key.id.shown) has \(key.bits ?? 0) bits.")
        }
        let question = SignatureQuestion(
            digest: digest, modulus: modulus, exponent: exponent, text: token.text,
            signature: token.signature)
        return judge(evidence.verifies(question), key)
    }

    private static func judge(_ answer: SignatureAnswer, _ key: PublicKeySet.Key) -> Judgement {
        switch answer {
        case .genuine: .pass("The server's key \(key.id.shown) has signed it.")
        case .forged:
            .explained(
                "token-verification-failed", "The server's key \(key.id.shown) has not signed it.")
        case .keyUnusable: .found(.keysNone, "The key \(key.id.shown) cannot be used.")
        case .unavailable:
            .found(
                .netLibrary, "Its signature needs libcrypto.so.3 (Debian: libssl3t64 or libssl3).",
                as: .unknown)
        }
    }

    /// Never that of the token alone: HS256 with a public key for a password would be one.
    private static let digests = ["RS256": "SHA256", "RS384": "SHA384", "RS512": "SHA512"]
}

/// A signed text in three parts (RFC 7515).
private struct SignedToken {
    let algorithm: String
    let keyID: String
    /// What was signed.
    let text: [UInt8]
    let signature: [UInt8]

    init?(_ token: String) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let header = [UInt8](base64URL: parts[0]).flatMap({ JSON($0) }),
            let signature = [UInt8](base64URL: parts[2])
        else { return nil }
        algorithm = header["alg"]?.text ?? "none"
        keyID = header["kid"]?.text ?? ""
        text = Array("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
    }
}
