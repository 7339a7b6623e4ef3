import Foundation
import SSOModel
import Testing

/// Times by arithmetic against those of Foundation.
@Suite struct UTCTimeTests {
    @Test func saysWhatFoundationSays() {
        var generator = SystemRandomNumberGenerator()
        // Since there are Gregorian dates: Foundation takes older ones for Julian.
        let seconds =
            [0, -1, 1, 951_782_400, 951_868_799, 4_107_542_400, 253_402_300_799]
            + (0..<2_000).map { _ in
                Int.random(in: -12_219_292_800...253_402_300_799, using: &generator)
            }
        for second in seconds {
            let date = Date(timeIntervalSince1970: TimeInterval(second))
            let time = UTCTime(date)
            #expect(
                "\(time.day)T\(time.clock.joined(separator: ":"))Z"
                    == date.formatted(Date.ISO8601FormatStyle()), "\(second)")
        }
    }
}
