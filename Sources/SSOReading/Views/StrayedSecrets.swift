import SSOModel

/// Secrets that a variable of a wrong name brought into values of sign-in.
struct StrayedSecrets {
    private struct Line: Hashable {
        let file, number: Int
    }

    private let files: [ParsedFile]
    /// What is hidden on lines that were looked at, in characters of their files.
    private var hidden: [Line: [Range<Int>]] = [:]

    init(_ files: [ParsedFile]) { self.files = files }

    /// What a value has of secrets that stand elsewhere, as far as their lines tell.
    mutating func parts(of value: FoundValue) -> [String] {
        value.document.pieces(of: value.node).compactMap { text, place in
            isHidden(place) ? text : nil
        }
    }

    private mutating func isHidden(_ place: Place) -> Bool {
        guard files.indices.contains(place.file) else { return false }
        let text = files[place.file].text
        let line = Line(
            file: place.file, number: text.position(of: place.range.lowerBound).line)
        let ranges = hidden[line] ?? Self.hidden(in: text, line.number)
        hidden[line] = ranges
        let index = ranges.partitioningIndex { $0.upperBound > place.range.lowerBound }
        return index < ranges.count && ranges[index].contains(place.range.lowerBound)
    }

    private static func hidden(in text: SourceText, _ number: Int) -> [Range<Int>] {
        let range = text.line(number)
        let line = SourceText(id: 0, name: "", Array(text.scalars[range]))
        return line.characters(of: Secrets.ranges(in: [UInt8](encoding: line.scalars))).map {
            $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound
        }
    }
}

extension Installation {
    /// Those in the values of all servers: rules repeat such values in their words.
    package var strayedSecrets: [String] {
        var secrets = StrayedSecrets(files)
        return servers.flatMap { $0.values.values.flatMap { secrets.parts(of: $0) } }
    }

    /// The settings of a server that have any of them.
    package func settingsWithSecrets(of view: ServerView) -> Set<Setting> {
        var secrets = StrayedSecrets(files)
        return Set(view.values.filter { !secrets.parts(of: $0.value).isEmpty }.keys)
    }
}
