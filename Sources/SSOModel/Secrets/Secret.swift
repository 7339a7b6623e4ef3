/// A text that cannot print itself: every description of it is a mask.
package struct Secret: Hashable, Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    /// The text itself; call it only where the secret is checked or written to its own file.
    package func reveal() -> String { text }

    package var isEmpty: Bool { text.isEmpty }

    /// What is shown in place of any secret, whatever its length.
    package static let mask = "********"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Secret.mask }
    package var debugDescription: String { Secret.mask }
    /// Hides the text from `dump` and from `String(reflecting:)`.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
