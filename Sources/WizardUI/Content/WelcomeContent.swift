import DisplayText
import SSOModel

/// What the first screen says.
enum WelcomeContent {
    /// The folder, what was found there, and who may write it.
    ///
    /// `draft` is where one can be kept for whoever may.
    static func place(
        _ surroundings: Surroundings?, _ obstacle: Surroundings.Obstacle?, draft: String?
    ) -> [Block] {
        guard let surroundings else { return [] }
        let folder = "This folder: \(displayable(surroundings.names.path))."
        let summaries = surroundings.summaries.map(displayable)
        let found: [Block] =
            switch surroundings.deployments.count {
            case 0: [.paragraph("\(folder) \(nothing(but: surroundings.elsewhere))", .warning)]
            case 1: [.paragraph("\(folder) \(summaries.joined(separator: " "))")]
            default:
                [.paragraph("\(folder) More than one deployment is in it. Choose which to set up:")]
                    + [.bullets(summaries)]
            }
        return found + (obstacle.map { refusal($0, draft) } ?? [])
    }

    private static func nothing(but elsewhere: [String]) -> String {
        let other =
            elsewhere.isEmpty
            ? "If they are elsewhere, quit, and start omsso there."
            : "There seems to be one in \(displayable(elsewhere.joined(separator: ", "))): quit, "
                + "and start omsso there."
        return
            "Nothing of an OpenMetadata deployment is in it: no compose file with its server, no "
            + "conf/openmetadata.yaml, no values. \(other)"
    }

    private static func refusal(_ obstacle: Surroundings.Obstacle, _ draft: String?) -> [Block] {
        let along: [Block] =
            draft.map {
                [
                    .paragraph("Or keep a draft, and take it along:", .warning),
                    .command(obstacle.command(with: $0)),
                ]
            } ?? []
        return [
            .paragraph(
                "Warning: \(displayable(obstacle.words)) Quit now, and start:", .warning),
            .command(obstacle.command()),
        ] + along
    }

    /// What will happen; `unless` is what makes it use the network.
    static func blocks(asksOnline: Bool, unless: String = "") -> [Block] {
        [
            .paragraph(
                "This sets up sign-in with Microsoft Entra ID (Azure AD) for an OpenMetadata "
                    + "server: \(inWords(Page.stepCount)) short steps, then the files are written. "
                    + "Nothing is written before you say so in step \(number(.review)), and "
                    + (asksOnline
                        ? "Microsoft and the server are asked about your answers while you give them."
                        : "no network is used\(unless).")),
            .blank, .heading("Have at hand"),
            .bullets([
                "Access to the portal, to register an application (step "
                    + "\(number(.section(.registration))) says how).",
                "The address that people type to open OpenMetadata.",
                "The e-mail address of everyone who is to be an administrator.",
                "How the server runs: Docker, bare metal or Kubernetes, and its version.",
            ]),
            .blank, .heading("Good to know"),
        ]
    }

    static func keys(keepsDraft: Bool) -> Block {
        .bullets([
            "Every field is checked when you leave it. F1 explains the one you are in.",
            "Esc goes back at any time and loses nothing.",
            "F10 or Ctrl-C quits"
                + (keepsDraft ? "; what you typed can be kept (never a token)." : "."),
        ])
    }

    /// Why no draft is offered although there may be one, or not all of it, and why none is kept.
    static func warning(
        _ obstacle: Problem?, _ unkept: UnkeptDraft?, _ offered: Draft?
    ) -> [Block] {
        let files = unkept?.keepsFilesBack == true ? ", and no file can be written" : ""
        let lost = "nothing that you type can be kept, should you quit or the line drop\(files)."
        let cause = unkept?.problem
        let warnings =
            if let cause, cause.message == obstacle?.message {
                ["a draft cannot be read; \(lost) \(cause.inOneLine())"]
            } else {
                [
                    obstacle.map { obstacleWords($0, offered) },
                    cause.map { "\(lost) \($0.inOneLine())" },
                ].compactMap { $0 }
            }
        return warnings.flatMap { words -> [Block] in
            [.paragraph("\(Severity.warning.word): \(displayable(words))", .warning), .blank]
        }
    }

    static func obstacleWords(_ obstacle: Problem, _ offered: Draft?) -> String {
        let extent = offered?.isPart == true ? " as a whole" : ""
        let words = "a draft cannot be read\(extent). \(obstacle.inOneLine())"
        guard let offered, !offered.isPart else { return words }
        let which = offered.isHandedOver ? "of standard input" : "that is kept here"
        return "\(words) Nothing of it is taken: the draft on offer is the one \(which)."
    }

    /// The draft that this session takes the place of without a question.
    static func earlier(_ path: String?) -> [Block] {
        guard let path else { return [] }
        return [
            .paragraph(
                "\(Severity.note.word): your own draft is not gone on with. Once something of this "
                    + "session is kept in its place, it stays as \(displayable(path))."), .blank,
        ]
    }

    /// What there is to choose about.
    static func offer(
        _ draft: Draft?, other: OtherSession?, in surroundings: Surroundings?
    ) -> String {
        if let other { return other.words }
        guard let draft else { return "" }
        let words = "There is a draft: \(draft.origin)."
        guard let begun = draft.folder, let here = surroundings?.names.path, here != begun else {
            return words
        }
        return "\(words) \(begunElsewhere(begun))"
    }

    private static func begunElsewhere(_ folder: String) -> String {
        "It was begun in \(displayable(folder)), not in this folder: look at its deployment and at "
            + "the names of its files before you write."
    }

    /// What is to be known about the draft wherever its files are named.
    static func elsewhere(_ folder: String?) -> [Block] {
        guard let folder else { return [] }
        let words = "\(Severity.warning.word): this is a draft. \(begunElsewhere(folder))"
        return [.paragraph(words, .warning), .blank]
    }

    private static func number(_ page: Page) -> Int { page.step ?? 0 }

    private static func inWords(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.element(at: count) ?? "\(count)"
    }
}
