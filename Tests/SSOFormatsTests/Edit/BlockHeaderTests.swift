import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The comment behind `|` and `>-` outlives the text block.
@Suite struct BlockHeaderTests {
    private func edited(_ header: String, text: String = "https://accounts.google.com") throws
        -> EditedText
    {
        let file = "authenticationConfiguration:\n  authority: \(header)\n    \(text)\n  other: 1\n"
        let entries = sampleSettings([.targetKind: .text("bare-metal")]).entries(for: .server)
        return try FileEditor.edit(Array(file.utf8), as: .server, entries: entries)
    }

    private let value = #"authority: "https://login.microsoftonline.com/\#(tenantID)""#

    @Test(arguments: ["|", ">-", "|2-", "|+"])
    func theCommentStays(mark: String) throws {
        let new = String(decoding: try edited("\(mark)  # note: é").bytes, as: UTF8.self)
        #expect(new.contains(value + "  # note: é\n"), "\(new)")
    }

    @Test func aSecretInTheCommentIsNotShown() throws {
        let edits = try edited("| # \(sampleToken)").edits
        #expect(
            edits.contains { String(decoding: $0.replacement, as: UTF8.self).contains(sampleToken) }
        )
        #expect(
            !edits.contains { String(decoding: $0.masked, as: UTF8.self).contains(sampleToken) })
    }

    @Test func noTabStaysBehindTheNewValue() throws {
        let new = String(decoding: try edited("|", text: "x\t").bytes, as: UTF8.self)
        #expect(new.contains(value + "\n"), "\(new)")
    }
}
