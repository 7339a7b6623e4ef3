/// Which releases have a key.
package struct Availability: Hashable, Sendable {
    /// The first release, after those patches of older ones that it was taken back to.
    private let since: [OpenMetadataVersion]

    package static let always = Availability(since: [])

    /// Known from these releases on, oldest first: the last one, and those it was taken back to.
    package static func from(_ since: OpenMetadataVersion...) -> Availability {
        Availability(since: since)
    }

    /// True when the release has it, whichever of its patches is meant.
    package func isCertain(in version: OpenMetadataVersion) -> Bool {
        guard let start = start(for: version) else { return true }
        return start <= version
    }

    /// True when the release has it, or a patch that may be meant.
    package func isPossible(in version: OpenMetadataVersion) -> Bool {
        isCertain(in: version) || firstPatch(of: version) != nil
    }

    /// The patch that it came with, where any patch of that release may be meant.
    package func firstPatch(of version: OpenMetadataVersion) -> OpenMetadataVersion? {
        guard version.patch == nil, let start = start(for: version), start > version else {
            return nil
        }
        return start.minor == version.minor ? start : nil
    }

    /// The first release that has it; nil when all have.
    package var first: OpenMetadataVersion? { since.first }

    /// What to look for in the line of a release: its own patch, or the release it came with.
    private func start(for version: OpenMetadataVersion) -> OpenMetadataVersion? {
        since.first { $0.minor == version.minor } ?? since.last
    }
}
