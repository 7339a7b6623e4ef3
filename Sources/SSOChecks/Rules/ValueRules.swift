import SSOModel
import SSOReading

extension CheckRule {
    /// Values of a kind that the server does not take.
    static let valueRules: [CheckRule] = [
        CheckRule(
            "VALUE-YAML", .error, "The server cannot read the value",
            because: "The server puts the text of a variable into its configuration file before "
                + "it reads that as YAML. Quotes, braces, `: ` and ` #` break the file there, and "
                + "it does not start.",
            fix: "Write it without quotes and braces: a plain word, or a list such as [a,b].",
            link: Link.issue(24193),
            .server { view in
                view.broken.compactMap { value in
                    guard value.text.unfilled == nil else { return nil }
                    return Hit(
                        value.place,
                        "The server cannot read this value of \(value.name): \(value.reason).",
                        advice: value.text.first.map { "@`%".contains($0) } == true
                            ? "A value cannot start with this character; leave it out." : nil)
                }
            }),
        CheckRule(
            "VALUE-LIST", .error, "A list is written as a single value",
            because: "The server takes only a list here. `a,b` and a single address are texts to "
                + "it, and it does not start.",
            fix: "Write [first,second], also for one entry.", link: Link.configuration,
            .azure { view in
                lists(of: view).flatMap { setting, value in
                    guard value.text != nil, value.items == nil else {
                        return (value.items ?? []).filter(\.holdsSeveral).map {
                            Hit($0.place, "A comma is missing between the addresses.")
                        }
                    }
                    return [Hit(value.place, "\(view.name(setting)) is no list.")]
                }
            }),
        CheckRule(
            "VALUE-SINGLE", .error, "A list or keys stand where one value belongs",
            because: "The server takes a single text here and does not start with anything else.",
            fix: "Write the value itself, without brackets and braces.", link: Link.configuration,
            .values { setting, value, view in
                setting.shape == .list || value.node.text != nil || value.isAlias
                    || takesSecret(setting, view) && value.isKeys || isUnfilled(value)
                    ? nil : "\(view.name(setting)) takes one value."
            }),
        CheckRule(
            "VALUE-BOOLEAN", .error, "A switch is neither true nor false",
            because: "The server takes true and false only, and does not start with another word.",
            fix: "Write true or false.", link: Link.configuration,
            .values(.flag) { _, value, _ in
                guard let text = value.resolved, value.flag == nil else { return nil }
                return "\(text.shortened()) is neither true nor false."
            }),
        CheckRule(
            "VALUE-NUMBER", .error, "A number is too small, or none",
            because: "The server does not start with it: a session has to last an hour (3600) at "
                + "least, and every user has to have one at least.",
            fix: "Write a larger number, or leave the key out.", since: .v2_0, link: Link.schemas,
            .azure { view in
                [(Setting.sessionExpiry, 3600), (.mostSessions, 1)].flatMap {
                    setting, least -> [Hit] in
                    guard let text = view.text(setting), Int(text).map({ $0 < least }) ?? true
                    else { return [] }
                    return view.hit(setting, "\(view.name(setting)) has to be \(least) or more.")
                }
            }),
        CheckRule(
            "VALUE-STRAY", .error, "Something clings to the value",
            because: "Quotes, blanks or invisible characters inside of the value count as a part "
                + "of it; they mostly come from a copy, or from a quote without its partner.",
            fix: "Type the value by hand, with the same quote at both ends or none.",
            link: Link.errorCodes,
            .azure { view in
                texts(of: view).compactMap { setting, item in
                    guard let text = item.text, let stray = strays(in: text) else { return nil }
                    return Hit(item.place, "\(view.name(setting)) holds \(stray) at an end.")
                }
            }),
        CheckRule(
            "VALUE-UNSET", .note, "A variable in the value is unknown",
            because: "The server puts in what its environment holds; without the variable the "
                + "text ${NAME} stays as it is.",
            fix: "Give the server's environment file with --env-file, so that omsso can check "
                + "the value.",
            link: Link.substitution,
            .values { setting, value, view in
                value.isUnresolved && !value.isStandard
                    ? "\(view.name(setting)) depends on a variable that is not known." : nil
            }),
    ]

    /// Source: openmetadata-helm-charts, `values.schema.json`.
    private static func takesSecret(_ setting: Setting, _ view: ServerView) -> Bool {
        view.kind == .helm && [.oidcClientID, .oidcSecret].contains(setting)
    }

    /// True for `{Client ID}`, which is a key without a value to YAML.
    private static func isUnfilled(_ value: FoundValue) -> Bool {
        value.raw.unfilled != nil && value.node.entries?.contains { !$0.value.isNull } != true
    }

    static func lists(of view: ServerView) -> [(Setting, FoundValue)] {
        Setting.judged.compactMap { setting in
            guard setting.shape == .list, let value = view[setting], !value.isUnresolved
            else { return nil }
            return (setting, value)
        }
    }

    /// The settings that hold texts, with each of their texts.
    private static func texts(of view: ServerView) -> [(Setting, FoundValue.Item)] {
        let settings: [Setting] = [
            .authority, .clientID, .callbackURL, .principalDomain, .publicKeys, .adminPrincipals,
            .provider, .claims,
        ]
        return settings.flatMap { setting -> [(Setting, FoundValue.Item)] in
            guard let value = view[setting], !value.isUnresolved else { return [] }
            if let items = value.items {
                return items.filter { !$0.isEmpty }.map { (setting, $0) }
            }
            return value.text.map { [(setting, .init(text: $0, place: value.place))] } ?? []
        }
    }

    private static func strays(in text: String) -> String? {
        let ends = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap { $0 }
        if ends.contains(where: {
            "\"'`\u{201C}\u{201D}\u{2018}\u{2019}".unicodeScalars.contains($0)
        }) {
            return "a quote"
        }
        if ends.contains(where: \.properties.isWhitespace) { return "a blank" }
        let isHidden = text.unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint }
        return isHidden ? "an invisible character" : nil
    }
}
