import SSOFormats
import SSOModel
import SSOReading

extension Installation {
    /// What a file should say instead, of those settings whose value stands in it.
    func repairs(of file: ParsedFile) -> [SettingEntry] {
        let id = file.text.id
        let fromServers = servers.flatMap { view -> [SettingEntry] in
            let secret = settingsWithSecrets(of: view)
            return Setting.judged.flatMap { setting -> [SettingEntry] in
                // Helm refuses the file whoever signs people in.
                guard view.isAzure || view.kind == .helm && setting.shape == .flag else {
                    return []
                }
                guard let found = view[setting], found.place.file == id, !secret.contains(setting),
                    let value = SettingRepair.value(of: setting, in: view)
                else { return [] }
                return paths(of: setting, found, in: file).map { SettingEntry($0, value) }
            }
        }
        let fromWorkflows = workflows.filter { $0.anchor.file == id }.flatMap(\.repairs)
        let known = Set(fromServers.map(\.path))
        let quoted = quotedVariables(in: file).map(\.entry).filter { !known.contains($0.path) }
        return fromServers + fromWorkflows + quoted + missingClaims(in: file)
    }

    /// The server's own claims, where compose hands on none: in the environment file that it reads
    /// last.
    private func missingClaims(in file: ParsedFile) -> [SettingEntry] {
        let last = files.last { $0.isChecked && $0.kind == .environment }
        guard file.text.id == last?.text.id, let name = Setting.claims.row.variable,
            compose?.passed.contains(name) == true
        else { return [] }
        let isMissing = servers.contains { view in
            guard view.isAzure, view.kind == .compose, let found = view[.claims] else {
                return false
            }
            return found.isNothing && !found.isStandard
        }
        return isMissing ? [SettingEntry([name], .list(Claim.defaults))] : []
    }

    /// The keys that lead to the value in this file; none when it stands elsewhere in it.
    private func paths(
        of setting: Setting, _ found: FoundValue, in file: ParsedFile
    ) -> [[String]] {
        switch file.kind {
        case .environment:
            // By a variable of another name, others may have the value as well.
            guard let name = setting.row.variable, compose?.passed.contains(name) ?? true,
                file.lines?.lines.contains(where: { $0.key == name }) ?? false
            else { return [] }
            return [[name]]
        case .server:
            // By a name that the server does not know, it is not the value that is wrong.
            guard let node = file.root?.at(setting.row.server),
                file.document.place(of: node) == found.place
            else { return [] }
            return [setting.row.server]
        case .helm:
            let path = setting.row.chart
            guard !path.isEmpty, let node = file.root?.at(path),
                file.document.place(of: node) == found.place
            else { return [] }
            return [path]
        case .compose: return variables(setting, like: found, in: file).map(\.path)
        case .workflow, nil: return []
        }
    }
}
