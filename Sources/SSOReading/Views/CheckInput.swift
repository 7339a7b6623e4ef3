import FoundationEssentials
import SSOModel

/// One file to check.
package struct CheckInput: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// Nil to tell it by name and content.
    package var kind: FileKind?
    /// True for a file that only helps to read the others, such as that of `--env-file`.
    package var isContext: Bool
    /// True for what `env_file` or `extends` of a compose file names, and nothing else reads.
    package var isPart = false
    /// Who may read and write it; nil where that is not known.
    package var mode: UInt32?

    package init(
        _ name: String, _ bytes: [UInt8], kind: FileKind? = nil, isContext: Bool = false,
        isPart: Bool = false, mode: UInt32? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
        self.isContext = isContext || isPart
        self.isPart = isPart
        self.mode = mode
    }
}

package struct CheckOptions: Hashable, Sendable {
    /// Nil when it is not known; then only what is wrong for every release is said.
    package var version: OpenMetadataVersion?
    package var now: Date

    package init(version: OpenMetadataVersion? = nil, now: Date = Date()) {
        self.version = version
        self.now = now
    }
}
