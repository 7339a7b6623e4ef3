import CProcess
import FoundationEssentials
import Glibc
import SSOFormats
import SSOModel
import SSOVerify
import WizardUI

/// `omsso verify` in a process of its own: the wizard neither waits for it nor grows by it, and to
/// stop it is to end that process.
final class OnlineChild {
    let subject: OnlineSubject
    /// What is written to it; ends when there is all.
    let descriptor: Int32
    private let process: pid_t
    private var output: [UInt8] = []

    /// Nil where no process can be made.
    init?(_ subject: OnlineSubject, waits: Bool) {
        self.subject = subject
        let answers = omsso_open_memory()
        defer { if answers >= 0 { close(answers) } }
        var ends: [Int32] = [-1, -1]
        // A token goes this way only: arguments and environments are for others to read.
        let text = AnswersFile.dump(Answers(subject.answers), includesSecrets: true)
        guard answers >= 0, Self.write(text, to: answers), pipe(&ends) == 0 else { return nil }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let arguments =
            ["omsso", "verify", "--format", "json", "--answers", "/proc/self/fd/3"]
            + (waits ? ["--wait", "120"] : ["--timeout", "10"])
        let process = Self.start(arguments, output: ends[1], answers: answers)
        guard process > 0 else {
            close(ends[0])
            return nil
        }
        self.process = process
        descriptor = ends[0]
    }

    deinit {
        // Does nothing to one that has ended and was not waited for.
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        close(descriptor)
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    }

    private static func start(_ arguments: [String], output: Int32, answers: Int32) -> pid_t {
        let argv = arguments.map { strdup($0) } + [nil]
        defer { for text in argv { free(text) } }
        return omsso_start_child(argv, output, answers)
    }

    /// All that it says, which comes in one piece.
    func readToEnd() -> [OnlineRemark] {
        while true {
            if let remarks = read() { return remarks }
            var more = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&more, 1, -1)
        }
    }

    /// What it has said; nil while more is to come.
    func read() -> [OnlineRemark]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return nil }
            guard count > 0, output.count < 1 << 20 else { break }
            output += buffer[..<count]
        }
        let report = try? JSONDecoder().decode(VerifyReport.self, from: Data(output))
        return report?.checks.compactMap(\.remark) ?? []
    }
}

extension CheckResult {
    /// Nil for what nobody was asked about; why something could not be is said of another check.
    fileprivate var remark: OnlineRemark? {
        guard verdict != .skipped, verdict != .unknown || code.isEmpty else { return nil }
        let severity: Severity? =
            switch verdict {
            case .fail: .error
            case .warning: .warning
            case .pass, .unknown, .skipped: nil
            }
        let code = code.isEmpty || severity == nil ? "" : " [\(code)]"
        return OnlineRemark(question, severity, answer + code, advice: advice)
    }

    private var question: QuestionID? {
        switch name {
        case .tenant: .tenantID
        case .application: .clientID
        case .redirectURI: .redirectURI
        case .serverVersion: .serverURL
        case .botToken: .token
        default: nil
        }
    }
}
