extension NextSteps {
    /// How the file comes into the cluster where helm is not run by hand; nil where it is.
    ///
    /// Never `helm upgrade`: what watches over the cluster would put its own state back.
    var delivery: [GuidanceStep]? {
        guard let delivery = place.handles.delivery else { return nil }
        let file = place.file.shellWord
        switch delivery.wrapper {
        case .parentChart: return nil
        case .helmRelease: return [commit("Flux", file), flux(delivery)]
        case .application, .applicationSet:
            return [commit("Argo CD", file)]
                + [
                    GuidanceStep(
                        "Only where it does not sync by itself.\(unknown("APP", delivery.name))",
                        "argocd app sync \(delivery.name ?? "APP")")
                ]
        case .fleet: return [commit("Fleet", file)]
        case .crossplane: return [commit("what watches that repository", file)]
        case .kustomization:
            return [
                GuidanceStep(
                    "Build it and hand it to the cluster. If Argo CD or Flux does that: commit and "
                        + "push the file in place of this command.",
                    "kustomize build --enable-helm . | kubectl apply --filename -")
            ]
        case .helmChart:
            return [
                GuidanceStep(
                    "Only if the file is not in the server's manifests folder, where it is taken "
                        + "when it is saved.", "kubectl apply --filename \(file)")
            ]
        case .helmfile:
            return [
                GuidanceStep(
                    "Have helmfile do it.",
                    delivery.isBeside ? "helmfile apply" : "helmfile --file \(file) apply")
            ]
        }
    }

    private func commit(_ reader: String, _ file: String) -> GuidanceStep {
        GuidanceStep(
            "Commit and push the file: \(reader) takes it from there."
                + (place.handles.delivery?.isBeside == true
                    ? "" : " If it is not kept in Git: kubectl apply --filename \(file)"),
            """
            git add \(file)
            git commit --message '\(Self.message)'
            git push
            """)
    }

    private static let message = "Sign-in with Microsoft Entra ID"

    private func flux(_ delivery: Delivery) -> GuidanceStep {
        let release =
            "\(delivery.name ?? "NAME") --namespace \(delivery.namespace ?? "NAMESPACE")"
        return GuidanceStep(
            "Have Flux take it at once, and see that it is ready. SOURCE is what holds the file: "
                + "flux get sources git --all-namespaces",
            """
            flux reconcile source git SOURCE
            flux reconcile helmrelease \(release)
            kubectl get helmrelease \(release)
            """)
    }

    private func unknown(_ word: String, _ name: String?) -> String {
        name == nil ? " \(word) is its name: argocd app list" : ""
    }

    /// The way back where something else than helm by hand hands the file on.
    func deliveredBack(_ steps: [GuidanceStep]) -> GuidanceStep {
        let undo = wayBack == .restores ? ["omsso apply --undo"] : []
        let commands = steps.compactMap(\.copyable).map {
            $0.replacing(Self.message, with: "Sign-in as it was before")
        }
        let lines =
            undo + commands + (databaseWins ? [cluster.reset] : [])
            + [cluster.restart]
        return GuidanceStep(
            "put the file of before back, hand it on as above, and restart the pods.",
            lines.joined(separator: "\n"))
    }
}
