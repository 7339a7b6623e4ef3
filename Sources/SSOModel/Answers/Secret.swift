/// A text that cannot print itself: every description of it is a mask.
public struct Secret: Hashable, Sendable {
    private let text: String

    /// Takes the text out of circulation.
    public init(_ text: String) { self.text = text }

    /// The text itself.
    ///
    /// Call it only where the secret is checked or written to its own file.
    public func reveal() -> String { text }

    /// True when there is no text.
    public var isEmpty: Bool { text.isEmpty }

    /// What is shown in place of any secret, whatever its length.
    public static let mask = "********"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The mask.
    public var description: String { Secret.mask }
    /// The mask.
    public var debugDescription: String { Secret.mask }
    /// Hides the text from `dump` and from `String(reflecting:)`.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
