/// The address of the OpenMetadata API: it ends in `/api`, without a slash behind it.
package struct APIURL: WebAddress {
    package let url: WebURL

    private init(_ url: WebURL) { self.url = url }

    package static func parse(_ text: String) -> Checked<APIURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste, keepsSlashes: false, isInner: true)
        guard let url = address.value else {
            return .failed(address.problems.map { whole($0, paste.text) })
        }
        guard url.query == nil, url.fragment == nil, url.path.hasSuffix("/api") else {
            return .failed([.apiNoAPI(paste.text, wanted: wanted(for: url))])
        }
        return Checked(APIURL(url), paste.notes)
    }

    /// What lacks its start may lack its end as well: one question is asked about both.
    private static func whole(_ problem: Problem, _ text: String) -> Problem {
        guard let meant = problem.meant, let wanted = parse(meant.text).problems.first?.meant
        else { return problem }
        return .urlNoScheme(text, wanted: wanted.text)
    }

    /// What was probably meant: everything up to `/api`, or all of it and `/api`.
    private static func wanted(for url: WebURL) -> String {
        let path = (url.path + "/").firstRange(of: "/api/").map { url.path[..<$0.lowerBound] }
        return url.origin + (path ?? "") + "/api"
    }
}
