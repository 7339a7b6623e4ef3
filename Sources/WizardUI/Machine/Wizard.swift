import FoundationEssentials
import SSOModel

/// The whole state of the wizard.
///
/// It changes only through `handle`, and `frame` draws it.
package struct Wizard: Sendable {
    package internal(set) var answers: Answers
    package internal(set) var page: Page = .welcome
    package internal(set) var focus: Focus = .button(.next)
    package internal(set) var overlay: Overlay?
    /// One line above the key hints: the answer to the last key, if it has one.
    package internal(set) var status: Status?
    package internal(set) var size: Size
    package internal(set) var preview = Preview()
    package internal(set) var report: WriteReport?
    /// What an earlier session left, until the operator has chosen what to do with it.
    package internal(set) var draft: Draft?
    /// Who else has the wizard open, until the operator has chosen what to do about it.
    package internal(set) var otherSession: String?
    /// True when another session keeps the draft and writes the files.
    package internal(set) var isLooking = false
    package var now: Date

    /// The text under edit of each field that was edited, caret and undo included.
    var editors: [QuestionID: LineEditor] = [:]
    /// Fields that were left at least once; the others do not complain yet.
    var visited: Set<QuestionID> = []
    /// What was changed in a field when it was left, until it is edited again.
    var notes: [QuestionID: [Problem]] = [:]
    /// True while the focused field is being typed into and was not in error before.
    var isQuiet = false
    /// What the screen keeps showing until the typing rests.
    var held: HeldView?
    /// The answers when the focused field was entered.
    var answersAtEntry = Answers()
    var isSecretShown = false
    var startChoiceIndex = 0
    /// Why the draft could not be saved the last time; nil when it was.
    package internal(set) var draftFailure: String?
    var fileStatus: [String: FileStatus] = [:]
    /// Set while a field is visited from its row in the review.
    var returnsToReview = false
    /// The row of the review that the operator left it by.
    var reviewRow: QuestionID?
    /// First row shown when the operator scrolls by hand; nil follows the focus.
    var scroll: Int?
    /// Where the wizard stood when the session before it ended.
    let startAnswers: Answers
    var planView = PlanView.unseen
    var word: TypedWord?
    /// True when the last key opened the quit menu.
    var isMenuNew = false

    /// An unfinished setup from an earlier session.
    package struct Draft: Hashable, Sendable {
        package let answers: Answers
        /// When and where it was saved, as shown to the operator.
        package let origin: String
        package let place: Place?

        package init(answers: Answers, origin: String, place: Place? = nil) {
            self.answers = answers
            self.origin = origin
            self.place = place
        }
    }

    /// Where in the wizard the operator stood.
    package struct Place: Hashable, Sendable {
        package let page: Page
        package let question: QuestionID?
        package let caret: Int?

        package init(page: Page, question: QuestionID? = nil, caret: Int? = nil) {
            self.page = page
            self.question = question
            self.caret = caret
        }
    }

    /// Starts at the welcome screen.
    ///
    /// `answers` come from flags and an answers file; they win over those of the draft.
    package init(
        answers: Answers = Answers(), draft: Draft? = nil, otherSession: String? = nil,
        size: Size = Size(columns: 80, rows: 24), now: Date = Date()
    ) {
        self.answers = answers
        startAnswers = answers
        self.draft = draft
        self.otherSession = otherSession
        self.size = size
        self.now = now
        focus = firstFocus
    }

    /// Where the operator stands now, for the draft.
    package var place: Place {
        guard case .field(let id) = focus else { return Place(page: page) }
        return Place(page: page, question: id, caret: editors[id]?.caret)
    }
}

/// One line for the operator, with its weight.
package struct Status: Hashable, Sendable {
    package let text: String
    package let severity: Severity

    init(_ text: String, _ severity: Severity = .note) {
        self.text = text
        self.severity = severity
    }
}
