import CNetwork
import SSOVerify

/// RSA, by OpenSSL.
package enum Signatures {
    package static let check: SignatureCheck = { question in
        let answer = omsso_verify_rsa(
            question.digest, question.modulus, question.modulus.count, question.exponent,
            question.exponent.count, question.text, question.text.count, question.signature,
            question.signature.count)
        return switch answer {
        case OMSSO_GENUINE: .genuine
        case OMSSO_FORGED: .forged
        case OMSSO_NO_LIBRARY: .unavailable
        default: .keyUnusable
        }
    }
}
