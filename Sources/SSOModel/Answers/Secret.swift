/// A text that cannot print itself: every description of it is a mask.
package struct Secret: Hashable, Sendable {
    private let text: String

    /// Takes the text out of circulation.
    package init(_ text: String) { self.text = text }

    /// The text itself.
    ///
    /// Call it only where the secret is checked or written to its own file.
    package func reveal() -> String { text }

    /// True when there is no text.
    package var isEmpty: Bool { text.isEmpty }

    /// What is shown in place of any secret, whatever its length.
    package static let mask = "********"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The mask.
    package var description: String { Secret.mask }
    /// The mask.
    package var debugDescription: String { Secret.mask }
    /// Hides the text from `dump` and from `String(reflecting:)`.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
