import Testing

@testable import Commands

/// When there are prompts in place of screens.
@Suite struct PlainReasonTests {
    /// As in other programs, 0 switches a variable off that is set for all of them.
    @Test(
        arguments: [
            ([:], nil), (["ACCESSIBLE": ""], nil), (["ACCESSIBLE": "0"], nil),
            (["ACCESSIBLE": "1"], .accessible), (["ACCESSIBLE": "yes"], .accessible),
            (["ACCESSIBLE": "0", "TERM": ""], .noName),
        ] as [([String: String], PlainReason?)])
    func theEnvironmentDecides(environment: [String: String], reason: PlainReason?) {
        let variables = ["TERM": "xterm"].merging(environment) { _, new in new }
        #expect(PlainReason(isAsked: false, environment: variables) == reason)
        #expect(PlainReason(isAsked: true, environment: variables) == .asked)
    }
}
