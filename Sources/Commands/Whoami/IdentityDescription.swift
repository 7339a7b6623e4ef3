import SSOModel

/// A person in the JSON of `omsso whoami`; the names are part of the format (docs/json.md).
struct IdentityDescription: Encodable {
    struct Reason: Encodable {
        let severity: String
        /// The server's own name for it.
        let setting: String?
        let text: String
    }

    let userName, email, domain: String
    let admin, maySignIn: Bool
    let reasons: [Reason]

    init(_ identity: Identity) {
        func shown(_ text: String) -> String { SecretShapes.isIn(text) ? text.shortened() : text }
        userName = shown(identity.userName)
        (email, domain) = (shown(identity.email), shown(identity.domain))
        (admin, maySignIn) = (identity.isAdmin, identity.maySignIn)
        reasons = identity.reasons.map {
            Reason(
                severity: $0.severity.rawValue, setting: $0.setting?.row.server.last, text: $0.text)
        }
    }
}
