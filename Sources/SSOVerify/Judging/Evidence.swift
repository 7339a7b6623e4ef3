import FoundationEssentials
import SSOModel

/// Everything that a check may look at.
struct Evidence {
    let subject: Subject
    let requests: [Probe: HTTPRequest]
    let answers: [Probe: HTTPResult]
    let now: Date
    let verifies: SignatureCheck

    /// The host that was asked.
    func host(of probe: Probe) -> String {
        requests[probe].flatMap { WebURL($0.url) }.map { url in
            url.host + (url.port.map { ":\($0)" } ?? "")
        } ?? "the server"
    }

    /// Judges an answer, or says why there is none.
    ///
    /// `isFirst` is false where another check asks the same host, and says that it does not answer;
    /// `judge` gives nil for an answer that is none to this.
    func judged(
        _ probe: Probe, isFirst: Bool = true, _ judge: (HTTPAnswer) -> Judgement?
    ) -> Judgement {
        switch answers[probe] {
        case nil: return .skipped(subject.lack(of: probe))
        case .failure(let failure):
            let judgement = Judgement.failure(failure, of: host(of: probe))
            return isFirst ? judgement : judgement.asUnknown
        case .success(let answer):
            if let judgement = judge(answer) { return judgement }
            let judgement = Judgement.stray(answer, of: host(of: probe))
            return isFirst ? judgement : judgement.asUnknown
        }
    }

    func answer(_ probe: Probe) -> HTTPAnswer? { try? answers[probe]?.get() }

    /// What a 200 of a probe holds; nil for everything else.
    func json(_ probe: Probe) -> JSON? {
        answer(probe).flatMap { $0.status == 200 ? $0.json : nil }
    }

    /// The release that the server says it is of, else the one that is expected.
    var version: OpenMetadataVersion? {
        json(.version)?["version"]?.text.flatMap(OpenMetadataVersion.init(tag:)) ?? subject.version
    }
}

/// What a key and a digest have to say about a text.
package struct SignatureQuestion: Hashable, Sendable {
    /// As OpenSSL calls it: `SHA256`.
    package let digest: String
    package let key: PublicKey
    package let text: [UInt8]
    /// Of a curve's key in DER, as OpenSSL takes it.
    package let signature: [UInt8]
}

package enum SignatureAnswer: Hashable, Sendable {
    case genuine, forged, keyUnusable
    /// There is no library to ask.
    case unavailable
}

package typealias SignatureCheck = @Sendable (SignatureQuestion) -> SignatureAnswer
