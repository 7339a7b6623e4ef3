import SSOModel

/// What is said about drafts and other sessions.
extension SessionChoice {
    /// - Returns: What to say where the draft is gone on with.
    func wordsOnResuming(lacksToken: Bool) -> Status? {
        let own = earlier.map { path in
            "our own draft stays as \(path.split(separator: "/").last ?? "")."
        }
        switch (lacksToken, own) {
        case (true, let own?): return Status("Give the bot token again; y\(own)", .warning)
        case (true, nil):
            return Status(
                "The bot token is not kept in a draft. Give it again, or leave it for later.",
                .warning)
        case (false, let own): return own.map { Status("Y\($0)") }
        }
    }

    /// What quitting would mean now.
    var quitConsequence: String {
        let cause =
            isOfAnother
            ? " Nothing of this session is kept: another one has the draft."
            : draftFailure.map { " The draft cannot be kept. \($0.inOneLine())" }
        return "Nothing has been written.\(cause ?? "")"
    }

    /// The same where there is room for one line only.
    var quitWarning: String {
        isOfAnother
            ? "Nothing typed here is kept; Ctrl-C again quits"
            : "The draft cannot be kept; Ctrl-C again quits without it"
    }

    /// What is said where a draft was asked for and there is none.
    package var nothingToResume: Event? {
        choices.isEmpty && obstacle == nil
            ? .notice("There is no draft to resume: this begins a new one.") : nil
    }
}
