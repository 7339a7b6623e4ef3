/// Commands of helm and kubectl for one release; what is not known stands in capitals.
struct ClusterCommands {
    let place: NextSteps.Place

    private var namespace: String { place.handles.delivery?.target ?? "NS" }
    private var release: String { place.handles.delivery?.release ?? "RELEASE" }
    private var workload: String {
        "deployment/\(place.handles.workload) --namespace \(namespace)"
    }

    /// Without the version of the chart, helm takes the newest and upgrades OpenMetadata itself.
    var upgrade: String {
        let name =
            place.handles.delivery == nil ? "open-metadata/openmetadata" : "CHART"
        let chart =
            place.handles.chart == nil
            ? "\(name) --namespace NS --version CHARTVERSION" : ". --namespace NS"
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
        kubectl get pods --namespace \(namespace) --selector app.kubernetes.io/instance=\(release)
        \(exec("wget -qO- http://localhost:8586/healthcheck"))
        kubectl logs \(workload) --follow --tail 100
        """
    }

    private func exec(_ command: String) -> String { "kubectl exec \(workload) -- \(command)" }
}

extension NextSteps {
    var cluster: ClusterCommands { ClusterCommands(place: place) }

    var kubernetesSteps: [GuidanceStep] {
        [enter("Go to the folder of the values.", unknown: "Go to the folder of the values.")]
            + (delivery.map { names + $0 } ?? helmSteps) + kubernetesReset + [
                GuidanceStep(
                    "Restart the pods: they read the settings when they start, and "
                        + (delivery == nil
                            ? "helm does not restart them." : "nothing restarts them."),
                    cluster.restart),
                GuidanceStep(
                    "Look at the pods, their health and their log; Ctrl-C ends the log.",
                    cluster.look),
            ]
    }

    /// Names that do not stand in the file.
    private var names: [GuidanceStep] {
        guard let delivery = place.handles.delivery,
            delivery.target == nil || delivery.release == nil
        else { return [] }
        return [
            GuidanceStep(
                "Find what the capitals below stand for: NS is the namespace of the pods, RELEASE "
                    + "their label app.kubernetes.io/instance.",
                "kubectl get pods --all-namespaces --show-labels")
        ]
    }

    private var helmSteps: [GuidanceStep] {
        [
            GuidanceStep(
                "Find what the capitals below stand for: NAME is RELEASE, NAMESPACE is NS"
                    + "\(chartVersion). If Argo CD or Flux deploys it, do not run helm "
                    + "upgrade: commit and push the file, and restart the pods when it is there.",
                "helm list --all-namespaces")
        ] + dependencies + [GuidanceStep("Hand the values to helm.", cluster.upgrade)]
    }

    private var chartVersion: String {
        place.handles.chart == nil
            ? ", and what stands behind openmetadata- under CHART is CHARTVERSION; another one "
                + "would upgrade OpenMetadata itself"
            : ". The chart in this folder must have the version that is listed; another one would "
                + "upgrade OpenMetadata itself"
    }

    private var dependencies: [GuidanceStep] {
        if place.handles.chart == nil, place.handles.delivery != nil { return [] }
        return switch place.handles.chart {
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
        if let delivery { return deliveredBack(delivery) }
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
