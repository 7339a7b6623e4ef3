import SSOModel

/// A line that is not an answer.
enum PlainCommand: String, CaseIterable {
    case reset = "-"
    case back = "<"
    case take = "+"
    case help = "?"
    case quit = "!"

    fileprivate func purpose(keepsDraft: Bool) -> String {
        switch self {
        case .reset: "to bring the default back."
        case .back: "to go back to the question before; nothing is lost."
        case .take: "to take what \"Did you mean\" says."
        case .help: "to have the question explained."
        case .quit where !keepsDraft: "to quit."
        case .quit: "to quit; what you answered can be kept as a draft (never a token)."
        }
    }
}

enum PlainHelp {
    /// What to know before the first question.
    static func commands(keepsDraft: Bool) -> Block {
        .bullets(
            ["Every answer is checked at once. Enter alone keeps the value in brackets."]
                + PlainCommand.allCases.map {
                    "Type \($0.rawValue) alone \($0.purpose(keepsDraft: keepsDraft))"
                })
    }

    static let review: [Block] = [
        .paragraph(
            "The word write puts all files in place, or none; a file that exists is kept beside "
                + "the new one first. omsso apply --undo puts everything back."),
        .paragraph("A number asks that question again, and comes back here."), .blank,
    ]

    static func keys(keepsDraft: Bool) -> [Block] {
        [
            .heading("Commands"), commands(keepsDraft: keepsDraft),
            .bullets([
                "An answer that is one of these signs goes in quotes: \"-\".",
                "Ctrl-U erases the line, Ctrl-W a word. Ctrl-C quits like !, and Ctrl-D "
                    + (keepsDraft ? "keeps the draft and " : "") + "quits at once.",
            ]),
        ]
    }
}

extension Problem {
    /// What is wrong, and the line that takes what was meant.
    var plainBlock: Block {
        let take = meant == nil ? "" : " Type \(PlainCommand.take.rawValue) to take it."
        return severity == .error ? .paragraph(line + take, Style(severity)) : block
    }
}

extension PlainWizard {
    mutating func explain() -> [Effect] {
        if case .question(let id) = subject {
            let question = Question.with(id)
            news += [.blank, .heading(question.label)]
            news += HelpText.about(question) + [.blank]
        }
        if subject == .review { news += PlainHelp.review }
        if subject == .start || subject == .draft { news += HelpText.online }
        news += PlainHelp.keys(keepsDraft: wizard.session.mayKeep)
        return []
    }
}
