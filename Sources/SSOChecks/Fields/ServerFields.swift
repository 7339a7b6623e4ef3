import SSOModel
import SSOReading

extension ServerView {
    typealias FieldHit = FieldCheck.FieldHit

    /// The problems of a setting with one text, unless it is a placeholder.
    func problems(
        of setting: Setting, _ check: (String) -> [Problem]
    ) -> [FieldHit] {
        guard let value = values[setting], let text = value.resolved, !text.isEmpty,
            Placeholder.find(in: text) == nil
        else { return [] }
        return check(text).map { FieldHit(place: value.place, problem: $0) }
    }

    /// Placeholders in any setting, also where their braces make keys of them in YAML.
    var placeholders: [FieldHit] {
        let written = Setting.judged.flatMap { setting -> [FieldHit] in
            guard let value = values[setting], !value.isStandard else { return [] }
            return value.parts.filter { setting != .oidcSecret || $0.text.isWholePlaceholder }
                .compactMap { part in
                    part.text.unfilled.map { FieldHit(place: part.place, problem: $0) }
                }
        }
        return written
            + broken.filter { $0.setting.map { values[$0] == nil } ?? true }.compactMap { value in
                value.text.unfilled.map { FieldHit(place: value.place, problem: $0) }
            }
    }

    var equalIDs: [FieldHit] {
        guard let client = text(.clientID)?.lowercased(), !client.isEmpty,
            let value = self[.clientID],
            authority?.tenant == client
        else { return [] }
        return [FieldHit(place: value.place, problem: .tenantSameAsClient)]
    }

    var cloudProblems: [FieldHit] {
        guard isSince(.v1_10), let authority, authority.cloud != .public,
            let value = self[.authority]
        else { return [] }
        return [
            FieldHit(
                place: value.place, problem: .tenantCloudUnknownToScreens(authority.cloud))
        ]
    }

    var adminProblems: [FieldHit] {
        let admins = CheckRule.admins(of: self)
        var hits = admins.flatMap { item, text in
            Placeholder.find(in: text) == nil
                ? Principal.parse(text).problems.map { FieldHit(place: item.place, problem: $0) }
                : []
        }
        if admins.map(\.text) == ["admin"] {
            hits.append(FieldHit(place: admins[0].item.place, problem: .adminOnlyAdmin))
        }
        return hits
    }

    var allowedDomainProblems: [FieldHit] {
        if broken.contains(where: { $0.setting == .allowedDomains }) { return [] }
        return (values[.allowedDomains]?.items ?? []).flatMap { item -> [FieldHit] in
            guard let text = item.text, !text.contains("${"), Placeholder.find(in: text) == nil
            else { return [] }
            return EmailDomain.parse(text).problems.map { FieldHit(place: item.place, problem: $0) }
        }
    }

    var keyProblems: [FieldHit] {
        (values[.publicKeys]?.items ?? []).flatMap { item -> [FieldHit] in
            guard let text = item.text, MicrosoftURL(text) == nil, !item.holdsSeveral,
                !text.contains("${"),
                Placeholder.find(in: text) == nil
            else { return [] }
            return KeyURL.parse(text).problems.map { FieldHit(place: item.place, problem: $0) }
        }
    }

    var claimProblems: [FieldHit] {
        guard let value = values[.claims], !value.isUnresolved, let items = value.items,
            !items.isEmpty
        else { return [] }
        let read = items.map { ($0, Claim.parse($0.text ?? "")) }
        let single = read.flatMap { item, claim in
            claim.problems.map { FieldHit(place: item.place, problem: $0) }
        }
        let together = ClaimRules.problems(with: read.compactMap { $0.1.value })
        return single + together.map { FieldHit(place: value.place, problem: $0) }
    }

    var enforcementProblems: [FieldHit] {
        guard let value = values[.enforcePrincipalDomain], value.flag == false else { return [] }
        let name = name(.enforcePrincipalDomain)
        return [
            FieldHit(
                place: value.place, problem: .accessAnyDomain,
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
