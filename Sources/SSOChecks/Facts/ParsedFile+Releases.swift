import SSOModel
import SSOReading

extension ParsedFile {
    /// What only newer releases of compose read, each told once.
    var olderReleasesRefuse: [Hit] {
        guard kind == .compose, isChecked || isPart else { return [] }
        let include = root?.last("include").map { ($0.key, "include", "2.20") }
        let entries = services.compactMap { aliases.value($0.value)?.last("env_file")?.value }
            .flatMap { aliases.value($0)?.items ?? [] }.compactMap(aliases.value)
        let long = entries.lazy.compactMap { $0.last("path") }.first
            .map { ($0.key, "path of env_file", "2.24") }
        let format = entries.lazy.compactMap { $0.last("format") }.first
            .map { ($0.key, "format of env_file", "2.30") }
        return [include, long, format].compactMap(\.self).map { key, name, release in
            Hit(
                document.place(of: key),
                "Compose reads \(name) from \(release) on; docker-compose 1.29 stops at it.")
        }
    }
}
