import SSOModel

/// One file as it would be written from nothing.
package struct RenderedFile: Hashable, Sendable {
    /// Where it goes, as the operator named it.
    package private(set) var path: String
    /// True when the text holds a token, so that a new file gets mode 0600.
    package let holdsSecret: Bool
    /// The text with every secret masked, for screens, diffs and logs.
    package let maskedText: String
    private let text: Secret

    package init(path: String, text: String, maskedText: String? = nil) {
        self.path = path
        self.text = Secret(text)
        self.maskedText = maskedText ?? text
        holdsSecret = maskedText != nil
    }

    /// The same file below a folder; it never leaves that folder by `..` or a leading `/`.
    package func moved(below folder: String) -> RenderedFile {
        var copy = self
        copy.path = path.below(folder)
        return copy
    }

    /// The text itself, secrets included: UTF-8, LF, ending in a newline.
    package func reveal() -> String { text.reveal() }
}
