/// What can be said about an administrator.
public enum AdminProblem: Hashable, Sendable {
    case address(String)
    case localPart(String, of: String)
    case colon(String)
    case characters(String, [String])
    case guest(String)
    case bot(String)
    case otherDomain(String, domain: String)
    case onlyAdmin
    case twice(String)
}

/// What can be wrong with the domain of the users.
public enum DomainProblem: Hashable, Sendable {
    case address
    case several
    case at(wanted: String)
    case ipAddress
    case noDot(String)
    case syntax(String)
    case openMetadata
    case publicProvider(String)
}

/// What can be said about who may sign in.
public enum AccessProblem: Hashable, Sendable {
    case anyDomain
}

/// What can be wrong with the claims that name a user.
public enum ClaimProblem: Hashable, Sendable {
    case characters(String, [String])
    case notUnique(String)
    case unknown(String, nearest: String?)
    case otherOrder
    case noAddress
    case twice(String)
}
