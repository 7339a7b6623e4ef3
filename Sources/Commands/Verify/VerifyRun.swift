import FoundationEssentials
import Glibc
import Network
import SSOModel
import SSOVerify

/// Asks what a subject wants to know, and shows each result as it comes.
struct VerifyRun {
    private let command: VerifyCommand
    private let client: HTTPClient

    init(_ command: VerifyCommand) {
        self.command = command
        client = HTTPClient(
            agent: "omsso/\(ProgramVersion.text)", authority: command.caCertificate,
            limit: command.timeout)
    }

    /// What makes the answers others than Microsoft's and the server's own.
    func announce() {
        if let host = command.loginHost {
            Console.say("omsso: asking \(host) in place of Microsoft")
        }
        if let file = command.caCertificate {
            Console.say("omsso: trusting the CA in \(file.shortened(to: 300))")
        }
        for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "http_proxy"] {
            guard let text = ProcessEnvironment.variables[name], !text.isEmpty else {
                continue
            }
            // A user and a password may stand before the host.
            let host = text.split(separator: "@").last.map(String.init) ?? text
            Console.say("omsso: \(name) is set: \(host.shortened()), but for NO_PROXY")
        }
    }

    func results(of subject: Subject) -> [CheckResult] {
        var verification = Verification(subject, verifies: Signatures.check)
        var view = VerifyView(isShown: command.format == .text)
        waitForServer(&verification)
        view.show(verification)
        while !verification.open.isEmpty {
            client.ask(verification.open.map { ($0.probe, $0.request) }) { probe, result in
                verification.take(probe, result)
                view.show(verification)
            }
        }
        let results = verification.results(now: Date())
        view.end(results)
        return results
    }

    /// Only the server is asked again and again, never Microsoft.
    private func waitForServer(_ verification: inout Verification) {
        guard command.wait > 0,
            let (probe, request) = verification.open.first(where: { $0.probe == .version })
        else { return }
        Console.say("omsso: waiting for the server")
        let end = ContinuousClock.now + .seconds(command.wait)
        while true {
            var answer: HTTPResult?
            client.ask([(probe, request)]) { answer = $1 }
            guard let answer else { return }
            if answer.isOfServer || ContinuousClock.now + .seconds(1) > end {
                return verification.take(probe, answer)
            }
            sleep(1)
        }
    }
}

extension HTTPResult {
    /// False while the server is not up, or a proxy before it says so.
    fileprivate var isOfServer: Bool {
        switch self {
        case .success(let answer): answer.status < 500
        case .failure(let failure): ![.name, .refused, .timeout, .broken].contains(failure.reason)
        }
    }
}
