import SSOModel

/// Whether OpenMetadata answers where people and jobs look for it.
enum ServerCheck {
    static func judgeVersion(_ evidence: Evidence) -> Judgement {
        evidence.judged(.version) { answer in
            guard answer.status == 200, let tag = answer.json?["version"]?.text else {
                return [401, 404].contains(answer.status)
                    ? .noAPI(evidence.host(of: .version)) : nil
            }
            return judge(tag, evidence.subject.version)
        }
    }

    private static func judge(_ tag: String, _ expected: OpenMetadataVersion?) -> Judgement {
        guard let version = OpenMetadataVersion(tag: tag) else {
            return .found(
                .serverRelease, "The server is of a release that omsso does not know: \(tag.shown)."
            )
        }
        let isOther =
            expected.map {
                $0.minor != version.minor || $0.patch != nil && $0.patch != version.patch
            } ?? false
        guard let expected, isOther else { return .pass("OpenMetadata \(tag.shown).") }
        return .found(
            .serverRelease,
            "The server is of release \(tag.shown), not \(expected.rawValue) as was said.")
    }

    /// It proves only that the user interface answers.
    static func judgeCallback(_ evidence: Evidence) -> Judgement {
        evidence.judged(.callback) { answer in
            switch answer.status {
            case 200 where answer.isHTML: .pass("The page is there.")
            case 200, 404: .found(.callbackPage, "There is no page (\(answer.status)).")
            default: nil
            }
        }
    }
}

extension Judgement {
    static func noAPI(_ host: String) -> Judgement {
        .found(.serverNoAPI, "\(host) has no OpenMetadata API at this address.")
    }
}
