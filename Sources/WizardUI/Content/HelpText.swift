import SSOModel

/// What the help overlay and other texts to read say.
enum HelpText {
    static func reader(for focus: Focus, on page: Page) -> Overlay.Reader {
        guard let question = focus.question.map(Question.with) else {
            return Overlay.Reader(title: "Help: \(page.title)", blocks: about(page) + keys)
        }
        return Overlay.Reader(title: question.label, blocks: about(question) + [.blank] + keys)
    }

    /// What a screen without questions is for.
    static func about(_ page: Page) -> [Block] {
        switch page {
        case .review:
            [
                .paragraph(
                    "Nothing is written yet. Read what is wrong at the top, your answers, and "
                        + "below them what changes in each file: + is a line that comes, - one "
                        + "that goes. The rest of a long line follows on the next row, with a mark "
                        + "in front."), .blank,
                .paragraph(
                    "Write puts all files in place, or none. Ctrl-N only moves to it; Enter or "
                        + "Space there writes, once this screen has stood for half a second. A "
                        + "file that exists is kept beside the new one first, as "
                        + "NAME.omsso-TIME.bak."), .blank,
                .paragraph("omsso apply --undo puts everything back as it was before."), .blank,
            ]
        case .done:
            [
                .paragraph(
                    "The files are written, and what stood there before is kept beside them. The "
                        + "server reads them when it starts: follow the steps on this screen. Tab "
                        + "goes from command to command, and Ctrl-O hands the one with the mark to "
                        + "your terminal's clipboard."),
                .blank,
                .paragraph(
                    "omsso apply --undo puts everything back as it was before. omsso check finds "
                        + "mistakes in the files, and omsso explain tells what an error code "
                        + "means."), .blank,
            ]
        case .welcome: online
        case .section: []
        }
    }

    /// What is asked of whom, where the operator says so.
    static let online: [Block] = [
        .paragraph(
            "Online has Microsoft and the server asked about your answers while you give them: "
                + "tenant, application, redirect URI, the server's release, and whether its keys "
                + "have signed the bot token. Nobody has to log in, and the token is sent nowhere. "
                + "Microsoft may list two of the requests as failed sign-ins of the application. "
                + "The answer stands below the field, and nothing waits for it."), .blank,
    ]

    /// The long help of a question, and its names elsewhere.
    static func about(_ question: Question) -> [Block] {
        question.help.split(separator: "\n\n").flatMap { [.paragraph(String($0)), .blank] }
            + [
                .paragraph("In an answers file: \(question.id.rawValue)", .faint),
                .paragraph("As a flag: \(question.flags.joined(separator: " or "))", .faint),
            ]
    }

    private static let keys: [Block] =
        [.heading("Keys")]
        + KeyMap.rows.map { row in
            .paragraph(row.map { "\($0.keys): \($0.purpose)." }.joined(separator: " "))
        }

    static func diff(_ file: Preview.File) -> Overlay.Reader {
        Overlay.Reader(title: "\(file.path) (\(file.summary))", blocks: file.blocks)
    }
}
