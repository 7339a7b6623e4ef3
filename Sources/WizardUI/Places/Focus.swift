import SSOModel

/// What on a screen receives keys.
package enum Focus: Hashable, Sendable {
    case field(QuestionID)
    /// What to do with a draft, or with another session.
    case draftChoice
    /// A row of the review that leads to its field.
    case answerRow(QuestionID)
    /// A row of the review that opens the diff of a file.
    case fileRow(Int)
    /// What a step on Done says letter by letter.
    case step(Int)
    case button(Button)

    var isButton: Bool {
        if case .button = self { true } else { false }
    }

    var question: QuestionID? {
        if case .field(let id) = self { id } else { nil }
    }
}

package enum Button: String, Hashable, Sendable {
    case back, next, write, finish, verify
    /// Whether Microsoft and the server may be asked; the word is what is so now.
    case goOnline = "online: no"
    case stayOffline = "online: yes"

    package var label: String { rawValue.prefix(1).uppercased() + String(rawValue.dropFirst()) }

    /// What pressing it does.
    var act: String {
        switch self {
        case .goOnline: "Go online"
        case .stayOffline: "Stay offline"
        case .back, .next, .write, .finish, .verify: label
        }
    }
}
