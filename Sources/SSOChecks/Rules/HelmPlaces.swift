import SSOModel
import SSOReading

extension CheckRule {
    /// Old and half-right places of the sections, each said once.
    static func misplaced(
        in installation: Installation, whereTheyAreSet isSet: Bool
    ) -> [Hit] {
        let files = installation.files.filter { $0.kind == .helm }
        guard installation.servers.allSatisfy(\.isOfKnownTimes) else { return [] }
        let config = files.compactMap { $0.root?.at(["openmetadata", "config"]) }
        let places: [([String], [String])] = [
            ([], ["authorizer", "authentication", "config"]),
            (["global"], ["authorizer", "authentication"]),
            (["openmetadata"], ["authorizer", "authentication"]),
        ]
        return files.flatMap { file in
            places.compactMap { path, keys -> Hit? in
                let found = keys.compactMap { file.root?.at(path)?.last($0) }.filter { entry in
                    entry.value.entries != nil
                        && config.contains { $0[entry.key.text ?? ""] != nil } == isSet
                }
                guard let first = found.first else { return nil }
                let top = file.place?.path ?? []
                let names = found.compactMap(\.key.text).map { (top + path + [$0]).dotted }
                let right = top + ["openmetadata", "config"]
                return Hit(
                    file.document.place(of: first.key),
                    "The chart does not read \(names.joined(separator: " and ")).",
                    advice: path == ["openmetadata"]
                        ? intoConfig(file) : top.isEmpty ? nil : "Move them below \(right.dotted).")
            }
        }
    }

    /// The least that has to be typed where only `config:` is missing.
    private static func intoConfig(_ file: ParsedFile) -> String {
        file.root?.at(["openmetadata", "config"]) == nil
            ? "Put a line with config: above the first of them, as far to the right as it stands, and move "
                + "them two columns to the right."
            : "Move them below the config: that stands beside them."
    }

    /// The schema is known up to the chart of 1.13.
    static func unknownSections(
        in config: SettingSection, _ version: OpenMetadataVersion?
    ) -> [Hit] {
        let names = [
            "authenticationConfiguration": "authentication",
            "authorizerConfiguration": "authorizer",
            "samlConfiguration": "authentication.saml",
        ]
        let unknown = config.keys.filter { key, _ in
            let isKnown = FileKind.configKeys.contains(key) || (version ?? .v1_5) >= .v2_0
            return names[key] != nil || !isKnown
        }
        return unknown.prefix(mostOfAKind).map { key, place in
            let wanted = names[key].map { "The chart calls it \($0)." }
            return Hit(
                place, "The chart has no key \(key.shownName()) below openmetadata.config.",
                advice: wanted
                    ?? nearest(key, in: FileKind.configKeys.sorted()).map { "Did you mean \($0)?" })
        }
    }

    /// The chart's schema has nothing but `config` below `openmetadata`.
    static func belowOpenMetadata(in installation: Installation) -> [Hit] {
        let others = [
            (
                ParsedFile.topKeys,
                "Move it to the left, beside `openmetadata:`; helm refuses the file."
            ),
            (FileKind.configWords, "Write it as `config:`; helm refuses the file."),
        ]
        return installation.files.filter { $0.kind == .helm }.flatMap { file in
            let parent = file.root?.last("openmetadata")?.value
            return others.flatMap { words, advice in
                words.compactMap { parent?.last($0) }.map { entry in
                    Hit(
                        file.document.place(of: entry.key),
                        "The chart has no key \(entry.key.text ?? "") below openmetadata.",
                        advice: advice)
                }
            }
        }
    }
}
