import FoundationEssentials
import SSOModel
import Testing

/// Claims of a token, the settings of a server, and what that server makes of them.
struct IdentityCase: Sendable, CustomTestStringConvertible {
    /// Where the server does it: a class of OpenMetadata, or a change to one.
    enum Source: String {
        /// `SecurityUtil.findUserNameFromClaims`, up to 1.8 in `AuthenticationCodeFlowHandler`.
        case name
        /// `SecurityUtil.findEmailFromClaims`.
        case email
        /// `SecurityUtil.validateDomainEnforcement`.
        case domain
        /// `SecurityUtil.getFirstMatchJwtClaim`, `getClaimOrObject`.
        case firstMatch
        /// The constructor of `JwtFilter` and `SecurityUtil.validatePrincipalClaimsMapping`.
        case mapping
        /// `JwtFilter.validateJwtAndGetClaims`: a `TreeMap` without regard to case.
        case filter
        /// `CatalogPrincipal` (pull request 16828): small letters.
        case principal
        /// `UserUtil.addUsers`, `createOrUpdateUser`; `UserRepository.getLoggedInUserByNameAndEmail`.
        case admins
        /// `UserResource.getCurrentLoggedInUser`, `UserUtil.reSyncUserRolesFromToken`.
        case roles
        /// Pull request 20329, taken back to 1.6.13.
        case allowedDomains
        /// Pull request 22350, notes of 1.9.0.
        case cutMappedName
        /// Pull request 25129, notes of 1.11.5.
        case strictMapping
        /// `SecurityUtil.buildPrincipalClaimsMapping` of 2.0.
        case oddEntries
    }

    let release, claims, settings, expected: String
    let source: Source

    init(
        _ release: String, _ claims: String, _ settings: String, _ expected: String,
        _ source: Source
    ) {
        (self.release, self.claims, self.settings) = (release, claims, settings)
        (self.expected, self.source) = (expected, source)
    }

    var testDescription: String { "\(release) \(claims) / \(settings) [\(source)]" }
}

extension IdentityCase {
    /// `name=text name=text`; `true` is a flag, `[a,b]` a list, `null` is null.
    var token: TokenClaims {
        TokenClaims(
            Dictionary(
                uniqueKeysWithValues: Self.pairs(claims).map { name, text in
                    (name, Self.value(text))
                }))
    }

    private static func pairs(_ text: String) -> [(String, String)] {
        text.split(separator: " ").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    private static func value(_ text: String) -> TokenClaims.Value {
        if text == "true" { return .flag(true) }
        if text == "null" { return .other }
        if text == "7" { return .number(7) }
        guard text.hasPrefix("[") else { return .text(text) }
        return .texts(text.dropFirst().dropLast().split(separator: ",").map(String.init))
    }

    /// Of example.com, enforced, with the shipped claims, unless something else is said.
    var server: IdentitySettings {
        var server = IdentitySettings(
            version: OpenMetadataVersion(rawValue: release) ?? .documented,
            principalDomain: "example.com")
        for (name, text) in Self.pairs(settings) {
            let list = text.split(separator: ",").map(String.init)
            switch name {
            case "claims": server.claims = list
            case "mapping": server.mapping = list
            case "domain": server.principalDomain = text
            case "allowed": server.allowedDomains = list
            case "any": server.enforcesDomain = false
            case "admins": server.admins = list
            case "closed": server.allowsSignup = false
            case "roles": server.takesRoles = true
            default: preconditionFailure(name)
            }
        }
        return server
    }
}

extension IdentityCase {
    /// Name, address, domain, then `admin` and `in` or `out`; `-` is nothing.
    static let all: [IdentityCase] =
        order + mapping + domains + lists + administrators
        + releases.flatMap { release in
            everyRelease.map { IdentityCase(release, $0.0, $0.1, $0.2, $0.3) }
        }

    static let releases = [
        "1.5", "1.6.13", "1.7", "1.8", "1.9", "1.10", "1.11.5", "1.12", "1.13", "2.0",
    ]

    /// What no release does in another way.
    private static let everyRelease: [(String, String, String, Source)] = [
        (
            "email=Ada.Lovelace@example.com", "",
            "ada.lovelace ada.lovelace@example.com example.com in", .principal
        ),
        (
            "preferred_username=ada@example.com sub=x", "", "ada ada@example.com example.com in",
            .firstMatch
        ),
        ("email=ada@partner.com", "", "ada ada@partner.com partner.com out", .domain),
        (
            "email=ada@example.com", "admins=ada", "ada ada@example.com example.com admin in",
            .admins
        ),
        ("email=ada@Example.com", "", "ada ada@example.com Example.com out", .domain),
    ]

