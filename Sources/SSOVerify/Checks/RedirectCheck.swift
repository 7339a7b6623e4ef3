import SSOModel

/// Whether the redirect URI is registered: Microsoft sends nobody to one that is not.
enum RedirectCheck {
    static func judge(_ evidence: Evidence) -> Judgement {
        guard let redirect = evidence.subject.redirectURI?.text else {
            return .skipped(evidence.subject.lack(of: .authorize))
        }
        return evidence.judged(.authorize, isFirst: false) { answer in
            switch answer.status {
            case 301...308: answer["location"].flatMap { judge(location: $0, redirect, evidence) }
            case 200, 400: judge(page: answer, redirect, evidence)
            default: nil
            }
        }
    }

    private static func judge(
        location: String, _ redirect: String, _ evidence: Evidence
    ) -> Judgement? {
        let error = EntraError(address: location)
        guard !location.leads(to: redirect) else {
            return .pass("Microsoft sends people back to \(redirect)\(error.shown).", advice: kind)
        }
        guard let url = WebURL(location), isMicrosoft(url, evidence) else { return nil }
        return judge(error, redirect)
            ?? .unknown("Microsoft sends this request on, and does not say why.")
    }

    private static func isMicrosoft(_ url: WebURL, _ evidence: Evidence) -> Bool {
        AzureCloud.of(host: url.host) != nil
            || evidence.requests[.authorize].flatMap { WebURL($0.url) }?.hasSameOrigin(as: url)
                == true
    }

    private static func judge(
        page: HTTPAnswer, _ redirect: String, _ evidence: Evidence
    ) -> Judgement? {
        let text = page.text
        if let judgement = judge(EntraError(page: text), redirect) { return judgement }
        guard text.contains("$Config") else { return nil }
        return .unknown("Microsoft shows a page that names no error.", advice: portal)
    }

    private static func judge(_ error: EntraError, _ redirect: String) -> Judgement? {
        switch error.number {
        case 50011:
            .explained(
                "AADSTS50011",
                "\(redirect) is not registered for this application (AADSTS50011).",
                advice: "App registrations, your app, Authentication: add \(redirect), letter by "
                    + "letter, under Single-page application.")
        case nil: nil
        default:
            .unknown(
                "Microsoft objects to something before the redirect URI\(error.shown).",
                code: "")
        }
    }

    private static let portal =
        "App registrations, your app, Authentication: the address stands under Single-page "
        + "application."
    private static let kind =
        "Whether it stands under Single-page application or Web cannot be learnt without signing "
        + "in. " + portal
}

extension String {
    /// True for this very address, with what Microsoft puts behind it.
    fileprivate func leads(to address: String) -> Bool {
        guard hasPrefix(address) else { return false }
        return dropFirst(address.count).first.map { "?#".contains($0) } ?? true
    }
}
