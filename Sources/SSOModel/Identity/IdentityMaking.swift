import FoundationEssentials

/// Follows the server from the claims of a token to a user.
///
/// Sources: OpenMetadata, `JwtFilter`, `SecurityUtil` (up to 1.8 `AuthenticationCodeFlowHandler`),
/// `CatalogPrincipal`, `UserUtil.createOrUpdateUser`, `UserRepository.getLoggedInUserByNameAndEmail`.
struct IdentityMaking {
    private let settings: IdentitySettings
    private let claims: TokenClaims
    private(set) var identity = Identity()

    init(_ settings: IdentitySettings, _ claims: TokenClaims) {
        self.settings = settings
        self.claims = claims
        addSetup()
        guard let source = mappedSource() ?? orderedSource(), takeNames(from: source) else {
            return
        }
        judgeDomain()
        judgeAccount()
    }

    /// The texts of a token that a user is made of.
    private struct Source {
        let claim: String
        let name: String
        let address: String
        var cutsName = true
    }

    private mutating func add(_ reason: Identity.Reason) { identity.reasons.append(reason) }

    private mutating func addSetup() {
        if let provider = settings.otherProvider { add(.otherProvider(provider)) }
        if settings.isConfidential { add(.confidential) }
        if claims.isTrue("isBot") { add(.bot) }
    }

    private mutating func mappedSource() -> Source? {
        let mapping: ClaimMapping?
        do throws(ClaimMapping.Fault) {
            mapping = try ClaimMapping.read(settings.mapping, in: settings.version)
        } catch {
            add(.mappingRefused)
            return nil
        }
        guard let mapping, !claims.isTrue("isBot") else { return nil }
        add(.mapped(mapping))
        let name = claims.text(mapping.userName) ?? ""
        let address = claims.text(mapping.email) ?? ""
        if name.isEmpty { add(.unmapped(mapping.userName, as: "username")) }
        if address.isEmpty { add(.unmapped(mapping.email, as: "email")) }
        if !address.isEmpty, !address.contains("@") { add(.mappedNoAddress(mapping.email)) }
        let cuts = ReleaseRule.cutsMappedName.isCertain(in: settings.version)
        if !cuts, name.contains("@") { add(.mappedWhole(mapping.userName)) }
        return Source(claim: mapping.email, name: name, address: address, cutsName: cuts)
    }

    /// The first claim of the list that the token has, whatever it holds.
    private mutating func orderedSource() -> Source? {
        guard identity.maySignIn || claims.isTrue("isBot") else { return nil }
        let missing = settings.claims.prefix { claims[$0] == nil }
        guard let claim = settings.claims.dropFirst(missing.count).first else {
            add(.noneOf(settings.claims))
            return nil
        }
        if !missing.isEmpty { add(.absent(Array(missing))) }
        guard let text = claims.text(claim) else {
            add(.noText(claim))
            return nil
        }
        add(text.contains("@") ? .named(by: claim) : .namedWhole(by: claim))
        return Source(claim: claim, name: text, address: text)
    }

    private mutating func takeNames(from source: Source) -> Bool {
        guard identity.maySignIn || claims.isTrue("isBot") else { return false }
        let name = source.cutsName ? source.name.part(0) : source.name
        let hasDomain = source.address.contains("@")
        guard let name, let domain = hasDomain ? source.address.part(1) : "", !name.isEmpty else {
            add(.nameless(source.claim))
            return false
        }
        identity.userName = name.lowercased()
        identity.domain = domain
        let address = hasDomain ? source.address : "\(source.address)@\(settings.principalDomain)"
        identity.email = address.lowercased()
        if source.address.lowercased().contains("#ext#") {
            add(.guest(source.address.addressOfGuest))
        }
        return true
    }

    private mutating func judgeDomain() {
        let knowsList = ReleaseRule.knowsAllowedDomains.isPossible(in: settings.version)
        let isList = !settings.allowedDomains.isEmpty
        if isList, !ReleaseRule.knowsAllowedDomains.isCertain(in: settings.version) {
            add(.listUnknown)
        }
        guard settings.enforcesDomain else { return add(.anyDomain) }
        if claims.isTrue("isBot") { return }
        let setting = isList && knowsList ? Setting.allowedDomains : .principalDomain
        let allowed = isList && knowsList ? settings.allowedDomains : [settings.principalDomain]
        let domain = identity.domain
        if allowed.contains(where: { $0.isIdentical(to: domain) }) {
            add(.domainAllowed(domain, by: setting))
        } else if let near = allowed.first(where: { $0.lowercased() == domain.lowercased() }) {
            add(.domainCase(domain, near, by: setting))
        } else {
            add(.domainRefused(domain, allowed, by: setting))
        }
    }

    /// Administrators of the list have an account from the start; the server gives its address.
    private mutating func judgeAccount() {
        for entry in settings.admins where entry.contains("@") {
            let wanted = entry.part(0)?.lowercased() ?? ""
            if wanted == identity.userName { add(.adminByAddress(entry, wanted: wanted)) }
        }
        if settings.admins.contains(where: { $0.nameOfAdmin == identity.userName }) {
            identity.isAdmin = true
            add(.admin)
            let made = "\(identity.userName)@\(settings.domainOfAdmins.lowercased())"
            if made != identity.email { add(.otherAddress(made, identity.email)) }
            return
        }
        identity.isAdmin = settings.takesRoles && claims["roles"]?.holds("Admin") == true
        add(identity.isAdmin ? .role : .notAdmin)
        // Of an account nothing is known where nobody comes so far.
        if identity.maySignIn { add(settings.allowsSignup ? .signsUp : .needsAccount) }
    }
}

extension String {
    /// A part of a text with an @ in it, as the server takes it; nil where Java has none.
    fileprivate func part(_ index: Int) -> String? {
        let parts = javaSplit(at: "@")
        return index < parts.count ? parts[index] : nil
    }

    /// An entry may be `name:password`.
    fileprivate var nameOfAdmin: String { prefix { $0 != ":" }.lowercased() }

    /// `bob@partner.com` of `bob_partner.com#EXT#@tenant.onmicrosoft.com`.
    fileprivate var addressOfGuest: String? {
        let own = prefix { $0 != "#" }
        guard let cut = own.lastIndex(of: "_") else { return nil }
        return own[..<cut] + "@" + own[own.index(after: cut)...]
    }
}

extension TokenClaims.Value {
    fileprivate func holds(_ text: String) -> Bool {
        if case .texts(let texts) = self { texts.contains(text) } else { false }
    }
}