    private static let order: [IdentityCase] = [
        .init(
            "1.7", "email=ada@example.com preferred_username=al@example.com", "",
            "ada ada@example.com example.com in", .firstMatch),
        .init(
            "1.7", "email=ada@example.com preferred_username=al@example.com",
            "claims=preferred_username,email,sub", "al al@example.com example.com in", .firstMatch),
        .init(
            "1.7", "preferred_username=al@example.com", "claims=email,preferred_username,sub",
            "al al@example.com example.com in", .firstMatch),
        .init("1.7", "sub=AbC-9_x", "any", "abc-9_x abc-9_x@example.com - in", .email),
        .init("1.7", "sub=AbC-9_x", "", "abc-9_x abc-9_x@example.com - out", .domain),
        .init("1.7", "oid=1 tid=2", "", "- - - out", .firstMatch),
        .init("1.7", "oid=1", "claims=oid any", "1 1@example.com - in", .email),
        .init("1.7", "email=ada@example.com", "claims=", "- - - out", .firstMatch),
        .init("1.7", "EMAIL=ada@example.com", "", "ada ada@example.com example.com in", .filter),
        .init(
            "1.7", "email=ada@example.com", "claims=Email", "ada ada@example.com example.com in",
            .filter),
        .init("1.7", "email=null preferred_username=ada@example.com", "", "- - - out", .firstMatch),
        .init("1.7", "email=7 preferred_username=ada@example.com", "", "- - - out", .firstMatch),
        .init("1.7", "email=[a@example.com] sub=x", "", "- - - out", .firstMatch),
        .init("1.7", "email= preferred_username=ada@example.com", "any", "- - - out", .name),
        .init("1.7", "email=@example.com", "", "- - - out", .name),
        .init("1.7", "email=ada@", "any", "- - - out", .domain),
        .init(
            "1.7", "email=ada@x.com@example.com", "any", "ada ada@x.com@example.com x.com in",
            .domain),
        .init(
            "1.7", "email=ada@x.com@example.com", "", "ada ada@x.com@example.com x.com out", .domain
        ),
        .init(
            "1.7", "preferred_username=bob_partner.com#EXT#@example.onmicrosoft.com",
            "domain=example.onmicrosoft.com",
            "bob_partner.com#ext# bob_partner.com#ext#@example.onmicrosoft.com example.onmicrosoft.com in",
            .name),
        .init(
            "1.7",
            "email=bob@partner.com preferred_username=bob_partner.com#EXT#@x.onmicrosoft.com",
            "allowed=example.com,partner.com", "bob bob@partner.com partner.com in", .firstMatch),
        .init(
            "1.7", "email=ada@example.com", "closed", "ada ada@example.com example.com in", .admins),
        .init(
            "1.7", "email=ada@example.com isBot=true", "", "ada ada@example.com example.com out",
            .domain),
        .init("1.7", "unique_name=ada@example.com sub=x", "", "x x@example.com - out", .firstMatch),
    ]

    private static let mapping: [IdentityCase] = [
        .init(
            "1.9", "email=ada@example.com preferred_username=al@example.com",
            "mapping=username:preferred_username,email:email", "al ada@example.com example.com in",
            .mapping),
        .init(
            "1.8", "email=ada@example.com preferred_username=al@example.com",
            "mapping=username:preferred_username,email:email",
            "al@example.com ada@example.com example.com in", .cutMappedName),
        .init(
            "1.5", "email=ada@example.com preferred_username=AL@example.com",
            "mapping=username:preferred_username,email:email",
            "al@example.com ada@example.com example.com in", .cutMappedName),
        .init(
            "2.0", "email=ada@example.com preferred_username=AL",
            "mapping=username:preferred_username,email:email", "al ada@example.com example.com in",
            .mapping),
        .init(
            "1.9", "email=ada@example.com", "mapping=username:preferred_username,email:email",
            "- - - out", .mapping),
        .init(
            "1.9", "preferred_username=al", "mapping=username:preferred_username,email:email",
            "- - - out", .mapping),
        .init(
            "1.9", "email=ada preferred_username=al",
            "mapping=username:preferred_username,email:email",
            "- - - out", .email),
        .init(
            "1.9", "email=7 preferred_username=al",
            "mapping=username:preferred_username,email:email",
            "- - - out", .email),
        .init(
            "1.9", "email=ada@partner.com preferred_username=al@example.com",
            "mapping=username:preferred_username,email:email", "al ada@partner.com partner.com out",
            .domain),
        .init("1.9", "email=ada@example.com", "mapping=username:email", "- - - out", .mapping),
        .init("1.9", "email=ada@example.com", "mapping=email:email", "- - - out", .mapping),
        .init(
            "1.9", "email=ada@example.com", "mapping=username:email,email", "- - - out", .mapping),
        .init(
            "2.0", "email=ada@example.com", "mapping=username:email,email", "- - - out", .oddEntries
        ),
        .init(
            "2.0", "email=ada@example.com", "mapping=email", "ada ada@example.com example.com in",
            .oddEntries),
        .init("1.13", "email=ada@example.com", "mapping=email", "- - - out", .mapping),
        .init(
            "2.0", "email=ada@example.com", "mapping=username:email:x,email:email", "- - - out",
            .oddEntries),
        .init(
            "1.13", "email=ada@example.com", "mapping=username:email:x,email:email",
            "ada ada@example.com example.com in", .mapping),
        .init(
            "1.11.4", "email=ada@example.com", "mapping=username:email,email:email,name:name",
            "ada ada@example.com example.com in", .strictMapping),
        .init(
            "1.11.5", "email=ada@example.com", "mapping=username:email,email:email,name:name",
            "- - - out", .strictMapping),
        .init(
            "1.9", "email=ada@example.com", "mapping=username:email,email:email,email:upn",
            "- - - out", .mapping),
    ]

