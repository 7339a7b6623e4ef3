/// One thing for the operator to do.
package struct GuidanceStep: Hashable, Sendable {
    /// What to do, in a sentence.
    package let title: String
    /// Commands or text to copy letter by letter, lines parted by LF; nil when there is none.
    package let copyable: String?

    /// - Parameters:
    ///   - title: With names of files and folders in it, which can hold anything.
    ///   - copyable: With such names as words of a shell.
    package init(_ title: String, _ copyable: String? = nil) {
        self.title = title.printable
        self.copyable = copyable
    }

    /// The number in front of a step, in five columns.
    package static func mark(_ index: Int) -> String { (index < 9 ? "  " : " ") + "\(index + 1). " }
}
