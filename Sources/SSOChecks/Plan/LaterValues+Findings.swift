import SSOFormats
import SSOModel
import SSOReading

extension LaterValues {
    /// What of some settings does not count, once a file of values is as planned.
    ///
    /// - Parameters:
    ///   - file: The file, by the name that it has for the others.
    ///   - wanted: What it says.
    ///   - shown: What to call the file.
    /// - Returns: What each of the later files wins over, and which of them could not be looked at.
    package func findings(
        _ file: CheckInput, _ wanted: [SettingEntry], shown: String
    ) -> [Finding] {
        let inputs = [file] + files
        guard let view = Installation(inputs, CheckOptions()).servers.first else { return [] }
        let lost = wanted.compactMap { entry -> (setting: Setting, file: Int)? in
            guard entry.presence == .always,
                let setting = Setting.judged.first(where: { $0.row.chart == entry.path }),
                let value = view[setting], !value.isStandard, value.place.file > 0,
                !value.node.means(entry.value)
            else { return nil }
            return (setting, value.place.file)
        }
        let all = Dictionary(grouping: lost, by: \.file).sorted { $0.key < $1.key }
        let set = wanted.compactMap(overruled)
        return (set.isEmpty ? [] : [Finding(.changeLaterSet(set, in: source ?? shown))])
            + all.prefix(Self.most).map { index, lost in
                Finding(
                    .changeLater(
                        lost.map(\.setting), in: inputs[index].name, than: shown, by: source))
            }
            + (unseen.isEmpty ? [] : [Finding(.changeLaterUnseen(unseen, by: source ?? shown))])
    }

    /// The setting of an entry that the source sets otherwise.
    private func overruled(_ entry: SettingEntry) -> Setting? {
        guard entry.presence == .always,
            let winner = winners.last(where: { $0.path.map(entry.path.starts) ?? false }),
            winner.value?.means(entry.value) != true
        else { return nil }
        return Setting.judged.first { $0.row.chart == entry.path }
    }

    private static let most = 5
}
