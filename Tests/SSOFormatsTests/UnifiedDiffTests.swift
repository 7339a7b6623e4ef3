import Testing

@testable import SSOFormats

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, replacing part: String, with new: String) -> [String] {
        let bytes = Array(old.utf8)
        guard let range = bytes.firstRange(of: Array(part.utf8)) else { return [] }
        return UnifiedDiff.lines(
            of: bytes, edits: [TextEdit(range) { _ in new }], secrets: [], path: "x")
    }

    @Test func aNewFileIsAllAdded() {
        #expect(
            UnifiedDiff.lines(ofNewFile: "a\nb\n", path: "x")
                == ["--- /dev/null", "+++ x", "@@ -0,0 +1,2 @@", "+a", "+b"])
    }

    @Test func aChangeHasThreeLinesAroundIt() {
        let old = (1...20).map { "\($0)\n" }.joined()
        #expect(
            diff(old, replacing: "\n10\n", with: "\nten\n") == [
                "--- x", "+++ x", "@@ -7,7 +7,7 @@", " 7", " 8", " 9", "-10", "+ten", " 11",
                " 12", " 13",
            ])
    }

    @Test func theSameTextHasNoDiff() {
        #expect(diff("a\r\nb\r\n", replacing: "b", with: "b") == [])
    }

    @Test func linesThatEndInCRLFAreLines() {
        #expect(diff("a\r\nb\r\n", replacing: "b", with: "c").count == 6)
    }

    @Test func aMissingNewlineIsSaid() {
        #expect(
            diff("a\nb", replacing: "b", with: "b\nc") == [
                "--- x", "+++ x", "@@ -1,2 +1,3 @@", " a", "-b", "\\ No newline at end of file",
                "+b", "+c", "\\ No newline at end of file",
            ])
    }

    @Test func secretsNearAChangeAreMasked() {
        let old = Array("password: |\n  a\n  b\nx: 1\n# token: t\njwtToken: 'u'\n".utf8)
        let edit = TextEdit(23..<24) { _ in "2" }
        let lines = UnifiedDiff.lines(
            of: old, edits: [edit],
            secrets: SecretRanges.find(in: old, as: .serverConfiguration), path: "x")
        #expect(
            lines
                == [
                    "--- x", "+++ x", "@@ -1,6 +1,6 @@", " password: ********", "   ********",
                    "   ********", "-x: 1", "+x: 2", " # token: ********", " jwtToken: ********",
                ])
    }
}
