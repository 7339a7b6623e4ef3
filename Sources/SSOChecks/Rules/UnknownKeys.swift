import SSOModel
import SSOReading

extension SettingKeys {
    /// What a wrong name may have been meant to be: what the release has, and nothing dead.
    func names(in kind: FileKind, _ version: OpenMetadataVersion?) -> [String] {
        names { setting in
            !setting.isDead
                && version.map(setting.availability(in: kind).isPossible) ?? true
        }
    }
}

extension SettingSection {
    /// Keys that no patch of the release has.
    ///
    /// `advise` says what to do about one that no release has.
    func unknownKeys(
        _ known: SettingKeys, in kind: FileKind, _ version: OpenMetadataVersion?,
        advise: (String, Place) -> Hit?
    ) -> [Hit] {
        var hits: [Hit] = []
        for (key, place) in keys where hits.count < CheckRule.mostOfAKind {
            let hit = known[key].map { late($0, key, place, kind, version) } ?? advise(key, place)
            if let hit { hits.append(hit) }
        }
        return hits
    }

    /// What is said of a key that came after the release.
    private func late(
        _ setting: Setting, _ key: String, _ place: Place, _ kind: FileKind,
        _ version: OpenMetadataVersion?
    ) -> Hit? {
        let availability = setting.availability(in: kind)
        guard let version, let first = availability.first,
            !availability.isPossible(in: version)
        else { return nil }
        return Hit(
            place, "\(kind.reader(version)) has no key \(key).",
            advice: "It came with \(first.rawValue); remove it for this release.")
    }

    /// Its keys; the sign of a merge is none.
    var keys: [(name: String, place: Place)] {
        (node.entries ?? []).compactMap { entry in
            guard let key = entry.key.text, key != "<<" else { return nil }
            return (key, document.place(of: entry.key))
        }
    }
}

extension ServerView {
    /// What came with a patch of the release that was given without one.
    var onlyInLaterPatches: [Hit] {
        guard let version else { return [] }
        let file: FileKind = kind == .helm ? .helm : .server
        let keys = sections.filter { _ in kind != .helm || chartVersion != nil }.flatMap {
            section in
            let known = Setting.keys(below: section.path, in: file)
            return section.keys.compactMap { key, place in
                known[key]?.availability(in: file).firstPatch(of: version).map { patch in
                    Hit(
                        place,
                        "\(file.reader(version)) has the key \(key) from \(patch.rawValue) on.")
                }
            }
        }
        let names = variables.names.sorted().compactMap { name -> Hit? in
            guard let setting = Setting.named(name), let text = variables[name],
                let patch = setting.availability(in: .environment).firstPatch(of: version)
            else { return nil }
            return Hit(
                text.whole,
                "OpenMetadata \(version.rawValue) reads \(name) from \(patch.rawValue) on.")
        }
        return keys + names
    }
}

extension FileKind {
    /// Who reads it.
    fileprivate func reader(_ version: OpenMetadataVersion) -> String {
        self == .helm
            ? "The chart of \(version.rawValue)" : "OpenMetadata \(version.rawValue)"
    }
}
