import SSOModel

/// One file as it would be written from nothing.
public struct RenderedFile: Hashable, Sendable {
    /// Where it goes, as the operator named it.
    public let path: String
    /// True when the text holds a token, so that a new file gets mode 0600.
    public let holdsSecret: Bool
    /// The text with every secret masked, for screens, diffs and logs.
    public let maskedText: String
    private let text: Secret

    package init(path: String, text: String, maskedText: String? = nil) {
        self.path = path
        self.text = Secret(text)
        self.maskedText = maskedText ?? text
        holdsSecret = maskedText != nil
    }

    /// The text itself, secrets included: UTF-8, LF, ending in a newline.
    public func reveal() -> String { text.reveal() }
}
