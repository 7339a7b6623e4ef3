import SSOModel

@testable import WizardUI

/// Works the plain wizard as a person would: by lines, reading what is printed.
struct Conversation {
    var plain: PlainWizard
    var outside = Outside()
    private(set) var effects: [Effect] = []
    /// Everything on the terminal: what was printed, and what was typed and may be seen.
    private(set) var transcript = ""
    private(set) var prompt: Turn.Prompt?
    private let width: Int

    init(
        _ answers: Answers = Answers(), draft: Draft? = nil, surroundings: Surroundings? = nil,
        width: Int = 80
    ) {
        plain = PlainWizard(
            Wizard(
                answers: answers, draft: draft, draftPath: Operator.draftPath,
                surroundings: surroundings, now: Operator.now))
        self.width = width
        read()
    }

    mutating func say(_ lines: String...) { for line in lines { enter(.line(line)) } }

    mutating func enter(_ input: LineInput) {
        transcript += prompt.map { "\($0.isHidden ? "" : Self.echo(of: input))\n" } ?? ""
        var waiting = plain.handle(input)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            effects.append(effect)
            if let event = outside.event(for: effect) { waiting += plain.handle(event) }
        }
        if outcome == nil { read() }
    }

    private static func echo(of input: LineInput) -> String {
        switch input {
        case .line(let text): String(text.prefix { !$0.isNewline })
        case .interrupt: "^C"
        case .end, .typedAhead: ""
        }
    }

    private mutating func read() {
        let turn = plain.turn(width: width)
        transcript += turn.lines.map { $0 + "\n" }.joined() + (turn.prompt?.text ?? "")
        prompt = turn.prompt
        if prompt == nil { enter(.line("")) }
    }

    /// Presses Enter until a question is asked.
    mutating func goTo(_ id: QuestionID) {
        for _ in 0..<40 where plain.wizard.focus != .field(id) { say("") }
    }

    mutating func goTo(_ page: Page) {
        for _ in 0..<40 where plain.wizard.page != page { say("") }
    }

    /// Answers each question with its lines as it is asked, others with Enter, until a screen.
    mutating func answer(_ lines: [QuestionID: [String]], until page: Page = .review) {
        var lines = lines
        for _ in 0..<60 where plain.wizard.page != page {
            guard case .field(let id) = plain.wizard.focus, lines[id]?.isEmpty == false else {
                say("")
                continue
            }
            say(lines[id]?.removeFirst() ?? "")
        }
    }

    /// The number of an answer on Review.
    func row(of id: QuestionID) -> String {
        let label = Question.with(id).label
        let rows = transcript.split(separator: "\n").filter { $0.contains(label) }
        let words = rows.compactMap { $0.split(separator: " ").first }
        return words.last { Int($0.prefix { $0 != "." }) != nil }?.filter(\.isNumber) ?? "0"
    }

    /// What was printed since `mark`.
    func since(_ mark: String) -> String { String(transcript.dropFirst(mark.count)) }

    var outcome: Outcome? {
        for case .quit(let outcome) in effects { return outcome }
        return nil
    }

    var hasWritten: Bool { effects.contains { if case .write = $0 { true } else { false } } }
}
