import SSOModel
import SSOReading

extension CheckRule {
    /// What wins over the values of the chart.
    static let helmWinnerRules: [CheckRule] = [
        CheckRule(
            "HELM-OVERRULED", .warning, "Another part of the file wins over the values",
            because: "What hands the values to helm puts this part over them: `parameters` of Argo "
                + "CD, `set` of k3s, helmfile and Crossplane, `targetPath` of Flux, "
                + "`additionalValuesFiles` of kustomize, later files of helmfile. What they set counts, whatever the values "
                + "say.",
            fix: "Remove it there, or change it there as well.", link: Link.wrappers,
            .file { file in file.overrulings.compactMap { overruled($0, in: file) } }),
        CheckRule(
            "HELM-ENV-WINS", .warning, "A variable of the pod wins over the values",
            because: "The server takes a setting from its environment where it is set there, and "
                + "`extraEnvs` sets it. What the section says has no effect.",
            fix: "Remove the variable from extraEnvs, or give it the same value.",
            link: Link.chartSchema,
            .server { view in
                view.outvoted.filter { !$0.losesProvider }.map {
                    Hit($0.place, "This wins over \(view.name($0.setting)), which says otherwise.")
                }
            }),
        CheckRule(
            "HELM-PROVIDER-LOST", .error, "The provider does not reach the server",
            because: "`extraEnvs`, or what hands the values to helm (`set`, `parameters`), has a "
                + "provider of its own, so that sign-in stays as it is, whatever the section says.",
            fix: "Remove it there.", link: Link.chartSchema,
            .server { view in
                view.outvoted.filter(\.losesProvider).map {
                    Hit($0.place, "The server gets this provider, and not that of the section.")
                }
            }),
    ]

    /// Only what the values say as well is overruled; what a file sets is not known.
    private static func overruled(_ winner: Overruling, in file: ParsedFile) -> Hit? {
        guard let path = winner.path else {
            return Hit(
                winner.place,
                "What \(winner.text.shortened()) sets wins over \(file.place?.path.dotted ?? "").",
                advice: "Look that it sets nothing of openmetadata.config.authentication and "
                    + "openmetadata.config.authorizer.")
        }
        let isOurs = Setting.judged.contains { $0.row.chart.starts(with: path) }
        guard isOurs, let own = file.root?.at(path) else { return nil }
        // That is an error of its own.
        if path == Setting.provider.row.chart, own.text == "azure",
            winner.value?.text.map({ $0 != "azure" }) ?? false
        {
            return nil
        }
        return Hit(
            winner.place,
            "\(winner.name) sets \(winner.text.shortened(to: 90)), and wins over the values.")
    }
}

extension ServerView.Outvoted {
    /// True where the section was to switch on sign-in with Microsoft.
    fileprivate var losesProvider: Bool { setting == .provider && value.text == "azure" }
}
