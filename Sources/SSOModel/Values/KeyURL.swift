/// The address of a set of public keys (JWKS).
package struct KeyURL: WebAddress {
    package let url: WebURL

    private init(_ url: WebURL) { self.url = url }

    package static func parse(_ text: String) -> Checked<KeyURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste, keepsSlashes: false, isInner: true)
        guard let url = address.value else { return .failed(address.problems) }
        return .unlessError(KeyURL(url), paste.notes + problems(with: url))
    }

    private static func problems(with url: WebURL) -> [Problem] {
        if SecretShapes.isShown(in: url.text) { return [.urlSecret] }
        if AzureCloud.of(host: url.host) != nil { return [.keysMicrosoft] }
        // OpenMetadata's "JWT Troubleshooting" page prints the path like this.
        if url.path.contains("/sytem/") { return [.keysSytem] }
        if url.path == JWKS.oldPath { return [.keysOldPath] }
        return KeyURL(url).isServers ? [] : [.keysOtherPath(url.path)]
    }

    /// True for an address at which servers publish their keys.
    package var isServers: Bool {
        url.path.hasSuffix(JWKS.path) && url.query == nil && url.fragment == nil
    }

    /// The address with the path that a server has now, where only its path is wrong.
    package static func corrected(_ text: String) -> String {
        switch parse(text).problems.first(where: { $0.severity == .error })?.kind {
        case FindingKind.keysSytem: text.replacing("/api/v1/sytem/config/jwks", with: JWKS.path)
        case FindingKind.keysOld: text.replacing(JWKS.oldPath, with: JWKS.path)
        default: text
        }
    }
}
