import SSOModel
import SSOReading

extension ServerView {
    var callback: WebURL? { text(.callbackURL).flatMap { RedirectURI.parse($0).value?.url } }

    /// The key addresses that are the server's own, well or badly spelled.
    var ownKeys: [(url: WebURL, place: Place)] {
        (values[.publicKeys]?.items ?? []).compactMap { item in
            guard !item.holdsSeveral, let url = WebURL(item.text ?? ""),
                AzureCloud.of(host: url.host) == nil, mayBeOwn(url)
            else { return nil }
            return (url, item.place)
        }
    }

    /// The authority, and the addresses of keys.
    var addresses: [(text: String, place: Place)] {
        let authority = values[.authority].flatMap { value in
            value.resolved.map { ($0, value.place) }
        }
        let keys = (values[.publicKeys]?.items ?? []).compactMap { item in
            item.text.flatMap { text in
                item.holdsSeveral || text.contains("${") ? nil : (text, item.place)
            }
        }
        return (authority.map { [$0] } ?? []) + keys
    }

    /// The entries that can be read as names, with their places.
    var admins: [(item: FoundValue.Item, text: String)] {
        (self[.adminPrincipals]?.items ?? []).compactMap { item in
            guard let text = item.text, !text.contains("${"), !item.isEmpty else { return nil }
            return (item, text)
        }
    }

    /// True when nobody's own domain may sign in.
    var admitsDefaultDomainOnly: Bool {
        values[.enforcePrincipalDomain]?.flag == true
            && text(.principalDomain) == "open-metadata.org"
            && values[.allowedDomains]?.items?.isEmpty ?? true
    }

    /// The addresses, or names of hosts, that the files say people use, apart from localhost.
    var namedOrigins: [String] {
        publicHosts.compactMap { value in
            guard let text = value.resolved, !text.isEmpty else { return nil }
            if !text.contains("://") { return text.lowercased() }
            guard let url = WebURL(text), !url.isLocal, url.host.contains(".") else { return nil }
            return url.origin
        }
    }

    func isUnresolved(_ setting: Setting) -> Bool { values[setting]?.isUnresolved ?? false }
}

extension FoundValue.Item {
    /// True where nothing stands.
    var isEmpty: Bool { (text ?? "").allSatisfy(\.isWhitespace) }
}

extension FoundValue {
    var isNull: Bool { node.isNull }
    var isAlias: Bool { node.text == nil && node.items == nil && node.entries == nil }
    /// True for a mapping, such as the chart's reference to a secret.
    var isKeys: Bool { node.entries != nil }
}

extension String {
    /// An address without the empty parts of its path.
    var withSingleSlashes: String {
        guard let scheme = firstRange(of: "://") else { return self }
        var path = String(self[scheme.upperBound...])
        while path.contains("//") { path = path.replacing("//", with: "/") }
        return self[..<scheme.upperBound] + path
    }
}

extension Substring {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
