/// The address that users type to reach OpenMetadata: its origin, and the path of a deployment
/// below one, without a slash at the end.
package struct ServerURL: WebAddress {
    package let url: WebURL

    private init(_ url: WebURL) { self.url = url }

    package static func parse(_ text: String) -> Checked<ServerURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste)
        guard var url = address.value else { return .failed(address.problems) }
        var problems: [Problem] = []
        if let page = page(of: url) {
            problems.append(.serverPageCut(page))
            (url.path, url.query, url.fragment) = ("", nil, nil)
            paste.replace(url.text)
        }
        if url.query != nil || url.fragment != nil { return .failed([.serverQuery]) }
        url.dropTrailingSlashes(noting: &paste)
        if !url.path.isEmpty { problems.append(.serverSubPath(url.path.shortened())) }
        problems += reachability(of: url)
        return Checked(ServerURL(url), paste.notes + problems)
    }

    private static func reachability(of url: WebURL) -> [Problem] {
        if url.isLocal { return [.serverOnlyLocal(url.host)] }
        return url.isPlainHTTP ? [.serverPlainHTTP(url.host.shortened())] : []
    }

    /// The page of OpenMetadata that was open when its address was copied.
    private static func page(of url: WebURL) -> String? {
        guard let first = url.path.split(separator: "/").first else { return nil }
        let pages = ["my-data", "signin", "signup", "callback", "api", "settings", "explore"]
        return pages.contains(String(first)) ? url.path.shortened() : nil
    }
}
