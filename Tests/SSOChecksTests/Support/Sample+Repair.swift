import SSOFormats
import SSOModel

@testable import SSOChecks
@testable import SSOReading

extension Sample {
    /// The texts of the files that `check --fix` changes, by name.
    var repaired: [String: String] {
        let plan = RepairPlan(inputs, CheckOptions(now: noon))
        return Dictionary(uniqueKeysWithValues: plan.files.map { ($0.path, $0.text) })
    }
}

extension PlannedFile {
    var text: String { String(decoding: reveal(), as: UTF8.self) }
}
