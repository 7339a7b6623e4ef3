import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What a page left to be filled in is nobody's to guess, not even where it names the answer.
@Suite struct PlaceholderRepairTests {
    @Test(arguments: [
        env("AUTHENTICATION_PROVIDER=<azure>"), env("AUTHENTICATION_PROVIDER={azure}"),
        server("  provider: <azure>"), helm("      provider: \"<azure>\""),
        server("  className: <org.openmetadata.catalog.security.DefaultAuthorizer>"),
        env("AUTHENTICATION_CALLBACK_URL=https://{your domain}/callback/"),
    ])
    func itStaysAndIsSaid(_ sample: Sample) {
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.files.isEmpty)
        #expect(sample.findings().contains { $0.code == "OMSSO-PLACEHOLDER" })
    }
}
