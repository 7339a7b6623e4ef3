import FoundationEssentials
import Testing

/// The code of `docs/library.md` is that of the example, which the gate builds and runs.
@Suite struct LibraryPageTests {
    private func file(_ path: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try String(contentsOf: URL(filePath: "/\(root)/\(path)"), encoding: .utf8)
    }

    @Test func thePageShowsTheExample() throws {
        let blocks = try file("docs/library.md").split(separator: "```swift\n").dropFirst()
            .compactMap { $0.split(separator: "```\n").first }.map(String.init)
        let folder = "Tests/LibraryExample"
        let program = try file("\(folder)/Sources/LibraryExample/main.swift")
        #expect(blocks.contains(program))
        let manifest = try file("\(folder)/Package.swift").filter { !$0.isWhitespace }
        for block in blocks where block != program {
            for line in block.split(separator: "\n") {
                #expect(manifest.contains(line.filter { !$0.isWhitespace }), "\(line)")
            }
        }
    }
}
