import SSOModel
import SSOReading

/// What stands in a compose file where compose does not look.
extension ParsedFile {
    var misplacedInCompose: [Hit] {
        guard kind == .compose, isChecked || isPart else { return [] }
        let top = (root?.entries ?? []).compactMap(misplacedAtTop)
        return top + services.flatMap { aliases.value($0.value).map(misplaced) ?? [] }
    }

    private func misplacedAtTop(_ entry: YAMLNode.Entry) -> Hit? {
        guard let name = entry.key.text, !FileNature.isComposeKey(name) else { return nil }
        if SignInVariables.concernSignIn(name) { return hit(entry, "below services:") }
        guard let value = aliases.value(entry.value),
            value.last("image") != nil || value.last("environment") != nil
        else { return nil }
        return hit(entry, "below services:")
    }

    private func misplaced(in service: YAMLNode) -> [Hit] {
        (service.entries ?? []).compactMap { entry in
            guard let name = entry.key.text else { return nil }
            if SignInVariables.concernSignIn(name) { return hit(entry, "below environment:") }
            if name == "environment" {
                return misplaced(inEnvironment: entry.value)
            }
            guard nearest(name, in: ["environment"]) != nil else { return nil }
            return Hit(document.place(of: entry.key), "Compose knows environment: only.")
        }
    }

    /// Source: compose-go, `schema/compose-spec.json`, `list_or_dict`.
    private func misplaced(inEnvironment node: YAMLNode) -> Hit? {
        let value = aliases.value(node)
        if value?.text.map({ !$0.isEmpty }) ?? false {
            return Hit(
                document.place(of: node), "environment: is neither a list nor a mapping.")
        }
        let parts =
            (value?.items ?? [])
            + (value?.entries ?? []).filter { $0.key.text != "<<" }.map(\.value)
        let inner = parts.first { part in
            let part = aliases.value(part)
            return part?.items != nil || part?.entries != nil
        }
        return inner.map {
            Hit(document.place(of: $0), "Below environment: compose takes names and texts only.")
        }
    }

    private func hit(_ entry: YAMLNode.Entry, _ place: String) -> Hit {
        let name = (entry.key.text ?? "").shortened()
        return Hit(
            document.place(of: entry.key), "\(name) has no effect here: it belongs \(place).")
    }
}
