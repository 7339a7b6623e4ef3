import SSOModel
import SSOReading

/// A check of the wizard's own fields, applied to the value of a file.
///
/// What the wizard says about an answer and what is said about a file is the same code. Notes are
/// left out: nothing is cleaned in a file.
struct FieldCheck: Sendable {
    /// The setting that holds the answer; nil where no question asks for it.
    let setting: Setting?
    private let check: Check

    private init(_ setting: Setting?, _ check: Check) {
        self.setting = setting
        self.check = check
    }

    func findings(in installation: Installation) -> [Finding] {
        check.hits(in: installation).compactMap { hit in
            guard let kind = hit.kind, kind.severity > .note else { return nil }
            return Finding(hit, kind, in: installation)
        }
    }

    static let all: [FieldCheck] =
        Setting.judged.map { setting in
            FieldCheck(setting, .azure { $0.placeholders(in: setting) })
        } + [
            FieldCheck(nil, .azure { $0.otherPlaceholders }),
            FieldCheck(
                .authority,
                .azure { view in
                    view.isWritten(.authority)
                        ? view.problems(of: .authority) { Tenant.parse($0).problems } : []
                }),
            FieldCheck(
                .clientID,
                .azure { $0.problems(of: .clientID) { ClientID.parse($0).problems } }),
            FieldCheck(.clientID, .azure { $0.equalIDs }),
            FieldCheck(.authority, .azure { $0.cloudProblems }),
            FieldCheck(
                .callbackURL,
                .azure { $0.problems(of: .callbackURL) { RedirectURI.parse($0).problems } }),
            FieldCheck(
                .principalDomain,
                .azure { view in
                    view.admitsDefaultDomainOnly
                        ? []
                        : view.problems(of: .principalDomain) { EmailDomain.parse($0).problems }
                }),
            FieldCheck(.allowedDomains, .azure { $0.allowedDomainProblems }),
            FieldCheck(.adminPrincipals, .azure { $0.adminProblems }),
            FieldCheck(.publicKeys, .azure { $0.keyProblems }),
            FieldCheck(.claims, .azure { $0.claimProblems }),
            FieldCheck(.claimsMapping, .azure { $0.mappedClaimProblems }),
            FieldCheck(.enforcePrincipalDomain, .azure { $0.enforcementProblems }),
            FieldCheck(
                nil,
                .together { all in all.workflows.flatMap { $0.nameProblems(all) } }),
            FieldCheck(.hostPort, .workflow { $0.addressProblems }),
            FieldCheck(
                .jwtToken,
                .together { all in all.workflows.flatMap { $0.tokenProblems(all) } }),
        ]
}
