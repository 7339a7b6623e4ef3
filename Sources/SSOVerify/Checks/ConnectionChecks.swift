import FoundationEssentials
import SSOModel

/// What all answers show about clocks, certificates and proxies.
enum ConnectionChecks {
    /// Microsoft's tokens are valid from five minutes before they are made.
    private static let tolerance = 300.0

    static func judgeClock(_ evidence: Evidence) -> Judgement {
        let microsoft = evidence.skew(microsoft: true)
        let server = evidence.skew(microsoft: false)
        guard let known = microsoft ?? server else {
            return .skipped("Nobody who was asked told the time.")
        }
        if let microsoft, let server, abs(microsoft - server) > tolerance {
            return .found(
                .clockSkew,
                "The clocks of the server and of Microsoft are "
                    + "\(Int(abs(microsoft - server))) seconds apart.")
        }
        let worst = [microsoft, server].compactMap(\.self).map(abs).max() ?? abs(known)
        guard worst > 60 else { return .pass("Within \(Int(worst.rounded(.up))) seconds.") }
        return .found(
            .clockSkew, "The clock of this machine is \(Int(worst)) seconds off.", as: .warning)
    }

    static func judgeTLS(_ evidence: Evidence) -> Judgement {
        let hosts = evidence.requests.filter { $0.value.url.hasPrefix("https://") }
            .reduce(into: [String: [Probe]]()) {
                $0[evidence.host(of: $1.key), default: []].append($1.key)
            }
        let parts = hosts.sorted { $0.key < $1.key }.compactMap { host, probes in
            judge(host, probes.compactMap { evidence.answers[$0] }, evidence.now)
        }
        return parts.isEmpty ? .skipped("Nobody answered by TLS.") : .worst(of: parts)
    }

    private static func judge(_ host: String, _ results: [HTTPResult], _ now: Date) -> Judgement? {
        for case .failure(let failure) in results where failure.isOfTLS {
            return .failure(failure, of: host)
        }
        let answers = results.compactMap { try? $0.get() }
        guard let answer = answers.first else { return nil }
        let way = answers.contains(where: \.isProxied) ? ", through a proxy" : ""
        guard let end = answers.compactMap(\.certificateEnd).min() else {
            return .pass("\(host): trusted\(way).")
        }
        let text = "\(host): trusted, until \(end.day)\(way)."
        let isSoon = answer.receivedAt.addingTimeInterval(14 * 86_400) > end
        return isSoon ? .found(.tlsExpires, text) : .pass(text)
    }
}

extension Evidence {
    /// How far the clock there is ahead of the one here; nil where nobody tells.
    fileprivate func skew(microsoft: Bool) -> Double? {
        Probe.allCases.lazy.filter { $0.isOfMicrosoft == microsoft }.compactMap { probe in
            answer(probe).flatMap { answer in
                answer.serverTime.map { $0.timeIntervalSince(answer.receivedAt) }
            }
        }.first
    }
}
