/// The address of a set of public keys (JWKS).
package struct KeyURL: Hashable, Sendable, TextValue {
    /// The whole address.
    package let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    package static func parse(_ text: String) -> Checked<KeyURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste)
        guard var url = address.value else { return .failed(address.problems) }
        paste.dropTrailingSlashes()
        while url.path.hasSuffix("/") { url.path.removeLast() }
        return .unlessError(
            KeyURL(unchecked: url.text), paste.notes + problems(with: url))
    }

    private static func problems(with url: WebURL) -> [Problem] {
        if AzureCloud.of(host: url.host) != nil { return [.keysMicrosoft] }
        // OpenMetadata's "JWT Troubleshooting" page prints the path like this.
        if url.path.contains("/sytem/") { return [.keysSytem] }
        if url.path == oldPath { return [.keysOldPath] }
        let isUsual = url.path.hasSuffix(path) && url.query == nil && url.fragment == nil
        return isUsual ? [] : [.keysOtherPath(url.path.shortened())]
    }

    /// Where an OpenMetadata server publishes its keys.
    package static let path = "/api/v1/system/config/jwks"

    /// Where it did before release 0.12.
    ///
    /// Source: open-metadata/OpenMetadata issue 8505.
    package static let oldPath = "/api/v1/config/jwks"

    /// The address with the path that a server has now, where only its path is wrong.
    package static func corrected(_ text: String) -> String {
        switch parse(text).problems.first(where: { $0.severity == .error })?.kind {
        case FindingKind.keysSytem: text.replacing("/api/v1/sytem/config/jwks", with: path)
        case FindingKind.keysOld: text.replacing(oldPath, with: path)
        default: text
        }
    }

    /// The address in parts.
    package var url: WebURL? {
        var paste = Paste(text)
        return WebURL.parse(&paste).value
    }
}
