import SSOModel

/// What the help overlay and other texts to read say.
enum HelpText {
    static func reader(for focus: Focus, on page: Page) -> Overlay.Reader {
        guard case .field(let id) = focus else {
            return Overlay.Reader(
                title: "Help: \(page.title)", paragraphs: about(page).map { .init($0) } + keys)
        }
        let question = Question.with(id)
        return Overlay.Reader(
            title: question.label,
            paragraphs: about(question) + [Overlay.Paragraph("")] + keys)
    }

    /// What a screen without questions is for; a paragraph without text stands between the rest.
    static func about(_ page: Page) -> [String] {
        switch page {
        case .review:
            [
                "Nothing is written yet. Read what is wrong at the top, your answers, and below "
                    + "them what changes in each file: + is a line that comes, - one that goes. "
                    + "The rest of a long line follows on the next row, with a mark in front.",
                "",
                "Write puts all files in place, or none. Ctrl-N only moves to it; Enter or Space "
                    + "there writes, once this screen has stood for half a second. A file that "
                    + "exists is kept beside the new one first, as NAME.omsso-TIME.bak.",
                "",
                "omsso apply --undo puts everything back as it was before.",
                "",
            ]
        case .done:
            [
                "The files are written, and what stood there before is kept beside them. The "
                    + "server reads them when it starts: follow the steps on this screen.",
                "",
                "omsso apply --undo puts everything back as it was before. omsso check finds "
                    + "mistakes in the files, and omsso explain tells what an error code means.",
                "",
            ]
        case .welcome, .section: []
        }
    }

    /// The long help of a question, and its names elsewhere.
    static func about(_ question: Question) -> [Overlay.Paragraph] {
        question.help.split(separator: "\n\n").flatMap {
            [Overlay.Paragraph(String($0)), Overlay.Paragraph("")]
        } + details(question)
    }

    private static func details(_ question: Question) -> [Overlay.Paragraph] {
        [
            Overlay.Paragraph("In an answers file: \(question.id.rawValue)", .faint),
            Overlay.Paragraph("As a flag: --\(question.flag)", .faint),
        ]
    }

    private static let keys = [
        Overlay.Paragraph("Keys", .strong),
        Overlay.Paragraph("Tab, Down: next field. Shift-Tab, Up: previous field."),
        Overlay.Paragraph("Enter: next field, or press the button. Space presses it, too."),
        Overlay.Paragraph("Left, Right, Space: choose."),
        Overlay.Paragraph("Esc, Ctrl-B: previous screen. Ctrl-N: next screen, to Write on Review."),
        Overlay.Paragraph("Ctrl-U, Ctrl-W, Ctrl-K: erase to the start, a word, to the end."),
        Overlay.Paragraph("Ctrl-A, Ctrl-E: start, end. Ctrl-Y puts back what was erased."),
        Overlay.Paragraph("Ctrl-_: undo. Ctrl-X: redo."),
        Overlay.Paragraph("Ctrl-R: show or hide a secret. Ctrl-L: repaint. Ctrl-Z: suspend."),
        Overlay.Paragraph("PgUp, PgDn: scroll. Ctrl-C, F10: quit."),
    ]

    static func failure(_ reason: String) -> Overlay.Reader {
        let paragraphs = reason.split(separator: "\n", omittingEmptySubsequences: false).map {
            Overlay.Paragraph(String($0))
        }
        return Overlay.Reader(
            title: "Nothing was written", paragraphs: paragraphs)
    }

    static func diff(_ file: Preview.File) -> Overlay.Reader {
        Overlay.Reader(
            title: "\(file.path) (\(file.summary))",
            paragraphs: file.diff.map {
                Overlay.Paragraph(
                    DiffStyle.shown($0), DiffStyle.style(of: $0), wraps: false)
            })
    }
}
