import SSOModel
import SSOReading

/// Bytes of a text that give way to others, of which nothing is known but what they say.
struct Cut: Hashable {
    let range: Range<Int>
    var bytes: [UInt8] = []
}

extension [Cut] {
    /// Those that meet are one; they may come in any order, and do not overlap.
    var joined: [Cut] {
        sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        .reduce(into: []) { joined, cut in
            if let last = joined.last, last.range.upperBound == cut.range.lowerBound {
                let range = last.range.lowerBound..<cut.range.upperBound
                joined[joined.count - 1] = Cut(range: range, bytes: last.bytes + cut.bytes)
            } else {
                joined.append(cut)
            }
        }
    }

    /// The text after all of them, which must be in order.
    func applied(to old: [UInt8]) -> [UInt8] {
        var (new, position) = ([UInt8](), 0)
        for cut in self {
            new += old[position..<cut.range.lowerBound] + cut.bytes
            position = cut.range.upperBound
        }
        return new + old[position...]
    }

    /// The same as edits; what must not be shown of them is what must not be of the new text.
    func edits(to new: [UInt8]) -> [TextEdit] {
        let secrets = Secrets.ranges(in: new)
        var shift = 0
        return map { cut in
            let start = cut.range.lowerBound + shift
            shift += cut.bytes.count - cut.range.count
            let range = start..<start + cut.bytes.count
            return TextEdit(cut.range) { masks in
                String(
                    decoding: masks ? new.masked(range, secrets) : cut.bytes, as: UTF8.self)
            }
        }
    }
}

extension [Range<Int>] {
    /// Those that overlap a range; they are in order.
    func meeting(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
        let first = partitioningIndex { $0.upperBound > range.lowerBound }
        return self[first...].prefix { $0.lowerBound < range.upperBound }
    }
}

extension [UInt8] {
    /// A part of it, without what stands in these places.
    func masked(_ range: Range<Int>, _ secrets: [Range<Int>]) -> [UInt8] {
        var (shown, position) = ([UInt8](), range.lowerBound)
        for secret in secrets.meeting(range) {
            let part = secret.clamped(to: range)
            shown += self[position..<part.lowerBound] + Secrets.mask(of: self[part])
            position = part.upperBound
        }
        return shown + self[position..<range.upperBound]
    }
}

extension [TextEdit] {
    /// The edits that lead from the first text to the last, where these lead to one between them.
    ///
    /// - Parameters:
    ///   - others: What is changed in the text between, in order, as these are.
    ///   - new: The last text.
    /// - Returns: Edits of the first text, in order.
    package func followed(by others: [TextEdit], to new: [UInt8]) -> [TextEdit] {
        if isEmpty { return others }
        if others.isEmpty { return self }
        var shift = 0
        let made = map { edit in
            let start = edit.range.lowerBound + shift
            shift += edit.replacement.count - edit.range.count
            return start..<start + edit.replacement.count
        }
        let spans = (made + others.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: [Range<Int>]()) { spans, span in
                if let last = spans.last, span.lowerBound <= last.upperBound {
                    let end = Swift.max(last.upperBound, span.upperBound)
                    spans[spans.count - 1] = last.lowerBound..<end
                } else {
                    spans.append(span)
                }
            }
        return spans.map { span in
            let back = (
                growth(made) { $0.upperBound < span.lowerBound },
                growth(made) { $0.lowerBound <= span.upperBound }
            )
            let on = (
                others.growth(others.map(\.range)) { $0.upperBound < span.lowerBound },
                others.growth(others.map(\.range)) { $0.lowerBound <= span.upperBound }
            )
            return Cut(
                range: span.lowerBound - back.0..<span.upperBound - back.1,
                bytes: [UInt8](new[span.lowerBound + on.0..<span.upperBound + on.1]))
        }.edits(to: new)
    }

    /// By how much a text grows by those whose place in the text between is wanted.
    private func growth(_ places: [Range<Int>], _ isWanted: (Range<Int>) -> Bool) -> Int {
        zip(self, places).reduce(0) { sum, pair in
            isWanted(pair.1) ? sum + pair.0.replacement.count - pair.0.range.count : sum
        }
    }
}
