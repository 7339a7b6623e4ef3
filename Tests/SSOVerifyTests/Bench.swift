import Foundation
import SSOModel

@testable import SSOVerify

/// A subject of which everything is known, and answers that are all well.
enum Bench {
    static let tenant = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
    static let client = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
    static let now = Date(timeIntervalSince1970: 1_790_000_000)
    static let callback = "https://metadata.example.com/callback"

    static var subject: Subject {
        var subject = Subject()
        subject.tenant = Tenant.parse(tenant).value
        subject.clientID = ClientID.parse(client).value
        subject.redirectURI = RedirectURI.parse(callback).value
        subject.server = ServerURL.parse("https://metadata.example.com").value
        subject.version = .v1_12
        subject.expected = [.clientID: .text(client), .provider: .text("azure")]
        return subject
    }

    static func answer(
        _ status: Int = 200, _ body: String = "", type: String = "application/json",
        head: String = "", skew: Double = 0
    ) -> HTTPResult {
        .success(
            HTTPAnswer(
                status: status, head: "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n" + head,
                body: Array(body.utf8), receivedAt: now.addingTimeInterval(-skew)))
    }

    static func page(_ text: String, status: Int = 200) -> HTTPResult {
        answer(status, text, type: "text/html; charset=utf-8")
    }

    static func location(_ address: String, _ status: Int = 302) -> HTTPResult {
        answer(status, head: "Location: \(address)\r\n")
    }

    /// What comes of a check when one answer is another; what is not given is a failure.
    static func result(
        _ name: CheckName, _ answers: [Probe: HTTPResult], _ subject: Subject = subject,
        verifies: @escaping SignatureCheck = { _ in .genuine }
    ) -> CheckResult? {
        var verification = Verification(subject, verifies: verifies)
        for (probe, _) in verification.open {
            verification.take(probe, answers[probe] ?? .failure(HTTPFailure(.refused)))
        }
        return verification.result(of: name, now: now)
    }
}
