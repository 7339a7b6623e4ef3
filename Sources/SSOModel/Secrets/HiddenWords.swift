/// What secrets and the words about them have in common.
enum HiddenWords {
    /// As many characters of a secret that follow one another are one to be hidden.
    private static let shortest = 6

    /// A text that has nothing of some secrets, whatever case it repeats them in.
    static func masked(_ text: String, _ secrets: [String]) -> String {
        let secrets = secrets.map { $0.unicodeScalars.map(\.inSmallLetters) }
        let scalars = Array(text.unicodeScalars)
        let small = scalars.map(\.inSmallLetters)
        var shown = String.UnicodeScalarView()
        var place = 0
        for run in runs(of: secrets, in: small) where tells(small[run], secrets) {
            shown += scalars[place..<run.lowerBound] + Secret.mask.unicodeScalars
            place = run.upperBound
        }
        let masked = String(shown + scalars[place...])
        // A part of it may have been hidden before.
        return masked.replacing(Secret.mask + Secret.mask, with: Secret.mask)
    }

    /// Where a text repeats some characters of secrets.
    private static func runs(
        of secrets: [[Unicode.Scalar]], in text: [Unicode.Scalar]
    ) -> [Range<Int>] {
        // Of the text, which is short, where a secret may be as long as a file.
        let wanted = Set(parts(of: text))
        let known = Set(secrets.lazy.flatMap(parts).filter(wanted.contains))
        return Secrets.merged(
            parts(of: text).filter(known.contains).map { $0.startIndex..<$0.endIndex })
    }

    /// False for words that the secret and the sentence have by chance, such as "client".
    private static func tells(
        _ run: ArraySlice<Unicode.Scalar>, _ secrets: [[Unicode.Scalar]]
    ) -> Bool {
        run.count > 12 || run.contains { !(97...122).contains($0.value) }
            || secrets.contains { $0.elementsEqual(run) }
    }

    /// Each few characters that follow one another.
    private static func parts(
        of text: [Unicode.Scalar]
    ) -> some Sequence<ArraySlice<Unicode.Scalar>> {
        (0..<max(0, text.count - shortest + 1)).lazy.map { text[$0..<$0 + shortest] }
    }
}

extension Unicode.Scalar {
    fileprivate var inSmallLetters: Unicode.Scalar {
        (65...90).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
    }
}
