/// The address of a set of public keys (JWKS).
public struct KeyURL: Hashable, Sendable, TextValue {
    /// The whole address.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<KeyURL> {
        var paste = Paste(text)
        let address = WebURL.parse(&paste)
        guard var url = address.value else { return .failed(address.problems) }
        paste.dropTrailingSlashes()
        while url.path.hasSuffix("/") { url.path.removeLast() }
        return .unlessError(
            KeyURL(unchecked: url.text), paste.notes + problems(with: url))
    }

    private static func problems(with url: WebURL) -> [Problem] {
        if AzureCloud.of(host: url.host) != nil { return [.keys(.microsoft)] }
        // OpenMetadata's "JWT Troubleshooting" page prints the path like this.
        if url.path.contains("/sytem/") { return [.keys(.sytem)] }
        if url.path == oldPath { return [.keys(.oldPath)] }
        let isUsual = url.path.hasSuffix(path) && url.query == nil && url.fragment == nil
        return isUsual ? [] : [.keys(.otherPath(url.path.shortened()))]
    }

    /// Where an OpenMetadata server publishes its keys.
    package static let path = "/api/v1/system/config/jwks"

    /// Where it did before release 0.12.
    ///
    /// Source: open-metadata/OpenMetadata issue 8505.
    package static let oldPath = "/api/v1/config/jwks"

    /// The address with the path that a server has now, where only its path is wrong.
    package static func corrected(_ text: String) -> String {
        guard
            case .keys(let problem)? = parse(text).problems.first(where: { $0.severity == .error })
        else { return text }
        switch problem {
        case .sytem: return text.replacing("/api/v1/sytem/config/jwks", with: path)
        case .oldPath: return text.replacing(oldPath, with: path)
        case .microsoft, .otherPath: return text
        }
    }

    /// The address in parts.
    package var url: WebURL? {
        var paste = Paste(text)
        return WebURL.parse(&paste).value
    }
}
