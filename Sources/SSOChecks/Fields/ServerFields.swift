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
            .compactMap { part in part.text.unfilled.map { Hit(part.place, $0) } }
    }

    /// Those in variables that no rule looks at otherwise.
    var otherPlaceholders: [Hit] { unfilled(broken.filter { $0.setting == nil }) }

    private func unfilled(_ values: [BrokenValue]) -> [Hit] {
        values.compactMap { value in value.text.unfilled.map { Hit(value.place, $0) } }
    }

    var equalIDs: [Hit] {
        guard let client = text(.clientID)?.lowercased(), !client.isEmpty,
            let value = self[.clientID],
            authority?.tenant == client
        else { return [] }
        return [Hit(value.place, .tenantSameAsClient)]
    }

    var cloudProblems: [Hit] {
        guard isSince(.v1_10), let authority, authority.cloud != .public,
            let value = self[.authority]
        else { return [] }
        return [
            Hit(
                value.place, .tenantCloudUnknownToScreens(authority.cloud))
        ]
    }

    var adminProblems: [Hit] {
        let admins = admins
        var hits = admins.flatMap { item, text in
            Placeholder.find(in: text) == nil
                ? Principal.parse(text).problems.map { Hit(item.place, $0) }
                : []
        }
        if admins.map(\.text) == ["admin"] {
            hits.append(Hit(admins[0].item.place, .adminOnlyAdmin))
        }
        return hits
    }

    var allowedDomainProblems: [Hit] {
        if broken.contains(where: { $0.setting == .allowedDomains }) { return [] }
        return (values[.allowedDomains]?.items ?? []).flatMap { item -> [Hit] in
            guard let text = item.text, !text.contains("${"), Placeholder.find(in: text) == nil
            else { return [] }
            return EmailDomain.parse(text).problems.map { Hit(item.place, $0) }
        }
    }

    var keyProblems: [Hit] {
        (values[.publicKeys]?.items ?? []).flatMap { item -> [Hit] in
            guard let text = item.text, MicrosoftURL(text) == nil, !item.holdsSeveral,
                !text.contains("${"),
                Placeholder.find(in: text) == nil
            else { return [] }
            return KeyURL.parse(text).problems.map { Hit(item.place, $0) }
        }
    }

    var claimProblems: [Hit] {
        guard let value = values[.claims], !value.isUnresolved, let items = value.items,
            !items.isEmpty
        else { return [] }
        let read = items.map { ($0, Claim.parse($0.text ?? "")) }
        let single = read.flatMap { item, claim in
            claim.problems.map { Hit(item.place, $0) }
        }
        let together = ClaimRules.problems(with: read.compactMap { $0.1.value })
        return single + together.map { Hit(value.place, $0) }
    }

    var enforcementProblems: [Hit] {
        guard let value = values[.enforcePrincipalDomain], value.flag == false else { return [] }
        let name = name(.enforcePrincipalDomain)
        return [
            Hit(
                value.place, .accessAnyDomain,
                advice: "The server checks only the signature of a token, and Microsoft signs all "
                    + "tenants with the same keys. Set \(name) to true.")
        ]
    }
}

extension FoundValue {
    /// The texts of the value; for what is neither text nor list, what stands in the file.
    var parts: [(text: String, place: Place)] {
        func part(_ node: YAMLNode) -> (String, Place) {
            let written = document.scalars[
                node.start.index..<max(node.start.index, node.contentEnd.index)]
            return (node.text ?? (node.isFlow ? String(written) : ""), document.place(of: node))
        }
        return node.items.map { $0.map(part) } ?? [part(node)]
    }
}
