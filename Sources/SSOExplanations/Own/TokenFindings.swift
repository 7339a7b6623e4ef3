import SSOModel

extension Explanation {
    private static let fetch = Change.step(
        "OpenMetadata, Settings, Bots, ingestion-bot: copy the whole token.")

    /// The token of the ingestion bot.
    static let tokenFindings: [Explanation] = [
        .finding(
            "TOKEN-PARTS", "The token does not have three parts",
            "A token (JWT) is three texts with dots between them, in one line.", fetch,
            .answer(.token), check: ingestionCheck),
        .finding(
            "TOKEN-UNREADABLE", "A part of the token cannot be read",
            "Something was lost or changed on the way; an editor may have broken the line.", fetch,
            .answer(.token), check: ingestionCheck),
        .finding(
            "TOKEN-EXPIRED", "The token has expired",
            "The server answers 401 to every request with it.",
            .step("OpenMetadata, Settings, Bots, ingestion-bot: Revoke, then Generate."),
            .answer(.token), check: ingestionCheck),
        .finding(
            "TOKEN-EXPIRES", "The token expires soon", "On that day ingestion stops.",
            .step("Make one that lasts longer, and put it into every workflow."), .answer(.token),
            check: ingestionCheck),
        .finding(
            "TOKEN-NOT-BOT", "The token is a person's, not a bot's",
            "It works as long as that person has access.", fetch, .answer(.token),
            check: ingestionCheck),
        .finding(
            "TOKEN-DEMO", "The token is signed with the demo key",
            "Its private half ships with OpenMetadata, so anybody can make a token like it. The "
                + "samples of the documentation carry one as well.",
            .step(
                "Give the server a key pair of its own (jwtTokenConfiguration). That cancels "
                    + "every bot token: make new ones and deploy the pipelines again."),
            .answer(.token), check: ingestionCheck),
        .finding(
            "TOKEN-MICROSOFT", "The token comes from Microsoft",
            "Ingestion signs in with a token that OpenMetadata itself makes.", fetch,
            .answer(.token), check: ingestionCheck),
        .finding(
            "TOKEN-BEARER", "The word Bearer was left out", "Only a note: it is no part of it.",
            .answer(.token)),
        .finding(
            "TOKEN-VARIABLE", "The variable for the token cannot have this name",
            "The ingestion client replaces ${NAME} in its file by the variable.",
            .answer(.token, "env:OPENMETADATA_JWT_TOKEN, for example")),
        .finding(
            "TOKEN-FILE", "The file of the token is missing, or is a folder",
            "The ingestion job reads the file when it starts, so the path is one that it sees.",
            .answer(.token, "file:/path/to/token"), check: ingestionCheck),
    ]
}
