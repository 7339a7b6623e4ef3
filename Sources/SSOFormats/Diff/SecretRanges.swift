import SSOModel
import SSOReading

/// Finds what in an operator's file must not be shown: values of keys that name secrets.
package enum SecretRanges {
    /// The bytes of all such values, in any order; those of a text that cannot be read are all of it.
    package static func find(in bytes: [UInt8], as kind: FileKind) -> [Range<Int>] {
        let found = kind == .environment ? dotenv(bytes) : yaml(bytes)
        guard let found else { return [0..<bytes.count] }
        return (found + comments(bytes) + SecretShapes.find(in: bytes)).filter { !$0.isEmpty }
    }

    /// A line of an environment file as it is shown.
    package static func shown(_ line: String) -> String {
        let bytes = Array(line.utf8)
        let text = MaskedText(bytes: bytes, secrets: find(in: bytes, as: .environment))
        return String(decoding: text.text(0..<bytes.count, [], isMasked: true), as: UTF8.self)
    }

    /// What is shown in place of a value: the mask, on as many lines.
    static func masked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            let blank = line.prefix { $0 == 32 || $0 == 9 }
            let isEmpty = line.allSatisfy { [9, 13, 32].contains($0) }
            let end = line.last == 13 ? [13] : [UInt8]()
            return isEmpty ? Array(line) : blank + Array(Secret.mask.utf8) + end
        }
        return Array(lines.joined(separator: [10]))
    }

    private static func dotenv(_ bytes: [UInt8]) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        do throws(EditProblem) {
            let file = try DotenvFile(bytes)
            guard !file.hasOpenQuote else { return nil }
            for found in file.assignments {
                if SecretName(found.key)?.hides(found.body) == true { ranges.append(found.range) }
            }
        } catch {
            return nil
        }
        return ranges
    }

    private static func yaml(_ bytes: [UInt8]) -> [Range<Int>]? {
        var stream = YAMLScalars(bytes)
        var ranges: [Range<Int>] = []
        var text: EditableText?
        do throws(YAMLError) {
            while let scalar = try stream.next() {
                guard scalar.name?.hides(scalar.text) == true else { continue }
                let place = text ?? EditableText(bytes)
                text = place
                ranges.append(
                    place.trimmed(place.offset(scalar.start)..<place.offset(scalar.end)))
            }
        } catch {
            return nil
        }
        return ranges
    }

    /// `# key: value` and `# KEY=value`: settings that were switched off, old values among them.
    private static func comments(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var search = 0
        while let hash = bytes[search...].firstIndex(where: { "#/".utf8.contains($0) }) {
            guard bytes[hash] == UInt8(ascii: "#") || startsLine(hash, bytes) else {
                search = hash + 1
                continue
            }
            let end = bytes[hash...].firstIndex(of: 10) ?? bytes.count
            if let range = secret(inComment: hash + 1..<end, bytes) { ranges.append(range) }
            search = end
        }
        return ranges
    }

    /// True for what stands first in its line: `//` is meant as a comment there.
    private static func startsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<offset].last { $0 != 32 && $0 != 9 }
        return before == nil || before == 10
    }

    private static func secret(inComment range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var start = range.lowerBound
        while let mark = bytes[start..<range.upperBound].firstIndex(where: {
            ":=".utf8.contains($0)
        }) {
            let value = trimmed(mark + 1..<range.upperBound, bytes)
            if name(before: mark, from: start, bytes)?
                .hides(String(decoding: bytes[value], as: UTF8.self)) == true
            {
                return value
            }
            start = mark + 1
        }
        return nil
    }

    private static func name(before mark: Int, from start: Int, _ bytes: [UInt8]) -> SecretName? {
        let key = String(decoding: bytes[start..<mark], as: UTF8.self)
        return key.split { " \t#/-{,\"'".contains($0) }.last.flatMap { SecretName(String($0)) }
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let isBlank: (Int) -> Bool = { [9, 13, 32].contains(bytes[$0]) }
        guard let first = range.first(where: { !isBlank($0) }),
            let last = range.last(where: { !isBlank($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    /// The same bytes in order, no byte twice.
    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: []) { merged, range in
                if let last = merged.last, range.lowerBound < last.upperBound {
                    merged[merged.count - 1] =
                        last.lowerBound..<max(last.upperBound, range.upperBound)
                } else {
                    merged.append(range)
                }
            }
    }
}
