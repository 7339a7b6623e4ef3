/// Who may administer, and as whom.
enum AccessRules {
    /// E-mail addresses become user names; the first one tells the domain.
    @Sendable static func admins(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        var names = Unrepeated<Principal>()
        var problems = Unrepeated<Problem>()
        let known: EmailDomain? = context.answers.value(.principalDomain)
        var domain = known?.text
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
            if !names.add(entry.name) { problems.add(.adminTwice(entry.name.text.shortened())) }
        }
        return .unlessError(
            answer, .list(names.all.map(\.text)), as: names.all,
            problems.all + names.all.problems, implied: implied)
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
        answers.effective(.enforcePrincipalDomain)?.flag != false && hasAllowedDomains(answers)
    }

    private static func hasAllowedDomains(_ answers: Answers) -> Bool {
        guard let version: OpenMetadataVersion = answers.value(.openMetadataVersion) else {
            return false
        }
        return Setting.allowedDomains.availability(in: TargetRules.kind(answers).fileKind)
            .isCertain(in: version)
    }

    @Sendable static func enforcement(_ isOn: Bool, in context: CheckContext) -> [Problem] {
        isOn ? [] : [.accessAnyDomain(hasList: hasAllowedDomains(context.answers))]
    }
}
