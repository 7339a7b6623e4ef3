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
        guard let value = self[.clientID], let text = value.resolved,
            let client = ClientID.parse(text).value,
            let tenant = authority?.tenant.flatMap({ Tenant.parse($0).value })
        else { return [] }
        return tenant.problems(beside: client).map { FieldHit(place: value.place, problem: $0) }
    }

    var cloudProblems: [FieldHit] {
        guard let version, let authority, let value = self[.authority] else { return [] }
        return authority.cloud.problems(in: version).map {
            FieldHit(place: value.place, problem: $0)
        }
    }

    var adminProblems: [FieldHit] {
        let admins = CheckRule.admins(of: self)
        let read = admins.filter { Placeholder.find(in: $0.text) == nil }
            .map { (place: $0.item.place, checked: Principal.parse($0.text)) }
        let single = read.flatMap { place, checked in
            checked.problems.map { FieldHit(place: place, problem: $0) }
        }
        guard let first = read.first, read.count == admins.count else { return single }
        let together = read.compactMap(\.checked.value).problems
        return single + together.map { FieldHit(place: first.place, problem: $0) }
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
        let together = read.compactMap { $0.1.value }.problems
        return single + together.map { FieldHit(place: value.place, problem: $0) }
    }

    var enforcementProblems: [FieldHit] {
        guard let value = values[.enforcePrincipalDomain], value.flag == false else { return [] }
        let remedy = "Set \(name(.enforcePrincipalDomain)) to true."
        return [FieldHit(place: value.place, problem: .accessAnyDomain(remedy))]
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
