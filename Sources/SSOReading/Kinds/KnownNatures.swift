import Synchronization

/// What the texts are that were looked at, so that each is read for its kind once: in the look at
/// a folder, for its answers, and before it is written.
enum KnownNatures {
    private static let known = Mutex<[Text: FileNature]>([:])
    /// More are of no use: a run that looks at so many looks at each of them once.
    private static let most = 100

    static func nature(of text: SourceText) -> FileNature {
        let key = Text(text)
        if let found = known.withLock({ $0[key] }) { return found }
        let nature = FileNature(reading: text)
        known.withLock { known in
            if known.count < most { known[key] = nature }
        }
        return nature
    }

    /// A name and a text by a hash whose key is new in each process, so that nobody can make two
    /// texts look the same.
    private struct Text: Hashable {
        let name: String
        let count: Int
        let hash: Int

        init(_ text: SourceText) {
            name = text.lastName
            count = text.scalars.count
            var hasher = Hasher()
            [UInt8](encoding: text.scalars).withUnsafeBytes { hasher.combine(bytes: $0) }
            hash = hasher.finalize()
        }
    }
}
