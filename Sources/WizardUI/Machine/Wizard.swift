import FoundationEssentials
import SSOModel

/// The whole state of the wizard.
///
/// It changes only through `handle`, and `frame` draws it.
package struct Wizard: Sendable {
    var fields: FieldEditing
    /// What stands around; nil where nobody has looked.
    package internal(set) var surroundings: Surroundings?
    package internal(set) var session: SessionChoice
    var review = ReviewState()
    var online: OnlineState
    package internal(set) var page: Page = .welcome
    package private(set) var focus: Focus = .button(.next)
    package internal(set) var overlay: Overlay?
    /// One line above the key hints: the answer to the last key, if it has one.
    package internal(set) var status: Status?
    package internal(set) var size: Size
    package internal(set) var report: WriteReport?
    /// First row shown when the operator scrolls by hand; nil follows the focus.
    var scroll: Int?
    /// True when the last key opened the quit menu.
    var isMenuNew = false
    /// True while Next waits for a look at the files that the screen names.
    var awaitsFiles = false
    /// True when the operator quits as soon as the draft is saved.
    var quitsOnceKept = false

    /// Starts at the welcome screen.
    ///
    /// `answers` come from flags and an answers file; they win over those of the draft. `obstacle`
    /// is why an earlier draft cannot be read, `earlier` where one stays that is not gone on with,
    /// `draftPath` where this session's goes, `unkept` why none can be saved. With `asksOnline`, or where the draft says so, Microsoft and
    /// the server may be asked.
    package init(
        answers: Answers = Answers(), draft: Draft? = nil, obstacle: Problem? = nil,
        earlier: String? = nil, draftPath: String? = nil,
        unkept: UnkeptDraft? = nil, otherSession: OtherSession? = nil,
        surroundings: Surroundings? = nil,
        asksOnline: Bool = false,
        size: Size = Size(columns: 80, rows: 24), now: Date = Date()
    ) {
        fields = FieldEditing(answers, now: now)
        session = SessionChoice(
            answers, draft: draft, obstacle: obstacle, earlier: earlier, draftPath: draftPath,
            unkept: unkept, other: otherSession)
        online = OnlineState(isAllowed: asksOnline || draft?.asksOnline == true)
        self.size = size
        self.surroundings = surroundings
        if let surroundings { fields.take(surroundings.proposals) }
        enter(firstFocus)
    }

    package internal(set) var answers: Answers {
        get { fields.answers }
        set { fields.answers = newValue }
    }

    /// Where the operator stands now, for the draft.
    package var place: Draft.Place {
        Draft.Place(
            page: page, question: focus.question,
            caret: focus.question.flatMap { fields.editors[$0]?.caret })
    }

    /// Moves the focus, without a look at what it leaves.
    mutating func enter(_ focus: Focus) {
        self.focus = focus
        fields.enter(focus.question)
    }

    /// The text in a field.
    package func text(of id: QuestionID) -> String { fields.text(of: id) }

    /// True while the screen waits for `Event.rested`.
    package var isTyping: Bool { fields.isTyping }

    /// Where the draft was begun, if that is another folder than this one.
    var otherFolder: String? {
        session.folder.flatMap { $0 == surroundings?.names.path ? nil : $0 }
    }

    /// The folder that its files are meant for.
    package var folder: String? { otherFolder ?? surroundings?.names.path }

    /// The answers with all there is to say about them.
    var resolution: Resolution { answers.resolve(now: fields.now) }

    /// False while the draft on disk is another session's, or the files are written.
    package var keepsDraft: Bool { session.keepsDraft && page != .done }

    /// Leaves out what must not be done now.
    func permitted(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            switch effect {
            case .saveDraft: keepsDraft
            case .discardDraft, .write: session.mayWrite
            default: true
            }
        }
    }

    /// Below this size there is room for one line only, and only quitting is possible.
    package static let minimumSize = Size(columns: 60, rows: 16)

    package var isTooSmall: Bool {
        size.columns < Self.minimumSize.columns || size.rows < Self.minimumSize.rows
    }
}

/// The plan on Review.
extension Wizard {
    /// True when the plan is about to be painted: keys of before were not meant for it.
    package var isPlanNew: Bool { isPlanVisible && review.view == .unseen }

    /// True while the screen waits for `Event.planStood`.
    package var awaitsStanding: Bool { isPlanVisible && review.view == .painted }

    var isPlanVisible: Bool { page == .review && overlay == nil && !isTooSmall }
}
