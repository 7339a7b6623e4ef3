import ArgumentParser
import Glibc
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import WizardUI

/// Where answers come from, besides the flags of the questions.
struct AnswerSourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A file with answers (YAML).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]), transform: GivenPath.parse)
    var answers: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "An answer by its key in an answers file; may be repeated.", valueName: "key=value"),
        completion: .list(QuestionID.allCases.map { "\($0.rawValue)=" }))
    var settings: [String] = []

    /// As `GivenPath` has it for the flags; what else is wrong with them is said with the answers.
    func validate() throws {
        for text in settings {
            guard case .success(let (id, answer)) = AnswersFile.parse(setting: text),
                Question.with(id).isOfFiles, answer.isEmpty
            else { continue }
            throw ValidationError("--set \(id.rawValue)=: An empty path names nothing.")
        }
    }
}

/// Answers from several places, and what to say about them.
struct CollectedAnswers {
    private(set) var answers = Answers()
    /// What is wrong with the form of files and arguments.
    private(set) var findings: [(place: String, finding: Finding)] = []
    private var places: [QuestionID: String] = [:]
    private var file: LoadedAnswers?

    /// Later ones win: answers file, `--set`, flag.
    init(file path: String?, settings: [String], flags: Answers) throws(FileError) {
        if let path { try load(path) }
        for text in settings { take(setting: text) }
        for (id, answer) in flags.given {
            answers[id] = answer
            places[id] = Question.with(id).flag(of: answer)
        }
    }

    private mutating func load(_ path: String) throws(FileError) {
        let snapshot = try FileSnapshot.read(path, limit: AnswersFile.maximumSize + 1)
        guard case .present(let contents) = snapshot else {
            throw .system(.read, path, ENOENT)
        }
        let loaded = AnswersFile.load(contents.bytes, file: path)
        file = loaded
        answers = loaded.answers
        findings += loaded.findings.map { ($0.position?.text ?? path, $0) }
    }

    private mutating func take(setting text: String) {
        switch AnswersFile.parse(setting: text) {
        case .success(let (id, answer)):
            answers[id] = answer
            places[id] = "--set \(id.rawValue)"
        case .failure(let failure):
            findings.append(("--set", Finding(failure.problem)))
        }
    }

    /// What the folder tells counts where neither an answer nor an existing file says anything.
    mutating func take(_ surroundings: Surroundings) { answers.proposals = surroundings.proposals }

    /// Of several files that may be meant the operator has to name one.
    mutating func refuseRivals(in surroundings: Surroundings) {
        guard answers[.targetPath] == nil, let path = answers.effective(.targetPath)?.text,
            let found = surroundings.deployments.first(where: {
                $0.target.rawValue == answers.effective(.targetKind)?.text
            }), !found.rivals.isEmpty
        else { return }
        let problem = Problem.oneOf((found.rivals + [path]).sorted())
        let id = QuestionID.targetPath
        findings.append((id.rawValue, Finding(problem, question: id)))
    }

    /// What the existing files say counts where nothing was given.
    mutating func take(_ files: ExistingFiles) {
        answers.files = files.answers.said
        for id in QuestionID.allCases {
            if let path = files.answers.place(of: id, in: answers) { places[id] = path }
        }
    }

    /// What is made from nothing finds no file.
    mutating func takeNothing() { answers.files.absent = Set(answers.targetFiles.all) }

    /// Where an answer was given, or where it belongs.
    func place(of id: QuestionID?) -> String {
        guard let id else { return file.map(\.fileName) ?? "omsso" }
        return places[id] ?? answers.proposal(id)?.source ?? file?.position(of: id).text
            ?? id.rawValue
    }

    /// All that is wrong with the answers, form first; a rule does not repeat what form said.
    ///
    /// That an answer is missing follows from a file of which nothing can be read.
    func allFindings(_ resolution: Resolution) -> [(place: String, finding: Finding)] {
        let misread = Set(findings.compactMap(\.finding.question))
        return findings
            + resolution.findings.filter { finding in
                if file?.isUnreadable == true, finding.problem.kind == .required { return false }
                return finding.question.map { !misread.contains($0) } ?? true
            }.map { (place(of: $0.question), $0) }
    }
}

extension Question {
    /// True where the answer names files.
    fileprivate var isOfFiles: Bool {
        switch kind {
        case .path, .paths: true
        case .text, .list, .choice, .toggle, .token: false
        }
    }

    /// The flag that this answer was given with.
    fileprivate func flag(of answer: Answer) -> String {
        switch answer {
        case .token(.environment): "--\(flag)-env"
        case .token(.file): "--\(flag)-file"
        // Only what was meant as one of these is a token here.
        case .token(.literal): "--\(flag)-env or --\(flag)-file"
        case .flag(false): "--no-\(flag)"
        default: "--\(flag)"
        }
    }
}

extension SourcePosition {
    /// `file:line:column`.
    fileprivate var text: String { "\(file):\(line):\(column)" }
}
