import SSOModel
import SSOReading

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
                message: hit.problem.message, advice: hit.problem.advice,
                link: nil, at: hit.place, in: installation)
        }
    }

    static let all: [FieldCheck] = [
        FieldCheck(body: .azure { $0.placeholders }),
        FieldCheck(
            body: .azure { view in
                view.isWritten(.authority)
                    ? view.problems(of: .authority) { Tenant.parse($0).problems } : []
            }),
        FieldCheck(
            body: .azure { view in view.problems(of: .clientID) { ClientID.parse($0).problems } }),
        FieldCheck(body: .azure { $0.equalIDs }),
        FieldCheck(body: .azure { $0.cloudProblems }),
        FieldCheck(
            body: .azure { view in
                view.problems(of: .callbackURL) { RedirectURI.parse($0).problems }
            }),
        FieldCheck(
            body: .azure { view in
                guard !view.admitsDefaultDomainOnly else { return [] }
                return view.problems(of: .principalDomain) {
                    EmailDomain.parse($0).problems
                }
            }),
        FieldCheck(body: .azure { $0.allowedDomainProblems }),
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
        "ADMIN-DEFAULT", "KEYS-SYTEM", "KEYS-OLD", "KEYS-PATH", "CLAIM-CHARACTERS", "CLAIM-SHARED",
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
}
