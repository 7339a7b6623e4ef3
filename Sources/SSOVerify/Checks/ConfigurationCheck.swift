import SSOModel

/// Whether the server runs with the settings that the files or answers have.
///
/// Releases show more or less of them; what one does not show is unknown, never empty.
enum ConfigurationCheck {
    static func judge(_ evidence: Evidence) -> Judgement {
        let compared = evidence.judged(.authentication, isFirst: false) { answer in
            guard answer.status == 200, let json = answer.json, json.isObject else {
                return nil
            }
            return judge(SettingsInForce(evidence, json), evidence)
        }
        return .worst(of: [compared] + AdminCheck.judge(evidence))
    }

    private static func judge(_ settings: SettingsInForce, _ evidence: Evidence) -> Judgement {
        let expected = evidence.subject.expected
        guard !expected.isEmpty else {
            return .unknown(
                "\(settings.summary) There is nothing to compare it with.",
                advice: "Name the files or answers that it should run with.")
        }
        let wanted = compared.filter { expected[$0] != nil }
        let missing = wanted.filter { settings[$0] == nil }
        let differences = wanted.compactMap { setting in
            expected[setting].flatMap { settings.difference(setting, from: $0) }
        }
        let hidden = missing.isEmpty ? "" : " Not shown: \(names(missing))."
        guard !differences.isEmpty else {
            guard missing.count < wanted.count else { return .unknown("It shows none of them.") }
            return .pass(settings.summary + hidden)
        }
        let text = differences.map(\.text).joined(separator: " ") + hidden
        let isGrave = differences.contains { grave.contains($0.setting) }
        return isOfDatabase(evidence)
            ? .explained("database-wins", text, as: isGrave ? .fail : .warning)
            : .found(.serverOther, text, as: isGrave ? .fail : .warning)
    }

    private static func isOfDatabase(_ evidence: Evidence) -> Bool {
        evidence.version.map { $0 >= .v1_10 } ?? false
    }

    private static func names(_ settings: [Setting]) -> String {
        settings.map { $0.row.server.last ?? "" }.joined(separator: ", ")
    }

    private static let grave: Set<Setting> = [
        .provider, .clientType, .authority, .clientID, .callbackURL, .publicKeys,
    ]

    private static let compared: [Setting] = [
        .provider, .clientType, .authority, .clientID, .callbackURL, .publicKeys, .claims,
        .claimsMapping, .selfSignup, .adminPrincipals, .principalDomain, .allowedDomains,
        .enforcePrincipalDomain,
    ]
}

/// What the server says it runs with.
private struct SettingsInForce {
    private let authentication: JSON
    private let authorizer: JSON?

    /// What an administrator sees is what is in force; the rest of the world is shown less.
    init(_ evidence: Evidence, _ shown: JSON) {
        let security = evidence.json(.security)
        authentication = security?["authenticationConfiguration"] ?? shown
        authorizer = security?["authorizerConfiguration"] ?? evidence.json(.authorizer)
    }

    /// Nil where it is not shown.
    subscript(setting: Setting) -> JSON? {
        let path = setting.row.server
        let section = path.first == "authorizerConfiguration" ? authorizer : authentication
        let value = path.last.flatMap { section?[$0] }
        return value == .null ? nil : value
    }

    var summary: String {
        let provider = self[.provider]?.text?.shown ?? "an unknown provider"
        let client = self[.clientID]?.text.map { ", client \($0.shown)" } ?? ""
        return "The server signs in with \(provider)\(client)."
    }

    func difference(
        _ setting: Setting, from expected: Subject.Expected
    ) -> (setting: Setting, text: String)? {
        guard let value = self[setting] else { return nil }
        let (found, wanted) = (Self.words(value, setting), Self.words(expected, setting))
        guard !Self.areSame(found, wanted, setting) else { return nil }
        let name = setting.row.server.last ?? ""
        return (setting, "\(name) \(Self.words(found, against: wanted)).")
    }

    /// Of two long lists only what makes them differ.
    private static func words(_ found: [String], against wanted: [String]) -> String {
        let (more, less) = (
            found.filter { !wanted.contains($0) }, wanted.filter { !found.contains($0) }
        )
        if more.isEmpty, !less.isEmpty { return "lacks \(less.listed) on the server" }
        if less.isEmpty, !more.isEmpty { return "has \(more.listed) as well on the server" }
        return more.isEmpty
            ? "is \(found.listed) on the server, not \(wanted.listed)"
            : "is \(more.listed) on the server, not \(less.listed)"
    }

    private static func areSame(_ a: [String], _ b: [String], _ setting: Setting) -> Bool {
        switch setting {
        case .publicKeys, .allowedDomains: Set(a) == Set(b)
        case .adminPrincipals, .provider, .clientType:
            Set(a.map { $0.lowercased() }) == Set(b.map { $0.lowercased() })
        default: a == b
        }
    }

    private static func words(_ value: JSON, _ setting: Setting) -> [String] {
        let words = value.texts ?? [value.text ?? value.flag.map { "\($0)" } ?? "something else"]
        return setting == .adminPrincipals ? words.map(\.withoutPassword) : words
    }

    private static func words(_ value: Subject.Expected, _ setting: Setting) -> [String] {
        switch value {
        case .text(let text): [text]
        case .flag(let flag): ["\(flag)"]
        case .list(let list): setting == .adminPrincipals ? list.map(\.withoutPassword) : list
        }
    }
}

extension [String] {
    fileprivate var listed: String {
        let text = joined(separator: ", ")
        return text.isEmpty ? "empty" : text.shown
    }
}

extension String {
    /// An administrator may be `name:password` (OpenMetadata, `UserUtil.java`).
    fileprivate var withoutPassword: String { String(prefix { $0 != ":" }) }
}
