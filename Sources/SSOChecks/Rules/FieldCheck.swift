import SSOFormats
import SSOModel

/// A check of the wizard's own fields, applied to the value of a file.
///
/// What the wizard says about an answer and what is said about a file is the same code. Notes are
/// left out: nothing is cleaned in a file.
struct FieldCheck: Sendable {
    private enum Body: Sendable {
        case azure(@Sendable (ServerView) -> [FieldHit])
        case workflow(@Sendable (WorkflowView, Installation) -> [FieldHit])
    }

    private let body: Body

    struct FieldHit: Sendable {
        let place: Place
        let problem: Problem
        var advice: String?
    }

    func findings(in installation: Installation) -> [CheckFinding] {
        let hits: [FieldHit] =
            switch body {
            case .azure(let body): installation.servers.filter(\.isAzure).flatMap(body)
            case .workflow(let body):
                installation.workflows.flatMap { body($0, installation) }
            }
        return hits.filter { $0.problem.severity > .note }.map { hit in
            CheckFinding(
                code: hit.problem.code, severity: hit.problem.severity,
                message: hit.problem.message, advice: hit.advice ?? hit.problem.advice,
                link: nil, at: hit.place, in: installation)
        }
    }

    static let all: [FieldCheck] = [
        FieldCheck(body: .azure { $0.placeholders }),
        FieldCheck(body: .azure { view in view.single(.authority) { Tenant.parse($0).problems } }),
        FieldCheck(body: .azure { view in view.single(.clientID) { ClientID.parse($0).problems } }),
        FieldCheck(body: .azure { $0.equalIDs }),
        FieldCheck(body: .azure { $0.cloudProblems }),
        FieldCheck(
            body: .azure { view in view.single(.callbackURL) { RedirectURI.parse($0).problems } }),
        FieldCheck(
            body: .azure { view in
                view.single(.principalDomain, advice: severalDomains) {
                    EmailDomain.parse($0).problems
                }
            }),
        FieldCheck(body: .azure { $0.adminProblems }),
        FieldCheck(body: .azure { $0.keyProblems }),
        FieldCheck(body: .azure { $0.claimProblems }),
        FieldCheck(body: .azure { $0.enforcementProblems }),
        FieldCheck(body: .workflow { view, installation in view.nameProblems(installation) }),
        FieldCheck(body: .workflow { view, _ in view.addressProblems }),
        FieldCheck(body: .workflow { view, installation in view.tokenProblems(installation) }),
    ]

    /// Every code of a field that a file can show as well; its words are those of the field.
    static let codes = [
        "PLACEHOLDER", "GUID-HYPHENS", "GUID-GROUPS", "GUID-GROUP", "GUID-ZERO", "CLIENT-SECRET",
        "TENANT-HOST", "TENANT-ADDRESS", "TENANT-SAMPLE", "TENANT-ANY", "TENANT-DOMAIN",
        "TENANT-EMAIL", "IDS-EQUAL", "CLOUD-SCREENS", "URL-SCHEME", "URL-CHARACTERS", "URL-USER",
        "URL-PORT", "URL-HOST", "CONTROL", "REDIRECT-WILDCARD", "REDIRECT-CHARACTERS",
        "REDIRECT-LONG", "REDIRECT-QUERY", "REDIRECT-FRAGMENT", "REDIRECT-PATH", "REDIRECT-IPV6",
        "REDIRECT-LOOPBACK", "REDIRECT-HTTP", "DOMAIN-URL", "DOMAIN-SEVERAL", "DOMAIN-AT",
        "DOMAIN-IP", "DOMAIN-DOT", "DOMAIN-SYNTAX", "DOMAIN-DEFAULT", "DOMAIN-PUBLIC",
        "ADMIN-ADDRESS", "ADMIN-COLON", "ADMIN-CHARACTERS", "ADMIN-GUEST", "ADMIN-BOT",
        "ADMIN-DEFAULT", "KEYS-SYTEM", "KEYS-PATH", "CLAIM-CHARACTERS", "CLAIM-SHARED",
        "CLAIM-UNKNOWN", "CLAIM-ORDER", "CLAIM-ADDRESS", "ACCESS-ANY-DOMAIN", "API-PATH",
        "API-NO-TLS", "API-NO-CA", "PATH-NOT-YAML", "TOKEN-PARTS", "TOKEN-UNREADABLE",
        "TOKEN-EXPIRED",
        "TOKEN-EXPIRES", "TOKEN-NOT-BOT", "TOKEN-DEMO", "TOKEN-MICROSOFT",
    ].map { "OMSSO-" + $0 }

    /// The settings that hold texts, with each of their texts.
    static func texts(of view: ServerView) -> [(Setting, FoundValue.Item)] {
        let settings: [Setting] = [
            .authority, .clientID, .callbackURL, .principalDomain, .publicKeys, .adminPrincipals,
            .provider, .claims,
        ]
        return settings.flatMap { setting -> [(Setting, FoundValue.Item)] in
            guard let value = view[setting], !value.isUnresolved else { return [] }
            if let items = value.items { return items.map { (setting, $0) } }
            return value.text.map { [(setting, .init(text: $0, place: value.place))] } ?? []
        }
    }

    private static let severalDomains: @Sendable (Problem) -> String? = { problem in
        guard case .domain(.several) = problem else { return nil }
        return "Give the domain of the admins here, and the others in allowedDomains (from 1.6)."
    }
}

extension ServerView {
    typealias FieldHit = FieldCheck.FieldHit

