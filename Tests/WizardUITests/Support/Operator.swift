import DisplayText
import FoundationEssentials
import SSOModel
import Testing

@testable import WizardUI

/// Works the wizard as a person would: by keys, looking at the screen.
struct Operator {
    var wizard: Wizard
    var effects: [Effect] = []
    /// False to type on without a pause between keys.
    var rests = true
    /// False to press on before a new plan was painted and read.
    var reads = true
    /// What is found at a path; everything else is absent.
    var present: Set<String> = []
    /// The answers that the files hold.
    var found: [QuestionID: Answer] = [:]
    /// What else is found at a path.
    var status: [String: FileStatus] = [:]
    /// The questions for which files say something that is no answer.
    var unread: Set<QuestionID> = []

    /// A time at which the tokens of these tests are neither expired nor close to it.
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    static let draftPath = "/home/ada/.local/state/omsso/draft.yaml"

    init(
        _ answers: Answers = Answers(), draft: Draft? = nil, surroundings: Surroundings? = nil,
        columns: Int = 80, rows: Int = 24, asksOnline: Bool = false
    ) {
        wizard = Wizard(
            answers: answers, draft: draft, draftPath: Self.draftPath, surroundings: surroundings,
            asksOnline: asksOnline,
            size: Size(columns: columns, rows: rows), now: Self.now)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.input(.key(key))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func paste(_ text: String) { send(.input(.paste(text))) }

    mutating func resize(_ columns: Int, _ rows: Int) {
        send(.input(.resize(Size(columns: columns, rows: rows))))
    }

    mutating func send(_ event: Event) {
        let new = wizard.handle(event)
        effects += new
        for effect in new { answer(effect) }
        if rests, wizard.isTyping { send(.rested) }
        if reads { read() }
    }

    /// Looks at a new plan for as long as it takes to read it.
    mutating func read() {
        if wizard.isPlanNew { send(.planPainted) }
        if wizard.awaitsStanding { send(.planStood) }
    }

    private mutating func answer(_ effect: Effect) {
        let outside = Outside(present: present, found: found, unread: unread, status: status)
        guard let event = outside.event(for: effect) else { return }
        send(event)
    }

    /// Moves to a screen with Ctrl-N, which every screen before it must let through.
    mutating func goTo(_ page: Page) {
        for _ in Page.all where wizard.page != page {
            press(.control("n"))
            if page == .done, wizard.page == .review { write() }
        }
    }

    mutating func write() { press(.control("n"), .enter) }

    var hasWritten: Bool { effects.contains { if case .write = $0 { true } else { false } } }

    mutating func focus(_ id: QuestionID) {
        for _ in 0..<40 where wizard.focus != .field(id) { press(.tab) }
    }

    /// Clicks the first place where a text stands, on a line that has another as well.
    mutating func click(
        _ text: String, besides words: String = "", _ location: SourceLocation = #_sourceLocation
    ) {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = rows.firstIndex(where: { $0.contains(text) && $0.contains(words) }),
            let range = rows[row].firstRange(of: text)
        else {
            Issue.record("no \(text) on the screen", sourceLocation: location)
            return
        }
        let column = displayWidth(String(rows[row][..<range.lowerBound]))
        send(.input(.mouse(MouseEvent(.press, at: Point(column: column, row: row)))))
    }

    var screen: String { wizard.frame(.unicode).plainText }

    var outcome: Outcome? {
        for case .quit(let outcome) in effects { return outcome }
        return nil
    }
}

extension Answers {
    static let complete = Answers([
        .serverURL: .text("https://metadata.example.com"),
        .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
        .tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"),
        .adminPrincipals: .list(["ada.lovelace", "grace.hopper"]),
        .principalDomain: .text("example.com"),
    ])
}
