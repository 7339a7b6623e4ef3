import SSOModel

/// The wizard on a line terminal: what to print and ask next, and what a line does.
///
/// A second front end on the state machine of the screens. It holds what was printed, never an
/// answer.
package struct PlainWizard: Sendable {
    package internal(set) var wizard: Wizard
    /// What the last line brought about, to be printed before the next question.
    var news: [Block] = []
    /// The question whose answer was just taken.
    var answered: QuestionID?
    /// The screen that was just finished.
    var finished: Section?
    /// The screen whose heading was printed last.
    var opened: Page?
    /// The name of an ID, which may follow on the next line.
    var names = ""
    /// What was probably meant by a choice that was refused.
    var meant: Meant?
    /// What was asked last.
    var asked: Subject?

    /// What the operator is asked about.
    enum Subject: Hashable {
        case start, draft
        case question(QuestionID)
        case review, quit
        /// Whether all of it works, once it is written.
        case verification
        /// There is nothing to ask: the screen is left at once.
        case nothing
    }

    package init(_ wizard: Wizard) { self.wizard = wizard }

    var subject: Subject {
        if case .quitMenu = wizard.overlay { return .quit }
        switch wizard.page {
        case .welcome where !wizard.asksDeployment:
            return wizard.session.choices.isEmpty ? .start : .draft
        case .welcome where wizard.focus.question == nil: return .start
        case .review: return .review
        case .done where wizard.asksOnline: return .verification
        case .welcome, .section, .done: break
        }
        guard case .field(let id) = wizard.focus else { return .nothing }
        return .question(id)
    }

    /// Takes what happened outside, and says what is to be done there.
    package mutating func handle(_ event: Event) -> [Effect] {
        defer {
            if case .askedOnline = event {
                news += wizard.page == .done ? [.blank] + wizard.onlineBlocks : wizard.onlineNews
            }
        }
        return finishing { $0.wizard.handle(event) }
    }

    /// Notes which screen is left forwards by what is done.
    mutating func finishing(_ body: (inout Self) -> [Effect]) -> [Effect] {
        let page = wizard.page
        let returns = wizard.review.visited != nil
        let effects = body(&self)
        if case .section(let section) = page, wizard.page != page, !returns { finished = section }
        return effects
    }

    /// True where an answer is worth waiting for.
    package var awaitsAnswer: Bool { subject == .verification && wizard.online.isVerifying }

    /// Takes what the operator entered, and says what is to be done outside.
    package mutating func handle(_ input: LineInput) -> [Effect] {
        let effects =
            switch input {
            case .line(let text): take(text)
            case .typedAhead:
                refuse(
                    "What was typed before this question was asked does not answer it.")
            case .interrupt: subject == .quit ? keepDraftAndQuit() : press(.control("c"))
            case .end: keepDraftAndQuit()
            }
        // Several steps of the wizard make one answer; the draft is saved once, at their end.
        guard let last = effects.lastIndex(of: .saveDraft) else { return effects }
        return effects.indices.filter { effects[$0] != .saveDraft || $0 == last }
            .map { effects[$0] }
    }

    mutating func press(_ key: Key) -> [Effect] { wizard.handle(.input(.key(key))) }

    private mutating func keepDraftAndQuit() -> [Effect] {
        let effects = subject == .quit ? [] : press(.control("c"))
        return subject == .quit ? effects + press(.control("c")) : effects
    }
}

/// What an operator enters on a line terminal.
package enum LineInput: Hashable, Sendable {
    /// A line; or the lines of a marked paste.
    case line(String)
    /// Lines that were on their way before a question that acts was asked; they are gone.
    case typedAhead
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D on an empty line.
    case end
}

/// What a line terminal prints, and what it asks then.
package struct Turn: Hashable, Sendable {
    package let lines: [String]
    /// Nil when nothing is asked: an empty line goes on.
    package let prompt: Prompt?

    package struct Prompt: Hashable, Sendable {
        package let text: String
        /// True when nothing of the answer may be shown.
        package let isHidden: Bool
        /// True when the answer writes, replaces, quits or ends something: only what is typed
        /// after it was asked, by itself, answers it.
        package let acts: Bool

        package init(text: String, isHidden: Bool = false, acts: Bool = false) {
            (self.text, self.isHidden, self.acts) = (text, isHidden, acts)
        }
    }
}
