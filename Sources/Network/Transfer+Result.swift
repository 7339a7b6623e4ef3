import CNetwork
import FoundationEssentials
import SSOVerify

extension omsso_transfer {
    /// What came of it.
    var result: HTTPResult {
        if is_too_large != 0 { return .failure(HTTPFailure(.tooLarge)) }
        guard code == 0 else { return .failure(HTTPFailure(reason, detail)) }
        return .success(
            HTTPAnswer(
                status: Int(status), head: Self.text(head, head_length),
                body: Self.bytes(body, body_length), receivedAt: Date(),
                certificateEnd: withUnsafeBytes(of: certificate_end, Self.text),
                isProxied: connect_status != 0))
    }

    /// Source: curl/curl.h, CURLcode, whose numbers never change.
    private var reason: HTTPFailure.Reason {
        switch code {
        case 5, 97: .proxy
        case 6: .name
        case 7: .refused
        case 28: .timeout
        case 35, 51, 58, 59, 66, 77, 80, 83, 90, 91: .tls
        case 60: certificateReason
        default: connect_status >= 300 ? .proxy : .broken
        }
    }

    /// Source: openssl/x509_vfy.h, X509_V_ERR, and gnutls.h, gnutls_certificate_status_t.
    private var certificateReason: HTTPFailure.Reason {
        switch verification {
        // The chain is good, or was not looked at: only the name is left.
        case 0, 1, 62, 63, 64: .certificateName
        case 9, 10, 1026: .certificateEnded
        case 2, 18, 19, 20, 21, 66: .certificateUnknown
        default: .tls
        }
    }

    private var detail: String { withUnsafeBytes(of: error, Self.text) }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func text(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> String {
        String(decoding: bytes(start, count), as: UTF8.self)
    }

    private static func bytes(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
