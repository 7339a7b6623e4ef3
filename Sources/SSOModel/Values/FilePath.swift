/// The name of a file, as the operator wrote it; relative to the working directory.
public struct FilePath: Hashable, Sendable {
    /// The name, as the operator wrote it.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<FilePath> {
        Checked(FilePath(unchecked: text))
    }
}
