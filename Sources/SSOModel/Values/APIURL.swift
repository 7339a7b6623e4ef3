/// The address of the OpenMetadata API, ending in `/api`.
package struct APIURL: Hashable, Sendable, TextValue {
    /// The whole address, without a trailing slash.
    package let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    package static func parse(_ text: String) -> Checked<APIURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste)
        guard var url = address.value else { return .failed(address.problems) }
        paste.dropTrailingSlashes()
        while url.path.hasSuffix("/") { url.path.removeLast() }
        guard url.query == nil, url.fragment == nil, url.path.hasSuffix("/api") else {
            return .failed([.apiNoAPI(wanted: wanted(for: url).shortened(to: 60))])
        }
        return Checked(APIURL(unchecked: url.text), paste.notes)
    }

    /// What was probably meant: everything up to `/api`, or all of it and `/api`.
    private static func wanted(for url: WebURL) -> String {
        if let range = (url.path + "/").firstRange(of: "/api/") {
            return url.origin + url.path[..<range.lowerBound] + "/api"
        }
        return url.origin + "/api"
    }

    /// The address in parts.
    package var url: WebURL? {
        var paste = Paste(text)
        return WebURL.parse(&paste).value
    }
}
