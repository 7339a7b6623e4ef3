import Testing

@testable import SSOReading

/// The masker ends with long texts of one kind, and hides as much of each part as of a short one.
///
/// A walk that went back for every piece would not end here: 512 KiB are what it reads in a second.
@Suite struct SecretGrowthTests {
    @Test(arguments: [
        "://", "x://a@", "-----BEGIN PRIVATE KEY-----\n", "name: ", "a: b\n", "password: x\n",
        "Bearer ", "- a:b, ", "password: &a *a\n", "eyJ.", "a~", "\"", "'", "# ", "\\\n", "|\n  ",
    ])
    func aLongTextIsReadInOneWalk(piece: String) { expectProportion("", piece) }

    @Test(arguments: ["password: x, ", "name: x, ", "${", "value: ${x}, ", "[", "{a: "])
    func soIsOneWithinBrackets(piece: String) { expectProportion("{password: ", piece) }

    private func expectProportion(_ start: String, _ piece: String) {
        let small = Secrets.ranges(in: text(start, piece, 8_192))
        let large = Secrets.ranges(in: text(start, piece, 524_288))
        #expect(large.count <= 64 * (small.count + 1), "\(piece)")
        #expect(large.reduce(0) { $0 + $1.count } <= 64 * (small.reduce(0) { $0 + $1.count } + 64))
    }

    private func text(_ start: String, _ piece: String, _ size: Int) -> [UInt8] {
        let count = size / piece.utf8.count
        return Array(start.utf8) + Array(repeating: Array(piece.utf8), count: count).joined()
    }
}
