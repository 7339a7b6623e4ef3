/// What can be wrong with the name of an app registration.
public enum NameProblem: Hashable, Sendable {
    case long(Int)
    case tooLong(Int)
    case microsoft
    case risky([String])
}

/// What can be wrong with a GUID.
public enum GUIDProblem: Hashable, Sendable {
    case noHyphens
    case groupCount(Int)
    case groups([GUIDGroupFault])
    case empty
}

/// What can be wrong with a client ID.
public enum ClientProblem: Hashable, Sendable {
    case looksLikeSecret
}

/// What can be said about a tenant.
public enum TenantProblem: Hashable, Sendable {
    case notMicrosoft(String)
    case otherCloud(AzureCloud, chosen: AzureCloud)
    case addressWithoutTenant
    case takenFromAddress(String)
    case docsSample
    case anyTenant(String)
    case domain(String)
    case address
    case sameAsClient
    /// The server's own screens know the public cloud only.
    case cloudUnknownToScreens(AzureCloud)
}
