/// A name that is told from others as programs and disks do: by its bytes.
///
/// Texts are equal to Swift that differ in them, as `é` of one or of two characters.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (one: ExactText, other: ExactText) -> Bool {
        one.text.isIdentical(to: other.text)
    }

    package func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }
}
