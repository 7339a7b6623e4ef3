/// What can be wrong with any web address.
public enum URLProblem: Hashable, Sendable {
    case noScheme(String)
    case otherScheme(String)
    case characters([String])
    case user
    case port(String)
    case noHost
    case host(String)
}

/// What can be said about the address of the server.
public enum ServerURLProblem: Hashable, Sendable {
    case pageCut(String)
    case query
    case subPath(String)
    case onlyLocal(String)
    case plainHTTP(String)
}

/// What can be wrong with a redirect URI.
public enum RedirectProblem: Hashable, Sendable {
    case wildcard
    case characters([String])
    case tooLong(Int)
    case query
    case fragment
    case path(String, wanted: String)
    case ipv6Loopback
    case loopbackAddress
    case plainHTTP(String)
    case otherOrigin(server: String)
}

/// What can be wrong with the address of the API.
public enum APIProblem: Hashable, Sendable {
    case noAPI(wanted: String)
    case verifyWithoutTLS
    case noCertificate
}

/// What can be wrong with the address of the server's keys.
public enum KeyURLProblem: Hashable, Sendable {
    case microsoft
    case sytem
    case oldPath
    case otherPath(String)
}
