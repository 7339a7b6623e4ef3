import CNetwork
import SSOVerify

/// RSA and elliptic curves, by OpenSSL.
package enum Signatures {
    package static let check: SignatureCheck = { question in
        switch answer(to: question) {
        case OMSSO_GENUINE: .genuine
        case OMSSO_FORGED: .forged
        case OMSSO_NO_LIBRARY: .unavailable
        default: .keyUnusable
        }
    }

    private static func answer(to question: SignatureQuestion) -> omsso_signature {
        let (digest, text, signature) = (question.digest, question.text, question.signature)
        return switch question.key {
        case .rsa(let modulus, let exponent):
            omsso_verify_rsa(
                modulus, modulus.count, exponent, exponent.count, digest, text, text.count,
                signature, signature.count)
        case .curve(let curve, let point):
            omsso_verify_curve(
                curve.rawValue, point, point.count, digest, text, text.count, signature,
                signature.count)
        }
    }
}
