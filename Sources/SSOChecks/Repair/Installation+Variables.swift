import SSOFormats
import SSOModel
import SSOReading

/// Variables of the server and its migration, as they stand in a compose file itself.
extension Installation {
    typealias OwnVariable = (path: [String], variable: ComposeVariable)

    /// A variable of the server that has a value of its own in this file, and those of its migration
    /// that say the same.
    func variables(
        _ setting: Setting, like found: FoundValue, in file: ParsedFile
    ) -> [OwnVariable] {
        let all = ownVariables(setting, in: file)
        guard let first = all.first, first.path[1] == compose?.services.server,
            first.place.map({ $0.range.overlaps(found.place.range) }) == true
        else { return [] }
        return all.filter { $0.variable.text == first.variable.text }.map { ($0.path, $0.variable) }
    }

    /// Those that hold quotes which nothing needs, each without them.
    func quotedVariables(
        in file: ParsedFile
    ) -> [(name: String, place: Place?, entry: SettingEntry)] {
        Setting.judged.flatMap { setting in
            ownVariables(setting, in: file).compactMap { path, variable, place in
                variable.withoutQuotes(setting.shape).map {
                    (path[3], place, SettingEntry(path, $0))
                }
            }
        }
    }

    /// With where each stands; of services whose variables others share, none.
    func ownVariables(
        _ setting: Setting, in file: ParsedFile
    ) -> [(path: [String], variable: ComposeVariable, place: Place?)] {
        guard file.kind == .compose, let name = setting.row.variable else { return [] }
        return (compose?.services.names ?? []).compactMap { service in
            guard let node = file.service(service)?.value, !node.hasProperties,
                let environment = node.last("environment")?.value, !environment.hasProperties
            else { return nil }
            let entry = environment.last(name)?.value
            let item = environment.items?.last { $0.isVariable(name) }
            guard let found = entry ?? item, found.text != nil, !found.hasProperties else {
                return nil
            }
            return (
                ["services", service, "environment", name],
                ComposeVariable(found, named: name, isItem: entry == nil),
                file.document.place(of: found)
            )
        }
    }
}

extension ComposeVariable {
    /// What it says without quotes that became a part of the value; nil where there are none, or
    /// where something needs them.
    func withoutQuotes(_ shape: SettingRow.Shape) -> SettingValue? {
        guard let text, let quote = text.first, "'\"".contains(quote), text.count > 2,
            text.last == quote
        else { return nil }
        let body = String(text.dropFirst().dropLast())
        guard DotenvText.needsNoQuotes(body), let value = Self.value(of: body, shape),
            DotenvText.value(value) == body
        else { return nil }
        return value
    }

    private static func value(of body: String, _ shape: SettingRow.Shape) -> SettingValue? {
        switch shape {
        case .flag: return ["true", "false"].contains(body) ? .flag(body == "true") : nil
        case .list:
            guard body.hasPrefix("["), body.hasSuffix("]") else { return nil }
            return .list(
                body.dropFirst().dropLast().split(separator: ",").map(String.init))
        case .text: return body.hasPrefix("[") ? nil : .string(body)
        case .keys, .any: return nil
        }
    }
}
