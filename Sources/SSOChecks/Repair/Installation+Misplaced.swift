import SSOFormats
import SSOModel
import SSOReading

extension Installation {
    /// What sections at a place that the chart does not read say, for the place that it reads.
    ///
    /// Nothing of a section that stands at the right place too, at several wrong ones, or that holds
    /// what the chart has no key for.
    func misplacedSettings(in file: ParsedFile) -> [SettingEntry] {
        guard file.kind == .helm, servers.allSatisfy(\.isOfKnownTimes) else { return [] }
        return ["authorizer", "authentication"].flatMap { section -> [SettingEntry] in
            let right = ["openmetadata", "config", section]
            let isSet = files.contains { $0.kind == .helm && $0.root?.at(right) != nil }
            let found = [[], ["global"], ["openmetadata"]].compactMap {
                file.root?.at($0 + [section])?.entries
            }
            guard !isSet, found.count == 1 else { return [] }
            return Self.settings(found[0], below: right) ?? []
        }
    }

    /// Nil where one of the keys has no place there.
    private static func settings(
        _ entries: [YAMLNode.Entry], below path: [String]
    ) -> [SettingEntry]? {
        let known = Setting.keys(below: path, in: .helm)
        var settings: [SettingEntry] = []
        for entry in entries where !entry.value.isNull {
            guard let key = entry.key.text else { return nil }
            if Setting.allCases.contains(where: { $0.isDead && $0.row.server.last == key }) {
                continue
            }
            guard let setting = known[key], let value = value(entry.value, setting.shape) else {
                return nil
            }
            settings.append(SettingEntry(path + [key], value))
        }
        return settings
    }

    private static func value(_ node: YAMLNode, _ shape: SettingRow.Shape) -> SettingValue? {
        switch shape {
        case .text: return node.text.map(SettingValue.string)
        case .flag: return node.flag(takesOldWords: true).map(SettingValue.flag)
        case .list:
            let texts = node.items?.map(\.text) ?? [nil]
            return texts.contains(nil) ? nil : .list(texts.compactMap(\.self))
        case .keys, .any: return nil
        }
    }
}
