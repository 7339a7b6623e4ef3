import SSOModel

/// A host that is asked in place of Microsoft's.
enum LoginHost {
    /// True for `HOST` and `HOST:PORT`.
    static func isOne(_ text: String) -> Bool {
        guard let url = WebURL("https://" + text) else { return false }
        return url.path.isEmpty && url.query == nil && url.fragment == nil
    }
}
