import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Files that break a rule at the marked place, and files that nearly do.
struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let bad: Sample
    let near: Sample
    var version: OpenMetadataVersion?

    init(_ code: String, _ bad: Sample, near: Sample, _ version: OpenMetadataVersion? = nil) {
        self.code = "OMSSO-" + code
        self.bad = bad
        self.near = near
        self.version = version
    }

    var testDescription: String { "\(code) at \(bad.marked ?? "?")" }

    static let all: [Case] =
        files + environment + sections + helmCases + values + authority + keyAddresses + callback
        + access + claims + clients + servers + workflows + together + fields
}
