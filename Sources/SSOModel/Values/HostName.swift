/// The rules for names of hosts and domains (RFC 1123, section 2.1).
enum HostName {
    /// What is wrong with the host of an address; nil when nothing is.
    static func problem(in host: String) -> Problem? {
        if host.isEmpty { return .urlNoHost }
        if host.hasPrefix("[") { return isIPv6(host) ? nil : .urlHost(host) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isValid = host.utf8.count <= 253 && labels.allSatisfy { isLabel($0, underscore: true) }
        return isValid ? nil : .urlHost(host)
    }

    /// True for one part of a name between its dots.
    static func isLabel(_ label: Substring, underscore: Bool = false) -> Bool {
        guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else {
            return false
        }
        return label.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || (underscore && $0 == "_")
        }
    }

    private static func isIPv6(_ host: String) -> Bool {
        let inner = host.dropFirst().dropLast()
        return host.hasSuffix("]") && inner.contains(":")
            && inner.allSatisfy { $0.isASCIIHexDigit || $0 == ":" || $0 == "." }
    }
}

extension String {
    /// True for four numbers with dots between them.
    var isIPv4Address: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }
    }
}
