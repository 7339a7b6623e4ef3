extension IdentitySettings {
    /// Why nobody gets in, whatever Microsoft sends, and whether by the claims or their mapping; nil
    /// where somebody may.
    ///
    /// Where nobody got in by the claims that OpenMetadata ships with either, they are not the reason.
    package var lockout: (by: Setting, reason: Identity.Reason)? {
        let isToldOtherwise: [Identity.Reason] = [.mappingRefused, .noneOf([])]
        guard otherProvider == nil, let refusal = refusalOfAll, !isToldOtherwise.contains(refusal)
        else { return nil }
        var shipped = self
        (shipped.claims, shipped.mapping) = (Claim.defaults, [])
        guard shipped.refusalOfAll == nil else { return nil }
        return (mapped == nil ? .claims : .claimsMapping, refusal)
    }

    private var mapped: ClaimMapping? {
        let mapping = try? ClaimMapping.read(mapping, in: version)
        return mapping ?? nil
    }

    /// What the first is refused by, where everybody is.
    private var refusalOfAll: Identity.Reason? {
        var settings = self
        // An administrator can be kept out by the address that the server makes up.
        settings.admins = []
        let identities = tokens.map { (token: TokenClaims) -> Identity in
            IdentityMaking(settings, token).identity
        }
        return identities.contains { $0.maySignIn } ? nil : identities.first?.firstError
    }

    /// One token for each claim that can be the first of the list, or that of a mapping.
    private var tokens: [TokenClaims] {
        let sets = mapped.map { [[$0.userName, $0.email]] } ?? firstClaims
        let domains = [principalDomain] + allowedDomains.prefix(1)
        return domains.flatMap { domain in
            sets.map { TokenClaims(sent: $0, address: "someone@\(domain)") }
        }
    }

    private var firstClaims: [[String]] {
        let ends = claims.firstIndex(where: Claim.isAlwaysThere)
        let sent = claims.prefix(ends.map { $0 + 1 } ?? claims.count).filter(Claim.isSent)
        return sent.isEmpty ? [[]] : sent.map { [$0] }
    }
}

extension Identity {
    fileprivate var firstError: Reason? { reasons.first { $0.severity == .error } }
}

extension TokenClaims {
    /// What Microsoft sends of these claims, with the address in all that can hold one.
    init(sent claims: [String], address: String) {
        let sent = claims.filter(Claim.isSent).map { claim in
            (claim, Value.text(Claim.mayHoldAddress(claim) ? address : "AAAAx1"))
        }
        self.init(Dictionary(sent) { first, _ in first })
    }
}
