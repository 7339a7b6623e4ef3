/// The parts of an `http` or `https` address, by RFC 3986.
package struct WebURL: Hashable, Sendable {
    package var scheme: String
    /// In lower case; an IPv6 address in brackets.
    package var host: String
    package var port: Int?
    package var path: String
    package var query: String?
    package var fragment: String?

    /// The address up to the path.
    package var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// The whole address.
    package var text: String {
        origin + path + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    }

    /// True when both addresses are one place to a browser, by the rules of RFC 6454.
    package func hasSameOrigin(as other: WebURL) -> Bool {
        scheme == other.scheme && host == other.host && effectivePort == other.effectivePort
    }

    /// True for the names and addresses that a machine reaches itself by.
    package var isLocal: Bool {
        host == "localhost" || host == "[::1]" || host.hasPrefix("127.") && host.isIPv4Address
    }

    package var isPlainHTTP: Bool { scheme == "http" }

    private var effectivePort: Int { port ?? (scheme == "https" ? 443 : 80) }
}

extension WebURL {
    /// Nil for what is no web address.
    package init?(_ text: String) {
        var paste = Paste(text)
        guard let url = Self.parse(&paste).value else { return nil }
        self = url
    }

    /// Before a query or a fragment a slash belongs to the name of what is asked for.
    mutating func dropTrailingSlashes(noting paste: inout Paste) {
        guard query == nil, fragment == nil else { return }
        paste.dropTrailingSlashes()
        while path.hasSuffix("/") { path.removeLast() }
    }

    static func parse(
        _ paste: inout Paste, keepsSlashes: Bool, isInner: Bool = false
    ) -> Checked<WebURL> {
        var address = parse(&paste, isInner: isInner)
        if !keepsSlashes { address.value?.dropTrailingSlashes(noting: &paste) }
        return address
    }

    /// Cleans a pasted text and takes it apart; `isInner` is an address that programs use among
    /// themselves.
    static func parse(_ paste: inout Paste, isInner: Bool = false) -> Checked<WebURL> {
        paste.dropPair("<", ">", as: .brackets)
        paste.dropTrailingComma()
        let text = paste.text
        if text.isEmpty { return .failed([.textEmpty]) }
        if let problem = Placeholder.find(in: text) { return .failed([problem]) }
        let strange = strangers(in: text)
        if !strange.isEmpty { return .failed(strange) }
        guard let mark = text.firstRange(of: "://") else {
            let wanted = completed(text, isInner: isInner)
            return .failed([text.contains("@") ? .urlUser : .urlNoScheme(text, wanted: wanted)])
        }
        let scheme = text[..<mark.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else {
            return .failed([.urlOtherScheme(scheme)])
        }
        return split(scheme: scheme, rest: text[mark.upperBound...], paste: &paste)
    }

    /// The address that a text without its start means, where it can be told.
    ///
    /// Nothing stands before a port of this machine, or of a host of an inner network, but plain
    /// http.
    private static func completed(_ text: String, isInner: Bool) -> String? {
        guard let url = WebURL("http://" + text) else { return nil }
        let isBare = isInner && !url.host.contains { ".:".contains($0) }
        return (url.isLocal || isBare ? "http://" : "https://") + text
    }

    private static func strangers(in text: String) -> [Problem] {
        if let (scalar, place) = text.firstControl {
            return [.textControl(scalar, place: place)]
        }
        let refused = text.unicodeScalars.filter { scalar in
            switch scalar {
            case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", " ": true
            default: !scalar.isASCII
            }
        }
        return refused.isEmpty ? [] : [.urlCharacters(shownOnce(refused))]
    }

    private static func split(
        scheme: String, rest: Substring, paste: inout Paste
    ) -> Checked<WebURL> {
        let authority = Substring(rest.utf8.prefix { !endsOfAuthority.contains($0) })
        var tail = rest[authority.endIndex...]
        let fragment = cut(&tail, at: "#")
        let query = cut(&tail, at: "?")
        guard !authority.contains("@") else { return .failed([.urlUser]) }
        guard let (host, port) = hostAndPort(authority) else {
            // A password may hold what ends an authority, and is not to be quoted.
            return .failed([rest.contains("@") ? .urlUser : .urlPort(String(authority))])
        }
        var url = WebURL(
            scheme: scheme, host: host, port: port, path: String(tail), query: query,
            fragment: fragment)
        if let problem = HostName.problem(in: host.lowercased()) { return .failed([problem]) }
        url.host = host.lowercased()
        let rewritten = url.text
        paste.change(.lowercased) { $0.lowercased() == rewritten.lowercased() ? rewritten : $0 }
        return Checked(url)
    }

    private static let endsOfAuthority = Array("/?#".utf8)

    private static func cut(_ text: inout Substring, at mark: Unicode.Scalar) -> String? {
        guard let index = text.unicodeScalars.firstIndex(of: mark) else { return nil }
        defer { text = text[..<index] }
        return String(text[text.unicodeScalars.index(after: index)...])
    }

    private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            let host = authority[...end]
            return port(authority[authority.index(after: end)...]).map { (String(host), $0) }
        }
        let host = authority.prefix { $0 != ":" }
        return port(authority[host.endIndex...]).map { (String(host), $0) }
    }

    /// `.some(nil)` when there is none, nil when it is not a port.
    private static func port(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.first == ":", text.dropFirst().allSatisfy(\.isASCIIDigit),
            let number = Int(text.dropFirst()), (1...65535).contains(number)
        else { return nil }
        return .some(number)
    }
}
