/// The address of the OpenMetadata API: it ends in `/api`, without a slash behind it.
package struct APIURL: WebAddress {
    package let url: WebURL

    private init(_ url: WebURL) { self.url = url }

    package static func parse(_ text: String) -> Checked<APIURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste, keepsSlashes: false)
        guard let url = address.value else { return .failed(address.problems) }
        guard url.query == nil, url.fragment == nil, url.path.hasSuffix("/api") else {
            return .failed([.apiNoAPI(paste.text, wanted: wanted(for: url))])
        }
        return Checked(APIURL(url), paste.notes)
    }

    /// What was probably meant: everything up to `/api`, or all of it and `/api`.
    private static func wanted(for url: WebURL) -> String {
        let path = (url.path + "/").firstRange(of: "/api/").map { url.path[..<$0.lowerBound] }
        return url.origin + (path ?? "") + "/api"
    }
}
