/// A release of OpenMetadata: a minor one, or one of its patches.
///
/// A minor release alone stands for all of its patches; in comparisons it counts as the first.
package struct OpenMetadataVersion {
    package let minor: String
    /// Nil when any patch may be meant.
    package let patch: Int?
    private let rank: Int

    /// Reads `1.6` or `1.6.5`; nil for a release that omsso does not know.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard let rank = Self.minors.firstIndex(of: parts.prefix(2).joined(separator: ".")),
            parts.count <= 3, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } })
        else { return nil }
        guard let last = parts.dropFirst(2).first else {
            self.init(rank, nil)
            return
        }
        guard let patch = Int(last) else { return nil }
        self.init(rank, patch)
    }

    private init(_ rank: Int, _ patch: Int?) {
        self.rank = rank
        self.patch = patch
        minor = Self.minors[rank]
    }

    /// The release in the tag of an image or of a chart, such as `v1.7.0-rc1`; nil for others.
    package init?(tag: String) {
        let parts = tag.drop { $0 == "v" }.split(separator: ".").prefix(3)
        let numbers = parts.map { $0.prefix { $0.isASCII && $0.isNumber } }
        self.init(rawValue: numbers.prefix { !$0.isEmpty }.joined(separator: "."))
    }

    /// The release in what a person writes: the same, with nothing around it that no build has.
    package init?(written text: String) {
        let text = text.first?.lowercased() == "v" ? text.dropFirst() : text[...]
        let numbers = text.prefix { $0.isASCIIDigit || $0 == "." }
        let isWhole = numbers.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty
        }
        guard isWhole, Self.isBuild(text[numbers.endIndex...]) else { return nil }
        self.init(tag: String(text))
    }

    /// True for what follows the numbers: `-SNAPSHOT`, `rc1`, `@sha256:...`, or nothing.
    private static func isBuild(_ text: Substring) -> Bool {
        let rest = text.hasPrefix("rc") ? text.dropFirst(2).drop(while: \.isASCIIDigit) : text
        guard let sign = rest.first else { return text.isEmpty || text.count > 2 }
        return "-+@".contains(sign) && rest.count > 1
            && rest.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-+@._:".contains($0) }
    }

    package var rawValue: String { patch.map { "\(minor).\($0)" } ?? minor }

    private static let minors = [
        "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.13", "2.0",
    ]
}

extension OpenMetadataVersion: FixedWord, Comparable {
    package var title: String { rawValue }

    /// The minor releases, oldest first.
    package static let allCases = minors.indices.map { Self($0, nil) }

    package static func < (a: Self, b: Self) -> Bool {
        (a.rank, a.patch ?? 0) < (b.rank, b.patch ?? 0)
    }

    package static let v1_5 = allCases[0]
    package static let v1_6 = allCases[1]
    package static let v1_7 = allCases[2]
    package static let v1_8 = allCases[3]
    package static let v1_9 = allCases[4]
    package static let v1_10 = allCases[5]
    package static let v1_11 = allCases[6]
    package static let v1_12 = allCases[7]
    package static let v1_13 = allCases[8]
    package static let v2_0 = allCases[9]

    /// The one that the documentation is about.
    package static let documented = v1_7

    package func patch(_ number: Int) -> Self { Self(rank, number) }
}
