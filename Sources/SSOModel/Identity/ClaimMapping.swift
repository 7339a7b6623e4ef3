/// Which claims the name and the address of a user come from: `jwtPrincipalClaimsMapping`.
///
/// Sources: OpenMetadata, the constructor of `JwtFilter`, `validatePrincipalClaimsMapping`.
struct ClaimMapping: Hashable {
    let userName: String
    let email: String

    /// The server does not start.
    struct Fault: Error {}

    /// - Returns: Nil where there is none.
    static func read(_ entries: [String], in version: OpenMetadataVersion) throws(Fault) -> Self? {
        var claims: [String: String] = [:]
        for entry in entries {
            let parts = entry.javaSplit(at: ":")
            if ReleaseRule.dropsOddEntries.isCertain(in: version), parts.count != 2 { continue }
            guard parts.count > 1, claims.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw Fault()
            }
        }
        if claims.isEmpty { return nil }
        let isStrict = ReleaseRule.refusesOtherKeys.isCertain(in: version)
        guard let userName = claims["username"], let email = claims["email"],
            !userName.isEmpty, !email.isEmpty, !isStrict || claims.count == 2
        else { throw Fault() }
        return ClaimMapping(userName: userName, email: email)
    }
}

/// What differs from release to release on the way from a token to a user.
enum ReleaseRule {
    /// A user name of the mapping ends before its @ (pull request 22350, notes of 1.9.0).
    static let cutsMappedName = Availability.from(.v1_9)
    /// Only username and email may be mapped (pull request 25129, notes of 1.11.5).
    static let refusesOtherKeys = Availability.from(.v1_11.patch(5))
    /// Entries without their one colon are no entries (`SecurityUtil.buildPrincipalClaimsMapping`).
    static let dropsOddEntries = Availability.from(.v2_0)
    /// There is a list of domains beside the principal one (pull request 20329).
    static let knowsAllowedDomains = Setting.allowedDomains.availability(in: .server)
}

extension String {
    /// As Java's `split`: without the empty parts at the end.
    func javaSplit(at separator: Character) -> [String] {
        var parts = split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return parts }
        while parts.last?.isEmpty == true { parts.removeLast() }
        return parts
    }
}
