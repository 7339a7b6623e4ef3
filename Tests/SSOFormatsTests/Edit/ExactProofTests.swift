import SSOModel
import Testing

@testable import SSOFormats

/// What is left as it was is left so to the byte: texts are equal to Swift that differ in them.
@Suite struct ExactProofTests {
    private static let pairs = [("\u{E9}", "e\u{301}"), ("\u{212A}", "K"), ("\u{37E}", ";")]

    @Test(arguments: pairs) func anotherSpellingOfAnotherKeyIsNoticed(old: String, new: String)
        throws
    {
        for (before, after) in [("a: \(old)\n", "a: \(new)\n"), ("\(old): a\n", "\(new): a\n")] {
            #expect(try items(before) != items(after))
        }
    }

    private func items(_ text: String) throws -> [ProofStream.Item] {
        var stream = ProofStream(Array(text.utf8), without: [["b"]], inDocument: 0)
        var items: [ProofStream.Item] = []
        while let item = try stream.next() { items.append(item) }
        return items
    }

    @Test(arguments: pairs) func anotherSpellingOfAnotherVariableIsNoticed(old: String, new: String)
        throws
    {
        let bytes = Array("A='\(old)'\n".utf8)
        let editor = DotenvEditor(
            bytes: bytes, file: try DotenvFile(bytes), last: [:], keepsPlaceholders: false,
            keepsQuotes: true)
        #expect(throws: EditProblem.self) { try editor.prove(Array("A='\(new)'\n".utf8), []) }
    }

    /// compose puts variables in between double quotes only, and docker-compose 1.29 knows no
    /// difference.
    @Test func otherQuotesAroundAnotherVariableAreNoticed() throws {
        let bytes = Array("A=\"x\"\n".utf8)
        let editor = DotenvEditor(
            bytes: bytes, file: try DotenvFile(bytes), last: [:], keepsPlaceholders: false,
            keepsQuotes: true)
        try editor.prove(bytes, [])
        #expect(throws: EditProblem.unproven(path: "A")) {
            try editor.prove(Array("A='x'\n".utf8), [])
        }
    }
}
