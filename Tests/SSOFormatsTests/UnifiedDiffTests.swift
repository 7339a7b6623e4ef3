import SSOModel
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOReading

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

    /// As `diff -u` has it: the three lines behind the one meet the three before the other.
    @Test(arguments: [(17, 1), (18, 2)]) func changesWhoseSurroundingsMeetAreOneHunk(
        other: Int, hunks: Int
    ) {
        let bytes = Array((1...30).map { "\($0)\n" }.joined().utf8)
        let edits = [10, other].compactMap { line in
            bytes.firstRange(of: Array("\n\(line)\n".utf8)).map {
                TextEdit($0.lowerBound + 1..<$0.upperBound - 1) { _ in "x" }
            }
        }
        let lines = UnifiedDiff.lines(of: bytes, edits: edits, secrets: [], path: "x")
        #expect(lines.count { $0.hasPrefix("@@") } == hunks)
        #expect(lines.count { $0 == "+x" } == 2)
    }

    @Test func patchFindsAFileWithABlankInItsName() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("a\n", "my ünï.env")
        let diff =
            UnifiedDiff.lines(
                of: [97, 10], edits: [TextEdit(0..<1) { _ in "b" }], secrets: [], path: "my ünï.env"
            )
            + UnifiedDiff.lines(ofNewFile: "c\n", path: "new one.yaml")
        let patch = try folder.write(diff.map { $0 + "\n" }.joined(), "patch")
        let run = try Program("/usr/bin/patch", ["-p0", "-i", patch], in: folder.path)
        #expect(run.status == 0, "\(run.output)")
        #expect(try folder.read("my ünï.env") == "b\n")
        #expect(try folder.read("new one.yaml") == "c\n")
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
            secrets: Secrets.ranges(in: old), path: "x")
        #expect(
            lines
                == [
                    "--- x", "+++ x", "@@ -1,6 +1,6 @@", " password: ********", "   ********",
                    "   ********", "-x: 1", "+x: 2", " # token: ********", " jwtToken: ********",
                ])
    }
}
