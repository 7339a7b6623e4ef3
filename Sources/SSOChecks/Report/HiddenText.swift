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
        guard let secrets = secrets(at: finding.position), !secrets.isEmpty else { return finding }
        var masked = finding
        masked.problem = Problem(
            finding.kind, Self.masked(finding.problem.message, secrets),
            Self.masked(finding.problem.advice, secrets))
        return masked
    }

    /// Each few characters of what is hidden there.
    private func secrets(at position: SourcePosition?) -> Set<[Unicode.Scalar]>? {
        guard let position, let hidden = ranges[position.index] else { return nil }
        let text = texts[position.index]
        let start = text.line(position.line).lowerBound + position.column - 1
        let end = text.line(position.endLine).lowerBound + position.endColumn - 1
        let place = start..<max(start, end)
        let first = hidden.partitioningIndex { $0.upperBound > place.lowerBound }
        return hidden[first...].prefix { $0.lowerBound < place.upperBound }.reduce(into: []) {
            secrets, range in
            let secret = text.scalars[range.clamped(to: place)].map(\.inSmallLetters)
            for start in 0..<max(0, secret.count - Self.shortest + 1) {
                secrets.insert(Array(secret[start..<start + Self.shortest]))
            }
        }
    }

    private static func masked(_ text: String, _ secrets: Set<[Unicode.Scalar]>) -> String {
        let scalars = Array(text.unicodeScalars)
        let small = scalars.map(\.inSmallLetters)
        var shown = ""
        var hidden = 0
        for (index, scalar) in scalars.enumerated() {
            let end = index + shortest
            if end <= small.count, secrets.contains(Array(small[index..<end])) {
                if hidden <= index { shown += Secret.mask }
                hidden = end
            }
            if hidden <= index { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }
}

extension Unicode.Scalar {
    fileprivate var inSmallLetters: Unicode.Scalar {
        (65...90).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
    }
}
