import FoundationEssentials

extension Date {
    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    init?(http text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 6, parts[5] == "GMT" else { return nil }
        self.init(year: parts[3], month: parts[2], day: parts[1], time: parts[4])
    }

    /// `Nov  6 08:49:37 1994 GMT`, as OpenSSL prints it.
    init?(certificate text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 5, parts[4] == "GMT" else { return nil }
        self.init(year: parts[3], month: parts[0], day: parts[1], time: parts[2])
    }

    private init?(year: String, month: String, day: String, time: String) {
        let clock = time.split(separator: ":").compactMap { Int($0) }
        guard let year = Int(year), let month = Self.months.firstIndex(of: month),
            let day = Int(day), clock.count == 3, (1601...9999).contains(year)
        else { return nil }
        // Days since 1970 by counting years from March, so that a leap day is the last.
        let (shifted, years) = month < 2 ? (month + 10, year - 1) : (month - 2, year)
        let days =
            365 * years + years / 4 - years / 100 + years / 400 + (153 * shifted + 2) / 5 + day
            - 719_469
        let seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
        self.init(timeIntervalSince1970: Double(days * 86_400 + seconds))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The day, as `2026-01-31`.
    var day: String { String(formatted(.iso8601).prefix(10)) }
}
