import SSOModel
import SSOReading

/// What must not be shown of the files that findings are in, in characters.
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
        ranges = places.reduce(into: [:]) { ranges, index in
            ranges[index] = Self.hidden(in: files[index].text, variables)
        }
    }

    private static func hidden(
        in text: SourceText, _ variables: SecretReferences
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (offset, index) = (0, 0)
        func character(at place: Int) -> Int {
            while offset < place, index < text.scalars.count {
                offset += text.scalars[index].utf8.count
                index += 1
            }
            return index
        }
        for range in Secrets.ranges(in: [UInt8](encoding: text.scalars), and: variables) {
            let start = character(at: range.lowerBound)
            ranges.append(start..<character(at: range.upperBound))
        }
        return ranges
    }

    subscript(file: Int) -> [Range<Int>] { ranges[file] ?? [] }

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
        // Of the text, which is short, where a secret may be as long as a file.
        let wanted = Set(parts(of: small))
        let known = Set(secrets.lazy.flatMap(parts).filter(wanted.contains))
        var shown = ""
        var hidden = 0
        for (index, scalar) in scalars.enumerated() {
            let end = index + shortest
            if end <= small.count, known.contains(small[index..<end]) {
                if hidden <= index { shown += Secret.mask }
                hidden = end
            }
            if hidden <= index { shown.unicodeScalars.append(scalar) }
        }
        return shown
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
