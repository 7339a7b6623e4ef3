/// The address Microsoft sends users back to; registered letter by letter.
package struct RedirectURI: WebAddress {
    package let url: WebURL

    private init(_ url: WebURL) { self.url = url }

    package static func parse(_ text: String) -> Checked<RedirectURI> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste, keepsSlashes: false)
        if paste.text.contains("*") { return .failed([.redirectWildcard]) }
        guard let url = address.value else { return .failed(address.problems) }
        let problems = characters(of: url) + parts(of: url) + scheme(of: url)
        return .unlessError(RedirectURI(url), paste.notes + problems)
    }

    /// Source: learn.microsoft.com, "Redirect URI (reply URL) restrictions and limitations".
    private static func characters(of url: WebURL) -> [Problem] {
        var problems: [Problem] = []
        let text = url.text
        let refused = text.unicodeScalars.filter { "!$'(),;".unicodeScalars.contains($0) }
        if !refused.isEmpty { problems.append(.redirectCharacters(shownOnce(refused))) }
        if text.utf8.count > 256 { problems.append(.redirectTooLong(text.utf8.count)) }
        return problems
    }

    private static func parts(of url: WebURL) -> [Problem] {
        var problems: [Problem] = []
        if url.query != nil { problems.append(.redirectQuery) }
        // RFC 6749, section 3.1.2: the redirection endpoint must not include a fragment.
        if url.fragment != nil { problems.append(.redirectFragment) }
        if url.path != "/callback" {
            problems.append(
                .redirectPath(url.path, wanted: url.origin + "/callback"))
        }
        return problems
    }

    private static func scheme(of url: WebURL) -> [Problem] {
        switch url.host {
        case "[::1]": [.redirectIpv6Loopback]
        case "localhost": []
        case "127.0.0.1": [.redirectLoopbackAddress]
        default: url.isPlainHTTP ? [.redirectPlainHTTP(url.host.shortened())] : []
        }
    }
}
