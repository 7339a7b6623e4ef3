import FoundationEssentials

/// What a set of answers amounts to.
package struct Resolution: Hashable, Sendable {
    /// The settings; nil when there is any error.
    package let settings: SSOSettings?
    /// Everything there is to say, in the order of the questions.
    package let findings: [Finding]
    /// The answers after normalisation, with defaults and implied answers filled in.
    package let effective: Answers
}

extension Answers {
    /// Applies every rule and, when none objects, builds the settings.
    package func resolve(now: Date = Date()) -> Resolution {
        var effective = self
        var findings: [Finding] = []
        for question in Question.all {
            findings += remarks(on: question, in: effective).map {
                Finding($0, question: question.id)
            }
            guard let checked = effective.check(question.id, now: now) else { continue }
            findings += checked.problems.map { Finding($0, question: question.id) }
            effective.settle(question.id, as: checked)
        }
        let failed = findings.contains { $0.severity == .error }
        var settings = failed ? nil : SSOSettings(effective, keeping: keptAsIs)
        settings?.target.otherKeys = files.keys
        settings?.target.isVersionTold = isTold(.openMetadataVersion)
        // What stands in their place is nobody's answer.
        for id in keptAsIs { effective[id] = nil }
        return Resolution(settings: settings, findings: findings, effective: effective)
    }

    /// The questions for which existing files keep what they say.
    fileprivate var keptAsIs: Set<QuestionID> { files.asIs.filter(isKeptAsIs) }

    /// What would be dropped without a word: an answer that does not count, and what a file says
    /// and nobody meant to change, but a default does.
    private func remarks(on question: Question, in effective: Answers) -> [Problem] {
        let id = question.id
        guard question.isRelevant(effective) else {
            return given[id]?.isEmpty == false ? [.unused(id)] : []
        }
        if isKeptAsIs(id) { return [.changeKept(id)] }
        if id == .jwksURL, !files.keyHostsLeft.isEmpty {
            return [.changeKeysLeft(of: files.keyHostsLeft)]
        }
        let isAnswered = given[id] != nil || id == .redirectURI && given[.serverURL] != nil
        guard files.unread.contains(id), !isAnswered, let answer = effective.effective(id)
        else { return [] }
        return [.changeDefaultTakesOver(id, value: question.text(of: answer))]
    }
}

extension SSOSettings {
    fileprivate init(_ answers: Answers, keeping asIs: Set<QuestionID>) {
        let values = answers.read
        registration = Registration(
            applicationName: values.value(.applicationName), serverURL: values.value(.serverURL),
            redirectURI: values.value(.redirectURI), cloud: values.value(.cloud))
        credentials = Credentials(
            clientID: values.value(.clientID), tenant: values.value(.tenantID))
        access = Access(
            adminPrincipals: values.value(.adminPrincipals),
            principalDomain: values.value(.principalDomain),
            allowedDomains: values[.allowedDomains] as? [EmailDomain],
            enforcePrincipalDomain: values.value(.enforcePrincipalDomain),
            enableSelfSignup: values.value(.enableSelfSignup),
            jwtPrincipalClaims: values.value(.jwtPrincipalClaims))
        ingestion =
            values.value(.ingestionEnabled)
            ? Ingestion(
                token: values.value(.token), hostPort: values.value(.hostPort),
                tls: values.value(.verifySSL), caCertificate: values[.caCertificate] as? FilePath,
                asIs: Set(asIs.flatMap(\.settings)))
            : nil
        target = Target(
            kind: values.value(.targetKind), version: values.value(.openMetadataVersion),
            path: values.value(.targetPath), jwksURL: values.value(.jwksURL),
            ingestionPaths: values[.ingestionPath] as? [FilePath] ?? [])
        access.completeAllowedDomains(
            mayEmpty: answers.isRelevant(.allowedDomains) && answers.isEmptied(.allowedDomains))
    }
}

extension SSOSettings.Access {
    /// The domain of the users is one of those that may sign in; nil leaves a file's as they are.
    fileprivate mutating func completeAllowedDomains(mayEmpty: Bool) {
        if let listed = allowedDomains, !listed.isEmpty {
            allowedDomains = listed.contains(principalDomain) ? listed : listed + [principalDomain]
        } else {
            allowedDomains = mayEmpty ? [] : nil
        }
    }
}
