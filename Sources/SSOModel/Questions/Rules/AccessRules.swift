/// Who may administer, and as whom.
enum AccessRules {
    /// E-mail addresses become user names; the first one tells the domain.
    @Sendable static func admins(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        var names: [String] = []
        var problems: [Problem] = []
        var domain = context.answers.effective(.principalDomain)?.text.flatMap(knownDomain)
        var implied: [QuestionID: Answer] = [:]
        for text in answer.entries.flatMap(EntryList.entries) {
            let checked = PrincipalEntry.parse(text)
            problems.add(checked.problems)
            guard let entry = checked.value else { continue }
            if let own = entry.domain, domain == nil {
                domain = own
                implied[.principalDomain] = .text(own)
            }
            problems.add(problem(with: entry, domain: domain))
            if names.contains(entry.name.text) {
                problems.add([.adminTwice(entry.name.text.shortened())])
            } else {
                names.append(entry.name.text)
            }
        }
        if names == ["admin"] { problems.append(.adminOnlyAdmin) }
        return .unlessError(answer, .list(names), problems, implied: implied)
    }

    private static func knownDomain(_ text: String) -> String? {
        EmailDomain.parse(text).value?.text
    }

    private static func problem(with entry: PrincipalEntry, domain: String?) -> [Problem] {
        guard let own = entry.domain, let domain, own.lowercased() != domain.lowercased() else {
            return []
        }
        let address = "\(entry.name.text)@\(own)".shortened(to: 60)
        return [.adminOtherDomain(address, domain: domain)]
    }

    /// The admins whose addresses were typed, held against the domain.
    @Sendable static func domain(_ domain: EmailDomain, in context: CheckContext) -> [Problem] {
        context.answers.adminAddresses.flatMap { text in
            PrincipalEntry.parse(text).value.map { problem(with: $0, domain: domain.text) } ?? []
        }
    }

    /// The list says who may sign in only where that is enforced, and where the server has it.
    @Sendable static func knowsAllowedDomains(_ answers: Answers) -> Bool {
        let text = answers.effective(.openMetadataVersion)?.text ?? ""
        guard answers.effective(.enforcePrincipalDomain)?.flag != false,
            let version = OpenMetadataVersion(tag: text)
        else { return false }
        return Setting.allowedDomains.availability(in: TargetRules.kind(answers).fileKind)
            .isCertain(in: version)
    }

    @Sendable static func claims(_ claims: [Claim], in context: CheckContext) -> [Problem] {
        ClaimRules.problems(with: claims)
    }

    @Sendable static func enforcement(_ isOn: Bool, in context: CheckContext) -> [Problem] {
        isOn ? [] : [.accessAnyDomain]
    }
}

/// What can be said about the claims as a list.
package enum ClaimRules {
    package static func problems(with claims: [Claim]) -> [Problem] {
        let names = claims.map(\.text)
        var problems: [Problem] = names == Claim.defaults ? [] : [.claimOtherOrder]
        if !names.contains(where: Claim.addresses.contains) { problems.append(.claimNoAddress) }
        return problems
    }
}
