import SSOModel
import SSOReading

extension ServerView {
    /// The problems of a setting with one text, unless it is a placeholder.
    func problems(
        of setting: Setting, _ check: (String) -> [Problem]
    ) -> [Hit] {
        guard let value = values[setting], let text = value.resolved, !text.isEmpty,
            Placeholder.find(in: text) == nil
        else { return [] }
        return check(text).map { Hit(value.place, $0) }
    }

    /// Placeholders in a setting, also where their braces make keys of them in YAML.
    func placeholders(in setting: Setting) -> [Hit] {
        guard let value = values[setting], !value.isStandard else {
            return unfilled(broken.filter { $0.setting == setting && values[setting] == nil })
        }
        return value.parts.filter { setting != .oidcSecret || Placeholder.isAll(of: $0.text) }
            .compactMap { part in part.text.unfilled.map { Hit(part.placeholder, $0) } }
    }

    /// Those in variables that no rule looks at otherwise.
    var otherPlaceholders: [Hit] { unfilled(broken.filter { $0.setting == nil }) }

    private func unfilled(_ values: [BrokenValue]) -> [Hit] {
        values.compactMap { value in value.text.unfilled.map { Hit(value.place, $0) } }
    }

    var equalIDs: [Hit] {
        guard let value = self[.clientID], let text = value.resolved,
            let client = ClientID.parse(text).value,
            let tenant = authority?.tenant.flatMap({ Tenant.parse($0).value })
        else { return [] }
        return tenant.problems(beside: client).map { Hit(value.place, $0) }
    }

    var cloudProblems: [Hit] {
        guard let version, let authority, let value = self[.authority] else { return [] }
        return authority.cloud.problems(in: version).map { Hit(value.place, $0) }
    }

    var adminProblems: [Hit] {
        let admins = admins
        let read = admins.filter { Placeholder.find(in: $0.text) == nil }
            .map { (place: $0.item.place, checked: Principal.parse($0.text)) }
        let single =
            read.flatMap { place, checked in checked.problems.map { Hit(place, $0) } }
            + emptyEntries(of: .adminPrincipals)
        guard let first = read.first, read.count == admins.count else { return single }
        return single + read.compactMap(\.checked.value).problems.map { Hit(first.place, $0) }
    }

    var allowedDomainProblems: [Hit] {
        if broken.contains(where: { $0.setting == .allowedDomains }) { return [] }
        return emptyEntries(of: .allowedDomains)
            + (values[.allowedDomains]?.items ?? []).flatMap { item -> [Hit] in
                guard let text = item.text, !item.isEmpty, !text.contains("${"),
                    Placeholder.find(in: text) == nil
                else { return [] }
                return EmailDomain.parse(text).problems.map { Hit(item.place, $0) }
            }
    }

    var keyProblems: [Hit] {
        emptyEntries(of: .publicKeys)
            + (values[.publicKeys]?.items ?? []).flatMap { item -> [Hit] in
                guard let text = item.text, MicrosoftURL(text) == nil, !item.holdsSeveral,
                    !item.isEmpty, !text.contains("${"), Placeholder.find(in: text) == nil
                else { return [] }
                return KeyURL.parse(text).problems.map { Hit(item.place, $0) }
            }
    }

    /// Entries of a list in which nothing stands, beside others.
    private func emptyEntries(of setting: Setting) -> [Hit] {
        let items = values[setting]?.items ?? []
        if setting == .adminPrincipals, items.allSatisfy(\.isEmpty) { return [] }
        return items.filter(\.isEmpty).map { item in
            var hit = Hit(
                item.place, "An entry of \(name(setting)) is empty.", advice: "Take it away.")
            hit.kind = Problem.textEmpty.kind
            return hit
        }
    }

    var claimProblems: [Hit] {
        guard let value = values[.claims], !value.isUnresolved, let items = value.items,
            !items.isEmpty
        else { return [] }
        let read = items.filter { !$0.isEmpty }.map { ($0, Claim.parse($0.text ?? "")) }
        let single =
            emptyEntries(of: .claims)
            + read.flatMap { item, claim in
                claim.problems.map { Hit(item.place, $0) }
            }
        let together = read.compactMap { $0.1.value }.problems
        return single + together.map { Hit(value.place, $0) }
    }

    /// What is doubtful about the claims that are mapped; an entry of another form has its own rules.
    var mappedClaimProblems: [Hit] {
        guard let value = values[.claimsMapping], !value.isUnresolved else { return [] }
        return (value.items ?? []).flatMap { item -> [Hit] in
            let parts = (item.text ?? "").split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].isEmpty else { return [] }
            return Claim.parse(String(parts[1])).problems.filter { $0.severity == .warning }
                .map { Hit(item.place, $0) }
        }
    }

    var enforcementProblems: [Hit] {
        guard let value = values[.enforcePrincipalDomain], value.flag == false else { return [] }
        let remedy = "Set \(name(.enforcePrincipalDomain)) to true."
        return [Hit(value.place, .accessAnyDomain(remedy))]
    }
}

extension FoundValue {
    /// The texts of the value; for what is neither text nor list, what stands in the file.
    var parts: [ValuePart] {
        node.items.map { $0.map(part) } ?? [part(node)]
    }

    private func part(_ node: YAMLNode) -> ValuePart {
        if let text = node.text { return ValuePart(text: text, source: document.content(of: node)) }
        let range = node.start.index..<max(node.start.index, node.contentEnd.index)
        // Keys without values are what braces of a placeholder make in YAML.
        let mayBeText = node.isFlow && node.entries?.allSatisfy { $0.value.isNull } != false
        let source = document.part(mayBeText ? range : range.lowerBound..<range.lowerBound)
        return ValuePart(text: source.string, source: source)
    }
}

/// A text of a value, and where its characters stand.
struct ValuePart {
    let text: String
    fileprivate let source: MappedText

    /// Where that stands which is left to be filled in.
    var placeholder: Place {
        guard let range = Placeholder.place(in: text) else { return source.whole }
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        return source.place(start..<start + scalars[range].count)
    }
}
