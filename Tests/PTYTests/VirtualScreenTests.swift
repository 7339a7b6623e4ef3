import TestSupport
import Testing

/// The terminal that other tests look at shows what a real one would.
@Suite struct VirtualScreenTests {
    @Test(
        arguments: [
            ([0xC3], "\u{FFFD}"), ([0xF0, 0x9F], "\u{FFFD}"), ([0x9B], "\u{FFFD}"),
            ([0xE2, 0x82, 0xAC], "€"), ([0xF8, 0x88, 0x80, 0x80], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func aCharacterThatWasCutOffTakesNothingWithIt(bytes: [UInt8], shown: String) {
        var screen = VirtualScreen(columns: 8, rows: 2)
        screen.feed(bytes + Array("a\u{1B}[2;1Hb".utf8))
        #expect(screen.text == "\(shown)a\nb")
    }
}
