import SSOExplanations

extension ExplanationIndex {
    /// The codes of every module that has some.
    package static let all = ExplanationIndex(
        Explanation.all, CheckRule.all.map { Explanation($0.kind) })
}
