import Foundation
import Testing

@testable import SSOModel

/// JSON as it is printed: nothing in it acts on a terminal, and every reader gets the same text.
@Suite struct JSONTextTests {
    private static let all = (UInt32(0)...0xE_0FFF).compactMap(Unicode.Scalar.init)
    private static let hidden = all.filter { $0.isControl || $0.isInvisible }

    @Test func noControlAndNothingInvisibleIsPrinted() throws {
        let text = Self.hidden.reduce(into: "a") { $0.unicodeScalars.append($1) } + "b"
        let printed = try JSON.object([text: .list([.text(text)])]).json
        #expect(
            printed.unicodeScalars.filter { $0.isControl && $0 != "\n" || $0.isInvisible }.isEmpty)
        #expect(JSON(Array(printed.utf8)) == .object([text: .list([.text(text)])]))
    }

    @Test(arguments: [
        ("\u{9B}", "\"\\u009b\"\n"), ("\u{202E}", "\"\\u202e\"\n"), ("\u{7F}", "\"\\u007f\"\n"),
        ("\u{E0041}", "\"\\udb40\\udc41\"\n"), ("\n", "\"\\n\"\n"), ("\u{2028}", "\"\\u2028\"\n"),
        ("é\u{1F600}ע", "\"é\u{1F600}ע\"\n"), ("a/b", "\"a/b\"\n"), ("\u{1B}", "\"\\u001b\"\n"),
    ])
    func eachIsWrittenByItsNumber(text: String, expected: String) throws {
        #expect(try JSON.text(text).json == expected)
    }
}
