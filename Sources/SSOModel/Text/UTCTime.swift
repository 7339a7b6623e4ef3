import FoundationEssentials

/// The parts of a time in UTC, by arithmetic alone.
///
/// Foundation's formatters load the calendar and the time zone first, and so does gmtime(3).
package struct UTCTime: Hashable, Sendable {
    /// Such as `2026-11-24`.
    package let day: String
    /// Hours, minutes and seconds, two digits each.
    package let clock: [String]

    package init(_ date: Date) { self.init(Int(date.timeIntervalSince1970.rounded(.down))) }

    /// Of seconds since 1970.
    package init(_ seconds: Int) {
        let second = seconds.modulo(86_400)
        clock = [second / 3600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }
        // Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days:
        // eras of 400 years, and years that begin in March.
        let days = (seconds - second) / 86_400 + 719_468
        let ofEra = days.modulo(146_097)
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let isNextYear = month >= 10
        day =
            Self.digits((days - ofEra) / 146_097 * 400 + year + (isNextYear ? 1 : 0), 4)
            + "-" + Self.digits(month + (isNextYear ? -9 : 3), 2)
            + "-" + Self.digits(ofYear - (153 * month + 2) / 5 + 1, 2)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}

extension Int {
    fileprivate func modulo(_ other: Int) -> Int {
        let rest = self % other
        return rest < 0 ? rest + other : rest
    }
}
