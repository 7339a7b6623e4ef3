import FoundationEssentials
import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// The draft: an answers file without secrets, with comments about where its operator stood.
struct DraftFile {
    let store: DraftStore
    let environment: [String: String]

    init(_ state: StateFolder, environment: [String: String]) {
        store = DraftStore(state)
        self.environment = environment
    }

    /// The draft of an earlier session, or why there is one that cannot be read.
    func read() -> (draft: Draft?, obstacle: FileError?) {
        do throws(FileError) {
            guard let (bytes, savedAt) = try store.load() else { return (nil, nil) }
            return (Self.draft(bytes, savedAt: savedAt, file: store.path), nil)
        } catch {
            return (nil, error)
        }
    }

    /// The draft of another user, who hands it over as a file on standard input.
    static func handedOver() -> Draft? {
        guard let savedAt = StandardInput.fileTime else { return nil }
        let (text, _) = StandardInput.read(limit: AnswersFile.maximumSize + 1)
        return draft(Array(text.utf8), savedAt: savedAt, file: "standard input")
    }

    private static func draft(_ bytes: [UInt8], savedAt: Int, file: String) -> Draft? {
        let loaded = AnswersFile.load(bytes, file: file)
        guard !loaded.answers.given.isEmpty else { return nil }
        let notes = DraftNotes(String(decoding: bytes, as: UTF8.self))
        let saved = Moment(date: Date(timeIntervalSince1970: TimeInterval(savedAt)))
        let step = notes.place?.page.step.map { "step \($0), " } ?? ""
        let origin = notes.origin.map { ", from \($0)" } ?? ""
        return Draft(
            answers: loaded.answers,
            origin: "\(step)saved \(saved.age(at: Date())) (\(saved.text))\(origin)",
            place: notes.place, asksOnline: notes.asksOnline)
    }

    func save(_ wizard: Wizard) throws(FileError) {
        guard wizard.keepsDraft else { return }
        guard !wizard.answers.given.isEmpty else { return store.remove() }
        let notes = DraftNotes(
            place: wizard.place, origin: client, asksOnline: wizard.asksOnline)
        try store.save(
            AnswersFile.dump(wizard.answers.withoutMisplacedSecrets, comments: notes.comments))
    }

    /// The machine that the operator came from, as sshd tells.
    var client: String? {
        environment["SSH_CONNECTION"]?.split(separator: " ").first.map(String.init)
    }
}

/// The comments of a draft.
struct DraftNotes {
    var place: Draft.Place?
    var origin: String?
    var asksOnline = false

    init(place: Draft.Place, origin: String?, asksOnline: Bool) {
        self.place = place
        self.origin = origin
        self.asksOnline = asksOnline
    }

    init(_ text: String) {
        for line in text.split(separator: "\n").prefix(4) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, words[0] == "#" else { continue }
            switch words[1] {
            case "place:": place = Self.place(Array(words.dropFirst(2)))
            case "from:": origin = words[2]
            case "online:": asksOnline = words[2] == "yes"
            default: break
            }
        }
    }

    var comments: [String] {
        ["An unfinished setup of omsso; the next start goes on from here."]
            + (place.map { ["place: \(Self.text(of: $0))"] } ?? [])
            + (origin.map { ["from: \($0)"] } ?? [])
            + (asksOnline ? ["online: yes"] : [])
    }

    private static func text(of place: Draft.Place) -> String {
        let page =
            switch place.page {
            case .section(let section): section.rawValue
            case .welcome, .done: "welcome"
            case .review: "review"
            }
        let question = place.question.map { " \($0.rawValue)" } ?? ""
        return page + question + (place.caret.map { " \($0)" } ?? "")
    }

    private static func place(_ words: [String]) -> Draft.Place? {
        let page: Page
        if let section = Section(rawValue: words[0]) {
            page = .section(section)
        } else {
            page = words[0] == "review" ? .review : .welcome
        }
        let question = words.count > 1 ? QuestionID(rawValue: words[1]) : nil
        let caret = words.count > 2 ? Int(words[2]) : nil
        return Draft.Place(page: page, question: question, caret: caret)
    }
}
