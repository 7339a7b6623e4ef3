import FoundationEssentials
import Glibc
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import SSOVerify

/// What the arguments of `verify` name, read.
struct VerifySources {
    private let command: VerifyCommand

    init(_ command: VerifyCommand) { self.command = command }

    func subject() throws -> Subject {
        let files = try installation()
        var answers = try collected(beside: files)
        if let files { answers.files.found = FoundAnswers(in: files).answers }
        var subject = Subject(
            answers, view(of: answers, files),
            tellsServer: command.answers != nil || files != nil)
        subject.loginHost = command.loginHost
        if let server = try server() { subject.ask(server) }
        subject.botToken = try token(command.tokenFile) ?? subject.botToken ?? files?.token
        subject.client = files?.client
        subject.adminToken = try token(command.adminTokenFile)
        return subject
    }

    /// Nil where arguments say enough without files.
    private func installation() throws -> Installation? {
        let says = [command.answers, command.server, command.tenantId, command.clientId]
        if command.paths.isEmpty, says.contains(where: { $0 != nil }) { return nil }
        let wanted = try FilesToCheck(command.paths, environment: [], as: nil)
        let files = CheckedFiles(wanted.paths, environment: [], as: nil)
        for (_, error) in files.errors { Console.say(error) }
        guard files.errors.isEmpty else { throw ExitStatus.failed.code }
        return Installation(files.inputs, CheckOptions(version: wanted.version))
    }

    /// Only where to ask: what the server is to be called stands in answers and files.
    private func server() throws -> ServerURL? {
        guard let text = command.server else { return nil }
        let checked = ServerURL.parse(text)
        guard checked.value == nil else { return checked.value }
        for problem in checked.problems { Console.say(problem, at: "--server") }
        throw ExitStatus.answersMissingOrInvalid.code
    }

    private func collected(beside files: Installation?) throws -> Answers {
        var flags = Answers()
        flags[.tenantID] = command.tenantId.map(Answer.text)
        flags[.clientID] = command.clientId.map(Answer.text)
        let collected = try reporting { () throws(FileError) in
            try CollectedAnswers(file: command.answers, settings: [], flags: flags)
        }
        // What is missing is no fault here: less is asked then.
        let faults = collected.allFindings(collected.answers.resolve()).filter { _, finding in
            finding.severity == .error && finding.kind != .required
        }
        Console.say(faults)
        guard faults.isEmpty else { throw ExitStatus.answersMissingOrInvalid.code }
        return collected.answers
    }

    /// The files that the answers would make are read as any other; else those that were named.
    private func view(of answers: Answers, _ files: Installation?) -> ServerView? {
        guard command.answers != nil, let settings = answers.resolve().settings else {
            return files?.servers.first
        }
        let rendered = settings.renderedFilesByKind().map { kind, file in
            CheckInput(file.path, Array(file.reveal().utf8), kind: kind)
        }
        return Installation(rendered, CheckOptions(version: settings.target.version)).servers.first
    }

    private func token(_ path: String?) throws -> Secret? {
        guard let path else { return nil }
        let text = String(decoding: try bytes(of: path), as: UTF8.self).trimmingBlanks
        // It becomes a line of a header.
        guard !text.isEmpty, text.utf8.allSatisfy({ (33...126).contains($0) }) else {
            Console.say(Problem.tokenUnreadable(part: "text"), at: path)
            throw ExitStatus.answersMissingOrInvalid.code
        }
        return Secret(text)
    }

    private func bytes(of path: String) throws -> [UInt8] {
        try reporting { () throws(FileError) in
            guard case .present(let file) = try FileSnapshot.read(path, limit: 65536) else {
                throw .system(.read, path, ENOENT)
            }
            return file.bytes
        }
    }

    private func reporting<Value>(_ read: () throws(FileError) -> Value) throws -> Value {
        do throws(FileError) {
            return try read()
        } catch {
            Console.say(error)
            throw ExitStatus.failed.code
        }
    }
}

extension Installation {
    fileprivate var client: Subject.Client? {
        let release = clientRelease
        return release == nil && workflows.isEmpty
            ? nil : Subject.Client(release: release, mustFit: clientMustFit)
    }

    /// The bot token that a workflow file holds; nil for one that it refers to.
    fileprivate var token: Secret? {
        workflows.lazy.compactMap { $0.token?.resolved }.first(where: SecretShapes.holdsToken)
            .map { Secret($0) }
    }
}
