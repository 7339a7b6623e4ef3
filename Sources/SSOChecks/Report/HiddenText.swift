import SSOFormats
import SSOModel
import SSOReading

/// The secrets in the files that findings are in, in characters.
struct HiddenText: Sendable {
    private let texts: [SourceText]
    private let ranges: [Int: [Range<Int>]]

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
        finding.hiding(secrets(at: finding.position))
    }

    private func secrets(at position: SourcePosition?) -> [String] {
        guard let position, let hidden = ranges[position.index] else { return [] }
        let text = texts[position.index]
        let start = text.line(position.line).lowerBound + position.column - 1
        let end = text.line(position.endLine).lowerBound + position.endColumn - 1
        let place = start..<max(start, end)
        let first = hidden.partitioningIndex { $0.upperBound > place.lowerBound }
        return hidden[first...].prefix { $0.lowerBound < place.upperBound }
            .map { String(text.scalars[$0.clamped(to: place)]) }
    }
}

extension Finding {
    /// The same with nothing of some secrets in its words.
    func hiding(_ secrets: [String]) -> Finding {
        guard !secrets.isEmpty else { return self }
        var masked = self
        masked.problem = problem.hiding(secrets)
        return masked
    }
}
