/// Commands of helm and kubectl for one release; what is not known stands in capitals.
struct ClusterCommands {
    let place: NextSteps.Place

    private var workload: String { "deployment/\(place.handles.workload) --namespace NS" }

    /// Without the version of the chart, helm takes the newest and upgrades OpenMetadata itself.
    var upgrade: String {
        let chart =
            place.handles.chart == nil
            ? "open-metadata/openmetadata --namespace NS --version CHARTVERSION"
            : ". --namespace NS"
        return "helm upgrade RELEASE \(chart) --reuse-values --values \(place.file.shellWord)"
    }
    var restart: String {
        """
        kubectl rollout restart \(workload)
        kubectl rollout status \(workload) --timeout 15m
        """
    }
    var reset: String { exec(NextSteps.databaseResetCommand) }
    var look: String {
        """
        kubectl get pods --namespace NS --selector app.kubernetes.io/instance=RELEASE
        \(exec("wget -qO- http://localhost:8586/healthcheck"))
        kubectl logs \(workload) --follow --tail 100
        """
    }

    private func exec(_ command: String) -> String { "kubectl exec \(workload) -- \(command)" }
}

extension NextSteps {
    private var cluster: ClusterCommands { ClusterCommands(place: place) }

    var kubernetesSteps: [GuidanceStep] {
        [
            enter("Go to the folder of the values.", unknown: "Go to the folder of the values."),
            GuidanceStep(
                "Find what the capitals below stand for: NAME is RELEASE, NAMESPACE is NS"
                    + "\(chartVersion). If Argo CD or Flux deploys it, do not run helm "
                    + "upgrade: commit and push the file, and restart the pods when it is there.",
                "helm list --all-namespaces"),
        ] + dependencies + [
            GuidanceStep("Hand the values to helm.", cluster.upgrade)
        ] + kubernetesReset + [
            GuidanceStep(
                "Restart the pods: they read the settings when they start, and helm does not "
                    + "restart them.", cluster.restart),
            GuidanceStep(
                "Look at the pods, their health and their log; Ctrl-C ends the log.", cluster.look),
        ]
    }

    private var chartVersion: String {
        place.handles.chart == nil
            ? ", and what stands behind openmetadata- under CHART is CHARTVERSION; another one "
                + "would upgrade OpenMetadata itself"
            : ". The chart in this folder must have the version that is listed; another one would "
                + "upgrade OpenMetadata itself"
    }

    private var dependencies: [GuidanceStep] {
        switch place.handles.chart {
        case .own: []
        case .parent:
            [GuidanceStep("Fetch the charts that this one consists of.", "helm dependency build .")]
        case nil:
            [
                GuidanceStep(
                    "Only if \"helm repo list\" does not show open-metadata.",
                    "helm repo add open-metadata https://helm.open-metadata.org")
            ]
        }
    }

    private var kubernetesReset: [GuidanceStep] {
        guard databaseWins else { return [] }
        return [
            GuidanceStep(
                Self.whyReset + "Have it forget its sign-in settings; the pods take the new ones "
                    + "when they are restarted.", cluster.reset)
        ]
    }

    var kubernetesBack: GuidanceStep {
        let undo = wayBack == .restores ? ["omsso apply --undo"] : []
        let lines =
            undo + [
                "helm history RELEASE --namespace NS",
                "helm rollback RELEASE REVISION --namespace NS",
            ] + (databaseWins ? [cluster.reset] : []) + [cluster.restart]
        return GuidanceStep(
            "go back to the revision before this one, of those that the history lists, and restart "
                + "the pods."
                + (undo.isEmpty ? "" : " Undo puts the old file back for the next upgrade."),
            lines.joined(separator: "\n"))
    }
}
