import FoundationEssentials

/// What a set of answers amounts to.
package struct Resolution: Hashable, Sendable {
    /// The settings; nil when there is any error.
    package var settings: SSOSettings?
    /// Everything there is to say, in the order of the questions.
    package var findings: [Finding]
    /// The answers after normalisation, with defaults and implied answers filled in.
    package var effective: Answers
}

extension Answers {
    /// Applies every rule and, when none objects, builds the settings.
    package func resolve(now: Date = Date()) -> Resolution {
        var effective = self
        var findings: [Finding] = []
        for question in Question.all {
            findings += remarks(on: question).map { Finding($0, question: question.id) }
            guard let checked = effective.check(question.id, now: now) else { continue }
            findings += checked.problems.map { Finding($0, question: question.id) }
            effective[question.id] = checked.answer
            for (id, answer) in checked.implied where effective.effective(id) == nil {
                effective[id] = answer
            }
        }
        let failed = findings.contains { $0.severity == .error }
        return Resolution(
            settings: failed ? nil : SSOSettings(checked: effective),
            findings: findings, effective: effective)
    }
}

extension Answers {
    /// What would be dropped without a word: an answer that does not count, and what a file says
    /// and nobody meant to change, but a default does.
    private func remarks(on question: Question) -> [Problem] {
        let id = question.id
        guard question.isRelevant(self) else {
            return given[id]?.isEmpty == false ? [.unused(id)] : []
        }
        let isAnswered = given[id] != nil || id == .redirectURI && given[.serverURL] != nil
        guard unread.contains(id), !isAnswered, let answer = effective(id) else { return [] }
        return [.changeDefaultTakesOver(id, value: question.text(of: answer))]
    }

    /// The domains that may sign in, with the one of the users; nil to leave a file's as they are.
    fileprivate var allowedDomains: [EmailDomain]? {
        guard isRelevant(.allowedDomains) else { return nil }
        guard let list = effective(.allowedDomains)?.list, !list.isEmpty else {
            return isEmptied(.allowedDomains) ? [] : nil
        }
        let own = effective(.principalDomain)?.text ?? ""
        return (list.contains(own) ? list : list + [own]).map(EmailDomain.init(unchecked:))
    }
}

extension SSOSettings {
    /// Takes over answers that passed their rules; nil when one of them would not parse.
    fileprivate init?(checked answers: Answers) {
        func text(_ id: QuestionID) -> String { answers.effective(id)?.text ?? "" }
        func list(_ id: QuestionID) -> [String] { answers.effective(id)?.list ?? [] }
        func flag(_ id: QuestionID) -> Bool { answers.effective(id)?.flag ?? true }
        guard let cloud = AzureCloud(rawValue: text(.cloud)),
            let kind = DeploymentTarget(rawValue: text(.targetKind)),
            let version = OpenMetadataVersion(rawValue: text(.openMetadataVersion)),
            let tls = TLSVerification(
                keyword: text(.verifySSL), caCertificate: text(.caCertificate))
        else { return nil }
        self.init(
            registration: Registration(
                applicationName: ApplicationName(unchecked: text(.applicationName)),
                serverURL: ServerURL(unchecked: text(.serverURL)),
                redirectURI: RedirectURI(unchecked: text(.redirectURI)), cloud: cloud),
            credentials: Credentials(
                clientID: ClientID(unchecked: text(.clientID)),
                tenant: Tenant(unchecked: text(.tenantID))),
            access: Access(
                adminPrincipals: list(.adminPrincipals).map(Principal.init(unchecked:)),
                principalDomain: EmailDomain(unchecked: text(.principalDomain)),
                allowedDomains: answers.allowedDomains,
                enforcePrincipalDomain: flag(.enforcePrincipalDomain),
                enableSelfSignup: flag(.enableSelfSignup),
                jwtPrincipalClaims: list(.jwtPrincipalClaims).map(Claim.init(unchecked:))),
            ingestion: Ingestion(
                token: answers.effective(.token)?.token ?? .later,
                hostPort: APIURL(unchecked: text(.hostPort)), tls: tls),
            target: Target(
                kind: kind, version: version, path: FilePath(unchecked: text(.targetPath)),
                jwksURL: KeyURL(unchecked: text(.jwksURL)),
                ingestionPaths: list(.ingestionPath).map(FilePath.init(unchecked:))))
    }
}

extension TLSVerification {
    init?(keyword: String, caCertificate: String) {
        switch keyword {
        case "no-ssl": self = .noSSL
        case "ignore": self = .ignore
        case "validate":
            self = .validate(caCertificate: caCertificate.isEmpty ? nil : caCertificate)
        default: return nil
        }
    }
}