    /// The problems of a setting with one text, unless it is a placeholder.
    fileprivate func single(
        _ setting: Setting, advice: (Problem) -> String? = { _ in nil },
        _ check: (String) -> [Problem]
    ) -> [FieldHit] {
        guard let value = values[setting], let text = value.resolved, !text.isEmpty,
            Placeholder.find(in: text) == nil
        else { return [] }
        return check(text).map { FieldHit(place: value.place, problem: $0, advice: advice($0)) }
    }

    /// Placeholders in any setting, also where their braces make keys of them in YAML.
    fileprivate var placeholders: [FieldHit] {
        let written = Setting.allCases.flatMap { setting -> [FieldHit] in
            guard let value = values[setting], !value.isStandard else { return [] }
            return value.parts.filter { setting != .oidcSecret || $0.text.isWholePlaceholder }
                .compactMap { part in
                    Placeholder.find(in: part.text).map { FieldHit(place: part.place, problem: $0) }
                }
        }
        return written
            + broken.filter { $0.setting.map { values[$0] == nil } ?? true }.compactMap { value in
                Placeholder.find(in: value.text).map { FieldHit(place: value.place, problem: $0) }
            }
    }

    fileprivate var equalIDs: [FieldHit] {
        guard let client = text(.clientID)?.lowercased(), !client.isEmpty,
            let value = self[.clientID],
            authority?.tenant == client
        else { return [] }
        return [FieldHit(place: value.place, problem: .tenant(.sameAsClient))]
    }

    fileprivate var cloudProblems: [FieldHit] {
        guard isSince(.v1_10), let authority, authority.cloud != .public,
            let value = self[.authority]
        else { return [] }
        return [
            FieldHit(
                place: value.place, problem: .tenant(.cloudUnknownToScreens(authority.cloud)))
        ]
    }

    fileprivate var adminProblems: [FieldHit] {
        let admins = CheckRule.admins(of: self)
        var hits = admins.flatMap { item, text in
            Placeholder.find(in: text) == nil
                ? Principal.parse(text).problems.map { FieldHit(place: item.place, problem: $0) }
                : []
        }
        if admins.map(\.text) == ["admin"] {
            hits.append(FieldHit(place: admins[0].item.place, problem: .admin(.onlyAdmin)))
        }
        return hits
    }

    fileprivate var keyProblems: [FieldHit] {
        (values[.publicKeys]?.items ?? []).flatMap { item -> [FieldHit] in
            guard let text = item.text, MicrosoftURL(text) == nil, !text.contains("${"),
                Placeholder.find(in: text) == nil
            else { return [] }
            return KeyURL.parse(text).problems.map { FieldHit(place: item.place, problem: $0) }
        }
    }

    fileprivate var claimProblems: [FieldHit] {
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

    fileprivate var enforcementProblems: [FieldHit] {
        guard let value = values[.enforcePrincipalDomain], value.flag == false else { return [] }
        let name = name(.enforcePrincipalDomain)
        return [
            FieldHit(
                place: value.place, problem: .access(.anyDomain),
                advice: "The server checks only the signature of a token, and Microsoft signs all "
                    + "tenants with the same keys. Set \(name) to true.")
        ]
    }
}

extension FoundValue {
    /// The texts of the value; for what is neither text nor list, what stands in the file.
    fileprivate var parts: [(text: String, place: Place)] {
        func part(_ node: YAMLNode) -> (String, Place) {
            let written = document.scalars[
                node.start.index..<max(node.start.index, node.contentEnd.index)]
            return (node.text ?? (node.isFlow ? String(written) : ""), document.place(of: node))
        }
        return node.items.map { $0.map(part) } ?? [part(node)]
    }
}

extension String {
    /// True for `{your secret}`: words in brackets, nothing that a secret could be a part of.
    fileprivate var isWholePlaceholder: Bool {
        (hasPrefix("{") && hasSuffix("}") || hasPrefix("<") && hasSuffix(">"))
            && !contains { $0.isNumber }
    }
}

extension WorkflowView {
    /// The client tells by the name whether it can read a file.
    fileprivate func nameProblems(_ installation: Installation) -> [FieldCheck.FieldHit] {
        let text = installation.files[anchor.file].text
        let suffix = text.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard !["yaml", "yml", "json"].contains(suffix) else { return [] }
        let problem = Problem.path(.notYAML(text.name.shortened(to: 60)))
        return [.init(place: text.start, problem: problem)]
    }

    fileprivate var addressProblems: [FieldCheck.FieldHit] {
        guard let value = value("hostPort"), let text = value.resolved else { return [] }
        let address = APIURL.parse(text)
        var hits = address.problems.map { FieldCheck.FieldHit(place: value.place, problem: $0) }
        guard self.value("verifySSL")?.text == "validate" else { return hits }
        if address.value?.url?.isPlainHTTP == true {
            hits.append(.init(place: value.place, problem: .api(.verifyWithoutTLS)))
        }
        if connection?.at(["sslConfig", "caCertificate"])?.text == nil {
            hits.append(
                .init(
                    place: place(ofKey: "verifySSL"), problem: .api(.noCertificate),
                    advice: "Add sslConfig.caCertificate with the path of the CA's certificate."))
        }
        return hits
    }

    /// The client takes a text that names a file for the path of its token.
    fileprivate func tokenProblems(_ installation: Installation) -> [FieldCheck.FieldHit] {
        guard let token, let text = token.resolved, !text.isEmpty, !text.hasPrefix("$"),
            !text.hasPrefix("/"), !text.hasPrefix("./"), !text.hasPrefix("~")
        else { return [] }
        let placeholder = text.isWholePlaceholder ? Placeholder.find(in: text) : nil
        let problems =
            placeholder.map { [$0] } ?? BotToken.problems(in: text, now: installation.now)
        return problems.map { FieldCheck.FieldHit(place: token.place, problem: $0) }
    }
}
