import SSOModel
import SSOReading

extension CheckRule {
    /// Keys that a section must have, may have, or has twice.
    static let sectionRules: [CheckRule] = [
        CheckRule(
            "KEY-UNKNOWN", .error, "The server knows no key of this name",
            because: "The server does not start with a key that its release does not know.",
            fix: "Check the spelling and the release, or remove the key.", link: Link.schemas,
            .configuration { view in view.sections.flatMap { unknownKeys(in: $0, of: view) } }),
        CheckRule(
            "KEY-PATCH", .note, "Some patches of the release do not know it",
            because: "It came with a patch of that release. Older patches of the server do not "
                + "start with the key, the chart refuses it, and a variable is without effect.",
            fix: "Say which patch runs, with --openmetadata-version, or leave it out.",
            link: Link.schemas, .server(\.onlyInLaterPatches)),
        CheckRule(
            "KEY-MISSING", .error, "A key that the server needs is missing",
            because: "A section that was pasted over another lost keys of it. Without them the "
                + "server does not start, or fails when the first user signs in.",
            fix: "Add the key; omsso writes complete sections.", link: Link.schemas,
            .configuration { view in view.sections.flatMap { missingKeys(in: $0, of: view) } }),
        CheckRule(
            "SECTION-MISSING", .error, "One of the two sections is missing",
            because: "Without authorizerConfiguration or authenticationConfiguration the server "
                + "does not start.",
            fix: "Take the section over from the openmetadata.yaml of your release.",
            link: Link.configuration,
            .configuration { view in
                let sections = view.sections.filter { ServerSection(rawValue: $0.name) != nil }
                guard sections.count < 2, !view.isHidden else { return [] }
                guard let found = sections.first else {
                    let names = ServerSection.allCases.map(\.rawValue).joined(separator: " and no ")
                    return [Hit(view.anchor, "There is no \(names) in this file.")]
                }
                let missing =
                    ServerSection.allCases.map(\.rawValue).first { $0 != found.name } ?? ""
                if let place = view.emptySections[missing] {
                    return [Hit(place, "\(missing) holds nothing.", advice: emptyAdvice)]
                }
                return [Hit(found.place, "There is no \(missing) beside this.")]
            }),
        CheckRule(
            "KEY-ASTRAY", .error, "A key stands beside the section that it belongs to",
            because:
                "Nothing reads it there, and most readers refuse a file with keys that they do "
                + "not know.",
            fix: "Put it below the key that it belongs to, two columns further to the right than "
                + "that.", link: Link.configuration,
            .file { $0.kind == .compose ? [] : $0.astrayKeys }),
        CheckRule(
            "KEY-DUPLICATE", .warning, "A key stands there twice",
            because: "Most readers take the last one without a word, some refuse the file.",
            fix: "Remove the one that is not meant.", link: Link.yaml, .file(duplicateKeys)),
        CheckRule(
            "BOT-PRINCIPALS", .error, "botPrincipals is set",
            because: "Releases from 0.12 on refuse to start with it.",
            fix: "Remove the line; bots sign in with their tokens.", link: Link.configuration,
            keepsFromBeingRead: true,
            .configuration { view in
                view.sections.filter { $0.name == "authorizerConfiguration" }.prefix(1)
                    .compactMap { section in
                        guard let entry = section.node.last("botPrincipals"), !entry.value.isNull
                        else { return nil }
                        return Hit(
                            section.document.place(of: entry.key),
                            "The server does not start with botPrincipals.")
                    }
            }),
    ]

    private static func unknownKeys(in section: SettingSection, of view: ServerView) -> [Hit] {
        let known = Setting.keys(below: section.path, in: .server)
        return section.unknownKeys(known, in: .server, view.version) { key, place in
            Hit(
                place, "\(section.name) has no key \(key.shownName()).",
                advice: ownName(of: key, in: section).map { "The server calls it \($0)." }
                    ?? nearest(key, in: known.names(in: .server, view.version)).map {
                        "Did you mean \($0)?"
                    })
        }
    }

    /// The server's name for what the chart calls by another one.
    private static func ownName(of key: String, in section: SettingSection) -> String? {
        Setting.allCases.first { setting in
            setting.row.chart.last == key && setting.row.server.dropLast() == section.path[...]
                && setting.row.server.last != key
        }?.row.server.last
    }

    /// The schema calls them required, but the sections have no `@Valid`, and nothing reads them
    /// without looking.
    ///
    /// Source: OpenMetadata, `OpenMetadataApplicationConfig.java`.
    private static let unenforced: Set<Setting> = [.providerName, .secureSocket]

    private static func missingKeys(in section: SettingSection, of view: ServerView) -> [Hit] {
        guard section.node.last("<<") == nil else { return [] }
        let versions = view.version.map { [$0] } ?? OpenMetadataVersion.allCases
        let known = Setting.keys(below: section.path, in: .server)
        let required = known.names { setting in
            !unenforced.contains(setting) && versions.allSatisfy { setting.row.isNeeded(in: $0) }
        }
        let present = (section.node.entries ?? []).compactMap(\.key.text)
        let others = present.filter { known[$0] == nil }
        let meant = Set(
            (present + others.compactMap { ownName(of: $0, in: section) })
                .map { $0.lowercased() })
        let missing = required.filter { !meant.contains($0.lowercased()) }
        guard !missing.isEmpty else { return [] }
        let verb = missing.count == 1 ? "is" : "are"
        return [
            Hit(
                section.place,
                "\(missing.joined(separator: ", ")) \(verb) missing in \(section.name).")
        ]
    }

    private static let emptyAdvice =
        "Put its keys below it, as in the openmetadata.yaml of your release; omsso writes them."

    private static func duplicateKeys(in file: ParsedFile) -> [Hit] {
        guard let root = file.root else { return [] }
        return looked(at: root, in: file).flatMap { node in
            var first: [ExactText: YAMLMark] = [:]
            return (node.entries ?? []).compactMap { entry -> Hit? in
                guard let key = entry.key.text, key != "<<" else { return nil }
                guard let mark = first[ExactText(key)] else {
                    first[ExactText(key)] = entry.key.start
                    return nil
                }
                let line = file.text.position(
                    of: file.document.place(mark.index..<mark.index + 1).range.lowerBound
                ).line
                return Hit(
                    file.document.place(of: entry.key),
                    "\(key.shownName()) stands on line \(line) already; mostly this one counts.")
            }
        }
    }

    /// The mappings whose keys matter to single sign-on.
    private static func looked(at root: YAMLNode, in file: ParsedFile) -> [YAMLNode] {
        let paths: [[String]] =
            switch file.kind {
            case .server:
                [["authorizerConfiguration"], ["authenticationConfiguration"]]
                    + [["authenticationConfiguration", "oidcConfiguration"]]
            case .helm:
                [[], ["authorizer"], ["authentication"], ["authentication", "oidcConfiguration"]]
                    .map { ["openmetadata", "config"] + $0 }
            case .workflow:
                [[], ["openMetadataServerConfig"], ["openMetadataServerConfig", "securityConfig"]]
                    .map { ["workflowConfig"] + $0 }
            case .compose, .environment, nil: []
            }
        let services = file.kind == .compose ? root.last("services")?.value : nil
        let each = (services?.entries ?? []).map(\.value)
        let environments = each.flatMap {
            ($0.entries ?? []).filter { $0.key.text == "environment" }
        }
        return [root] + paths.compactMap(root.at) + [services].compactMap { $0 } + each
            + environments.map(\.value)
    }
}
