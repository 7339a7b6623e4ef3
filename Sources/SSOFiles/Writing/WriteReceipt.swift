/// What a transaction did.
package struct WriteReceipt: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case created
        /// `backup` is where the old content is kept; nil when none was wanted.
        case replaced(backup: String?)
        /// The file held the very same bytes and was not touched.
        case unchanged
    }

    package struct File: Hashable, Sendable {
        package let path: String
        package let outcome: Outcome
    }

    /// In the order of the changes.
    package let files: [File]

    package var backups: [String] {
        files.compactMap { file in
            if case .replaced(let backup) = file.outcome { backup } else { nil }
        }
    }
}
