/// Tokens that say who made them, and passwords by how their letters are mixed.
extension SecretShapes {
    /// How tokens begin, as GitHub, GitLab, Slack, Stripe, AWS and others publish it for scanners.
    private static let beginnings = [
        "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glcbt-",
        "glptt-", "xoxb-", "xoxp-", "xoxa-", "xoxs-", "xoxe-", "xapp-", "sk_live_", "sk_test_",
        "rk_live_", "rk_test_", "sk-ant-", "sk-proj-", "whsec_", "dckr_pat_", "npm_", "pypi-",
        "hvs.", "hf_", "AIza", "SG.", "dop_v1_",
    ].map { Array($0.utf8) }

    /// The signs that tokens begin with.
    private static let firstSigns = Set(beginnings.map { $0[0] })

    /// Up to a blank or a quote, for what stands behind a token may be a part of it.
    static func known(in bytes: [UInt8]) -> [Range<Int>] {
        var end = 0
        return bytes.indices.compactMap { start in
            guard start >= end, firstSigns.contains(bytes[start]),
                start == 0 || !isPart(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-"),
                let beginning = beginnings.first(where: bytes[start...].starts)
            else { return nil }
            let rest = bytes[(start + beginning.count)...].prefix {
                $0 > 32 && !"\"'`,;)]}".utf8.contains($0)
            }
            guard rest.count >= 12 else { return nil }
            // Without these nothing in it is a token, either.
            end = rest.endIndex
            guard rest.contains(where: { isCapital($0) || isDigit($0) }) else { return nil }
            return start..<end
        }
    }

    /// `AKIA...`, the name of a key at AWS.
    static func isKeyID(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 20 && ["AKIA", "ASIA"].contains { word.starts(with: $0.utf8) }
            && word.allSatisfy { isCapital($0) || isDigit($0) }
    }

    /// The keys that stand somewhere in a text with their names: 40 letters that say nothing.
    static func keyPairs(in bytes: [UInt8]) -> [Range<Int>] {
        guard words(in: bytes).contains(where: { isKeyID(bytes[$0]) }) else { return [] }
        return words(in: bytes) { isBase64($0) || $0 == UInt8(ascii: "/") }
            .filter { $0.count == 40 && mixes(bytes[$0]) }
    }

    /// Looked at on each side of a word, so that time stays linear.
    private static let longest = 256

    /// With what a slash parts from it: `a/b` of base64 is one text.
    static func withParts(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while end < min(bytes.count, range.upperBound + longest), bytes[end] == UInt8(ascii: "/") {
            let part = bytes[(end + 1)...].prefix(longest).prefix(while: isBase64)
            guard mixes(part) else { break }
            end = part.endIndex
        }
        while start > max(1, range.lowerBound - longest), bytes[start - 1] == UInt8(ascii: "/") {
            let before = bytes[..<(start - 1)].suffix(longest)
            let first = before.lastIndex { !isBase64($0) }.map { $0 + 1 } ?? before.startIndex
            guard mixes(bytes[first..<start - 1]) else { break }
            start = first
        }
        return start..<end
    }

    /// True for letters of two kinds, or with digits.
    private static func mixes(_ word: ArraySlice<UInt8>) -> Bool {
        [
            word.contains(where: isCapital), word.contains(where: isSmall),
            word.contains(where: isDigit),
        ]
        .count { $0 } > 1
    }

    /// Letters of both cases and digits, changing so often that it is no name of anything.
    static func isChosen(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 10, word.contains(where: isDigit), word.contains(where: isCapital),
            word.contains(where: isSmall), word.firstRange(of: Array("://".utf8)) == nil
        else { return false }
        let changes = zip(word, word.dropFirst()).count { one, other in
            isCapital(other) && (isSmall(one) || isDigit(one))
                || isDigit(other) && (isSmall(one) || isCapital(one))
                || isSmall(other) && isDigit(one)
        }
        return changes >= 4 && changes * 4 >= word.count
    }
}
