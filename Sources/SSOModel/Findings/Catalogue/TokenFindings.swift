private let whereToken = "OpenMetadata, Settings, Bots, ingestion-bot"

extension FindingKind {
    static let tokenKinds = [
        tokenParts, tokenUnreadable, tokenExpired, tokenExpires, tokenNotBot, tokenDemo,
        tokenMicrosoft, tokenBearer, tokenVariable, tokenFile, tokenElsewhere,
        secretElsewhere,
    ]

    private static let fetch = Change.step(
        "OpenMetadata, Settings, Bots, ingestion-bot: copy the whole token.")

    static let tokenElsewhere = FindingKind(
        "TOKEN-ELSEWHERE", .error, "A token stands where something else belongs",
        "It would be written and shown as if it were no secret.",
        .step("Take it out, and answer what was asked for."), .answer(.token))

    static let secretElsewhere = FindingKind(
        "SECRET-ELSEWHERE", .error, "A secret stands where something else belongs",
        "It would be written and shown as if it were no secret.",
        .step("Take it out; if it is real, replace it where it was made."))

    static let tokenParts = FindingKind(
        "TOKEN-PARTS", .error, "The token does not have three parts",
        "A token (JWT) is three texts with dots between them, in one line.", fetch, .answer(.token),
        check: ingestionCheck)

    static let tokenUnreadable = FindingKind(
        "TOKEN-UNREADABLE", .error, "A part of the token cannot be read",
        "Something was lost or changed on the way; an editor may have broken the line.", fetch,
        .answer(.token), check: ingestionCheck)

    static let tokenExpired = FindingKind(
        "TOKEN-EXPIRED", .error, "The token has expired",
        "The server answers 401 to every request with it.",
        .step("OpenMetadata, Settings, Bots, ingestion-bot: Revoke, then Generate."),
        .answer(.token), check: ingestionCheck)

    static let tokenExpires = FindingKind(
        "TOKEN-EXPIRES", .warning, "The token expires soon", "On that day ingestion stops.",
        .step("Make one that lasts longer, and put it into every workflow."), .answer(.token),
        check: ingestionCheck)

    static let tokenNotBot = FindingKind(
        "TOKEN-NOT-BOT", .warning, "The token is a person's, not a bot's",
        "It works as long as that person has access.", fetch, .answer(.token), check: ingestionCheck
    )

    package static let tokenDemo = FindingKind(
        "TOKEN-DEMO", .warning, "The token is signed with the demo key",
        "Its private half ships with OpenMetadata, so anybody can make a token like it. The "
            + "samples of the documentation carry one as well.",
        .step(
            "Give the server a key pair of its own (jwtTokenConfiguration). That cancels "
                + "every bot token: make new ones and deploy the pipelines again."),
        .answer(.token), check: ingestionCheck)

    static let tokenMicrosoft = FindingKind(
        "TOKEN-MICROSOFT", .error, "The token comes from Microsoft",
        "Ingestion signs in with a token that OpenMetadata itself makes.", fetch, .answer(.token),
        check: ingestionCheck)

    static let tokenBearer = FindingKind(
        "TOKEN-BEARER", .note, "The word Bearer was left out", "Only a note: it is no part of it.",
        .answer(.token))

    static let tokenVariable = FindingKind(
        "TOKEN-VARIABLE", .error, "The variable for the token cannot have this name",
        "The ingestion client replaces ${NAME} in its file by the variable.",
        .answer(.token, "env:OPENMETADATA_JWT_TOKEN, for example"))

    static let tokenFile = FindingKind(
        "TOKEN-FILE", .error, "The file of the token is missing, or is a folder",
        "The ingestion job reads the file when it starts, so the path is one that it sees.",
        .answer(.token, "file:/path/to/token"), check: ingestionCheck)
}

extension Problem {
    package static let tokenElsewhere = Problem(
        .tokenElsewhere, "This is a token, or holds one.",
        "Take it out; the token of the ingestion bot is an answer of its own.")

    package static let secretElsewhere = Problem(
        .secretElsewhere, "This looks like a client secret or a token.",
        "Take it out: nothing here asks for one. If it is real, replace it where it was made.")

    package static func tokenParts(_ count: Int) -> Problem {
        Problem(
            .tokenParts, "A bot token has three parts with dots between them; this has \(count).",
            "Copy all of it: \(whereToken).")
    }

    package static func tokenUnreadable(part: String) -> Problem {
        Problem(
            .tokenUnreadable, "The \(part) of the token cannot be read.",
            "A part got lost or changed. Copy all of it again: \(whereToken).")
    }

    /// The day, as `2026-01-31`.
    package static func tokenExpired(_ day: String) -> Problem {
        Problem(
            .tokenExpired, "The token expired on \(day).",
            "Make a new one: \(whereToken), Revoke, then Generate.")
    }

    package static func tokenExpiresSoon(_ day: String) -> Problem {
        Problem(
            .tokenExpires, "The token expires on \(day).",
            "Ingestion stops on that day. Make one that lasts: \(whereToken).")
    }

    package static let tokenNotBot = Problem(
        .tokenNotBot, "This is not the token of a bot.",
        "A person's token ends with that person's access. Use the bot's: \(whereToken).")

    package static let tokenDemo = Problem(
        .tokenDemo, "This token is signed with the demo key that everybody has.",
        "Anyone can make one like it. Give the server keys of its own, then make a "
            + "new token: \(whereToken).")

    package static let tokenMicrosoft = Problem(
        .tokenMicrosoft, "This token comes from Microsoft.",
        "Ingestion needs the one that OpenMetadata makes: \(whereToken).")

    package static let tokenBearerCut = Problem(.tokenBearer, "Left out the word Bearer.")

    static let tokenAsName = Problem(
        .tokenElsewhere, "A token stands where the name of its variable or file belongs.",
        "Give the token by itself, without env:, file: or $ before it, or give the name.")

    /// It may be a secret, and is not repeated.
    package static func tokenVariableName(isMissing: Bool) -> Problem {
        Problem(
            .tokenVariable,
            isMissing
                ? "The name of the environment variable is missing."
                : "This cannot be the name of an environment variable.",
            "Use capitals, digits and underscores, as in OPENMETADATA_JWT_TOKEN.")
    }

    package static let tokenFilePath = Problem(
        .tokenFile, "The name of the token file is missing or names a folder.",
        "Give it as file:/path/to/token, as the ingestion job sees it.")
}
