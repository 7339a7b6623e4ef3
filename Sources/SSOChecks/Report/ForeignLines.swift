import SSOFormats
import SSOModel
import SSOReading

/// What belongs to others in the files that findings are in, secret or not, in characters.
struct ForeignLines {
    private let ranges: [Int: [Range<Int>]]

    init(_ report: CheckReport) {
        let places = Set(report.placed.map(\.position.index))
        ranges = places.reduce(into: [:]) { ranges, index in
            let file = report.sources[index]
            guard let kind = file.kind else { return }
            let bytes = [UInt8](encoding: file.text.scalars)
            let others =
                ForeignText.told(in: bytes, as: kind, at: file.place)
                ?? ForeignText.values(in: bytes, as: kind)
            ranges[index] = file.text.characters(of: others)
        }
    }

    /// That on a line of a file, but for what a finding is about.
    subscript(file: Int, line: Range<Int>, but told: Range<Int>) -> [Range<Int>] {
        ranges[file].part(of: line).flatMap { range in
            [
                range.clamped(to: 0..<told.lowerBound),
                range.clamped(to: told.upperBound..<max(told.upperBound, range.upperBound)),
            ]
        }
    }
}

extension [Range<Int>]? {
    /// Those of the ranges that are in a line; a file may have as many as it has lines.
    func part(of line: Range<Int>) -> [Range<Int>] {
        guard let ranges = self else { return [] }
        let first = ranges.partitioningIndex { $0.upperBound > line.lowerBound }
        return Array(ranges[first...].prefix { $0.lowerBound < line.upperBound })
    }
}
