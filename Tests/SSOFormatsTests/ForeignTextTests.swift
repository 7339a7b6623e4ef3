import SSOModel
import SSOReading
import Testing

@testable import SSOFormats

/// A diff shows nothing of what stands beside sign-in, but the names.
@Suite struct ForeignTextTests {
    private func shown(_ text: String, _ kind: FileKind) -> String {
        let bytes = Array(text.utf8)
        let masked = MaskedText(
            bytes: bytes, secrets: Secrets.ranges(in: bytes),
            foreign: ForeignText.ranges(in: bytes, as: kind))
        return String(decoding: masked.text(0..<bytes.count, [], isMasked: true), as: UTF8.self)
    }

    @Test(arguments: [
        ("DB_USER=om", "DB_USER=..."), ("  A = b c # d", "  A = ..."), ("# words", "# ..."),
        ("export A=b\nC", "export A=...\nC"), ("A='x\ny'\nB=", "A=...\n...\nB="),
        ("AUTHENTICATION_PROVIDER=azure # then", "AUTHENTICATION_PROVIDER=azure # then"),
        ("A: b\r\nAUTHORIZER_X=a\r\n", "A: ...\r\nAUTHORIZER_X=a\r\n"), ("// words", "..."),
        ("\u{FEFF}A=b", "\u{FEFF}A=..."), ("nonsense here", "..."), ("", ""),
        ("DB_PASSWORD=abc", "DB_PASSWORD=********"),
        ("TLS=MIIK\nZq9abc=\nZq9", "TLS=...\n...\n..."), ("A=b\nC", "A=...\nC"),
        ("é: 1\nOIDC_X=é\nA=é", "é: ...\nOIDC_X=é\nA=..."),
    ])
    func environment(text: String, masked: String) { #expect(shown(text, .environment) == masked) }

    @Test(arguments: [
        ("server: {port: 8585, a: [x, 'y']}", "server: {port: ..., a: [..., ...]}"),
        ("# é\na: |  # b\n  c\n  d\nb: 1 # e\n", "# ...\na: ...\n  ...\n  ...\nb: ... # ...\n"),
        ("a: \"#x\" #y\n", "a: ... #...\n"), ("- a\n- b: c\n", "- ...\n- b: ...\n"),
        (
            "authenticationConfiguration: # ours\n  provider: basic # old\nz: 1",
            "authenticationConfiguration: # ours\n  provider: basic # old\nz: ..."
        ),
        (
            "a: 1\r\nauthorizerConfiguration:\r\n  # x\r\n  b: [c]\r\n# y\r\n",
            "a: ...\r\nauthorizerConfiguration:\r\n  # x\r\n  b: [c]\r\n# ...\r\n"
        ),
        (
            "{\"authorizerConfiguration\": {\"a\": 1}, \"b\": 2}",
            "{\"authorizerConfiguration\": {\"a\": 1}, \"b\": ...}"
        ),
        ("a:\n  authorizerConfiguration: {b: c}", "a:\n  authorizerConfiguration: {b: ...}"),
        ("a: &b c\nd: *b\n? [x]\n: y", "a: ...\nd: ...\n? [...]\n: ..."), ("a: {", "..."),
        ("users: {admin:Zq9, b}", "users: {..., ...}"), ("a: {b: , c: 1}", "a: {b: , c: ...}"),
        ("a: {b: c:d}", "a: {b: ...}"), ("a:\nb:\n  c:\n", "a:\nb:\n  c:\n"),
        ("db: {password: abc, url: u}", "db: {password: ********, url: ...}"), ("", ""),
    ])
    func yaml(text: String, masked: String) { #expect(shown(text, .server) == masked) }

    @Test func chartAndWorkflow() {
        #expect(
            shown("image: {tag: 1}\nopenmetadata:\n  config:\n    authorizer: {a: b}", .helm)
                == "image: {tag: ...}\nopenmetadata:\n  config:\n    authorizer: {a: b}")
        #expect(
            shown(
                "workflowConfig:\n  loggerLevel: I\n  openMetadataServerConfig: {a: b}", .workflow)
                == "workflowConfig:\n  loggerLevel: ...\n  openMetadataServerConfig: {a: b}")
    }

    @Test func whatGivesWayIsSeen() {
        let bytes = Array("A=1\nB=2\nC=3\n".utf8)
        let lines = UnifiedDiff.lines(
            of: bytes, edits: [TextEdit(6..<7) { _ in "4" }], secrets: [],
            foreign: ForeignText.ranges(in: bytes, as: .environment), path: "a")
        #expect(lines.suffix(4) == [" A=...", "-B=2", "+B=4", " C=..."])
    }
}
