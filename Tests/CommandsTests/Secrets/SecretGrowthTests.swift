import Testing

@testable import SSOModel

/// The masker hides as much of each part of a long text as of a short one.
///
/// Counts, no times: how much is hidden grows with the text and no faster.
@Suite struct SecretGrowthTests {
    @Test(arguments: [
        "://", "x://a@", "-----BEGIN PRIVATE KEY-----\n", "name: ", "a: b\n", "password: x\n",
        "Bearer ", "- a:b, ", "password: &a *a\n", "eyJ.", "a~", "\"", "'", "# ", "\\\n", "|\n  ",
        "xoxb-", "ghp_", "\"\\x70", "AbCd12eFgH34iJkL56mNoP78/", "# Vb4Tn1RQx7Zk ", "key:12 ",
    ])
    func moreOfTheSameHidesAsMuchOfEach(piece: String) { expectProportion("", piece) }

    @Test(arguments: ["password: x, ", "name: x, ", "${", "value: ${x}, ", "[", "{a: "])
    func soItIsWithinBrackets(piece: String) { expectProportion("{password: ", piece) }

    private func expectProportion(_ start: String, _ piece: String) {
        let small = Secrets.ranges(in: text(start, piece, 1_024))
        let large = Secrets.ranges(in: text(start, piece, 16_384))
        #expect(large.count <= 16 * (small.count + 2), "\(piece)")
        #expect(large.reduce(0) { $0 + $1.count } <= 16 * (small.reduce(0) { $0 + $1.count } + 64))
    }

    private func text(_ start: String, _ piece: String, _ size: Int) -> [UInt8] {
        let count = size / piece.utf8.count
        return Array(start.utf8) + Array(repeating: Array(piece.utf8), count: count).joined()
    }
}
