import FoundationEssentials
import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// What an earlier session left, as far as it can be read.
struct EarlierDraft {
    /// Nil when there is none, or none that can be gone on with.
    private(set) var draft: Draft?
    /// Why it cannot be read, or not all of it.
    private(set) var obstacle: Problem?

    init(obstacle: Problem? = nil) { self.obstacle = obstacle }

    init(_ bytes: [UInt8], savedAt: Int, file: String, isHandedOver: Bool = false) {
        let loaded = AnswersFile.load(bytes, file: file)
        obstacle = loaded.findings.first.map { $0.problem(others: loaded.findings.count - 1) }
        guard !loaded.answers.given.isEmpty else { return }
        let notes = DraftNotes(String(decoding: bytes, as: UTF8.self))
        draft = Draft(
            answers: loaded.answers, origin: notes.words(savedAt: savedAt), place: notes.place,
            asksOnline: notes.asksOnline, lacksToken: notes.lacksToken, folder: notes.folder,
            isPart: obstacle != nil, isHandedOver: isHandedOver)
    }

    /// True where there is nothing that anybody could lose.
    var isNone: Bool { draft == nil && obstacle == nil }

    /// The draft of another user, who hands it over as a file on standard input.
    static func handedOver() -> EarlierDraft {
        guard let savedAt = StandardInput.fileTime else { return EarlierDraft() }
        let (bytes, _) = StandardInput.readBytes(limit: AnswersFile.maximumSize + 1)
        let name = "standard input"
        let found = EarlierDraft(bytes, savedAt: savedAt, file: name, isHandedOver: true)
        let empty = Problem.answersFileEmpty
        return found.isNone
            ? EarlierDraft(
                obstacle: Problem(empty.kind, "\(name): \(empty.message)", empty.advice)) : found
    }

    /// Says what becomes of what cannot be read.
    func kept(beside store: DraftStore) -> EarlierDraft {
        guard let obstacle else { return self }
        var found = self
        let place = "What this session keeps goes beside it; it stays as \(store.unreadPath)."
        let advice = [obstacle.advice, place].filter { !$0.isEmpty }.joined(separator: " ")
        found.obstacle = Problem(obstacle.kind, obstacle.message, advice)
        return found
    }
}

/// What a session may go on with.
struct EarlierDrafts {
    private(set) var kept = EarlierDraft()
    /// Wins over the one that is kept here.
    var handedOver = EarlierDraft()
    /// True when no draft is gone on with (`--fresh`).
    var isFresh = false

    var draft: Draft? { isFresh ? nil : handedOver.draft ?? kept.draft }
    var obstacle: Problem? { handedOver.obstacle ?? kept.obstacle }

    /// True where the one that is kept here is another one than what is gone on with, and nobody
    /// is asked about it.
    var passesOverKept: Bool {
        guard isFresh || handedOver.draft != nil, !kept.isNone else { return false }
        return kept.draft == nil || kept.draft?.answers != handedOver.draft?.answers
    }

    /// Where such a one stays once something of this session takes its place.
    func earlierPath(in store: DraftStore?) -> String? {
        passesOverKept && kept.obstacle == nil ? store?.earlierPath : nil
    }

    /// What there is once another session has saved and ended.
    mutating func take(_ now: EarlierDraft?) { kept = now ?? kept }

    mutating func wasSetAside() { kept = EarlierDraft() }
}

extension Finding {
    /// The first of several, in words.
    fileprivate func problem(others: Int) -> Problem {
        let place = position.map { "\($0.lineText): " } ?? ""
        let more = others > 0 ? " (and \(others) more)" : ""
        return Problem(kind, "\(place)\(message)\(more)", advice)
    }
}

extension DraftNotes {
    fileprivate func words(savedAt: Int) -> String {
        let saved = Moment(date: Date(timeIntervalSince1970: TimeInterval(savedAt)))
        let step = place?.page.step.map { "step \($0), " } ?? ""
        let from = origin.map { ", from \($0)" } ?? ""
        return "\(step)saved \(saved.age(at: Date())) (\(saved.text))\(from)"
    }
}
