import SSOModel

/// Whether OpenMetadata answers where people and jobs look for it.
enum ServerCheck {
    static func judgeVersion(_ evidence: Evidence) -> Judgement {
        evidence.judged(.version) { answer in
            guard answer.status == 200, let tag = answer.json?["version"]?.text else {
                return [401, 404].contains(answer.status)
                    ? .noAPI(evidence.host(of: .version)) : nil
            }
            let client = evidence.subject.client.flatMap { judge($0, tag) }
            return .worst(of: [judge(tag, evidence.subject.version)] + (client.map { [$0] } ?? []))
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

    /// Source: OpenMetadata, `ingestion/src/metadata/ingestion/ometa/mixins/server_mixin.py`,
    /// `validate_versions`, 1.1 to 2.0: major and minor numbers have to be the same.
    private static func judge(_ client: Subject.Client, _ tag: String) -> Judgement? {
        guard client.mustFit, let server = OpenMetadataVersion(tag: tag) else { return nil }
        guard let release = client.release else {
            return .pass(
                "Which release the ingestion client is of the files do not tell; it has to be "
                    + "\(server.minor) as well.")
        }
        return release.minor == server.minor
            ? .pass("The ingestion client \(release.rawValue) fits.")
            : .found(
                .clientRelease,
                "The ingestion client of release \(release.rawValue) stops at a server of "
                    + "\(server.minor).")
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
