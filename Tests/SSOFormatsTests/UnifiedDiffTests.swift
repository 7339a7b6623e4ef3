import Testing

@testable import SSOFormats

@Suite struct UnifiedDiffTests {
    @Test func aNewFileIsAllAdded() {
        #expect(
            UnifiedDiff.lines(from: nil, to: "a\nb\n", path: "x")
                == ["--- /dev/null", "+++ x", "@@ -0,0 +1,2 @@", "+a", "+b"])
    }

    @Test func aChangeHasThreeLinesAroundIt() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("\n10\n", with: "\nten\n")
        #expect(
            UnifiedDiff.lines(from: old, to: new, path: "x") == [
                "--- x", "+++ x", "@@ -7,7 +7,7 @@", " 7", " 8", " 9", "-10", "+ten", " 11",
                " 12", " 13",
            ])
    }

    @Test func theSameTextHasNoDiff() {
        #expect(UnifiedDiff.lines(from: "a\r\n", to: "a\r\n", path: "x") == [])
    }

    @Test func linesThatEndInCRLFAreLines() {
        #expect(UnifiedDiff.lines(from: "a\r\nb\r\n", to: "a\r\nc\r\n", path: "x").count == 6)
    }
}
