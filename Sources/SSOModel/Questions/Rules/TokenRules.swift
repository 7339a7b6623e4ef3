import FoundationEssentials

/// Whether ingestion will be able to sign in with a token.
enum TokenRules {
    @Sendable static func check(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        switch answer.token ?? .later {
        case .later: taken(.later)
        case .existing: taken(.existing)
        case .environment(let name): environment(name, answer)
        case .file(let path): file(path, answer)
        case .literal(let secret): literal(secret, answer, now: context.now)
        }
    }

    private static func taken(_ source: TokenSource, _ problems: [Problem] = []) -> CheckedAnswer {
        .read(.token(source), as: source, problems)
    }

    private static func environment(_ name: String, _ answer: Answer) -> CheckedAnswer {
        let isName =
            name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" }
            && name.first.map { !$0.isASCIIDigit } == true
        return isName
            ? taken(.environment(name))
            : .refused(answer, [.tokenVariableName(isMissing: name.trimmingBlanks.isEmpty)])
    }

    private static func file(_ path: String, _ answer: Answer) -> CheckedAnswer {
        let checked = FilePath.parse(path)
        guard let value = checked.value else {
            let isTilde = path.hasPrefix("~")
            return .refused(answer, isTilde ? checked.problems : [.tokenFilePath])
        }
        return taken(.file(value.text), checked.problems)
    }

    private static func literal(_ secret: Secret, _ answer: Answer, now: Date) -> CheckedAnswer {
        guard case .literal = TokenSource.meant(by: secret.reveal()) else {
            return .refused(answer, [.tokenAsName])
        }
        var paste = Paste(secret.reveal())
        let before = paste.text
        paste.change(.blanks) { $0.withoutPrefix("bearer ").trimmingBlanks }
        var problems = paste.text == before ? paste.notes : [Problem.tokenBearerCut]
        problems += BotToken.problems(in: paste.text, now: now)
        let source = TokenSource.literal(Secret(paste.text))
        return .unlessError(answer, .token(source), as: source, problems)
    }
}

extension String {
    fileprivate func withoutPrefix(_ prefix: String) -> String {
        lowercased().hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}

/// The readable parts of a bot token: a JSON Web Token (RFC 7519) that OpenMetadata signed.
package enum BotToken {
    package static func problems(in text: String, now: Date) -> [Problem] {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return [.tokenParts(parts.count)] }
        guard let header: Header = decoded(parts[0]) else {
            return [.tokenUnreadable(part: "header")]
        }
        guard let claims: Claims = decoded(parts[1]) else {
            return [.tokenUnreadable(part: "middle part")]
        }
        guard Data(base64URL: parts[2])?.isEmpty == false else {
            return [.tokenUnreadable(part: "signature")]
        }
        if claims.isMicrosoft { return [.tokenMicrosoft] }
        return expiry(of: claims, now: now) + origin(of: claims, header)
    }

    private static func expiry(of claims: Claims, now: Date) -> [Problem] {
        // Tokens of the ingestion bot may be made to last for ever: `exp` is null then.
        guard let seconds = claims.exp else { return [] }
        let end = Date(timeIntervalSince1970: min(seconds, 253_402_300_799))
        if end <= now { return [.tokenExpired(day(end))] }
        let soon = now.addingTimeInterval(14 * 24 * 3600)
        return end < soon ? [.tokenExpiresSoon(day(end))] : []
    }

    private static func day(_ date: Date) -> String { UTCTime(date).day }

    private static func origin(of claims: Claims, _ header: Header) -> [Problem] {
        if header.kid == demoKey, claims.iss == demoIssuer { return [.tokenDemo] }
        return claims.isBot == true ? [] : [.tokenNotBot]
    }

    /// The key pair that OpenMetadata ships with; everyone has its private half.
    package static let demoKey = "Gb389a-9f76-gdjs-a92j-0242bk94356"
    private static let demoIssuer = "open-metadata.org"

    private struct Header: Decodable {
        let kid: String?
        let alg: String
    }

    private struct Claims: Decodable {
        let iss: String?
        let exp: Double?
        let isBot: Bool?

        var isMicrosoft: Bool {
            iss.flatMap(MicrosoftURL.init) != nil
        }
    }

    private static func decoded<Value: Decodable>(_ part: Substring) -> Value? {
        Data(base64URL: part).flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
    }
}
