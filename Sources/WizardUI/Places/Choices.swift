/// What the welcome screen asks before it goes on, if anything; the words are those of a line.
package enum StartChoice: String, Hashable, Sendable {
    /// What to do with the draft of an earlier session.
    case resume, startOver = "start over"
    /// What to do while another session is open.
    case takeOver = "end it", look

    package var label: String {
        switch self {
        case .resume: "Resume it"
        case .startOver: "Start over"
        case .takeOver: "End it and go on here"
        case .look: "Only look"
        }
    }
}

/// What the quit menu offers; the words are those of a line.
package enum QuitChoice: String, CaseIterable, Hashable, Sendable {
    case keepDraft = "keep"
    case discard
    case goOn = "continue"

    static let title = "Quit?"

    package var label: String {
        switch self {
        case .keepDraft: "Keep the draft and quit"
        case .discard: "Discard everything and quit"
        case .goOn: "Continue"
        }
    }

    func moved(by step: Int, among choices: [Self]) -> Self {
        let index = choices.firstIndex(of: self) ?? 0
        return choices.element(at: (index + step + choices.count) % choices.count) ?? self
    }
}
