import FoundationEssentials
import SSOModel

/// A time as it is shown to the operator.
struct Moment {
    let date: Date

    static var now: Moment { Moment(date: Date()) }

    /// Such as `2026-11-24 09:00 UTC`; the server's time zone may not be the operator's.
    var text: String {
        let time = UTCTime(date)
        return "\(time.day) \(time.clock[0]):\(time.clock[1]) UTC"
    }

    /// How long ago it was, in the largest unit that fits.
    func age(at now: Date) -> String {
        let minutes = Int(now.timeIntervalSince(date) / 60)
        let (count, unit) =
            switch minutes {
            case ..<1: (0, "minute")
            case 1..<60: (minutes, "minute")
            case 60..<1440: (minutes / 60, "hour")
            default: (minutes / 1440, "day")
            }
        return count == 0 ? "just now" : "\(count) \(unit)\(count == 1 ? "" : "s") ago"
    }
}
