import SSOModel

/// Services and variables of a compose file that stand elsewhere than compose looks for them.
extension AstraySearch {
    var inCompose: Found? {
        services ?? variables ?? partsOfService
    }

    private var services: Found? {
        // One pass for each: a file may have as many services as keys.
        let likeServices = Set(
            keys.filter { key in
                key.path.count == 2 && ["image", "environment", "build"].contains(key.path[1])
            }.map { $0.path[0] })
        let beside = keys(beside: ["services"]) { name in
            !FileNature.isComposeKey(name) && likeServices.contains(name)
        }
        if !beside.isEmpty { return (["services"], beside) }
        let inner = Set(
            keys.filter { key in
                key.path.count == 4 && key.path[0] == "services" && key.path[3] == "image"
                    && key.isScalar && !Self.holdNames.contains(key.path[2])
                    && !key.path[2].hasPrefix("x-")
            }.map { $0.path.dropLast() })
        let nested = keys.filter { $0.path.count == 3 && inner.contains($0.path[...]) }
        return nested.isEmpty ? nil : (["services"], nested)
    }

    /// What of a service has names that anybody may choose (compose-spec, `05-services.md`).
    private static let holdNames: Set = [
        "annotations", "build", "environment", "extra_hosts", "labels", "provider", "storage_opt",
        "sysctls",
    ]

    private var variables: Found? {
        let variable = keys.first { key in
            key.path.count == 3 && key.path[0] == "services"
                && SignInVariables.concernSignIn(key.path[2])
        }
        if let variable {
            let environment = Array(variable.path.dropLast()) + ["environment"]
            return (environment, keys(beside: environment, where: SignInVariables.concernSignIn))
        }
        let atTop = keys(beside: ["services"], where: SignInVariables.concernSignIn)
        return atTop.isEmpty ? nil : (["environment"], atTop)
    }

    private var partsOfService: Found? {
        guard let empty = keys.first(where: { isService($0) && $0.isScalar }) else { return nil }
        let parts = keys(beside: empty.path) { ["image", "environment", "env_file"].contains($0) }
        return parts.isEmpty ? nil : (empty.path, parts)
    }

    private func isService(_ key: YAMLOutline.Key) -> Bool {
        key.path.count == 2 && key.path[0] == "services" && key.path[1] != "image"
    }
}
