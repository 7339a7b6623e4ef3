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
        guard let algorithm = algorithms[token.algorithm], algorithm.isTaken(by: evidence.version)
        else {
            return .found(
                .tokenAlgorithm,
                "The token is signed by \(token.algorithm.shown), which this server does not take.")
        }
        guard let set = PublicKeySet(evidence.json(.serverKeys)) else {
            return .unknown("The server's keys are not known, so its signature is not either.")
        }
        guard let key = set.key(token.keyID) else {
            return .explained("no-key-found", "The server has no key \(token.keyID.shown).")
        }
        guard key.material.curve == algorithm.curve else {
            return .found(
                .tokenAlgorithm,
                "The key \(key.id.shown) is none for \(token.algorithm.shown).")
        }
        guard !key.isShort else {
            return .found(.keyShort, "The key \(key.id.shown) has \(key.bits ?? 0) bits.")
        }
        let signature = algorithm.curve.map { $0.der(token.signature) } ?? token.signature
        guard let signature else { return judge(.forged, key) }
        let question = SignatureQuestion(
            digest: algorithm.digest, key: key.material, text: token.text, signature: signature)
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
    private static let algorithms = [
        "RS256": Algorithm("SHA256"), "RS384": Algorithm("SHA384"), "RS512": Algorithm("SHA512"),
        "ES256": Algorithm("SHA256", .p256), "ES384": Algorithm("SHA384", .p384),
        "ES512": Algorithm("SHA512", .p521),
    ]

    private struct Algorithm {
        let digest: String
        /// Nil for RSA.
        let curve: PublicKey.Curve?

        init(_ digest: String, _ curve: PublicKey.Curve? = nil) {
            (self.digest, self.curve) = (digest, curve)
        }

        /// Source: OpenMetadata, `authenticationConfiguration.json`, `tokenValidationAlgorithm`: curves
        /// from 1.12 on.
        func isTaken(by version: OpenMetadataVersion?) -> Bool {
            curve == nil || version.map { $0 >= .v1_12 } ?? true
        }
    }
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
