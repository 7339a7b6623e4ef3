import SSOModel

/// Whose the addresses of public keys are.
extension ServerView {
    private var keyAddresses: [String] {
        written(.publicKeys)?.texts?.map(KeyURL.corrected) ?? []
    }

    /// The one that is the server's own.
    var ownKeyAddress: String? {
        let own = keyAddresses.filter { key in
            AzureCloud.of(address: key) == nil && (WebURL(key).map(mayBeOwn) ?? true)
        }
        return own.first { KeyURL.parse($0).value?.isServers == true } ?? own.first
    }

    /// Those that are neither Microsoft's nor the server's, each at its place; nil for the others.
    var otherKeys: [String?] {
        let own = ownKeyAddress
        let keys = keyAddresses.map { $0 == own ? nil : other($0) }
        return keys.contains { $0 != nil } ? keys : []
    }

    /// The hosts of those that are not the provider's either.
    var keyHostsLeft: [String] {
        let authority = text(.authority).flatMap(WebURL.init)?.host
        // Google has its keys elsewhere than its sign-in.
        let known = [authority, authority == "accounts.google.com" ? "www.googleapis.com" : nil]
        let hosts = otherKeys.compactMap { $0.flatMap(WebURL.init)?.host }
        return hosts.filter { !known.contains($0) }.reduce(into: []) { all, host in
            if !all.contains(host) { all.append(host) }
        }
    }

    private func other(_ key: String) -> String? {
        guard let url = WebURL(key), AzureCloud.of(address: key) == nil,
            !url.path.hasSuffix("/config/jwks"), Placeholder.find(in: key) == nil
        else { return nil }
        return key
    }
}
