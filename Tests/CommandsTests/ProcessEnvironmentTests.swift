import Foundation
import Testing

@testable import Commands

/// The variables of the process against those that Foundation reads.
@Suite struct ProcessEnvironmentTests {
    @Test func holdsWhatFoundationHolds() {
        setenv("OMSSO_TEST_SIGN", "a=b", 1)
        setenv("OMSSO_TEST_EMPTY", "", 1)
        #expect(ProcessEnvironment.read() == ProcessInfo.processInfo.environment)
        #expect(ProcessEnvironment.read()["OMSSO_TEST_SIGN"] == "a=b")
    }
}
