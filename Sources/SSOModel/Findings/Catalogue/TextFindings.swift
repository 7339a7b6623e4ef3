extension FindingKind {
    static let textKinds = [
        required, unused, empty, cleaned, control, placeholder, choice, versionShortened,
    ]

    static let fields = Change.step("`omsso fields` lists the keys.")

    package static let required = FindingKind(
        "REQUIRED", .error, "An answer is missing",
        "Nothing is written until it is there. The message names the question.",
        .step("`omsso fields` lists every question, with its key and flag."))

    static let unused = FindingKind(
        "UNUSED", .warning, "An answer is not used",
        "It only counts with other answers than those that were given: for example a CA file "
            + "without verification, or a setting that the release does not have.",
        .step("Leave it out, or change the answers that it depends on."))

    static let empty = FindingKind(
        "EMPTY", .error, "An answer is empty",
        "An empty text is something else than no answer, which leaves the default.",
        .step("Fill it in, or take the key out of the answers file."))

    static let cleaned = FindingKind(
        "CLEANED", .note, "Something was removed from a pasted text",
        "Only a note: blanks, quotes, braces or characters that cannot be seen came along.",
        .step("Compare what is shown with the portal."))

    static let control = FindingKind(
        "CONTROL", .error, "An answer has a control character in it",
        "It came along with a copied text, and would break files or terminals.",
        .step("Type the text by hand."))

    package static let placeholder = FindingKind(
        "PLACEHOLDER", .error, "A placeholder of a documentation page was left in",
        "For example {Tenant ID} or {your domain}. The server would stop at start, or people "
            + "would see AADSTS900023.", .step("Put your own value in its place, braces included."))

    static let choice = FindingKind(
        "CHOICE", .error, "The answer is none of the choices", "The message lists them.",
        .step("`omsso fields` lists all choices, too."))

    static let versionShortened = FindingKind(
        "VERSION-SHORTENED", .note, "The version was shortened to its numbers",
        "Only a note: two or three numbers say which settings the server knows.",
        .answer(.openMetadataVersion))
}

extension Problem {
    package static let textEmpty = Problem(
        .empty, "There is nothing in it.", "Fill it in, or clear it for the default.")

    package static func textControl(_ character: Unicode.Scalar, place: Int) -> Problem {
        // What a decoder puts in the place of such bytes.
        let what =
            character == "\u{FFFD}"
            ? "stands for bytes that are no UTF-8" : "is the control character \(character.shown)"
        return Problem(
            .control, "Character \(place) \(what).",
            "Type the text by hand; it came from a copy that carries more than its words.")
    }

    package static func textPlaceholder(_ text: String) -> Problem {
        Problem(
            .placeholder, "\(text) is a placeholder from a documentation page.",
            "Put your own value in its place, braces included.")
    }

    package static func choiceUnknown(_ word: String, choices: [String], nearest: String?)
        -> Problem
    {
        Problem(
            .choice,
            word.isEmpty
                ? "No choice is named." : "\"\(word.shortened())\" is none of the choices.",
            meant: Meant(nearest, for: word), or: "Possible: \(choices.joined(separator: ", ")).")
    }

    package static func choiceVersionShortened(to version: String) -> Problem {
        Problem(
            .versionShortened, "Taken as \(version).",
            "What stands around it names a build, not a release.")
    }

    package static func cleaned(_ cleanings: [Cleaning]) -> Problem {
        let names = cleanings.filter { $0 != .lowercased }.map(\.name)
        var parts = names.isEmpty ? [] : ["Removed from the text: \(listed(names))."]
        if cleanings.contains(.lowercased) { parts.append("Changed to lower case.") }
        return Problem(.cleaned, parts.joined(separator: " "))
    }
}

extension Cleaning {
    fileprivate var name: String {
        switch self {
        case .blanks: "blanks"
        case .quotes: "quotes"
        case .brackets: "angle brackets"
        case .invisible: "invisible characters"
        case .hyphens: "typographic dashes"
        case .braces: "braces"
        case .prefix: "a prefix"
        case .trailingSlash: "a trailing slash"
        case .comma: "a comma"
        case .lowercased: "capitals"
        }
    }
}

extension Paste {
    /// The note about what was changed; none when nothing was.
    package var notes: [Problem] { cleanings.isEmpty ? [] : [.cleaned(cleanings)] }
}
