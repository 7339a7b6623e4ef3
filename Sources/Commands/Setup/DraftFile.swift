import DisplayText
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
    func read() -> EarlierDraft {
        do throws(FileError) {
            guard let (bytes, savedAt) = try store.load() else { return EarlierDraft() }
            return EarlierDraft(bytes, savedAt: savedAt, file: store.path).kept(beside: store)
        } catch {
            let found = EarlierDraft(obstacle: error.problem)
            return error.refusal == .stateUnusable ? found : found.kept(beside: store)
        }
    }

    func save(_ wizard: Wizard) throws(FileError) {
        guard wizard.keepsDraft else { return }
        guard !wizard.answers.given.isEmpty else { return try store.remove() }
        let notes = DraftNotes(
            place: wizard.place, origin: client, asksOnline: wizard.asksOnline,
            lacksToken: wizard.answers[.token]?.isLiteralToken == true,
            folder: wizard.folder)
        try store.save(
            AnswersFile.dump(wizard.answers.withoutMisplacedSecrets, comments: notes.comments))
    }

    /// The machine that the operator came from, as sshd tells: nothing but a word goes into a
    /// comment.
    var client: String? {
        let word = environment["SSH_CONNECTION"]?.utf8.prefix { (0x21...0x7E).contains($0) }
        return word.flatMap { $0.isEmpty ? nil : String($0) }
    }
}

/// The comments of a draft.
struct DraftNotes {
    var place: Draft.Place?
    var origin: String?
    var asksOnline = false
    /// True where a token was given, which is not kept.
    var lacksToken = false
    /// Where it was begun; of a path that is no line of text nothing is kept.
    var folder: String?

    init(
        place: Draft.Place, origin: String?, asksOnline: Bool, lacksToken: Bool, folder: String?
    ) {
        self.place = place
        self.folder = folder.flatMap { displayable($0) == $0 ? $0 : nil }
        self.lacksToken = lacksToken
        self.origin = origin
        self.asksOnline = asksOnline
    }

    init(_ text: String) {
        for line in text.split(separator: "\n").prefix(6) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, words[0] == "#" else { continue }
            switch words[1] {
            case "place:": place = Self.place(Array(words.dropFirst(2)))
            case "folder:": folder = Self.rest(of: line, behind: "folder: ")
            case "from:": origin = words[2]
            case "online:": asksOnline = words[2] == "yes"
            case "token:": lacksToken = words[2] == "given"
            default: break
            }
        }
    }

    /// With all of its blanks.
    private static func rest(of line: Substring, behind name: String) -> String? {
        line.firstRange(of: name).map { String(line[$0.upperBound...]) }
    }

    var comments: [String] {
        ["An unfinished setup of omsso; the next start goes on from here."]
            + (place.map { ["place: \(Self.text(of: $0))"] } ?? [])
            + (folder.map { ["folder: \($0)"] } ?? [])
            + (origin.map { ["from: \($0)"] } ?? [])
            + (asksOnline ? ["online: yes"] : []) + (lacksToken ? ["token: given"] : [])
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
