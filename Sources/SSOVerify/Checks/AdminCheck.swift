import SSOModel

/// What only an administrator is told.
enum AdminCheck {
    static func judge(_ evidence: Evidence) -> [Judgement] {
        guard evidence.subject.adminToken != nil else { return [] }
        guard evidence.subject.sendsSecrets || evidence.subject.server == nil else {
            return [.found(.adminToken, "The admin's token is not sent without TLS.")]
        }
        return [status(evidence), security(evidence), validation(evidence)].compactMap(\.self)
    }

    private static func status(_ evidence: Evidence) -> Judgement? {
        guard let answer = evidence.answer(.status) else { return nil }
        if [401, 403].contains(answer.status) {
            return .found(
                .adminToken, "The server does not take the admin's token (\(answer.status)).")
        }
        guard let keys = evidence.json(.status)?["jwks"], keys["passed"]?.flag == false else {
            return nil
        }
        return .found(
            .serverRefuses,
            "The server cannot use its key addresses: \((keys["message"]?.text ?? "").shown).")
    }

    private static func security(_ evidence: Evidence) -> Judgement? {
        guard let answer = evidence.answer(.security), answer.status == 403 else { return nil }
        return .found(.adminToken, "The token is not an administrator's (403).")
    }

    private static func validation(_ evidence: Evidence) -> Judgement? {
        guard let json = evidence.json(.validation), json["status"]?.text == "failed" else {
            return nil
        }
        let errors = (json["errors"]?.items ?? []).prefix(5).map { error in
            [error["field"]?.text, error["error"]?.text].compactMap(\.self).joined(separator: ": ")
                .shown
        }
        let text = "The server finds fault with them: \(errors.joined(separator: "; "))."
        // Source: OpenMetadata, `AzureAuthValidator.java`, 1.10 to 2.0: no host but that of the
        // public cloud passes.
        return evidence.subject.cloud == .public
            ? .found(.serverRefuses, text)
            : .found(
                .serverRefuses,
                text + " It does so in every cloud but the public one, and works all the same.",
                as: .warning)
    }
}
