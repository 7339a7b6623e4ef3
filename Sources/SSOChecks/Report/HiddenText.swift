import SSOFormats
import SSOModel
import SSOReading

/// The secrets in the files that findings are in, in characters.
struct HiddenText: Sendable {
    private let texts: [SourceText]
    private let ranges: [Int: [Range<Int>]]
    /// As many characters of a secret that follow one another are one to be hidden.
    private static let shortest = 6

    init(_ files: [ParsedFile], _ findings: [Finding]) {
        texts = files.map(\.text)
        let places = Set(findings.compactMap { $0.position?.index })
        // Only these set variables that other files refer to.
        let setsVariables = places.contains { [.environment, .compose].contains(files[$0].kind) }
        let variables =
            setsVariables && files.count > 1
            ? Secrets.variables(in: texts.map { [UInt8](encoding: $0.scalars) })
            : SecretReferences()
        ranges = Dictionary(
            uniqueKeysWithValues: places.map { index in
                let text = files[index].text
                let bytes = [UInt8](encoding: text.scalars)
                return (index, text.characters(of: Secrets.ranges(in: bytes, and: variables)))
            })
    }

    /// Those on a line of a file.
    subscript(file: Int, line: Range<Int>) -> [Range<Int>] { ranges[file].part(of: line) }

    /// A finding whose words have nothing of what is hidden where it was found.
    func masked(_ finding: Finding) -> Finding {
        let secrets = secrets(at: finding.position)
        guard !secrets.isEmpty else { return finding }
        var masked = finding
        masked.problem = Problem(
            finding.kind, Self.masked(finding.problem.message, secrets),
            Self.masked(finding.problem.advice, secrets))
        return masked
    }

    /// What is hidden there, in small letters.
    private func secrets(at position: SourcePosition?) -> [[Unicode.Scalar]] {
        guard let position, let hidden = ranges[position.index] else { return [] }
        let text = texts[position.index]
        let start = text.line(position.line).lowerBound + position.column - 1
        let end = text.line(position.endLine).lowerBound + position.endColumn - 1
        let place = start..<max(start, end)
        let first = hidden.partitioningIndex { $0.upperBound > place.lowerBound }
        return hidden[first...].prefix { $0.lowerBound < place.upperBound }
            .map { text.scalars[$0.clamped(to: place)].map(\.inSmallLetters) }
    }

    private static func masked(_ text: String, _ secrets: [[Unicode.Scalar]]) -> String {
        let scalars = Array(text.unicodeScalars)
        let small = scalars.map(\.inSmallLetters)
        var shown = String.UnicodeScalarView()
        var place = 0
        for run in runs(of: secrets, in: small) where tells(small[run], secrets) {
            shown += scalars[place..<run.lowerBound] + Secret.mask.unicodeScalars
            place = run.upperBound
        }
        return String(shown + scalars[place...])
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
