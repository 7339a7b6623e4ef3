import SSOModel

/// Whether the keys that tokens are verified with are published.
enum KeyCheck {
    static func judgeMicrosoft(_ evidence: Evidence) -> Judgement {
        evidence.judged(.tenantKeys) { answer in
            if answer.status == 200, let set = PublicKeySet(answer.json) {
                let count = set.keys.count { $0.bits != nil }
                return count > 0
                    ? .pass("\(count) RSA \(count == 1 ? "key" : "keys").")
                    : .found(.keysNone, "Microsoft publishes no key for this tenant.")
            }
            guard (400...404).contains(answer.status), let error = EntraError(json: answer.json)
            else { return nil }
            return .explained(error.code, "Microsoft gives no keys for this tenant\(error.shown).")
        }
    }

    static func judgeServer(_ evidence: Evidence) -> Judgement {
        let outside = evidence.judged(.serverKeys) { answer in
            guard answer.status == 200, let set = PublicKeySet(answer.json) else {
                return answer.status == 404 ? .noAPI(evidence.host(of: .serverKeys)) : nil
            }
            return judge(set)
        }
        guard evidence.requests[.ownKeys] != nil else { return outside }
        return .worst(of: [outside, inside(evidence)])
    }

    private static func judge(_ set: PublicKeySet) -> Judgement {
        guard !set.keys.isEmpty else {
            return .found(.keysNone, "The server publishes no key of its own.")
        }
        if set.key(BotToken.demoKey) != nil {
            return .found(
                .tokenDemo, "The server signs bot tokens with the demo key that everybody has.")
        }
        if let key = set.keys.first(where: \.isShort) {
            return .found(.keyShort, "The key \(key.id.shown) has \(key.bits ?? 0) bits.")
        }
        return .pass("The key \(set.keys.map(\.id.shown).joined(separator: ", ")).")
    }

    /// The address in the files is one for the server itself: that it does not answer here says
    /// nothing.
    private static func inside(_ evidence: Evidence) -> Judgement {
        let address = (evidence.requests[.ownKeys]?.url ?? "").shown
        guard let answer = evidence.answer(.ownKeys) else {
            return .pass(
                "From here \(address) of the files does not answer, which says nothing about the "
                    + "server itself.")
        }
        guard answer.status == 200, let set = PublicKeySet(answer.json), !set.keys.isEmpty else {
            return .found(.keysNone, "\(address) of the files shows no keys (\(answer.status)).")
        }
        let outside = PublicKeySet(evidence.json(.serverKeys))?.keys.map(\.id)
        guard let outside, Set(outside) != Set(set.keys.map(\.id)) else { return .pass("") }
        return .found(
            .keysNone, "\(address) of the files shows other keys than the server.", as: .warning)
    }
}

extension PublicKeySet.Key {
    /// Source: RFC 7518, section 3.3: a key of 2048 bits or larger must be used.
    var isShort: Bool { bits.map { $0 < 2048 } ?? false }
}
