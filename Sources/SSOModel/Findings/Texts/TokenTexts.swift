private let whereToken = "OpenMetadata, Settings, Bots, ingestion-bot"

extension TokenProblem {
    var text: ProblemText {
        switch self {
        case .parts(let count):
            .error(
                "TOKEN-PARTS",
                "A bot token has three parts with dots between them; this has \(count).",
                "Copy all of it: \(whereToken).")
        case .unreadable(let part):
            .error(
                "TOKEN-UNREADABLE", "The \(part) of the token cannot be read.",
                "A part got lost or changed. Copy all of it again: \(whereToken).")
        case .expired(let day):
            .error(
                "TOKEN-EXPIRED", "The token expired on \(day).",
                "Make a new one: \(whereToken), Revoke, then Generate.")
        case .expiresSoon(let day):
            .warning(
                "TOKEN-EXPIRES", "The token expires on \(day).",
                "Ingestion stops on that day. Make one that lasts: \(whereToken).")
        case .notBot:
            .warning(
                "TOKEN-NOT-BOT", "This is not the token of a bot.",
                "A person's token ends with that person's access. Use the bot's: \(whereToken).")
        case .demo:
            .warning(
                "TOKEN-DEMO", "This token is signed with the demo key that everybody has.",
                "Anyone can make one like it. Give the server keys of its own, then make a "
                    + "new token: \(whereToken).")
        case .microsoft:
            .error(
                "TOKEN-MICROSOFT", "This token comes from Microsoft.",
                "Ingestion needs the one that OpenMetadata makes: \(whereToken).")
        case .bearerCut:
            .note("TOKEN-BEARER", "Left out the word Bearer.")
        case .variableName(let name):
            .error(
                "TOKEN-VARIABLE", "\(name) cannot be the name of an environment variable.",
                "Use capitals, digits and underscores, as in OPENMETADATA_JWT_TOKEN.")
        case .filePath:
            .error(
                "TOKEN-FILE", "The name of the token file is missing or names a folder.",
                "Give it as file:/path/to/token, as the ingestion job sees it.")
        }
    }
}
