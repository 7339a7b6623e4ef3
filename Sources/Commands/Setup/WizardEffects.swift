import SSOFiles
import SSOModel
import Terminal
import WizardUI

/// Does outside what the wizard asks for, apart from the terminal.
struct WizardEffects {
    private let options: ChangeOptions
    private let here: FoundHere
    private let state: UserState
    private let draft: DraftFile?
    private let session: SetupSession
    private let environment: [String: String]
    private var earlier: EarlierDrafts
    /// What the last preview showed, and so what is written.
    private var plan: FilePlan?
    /// Why the last draft could not be saved; nil when it was.
    private var unsaved: Problem?
    /// True when the draft on the disk is of this session.
    private var hasSaved = false
    /// Where a draft lies that this session has taken the place of without a question.
    private var aside: String?
    private var child: OnlineChild?
    /// What the terminal waits for besides keys.
    private(set) var watched: WatchedInput?

    init(
        _ options: ChangeOptions, here: FoundHere, state: UserState, draft: DraftFile?,
        session: SetupSession, environment: [String: String],
        earlier: EarlierDrafts = EarlierDrafts()
    ) {
        self.options = options
        self.here = here
        self.state = state
        self.draft = draft
        self.session = session
        self.environment = environment
        self.earlier = earlier
    }

    /// What the files around tell.
    var look: Event { .looked(here.surroundings) }

    /// What came of an effect; nil when it has no answer.
    mutating func perform(_ effect: Effect, for wizard: Wizard) -> Event? {
        switch effect {
        case .inspect(let files): .inspected(ExistingFiles(files, options).inspection)
        case .preview(let settings): preview(settings)
        case .write: write()
        case .saveDraft: saveDraft(wizard)
        case .discardDraft: discardDraft()
        case .takeOver: takeOver()
        case .askOnline(let subject, let waits): ask(subject, waits: waits)
        case .stopAsking: stopAsking()
        case .bell, .copy, .repaint, .suspend, .quit: nil
        }
    }

    private mutating func ask(_ subject: OnlineSubject, waits: Bool) -> Event? {
        child = OnlineChild(subject, waits: waits)
        watched = child.map { WatchedInput($0.descriptor, within: 100) }
        return child == nil ? .askedOnline(subject, []) : nil
    }

    private mutating func stopAsking() -> Event? {
        (child, watched) = (nil, nil)
        return nil
    }

    mutating func onlineIsLate() -> Event {
        watched = child.map { WatchedInput($0.descriptor, within: nil) }
        return .onlineIsSlow
    }

    /// What Microsoft and the server have said; nil while more is to come, unless it is waited for.
    mutating func takeOnline(waits: Bool = false) -> Event? {
        guard let child, let remarks = waits ? child.readToEnd() : child.read() else { return nil }
        (self.child, watched) = (nil, nil)
        return .askedOnline(child.subject, remarks)
    }

    private mutating func preview(_ settings: SSOSettings) -> Event {
        let plan = FilePlan(settings, options)
        self.plan = plan
        var preview = plan.preview(environment: environment)
        // What Write would end with is said before it is pressed.
        do throws(FileError) {
            try UserState(environment: environment).folder?.tryLock()
            if let unsaved, state.folder != nil { preview.refusals.append(FileRefusal(unsaved)) }
        } catch {
            preview.refusals.append(FileRefusal(error.problem))
        }
        return .previewed(preview)
    }

    private func write() -> Event? {
        guard let plan else { return nil }
        do throws(FileError) {
            return .written(try plan.write(state: UserState(environment: environment).folder))
        } catch {
            return .writeFailed(error.problemOfChange)
        }
    }

    /// A session without an answer leaves the draft of an earlier one as it is (`--fresh`).
    private mutating func saveDraft(_ wizard: Wizard) -> Event? {
        guard let draft else { return .draftFailed(state.noDraft) }
        guard hasSaved || !wizard.answers.given.isEmpty else {
            return session.obstacle.map(Event.draftFailed) ?? .draftSaved
        }
        do throws(FileError) {
            try setUnseenAside(draft.store)
            try draft.save(wizard)
            (hasSaved, unsaved) = (true, nil)
            return .draftSaved
        } catch {
            unsaved = error.problem
            return .draftFailed(error.problem)
        }
    }

    /// Only what is of this session, or was offered to it.
    private mutating func discardDraft() -> Event? {
        guard let store = draft?.store, !earlier.passesOverKept else { return nil }
        do throws(FileError) {
            if let aside {
                try store.putBack(aside)
                self.aside = nil
                return nil
            }
            try setUnseenAside(store)
            try store.remove()
            return nil
        } catch {
            return .discardFailed(error.problem)
        }
    }

    /// What could not be read, or nobody was asked about, is not lost by what takes its place.
    private mutating func setUnseenAside(_ store: DraftStore) throws(FileError) {
        let isUnread = earlier.kept.obstacle != nil
        guard isUnread || earlier.passesOverKept else { return }
        let place = isUnread ? store.unreadPath : store.earlierPath
        try store.setAside(as: place)
        if earlier.passesOverKept { aside = place }
        earlier.wasSetAside()
    }

    private mutating func takeOver() -> Event? {
        switch session.takeOver() {
        case .done:
            earlier.take(draft?.read())
            return .tookOver(
                earlier.draft, obstacle: earlier.obstacle,
                earlier: earlier.earlierPath(in: draft?.store))
        case .another(let other): return .otherSession(other)
        case .refused:
            return .notice(
                "The other session does not end. Close it where it is open, or only look.")
        }
    }
}

extension UserState {
    /// Why no draft is kept where nothing of this user is.
    var noDraft: Problem {
        obstacle?.problem
            ?? Problem(
                Refusal.stateUnusable.kind,
                "There is no home folder for it: set HOME or XDG_STATE_HOME.")
    }
}