    private static let domains: [IdentityCase] = [
        .init("1.7", "email=ada@partner.com", "any", "ada ada@partner.com partner.com in", .domain),
        .init(
            "1.7", "email=ada@Example.com", "domain=Example.com",
            "ada ada@example.com Example.com in", .domain),
        .init(
            "1.7", "email=ada@example.com", "domain=Example.com",
            "ada ada@example.com example.com out", .domain),
        .init(
            "1.7", "email=ada@example.com", "domain=", "ada ada@example.com example.com out",
            .domain),
        .init(
            "1.7", "email=ada@sub.example.com", "", "ada ada@sub.example.com sub.example.com out",
            .domain),
        .init(
            "1.7", "email=ada@xexample.com", "", "ada ada@xexample.com xexample.com out", .domain),
    ]

    private static let lists: [IdentityCase] = [
        .init(
            "1.7", "email=ada@partner.com", "allowed=example.com,partner.com",
            "ada ada@partner.com partner.com in", .allowedDomains),
        .init(
            "1.7", "email=ada@example.com", "allowed=partner.com",
            "ada ada@example.com example.com out", .allowedDomains),
        .init(
            "1.7", "email=ada@Partner.com", "allowed=partner.com",
            "ada ada@partner.com Partner.com out", .allowedDomains),
        .init(
            "1.7", "email=ada@other.org", "allowed=partner.com any",
            "ada ada@other.org other.org in", .allowedDomains),
        .init(
            "1.5", "email=ada@partner.com", "allowed=example.com,partner.com",
            "ada ada@partner.com partner.com out", .allowedDomains),
        .init(
            "1.6.12", "email=ada@partner.com", "allowed=partner.com",
            "ada ada@partner.com partner.com out", .allowedDomains),
        .init(
            "1.6.12", "email=ada@example.com", "allowed=partner.com",
            "ada ada@example.com example.com in", .allowedDomains),
        .init(
            "1.6.13", "email=ada@partner.com", "allowed=partner.com",
            "ada ada@partner.com partner.com in", .allowedDomains),
        .init(
            "1.6", "email=ada@partner.com", "allowed=partner.com",
            "ada ada@partner.com partner.com in", .allowedDomains),
        .init("1.7", "sub=x", "allowed=example.com", "x x@example.com - out", .allowedDomains),
    ]

    private static let administrators: [IdentityCase] = [
        .init(
            "1.7", "email=ada@example.com", "admins=grace", "ada ada@example.com example.com in",
            .admins),
        .init(
            "1.7", "email=ADA@example.com", "admins=Ada",
            "ada ada@example.com example.com admin in", .admins),
        .init(
            "1.7", "email=ada@example.com", "admins=ada:secret",
            "ada ada@example.com example.com admin in", .admins),
        .init(
            "1.7", "email=ada@example.com", "admins=ada@example.com",
            "ada ada@example.com example.com in", .admins),
        .init(
            "1.7", "email=ada@partner.com", "admins=ada any",
            "ada ada@partner.com partner.com admin out", .admins),
        .init(
            "1.7", "email=ada@partner.com", "admins=ada allowed=example.com,partner.com",
            "ada ada@partner.com partner.com admin out", .admins),
        .init("1.7", "sub=ada", "admins=ada any", "ada ada@example.com - admin in", .admins),
        .init(
            "1.7", "email=ada@openmetadata.org", "admins=ada domain= any",
            "ada ada@openmetadata.org openmetadata.org admin in", .admins),
        .init(
            "1.7", "email=ada@Example.com", "admins=ada domain=Example.com",
            "ada ada@example.com Example.com admin in", .admins),
        .init(
            "1.7", "email=ada@example.com", "admins=ada closed",
            "ada ada@example.com example.com admin in", .admins),
        .init(
            "1.7", "email=ada@example.com roles=[Admin]", "roles",
            "ada ada@example.com example.com admin in", .roles),
        .init(
            "1.7", "email=ada@example.com roles=[Admin]", "", "ada ada@example.com example.com in",
            .roles),
        .init(
            "1.7", "email=ada@example.com roles=[admin]", "roles",
            "ada ada@example.com example.com in", .roles),
        .init(
            "1.7", "email=ada@example.com roles=Admin", "roles",
            "ada ada@example.com example.com in", .roles),
        .init(
            "1.9", "email=ada@example.com preferred_username=al@example.com",
            "mapping=username:preferred_username,email:email admins=al",
            "al ada@example.com example.com admin out", .admins),
        .init(
            "1.9", "email=ada@example.com preferred_username=ada@corp.local",
            "mapping=username:preferred_username,email:email admins=ada",
            "ada ada@example.com example.com admin in", .admins),
    ]
}
