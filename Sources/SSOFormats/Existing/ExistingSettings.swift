import SSOModel

/// Reads from an existing file what the questions would have been answered with.
package enum ExistingSettings {
    /// The answers that a file holds; none where single sign-on with Entra ID is not set up in it,
    /// or where it cannot be read.
    package static func answers(in bytes: [UInt8], as kind: FileKind) -> [QuestionID: Answer] {
        read(bytes, as: kind).answers
    }

    /// The answers that a file holds, and the questions with a default for which it says something
    /// that is no answer.
    package static func read(
        _ bytes: [UInt8], as kind: FileKind
    ) -> (answers: [QuestionID: Answer], unread: [QuestionID]) {
        guard let values = ExistingValues(bytes, kind) else { return ([:], []) }
        let raw = kind == .workflow ? connection(values) : server(values)
        let answers = normalised(raw)
        let isRead = kind == .workflow || isSetUp(values)
        let unread = withDefaults.filter { isRead && values.holds($0) && answers[$1] == nil }
        let refused = QuestionID.allCases.filter { raw[$0] != nil && answers[$0] == nil }
        return (answers, unread.map(\.question) + refused)
    }

    private static let withDefaults: [(setting: Setting, question: QuestionID)] = [
        (.callbackURL, .redirectURI), (.enforcePrincipalDomain, .enforcePrincipalDomain),
        (.selfSignup, .enableSelfSignup), (.claims, .jwtPrincipalClaims),
        (.hostPort, .hostPort), (.verifySSL, .verifySSL),
    ]

    /// Without those that follow from others, so that they go on following them.
    package static func independent(_ found: [QuestionID: Answer]) -> [QuestionID: Answer] {
        found.filter { id, answer in
            guard [.redirectURI, .hostPort].contains(id) else { return true }
            return Answers(found.filter { $0.key != id }).effective(id) != answer
        }
    }

    private static func isSetUp(_ values: ExistingValues) -> Bool {
        values.text(.provider) == ServerWord.provider
    }

    private static func server(_ values: ExistingValues) -> [QuestionID: Answer] {
        guard isSetUp(values) else { return [:] }
        var answers: [QuestionID: Answer] = [:]
        answers[.clientID] = values.text(.clientID).map(Answer.text)
        if let authority = values.text(.authority) {
            answers[.tenantID] = .text(authority)
            answers[.cloud] = AuthorityHost.cloud(of: authority).map { .text($0.rawValue) }
        }
        if let callback = values.text(.callbackURL) {
            answers[.redirectURI] = .text(callback)
            answers[.serverURL] = RedirectURI.parse(callback).value.map { .text($0.url.origin) }
        }
        answers[.adminPrincipals] = values.list(.adminPrincipals).map { entries in
            // An entry may be `name:password` (OpenMetadata, `UserUtil.java`).
            .list(entries.map { String($0.prefix { $0 != ":" }) })
        }
        answers[.principalDomain] = values.text(.principalDomain).map(Answer.text)
        answers[.allowedDomains] = values.list(.allowedDomains).map(Answer.list)
        answers[.enforcePrincipalDomain] = values.flag(.enforcePrincipalDomain).map(Answer.flag)
        answers[.enableSelfSignup] = values.flag(.selfSignup).map(Answer.flag)
        answers[.jwtPrincipalClaims] = values.list(.claims).map(Answer.list)
        answers[.jwksURL] = values.list(.publicKeys)?
            .first { AuthorityHost.cloud(of: $0) == nil }.map { .text(KeyURL.corrected($0)) }
        return answers
    }

    private static func connection(_ values: ExistingValues) -> [QuestionID: Answer] {
        var answers: [QuestionID: Answer] = [:]
        answers[.hostPort] = values.text(.hostPort).map(Answer.text)
        answers[.verifySSL] = values.text(.verifySSL).map(Answer.text)
        answers[.caCertificate] = values.text(.caCertificate).map(Answer.text)
        if values.holds(.jwtToken) {
            let isForLater = values.text(.jwtToken) == "${\(TokenSource.variableForLater)}"
            answers[.token] = .token(isForLater ? .later : .existing)
        }
        return answers
    }

    /// As the rules write them, without those that the rules refuse: such a value is replaced.
    private static func normalised(_ raw: [QuestionID: Answer]) -> [QuestionID: Answer] {
        let answers = Answers(raw.filter { !$0.value.isEmpty })
        return answers.given.reduce(into: [:]) { result, pair in
            let checked = answers.check(pair.key)
            if checked?.hasErrors != true { result[pair.key] = checked?.answer ?? pair.value }
        }
    }
}

/// The host of an address of Microsoft's sign-in.
enum AuthorityHost {
    static func cloud(of address: String) -> AzureCloud? {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        return AzureCloud.of(host: String(address[start...].prefix { !"/:?#".contains($0) }))
    }
}
