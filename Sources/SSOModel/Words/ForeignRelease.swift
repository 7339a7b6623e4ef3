/// A release of OpenMetadata that omsso does not know.
package struct ForeignRelease: Hashable, Sendable {
    package let text: String
    /// True for one from before those that omsso knows.
    package let isOlder: Bool

    /// Nil for a tag that names no release, or one that omsso knows.
    package init?(tag: String) {
        guard OpenMetadataVersion(tag: tag) == nil else { return nil }
        let parts = tag.drop { $0 == "v" }.split(separator: ".").prefix(3)
            .map { $0.prefix { $0.isASCII && $0.isNumber } }.prefix { !$0.isEmpty }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count > 1, numbers.count == parts.count else { return nil }
        text = parts.joined(separator: ".")
        isOlder = (numbers[0], numbers[1]) < (1, 5)
    }
}
