import Foundation
import Testing

@testable import Terminal

/// One after the other: setupterm(3X) keeps the terminal in a global variable.
@Suite(.serialized) struct TerminalOptionsTests {
    @Test(
        arguments: [
            ([:], 25), (["SSH_CONNECTION": "a"], 100), (["SSH_TTY": "/dev/pts/1"], 100),
            (["ESCDELAY": "40", "SSH_TTY": "x"], 40), (["ESCDELAY": "soon"], 25),
            (["ESCDELAY": "0"], 0), (["ESCDELAY": "-1"], 25),
        ] as [([String: String], Int32)])
    func aLoneEscapeIsKnownSoonerHereThanFarAway(environment: [String: String], delay: Int32) {
        #expect(TerminalOptions(environment: environment).escapeDelay == delay)
    }

    @Test(
        arguments: [
            (.auto, [:], true), (.auto, ["NO_COLOR": "1"], false), (.auto, ["NO_COLOR": ""], true),
            (.always, ["NO_COLOR": "1"], true), (.never, [:], false),
        ] as [(TerminalOptions.Color, [String: String], Bool)])
    func colourIsTheOperatorsChoice(
        color: TerminalOptions.Color, environment: [String: String], wanted: Bool
    ) {
        #expect(TerminalOptions(color: color, environment: environment).wantsColor == wanted)
    }

    @Test(
        arguments: [
            ("xterm-256color", "xterm-256color"), ("vt100", "vt100"), ("linux", "linux"),
            ("xterm-kitty-none", "xterm-256color"), ("wezterm-none", "xterm-256color"),
            ("tmux-none", "screen"), ("nonsense-none", "ansi"),
        ])
    func anUnknownTerminalGetsTheNearestKnownName(given: String, name: String) throws {
        let options = TerminalOptions(environment: ["TERM": given])
        #expect(try options.terminalName(descriptor: 2) == name)
    }

    @Test func aTerminalWithoutACursorIsRefused() {
        #expect(throws: TerminalError.unable(name: "dumb")) {
            try TerminalOptions(environment: ["TERM": "dumb"]).terminalName(descriptor: 2)
        }
    }

    /// ncurses takes a description only for a name that is in it.
    @Test(arguments: BuiltInTerminals.all.keys.sorted())
    func aBuiltInDescriptionIsOfItsName(name: String) throws {
        let text = try #require(BuiltInTerminals.description(of: name))
        let encoded = text.dropFirst("b64:".count)
            .replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - encoded.count % 4) % 4)
        let bytes = try #require(Data(base64Encoded: encoded + padding))
        // term(5): a magic number and five sizes, of two bytes each, and then the names.
        let names = bytes.dropFirst(12).prefix { $0 != 0 }.split(separator: UInt8(ascii: "|"))
        #expect(names.map { String(decoding: $0, as: UTF8.self) }.contains(name))
    }

    @Test(arguments: ["xterm", "foot", "screen.linux", "tmux-none", "linux-16color", "none"])
    func everyTerminalHasABuiltInDescription(given: String) {
        #expect(TerminalOptions.candidates(for: given).contains { BuiltInTerminals.all[$0] != nil })
    }
}
