import SSOExplanations
import SSOModel
import SSOReading

extension Explanation {
    /// What `omsso explain` says about a rule of `omsso check`.
    package init(_ rule: CheckRule) {
        self.init(
            rule.code, .omsso, rule.title, meaning: rule.explanation, changes: [.step(rule.fix)],
            check: "Run `omsso check` on the file again: the finding is gone.", link: rule.link)
    }
}
