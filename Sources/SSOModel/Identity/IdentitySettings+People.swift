import FoundationEssentials

extension IdentitySettings {
    /// What comes of a token with these claims.
    package func identity(of claims: TokenClaims, now: Date) -> Identity {
        var identity = IdentityMaking(self, claims).identity
        identity.reasons += remarks(on: claims, now)
        return identity
    }

    /// What comes of a person with this address; nil where claims decide that hold none.
    package func identity(ofAddress address: String) -> Identity? {
        let before = claims.prefix { !Self.holdsAddress($0) }
        let mapping = (try? ClaimMapping.read(mapping, in: version)) ?? nil
        if let mapping {
            guard Self.holdsAddress(mapping.userName), Self.holdsAddress(mapping.email) else {
                return nil
            }
        } else if before.count == claims.count || before.contains(where: Claim.isAlwaysThere) {
            return nil
        }
        var identity = IdentityMaking(self, TokenClaims(address: address)).identity
        if mapping == nil, !before.isEmpty {
            identity.reasons.removeAll { $0 == .absent(Array(before)) }
            identity.reasons.insert(.mayDecide(Array(before)), at: 0)
        }
        identity.reasons.append(.assumed)
        return identity
    }

    private static func holdsAddress(_ claim: String) -> Bool {
        TokenClaims.ofAddress.contains(claim.lowercased())
    }

    /// What the server does not look at, or only at the time.
    private func remarks(on token: TokenClaims, _ now: Date) -> [Identity.Reason] {
        var reasons: [Identity.Reason] = []
        if case .number(let seconds)? = token["exp"], seconds < now.timeIntervalSince1970 {
            let end = Date(timeIntervalSince1970: max(seconds, 0))
            reasons.append(.expired(String(end.formatted(.iso8601).prefix(10))))
        }
        if token.text("iss").flatMap(MicrosoftURL.init) == nil { reasons.append(.notMicrosoft) }
        if let clientID, let audience = token.text("aud"), audience.lowercased() != clientID {
            reasons.append(.otherApplication(audience))
        }
        if let tenant, !tenant.contains("."), !Tenant.shared.contains(tenant),
            let own = token.text("tid"), own.lowercased() != tenant
        {
            reasons.append(.otherTenant(own))
        }
        return reasons
    }
}

extension IdentitySettings {
    /// What answers amount to; nil while one that decides is missing, or cannot be read.
    ///
    /// `admin` stands for the whole list of administrators, `domain` for an Email domain that has no
    /// answer yet.
    package init?(_ answers: Answers, admin: Principal? = nil, domain: String? = nil) {
        let named: EmailDomain? = answers.value(.principalDomain)
        guard let admins: [Principal] = admin.map({ [$0] }) ?? answers.value(.adminPrincipals),
            let version: OpenMetadataVersion = answers.value(.openMetadataVersion),
            let claims: [Claim] = answers.value(.jwtPrincipalClaims),
            let domain = named?.text ?? domain
        else { return nil }
        let more: [EmailDomain] = answers.value(.allowedDomains) ?? []
        let listed = more.map(\.text)
        let clientID: ClientID? = answers.value(.clientID)
        let tenant: Tenant? = answers.value(.tenantID)
        self.init(
            version: version, claims: claims.map(\.text), principalDomain: domain,
            allowedDomains: listed.isEmpty || listed.contains(domain) ? listed : listed + [domain],
            enforcesDomain: answers.value(.enforcePrincipalDomain) ?? true,
            admins: admins.map(\.text), allowsSignup: answers.value(.enableSelfSignup) ?? true,
            clientID: clientID?.text, tenant: tenant?.text)
    }
}

extension Answers {
    /// What OpenMetadata will make of the first administrator, in one line, and whether they get in.
    ///
    /// Nil while the answers do not tell. The others are not looked at: there may be thousands.
    package var firstAdmin: (text: String, maySignIn: Bool)? {
        guard let entry = effective(.adminPrincipals)?.entries.first,
            let first = EntryList.entries(in: entry).first.flatMap({
                PrincipalEntry.parse($0).value
            })
        else { return nil }
        let typed = first.domain ?? domain(ofAdmin: first.name)
        guard let settings = IdentitySettings(self, admin: first.name, domain: typed),
            (typed ?? settings.principalDomain).lowercased()
                == settings.principalDomain.lowercased()
        else { return nil }
        let address = "\(first.name.text)@\(typed ?? settings.principalDomain)"
        let identity = settings.identity(ofAddress: address)
        if let refusal = settings.lockout?.reason.text ?? identity?.refusal {
            return ("\(address) may not sign in: \(refusal)", false)
        }
        guard let identity else { return nil }
        return ("\(address) will be \(identity.userName), admin", true)
    }

    private func domain(ofAdmin name: Principal) -> String? {
        adminAddresses.lazy.compactMap { PrincipalEntry.parse($0).value }
            .first { $0.name == name }?.domain
    }
}
