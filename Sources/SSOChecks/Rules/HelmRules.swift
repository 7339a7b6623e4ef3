import SSOModel
import SSOReading

extension CheckRule {
    /// What Helm and the chart make of a values file.
    static let helmRules: [CheckRule] = [
        CheckRule(
            "HELM-KEY", .error, "The chart knows no key of this name",
            because: "The chart's schema is closed here: helm refuses to install or upgrade.",
            fix: "Use the chart's own name, or set the variable with extraEnvs.",
            link: Link.chartSchema,
            .chart { view in
                view.configs.flatMap { unknownSections(in: $0, view.chartVersion) }
                    + view.sections.flatMap { unknownKeys(in: $0, of: view) }
            }),
        CheckRule(
            "OIDC-DOTTED", .error, "oidcConfiguration.enabled is written as one key",
            because: "A dot in a key has no meaning in YAML, so the chart sees an unknown key and "
                + "refuses the file. The documentation shows it like this.",
            fix: "Write `enabled: true` below `oidcConfiguration:`.", link: Link.chartIssue(462),
            .chart { view in
                view.sections.flatMap(\.keys).filter { isDotted($0.name) }
                    .map { Hit($0.place, "\($0.name) is one key with a dot.") }
            }),
        CheckRule(
            "HELM-PLACE", .error, "The settings stand at the wrong place",
            because: "The chart reads them below openmetadata.config only; elsewhere they have no "
                + "effect.",
            fix: "Move them below `openmetadata:`, `config:`.", link: Link.chartSchema,
            .together { misplaced(in: $0, whereTheyAreSet: false) + belowOpenMetadata(in: $0) }),
        CheckRule(
            "HELM-LEFT-OVER", .note, "Settings are left where the chart no longer reads them",
            because: "They stand below openmetadata.config as well, and only there they count.",
            fix: "Remove them, so that nobody changes the wrong ones.", link: Link.chartSchema,
            .together { misplaced(in: $0, whereTheyAreSet: true) }),
        CheckRule(
            "HELM-STRING-BOOLEAN", .error, "A boolean stands in quotes",
            because: "The chart's schema wants true or false; in quotes they are texts, and helm "
                + "refuses the file.",
            fix: "Take away the quotes.", link: Link.chartSchema,
            .chart { view in
                view.hits(.flag) { setting, value in
                    value.flag == nil || value.isStandard || value.node.style == .plain
                        ? nil : "\(view.name(setting)) is a text, not true or false."
                }
            }),
        CheckRule(
            "HELM-LIST-REPLACED", .warning, "A later values file replaces a list",
            because: "Helm merges keys of several values files, but takes a list from the last "
                + "file only; the entries of the earlier file are gone.",
            fix: "Repeat the entries that are still wanted in the later file.",
            link: Link.helmLists,
            .server { view in
                view.replaced.compactMap { list in
                    let new = Set((list.new.items ?? []).map(\.text))
                    let lost = (list.old.items ?? []).map(\.text).filter { !new.contains($0) }
                    if lost.isEmpty { return nil }
                    let names = lost.compactMap { $0?.withoutPassword.shortened() }
                    return Hit(
                        list.new.place,
                        "This replaces \(view.name(list.setting)) of the earlier file; lost: "
                            + names.joined(separator: ", ") + ".")
                }
            }),
        CheckRule(
            "HELM-DISABLED", .error, "The chart leaves this section out",
            because: "With `enabled: false` the chart makes no secret of the section, and the "
                + "server takes its defaults.",
            fix: "Write `enabled: true`, or remove the line.", link: Link.chartSchema,
            .azure { view in
                view.sections.prefix { _ in view.kind == .helm }.compactMap { section in
                    guard section.name != "oidcConfiguration",
                        let value = section.node.last("enabled")?.value, value.text == "false"
                    else { return nil }
                    return Hit(section.document.place(of: value), "\(section.name) is off.")
                }
            }),
        CheckRule(
            "HELM-PART-OFF", .warning, "The chart does not install OpenMetadata",
            because:
                "The chart that has OpenMetadata's for a part names this key in its definition, as "
                + "a condition or a tag. While it is false, nothing of the part is installed, whatever "
                + "its values say.",
            fix: "Set it to true, unless another file that helm is given, or --set, does.",
            link: Link.helmConditions,
            .together { installation in
                installation.switchedOff.map { path, place in
                    [Hit(place, "\(path.dotted) is false, so that helm leaves OpenMetadata out.")]
                } ?? []
            }),
        CheckRule(
            "HELM-RESTART", .note, "helm upgrade does not restart the pods",
            because: "The chart puts settings into secrets that a pod reads at its start, and has "
                + "no checksum that would restart it.",
            fix: "After each upgrade: kubectl rollout restart deployment/openmetadata.",
            link: Link.chartIssue(424),
            .azure { view in
                guard view.kind == .helm else { return [] }
                let name = view.service.name ?? "openmetadata"
                return view.hit(
                    .provider, "Changes here need a restart of the pods as well.",
                    advice: "After each upgrade: kubectl rollout restart deployment/\(name).")
            }),
        CheckRule(
            "HELM-REPLICAS", .note, "More than one pod runs",
            because: "From 1.10 on, settings that are changed on OpenMetadata's own screens reach "
                + "one pod only, until all are restarted. The sessions of a confidential client "
                + "live in one pod.",
            fix: "Restart all pods after a change of single sign-on; with a confidential client "
                + "use sticky sessions or one pod.",
            link: Link.issue(30882),
            .azure { view in
                guard view.isSince(.v1_10) || view.isConfidential, let value = view.replicas,
                    let count = value.text.flatMap(Int.init), count > 1
                else { return [] }
                let what = "\(count) pods do not share sessions and changes made on screens."
                return [Hit(value.place, what)]
            }),
    ]

    fileprivate static func isDotted(_ key: String) -> Bool { key.hasPrefix("oidcConfiguration.") }

    private static func unknownKeys(in section: SettingSection, of view: ServerView) -> [Hit] {
        let known = Setting.keys(below: section.path, in: .helm)
        return section.unknownKeys(known, in: .helm, view.chartVersion) { key, place in
            guard !isDotted(key), !view.strays.contains(place) else { return nil }
            return Hit(
                place, "The chart has no key \(key.shownName()) in \(section.name).",
                advice: advice(for: key, in: section, known.names(in: .helm, view.chartVersion)))
        }
    }

    private static func advice(
        for key: String, in section: SettingSection, _ known: [String]
    ) -> String? {
        let setting = Setting.allCases.filter { !$0.isDead }.first { setting in
            let row = setting.row
            return row.server.first == section.path[2] + "Configuration"
                && (row.server.last == key || row.chart.last == key)
        }
        if let setting {
            if !setting.row.chart.isEmpty {
                return "The chart calls it \(setting.shortName(in: .helm))."
            }
            if let variable = setting.row.variable { return "Set \(variable) with extraEnvs." }
        }
        return nearest(key, in: known).map { "Did you mean \($0)?" }
    }
}

extension ServerView {
    /// True where another rule says why the confidential client is off.
    var hasDottedKey: Bool {
        sections.contains { section in
            (section.node.entries ?? []).contains { CheckRule.isDotted($0.key.text ?? "") }
        }
    }
}

extension String {
    /// The name in `name:password`; addresses stay as they are.
    fileprivate var withoutPassword: String {
        contains("://") ? self : String(prefix { $0 != ":" })
    }
}
