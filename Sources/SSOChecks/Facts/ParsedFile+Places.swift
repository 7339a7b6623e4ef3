import SSOModel
import SSOReading

extension ParsedFile {
    /// Keys of ours that nothing reads where they stand.
    var astrayKeys: [Hit] {
        guard let astray, isChecked || isPart else { return [] }
        return [Hit(astray.place(in: text), astray.problem.message, advice: astray.problem.advice)]
    }

    /// What stands in a compose file where compose does not look.
    var misplacedInCompose: [Hit] {
        guard kind == .compose, isChecked || isPart else { return [] }
        return astrayKeys + services.flatMap { aliases.value($0.value).map(misplaced) ?? [] }
    }

    private func misplaced(in service: YAMLNode) -> [Hit] {
        (service.entries ?? []).compactMap { entry in
            guard let name = entry.key.text else { return nil }
            if name == "environment" { return misplaced(inEnvironment: entry.value) }
            guard nearest(name, in: ["environment"]) != nil else { return nil }
            return Hit(document.place(of: entry.key), "Compose knows environment: only.")
        }
    }

    /// Source: compose-go, `schema/compose-spec.json`, `list_or_dict`.
    private func misplaced(inEnvironment node: YAMLNode) -> Hit? {
        let value = aliases.value(node)
        if value?.isReset == true { return nil }
        if value?.text.map({ !$0.isEmpty }) ?? false {
            return Hit(
                document.place(of: node), "environment: is neither a list nor a mapping.")
        }
        let parts =
            (value?.items ?? [])
            + (value?.entries ?? []).filter { $0.key.text != "<<" }.map(\.value)
        let inner = parts.filter { !$0.isReset }.first { part in
            let part = aliases.value(part)
            return part?.items != nil || part?.entries != nil
        }
        return inner.map {
            Hit(document.place(of: $0), "Below environment: compose takes names and texts only.")
        }
    }
}
