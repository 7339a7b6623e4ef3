import SSOModel

/// The settings of one server, put together from the files that it reads.
package struct ServerView: Sendable {
    package let kind: FileKind
    package var version: OpenMetadataVersion?
    /// The release of the chart, which has numbers of its own; nil where only that of the image is known.
    package var chartVersion: OpenMetadataVersion?
    /// The release of the image where omsso does not know it.
    package var foreignRelease: (release: ForeignRelease, place: Place)?
    /// Where to point for something that is missing.
    package var anchor: Place
    package var values: [Setting: FoundValue] = [:]
    /// Where a variable is set to nothing, so that a default counts.
    package var emptied: [Setting: Place] = [:]
    /// Values that are no YAML, by themselves or where the server puts them.
    package var broken: [BrokenValue] = []
    package var sections: [SettingSection] = []
    /// What the chart makes the server's configuration of, with the sections in it.
    package var configs: [SettingSection] = []
    /// Where keys of values stand that nothing reads there.
    package var strays: Set<Place> = []
    /// Lists that a later values file replaces.
    package var replaced: [(setting: Setting, old: FoundValue, new: FoundValue)] = []
    /// The provider of a later values file that wins over azure.
    package var laterProvider: FoundValue?
    /// Values of the chart that a variable of the pod wins over, or what hands them on.
    package var outvoted: [Outvoted] = []
    /// Where the variables of the pod stand.
    var winners: [Setting: Place] = [:]
    /// What the chart calls its Service, and its port, where the files say it.
    package var service: (name: String?, port: String?)
    /// Host names that the same files say the server is reached by.
    package var publicHosts: [FoundValue] = []
    /// Every environment variable of the server, where that is known.
    package var variables = Variables()
    package var replicas: FoundValue?
    /// True where a part of the settings comes from elsewhere, so that nothing is known to miss.
    package var isHidden = false
    /// Where those of a server's own file stand that hold nothing, by their names.
    package var emptySections: [String: Place] = [:]
    /// True when sign-in with Microsoft is on, or plainly meant to be.
    package private(set) var isAzure = false
    /// The address of Microsoft's sign-in; nil where the authority is something else.
    package private(set) var authority: MicrosoftURL?
    /// The key addresses that are Microsoft's.
    package private(set) var microsoftKeys: [(url: MicrosoftURL, place: Place)] = []

    package struct BrokenValue: Sendable {
        /// Nil for a variable that no rule looks at otherwise.
        package let setting: Setting?
        package let name: String
        package let text: String
        package let place: Place
        package let reason: String
    }

    package struct Outvoted: Sendable {
        package let setting: Setting
        package let value: FoundValue
        /// Where the variable stands.
        package let place: Place
    }

    package subscript(setting: Setting) -> FoundValue? { values[setting] }

    package func text(_ setting: Setting) -> String? { values[setting]?.resolved }

    package func isSince(_ version: OpenMetadataVersion) -> Bool {
        self.version.map { $0 >= version } ?? false
    }

    package func name(_ setting: Setting) -> String { setting.shortName(in: kind) }

    /// True when a file sets it.
    package func isWritten(_ setting: Setting) -> Bool {
        values[setting].map { !$0.isStandard } ?? false
    }

    /// Whether sign-in with Microsoft is on, or plainly meant to be.
    private var meansAzure: Bool {
        let provider = text(.provider)?.lowercased() ?? ""
        if provider == "azure" { return true }
        if Provider.others.contains(provider), provider != "basic" { return false }
        return Provider.isMeant(by: provider) || authorityIsMicrosoft
    }

    private var authorityIsMicrosoft: Bool {
        let authority = values[.authority]?.text?.lowercased() ?? ""
        return authority.contains("login.microsoft")
            || authority.contains("login.partner.microsoft")
    }

    package var isConfidential: Bool { text(.clientType)?.lowercased() == "confidential" }

    /// Draws the conclusions that many rules need, once all values are known.
    package mutating func settle() {
        isAzure = meansAzure && isOfKnownTimes
        authority = text(.authority).flatMap(MicrosoftURL.init)
        microsoftKeys = (values[.publicKeys]?.items ?? []).compactMap { item in
            guard !item.holdsSeveral else { return nil }
            return item.text.flatMap(MicrosoftURL.init).map { ($0, item.place) }
        }
    }

    /// Where the server gets its own keys, from inside.
    package var ownKeyURL: String {
        guard kind == .helm else { return JWKS.url(in: .docker) }
        let (name, port) = (service.name ?? "openmetadata", service.port ?? "8585")
        return "http://\(name):\(port)\(JWKS.path)"
    }

    /// False for a key address that is another provider's.
    ///
    /// A proxy may give the server's keys another path; the host is its own then.
    package func mayBeOwn(_ key: WebURL) -> Bool {
        key.path.hasSuffix("/config/jwks") || !key.host.contains(".")
            || key.host == text(.callbackURL).flatMap(WebURL.init)?.host
    }

    /// False for a release that is older than everything that omsso knows.
    package var isOfKnownTimes: Bool { foreignRelease?.release.isOlder != true }

    /// Fills in what the server or the chart takes when a file says nothing.
    package mutating func addStandards() {
        if isHidden { addUnknowns() }
        for setting in Setting.allCases where values[setting] == nil {
            guard var standard = setting.row.standard,
                !broken.contains(where: { $0.setting == setting })
            else { continue }
            if kind == .helm, setting == .publicKeys {
                standard = "[\(JWKS.url(in: .kubernetes))]"
            }
            values[setting] = .standard(standard, at: emptied[setting] ?? anchor)
        }
    }

    /// What no file says may be set where nobody can look.
    private mutating func addUnknowns() {
        for setting in Setting.judged where values[setting] == nil && emptied[setting] == nil {
            setUnknown(setting)
        }
    }

    /// Makes a setting one that nobody can tell the value of.
    package mutating func setUnknown(_ setting: Setting) {
        guard let name = setting.row.variable else { return }
        values[setting] = .standard("${\(name)}", at: anchor)
    }

    package mutating func set(_ setting: Setting, spliced text: MappedText) {
        if text.isUnknown { return setUnknown(setting) }
        values[setting] = read(text, as: name(setting), of: setting)
        guard values[setting] == nil, setting.shape == .list, let list = text.quotedItems
        else { return }
        values[setting] = (try? .spliced(list)) ?? nil
    }

    /// Variables that no rule looks at can break the server's file all the same.
    package mutating func probe(_ name: String, _ text: MappedText) {
        _ = read(text, as: name, of: nil)
    }

    private mutating func read(
        _ text: MappedText, as name: String, of setting: Setting?
    ) -> FoundValue? {
        do throws(YAMLError) {
            return try .spliced(text)
        } catch {
            broken.append(
                BrokenValue(
                    setting: setting, name: name, text: text.string, place: text.whole,
                    reason: error.reason))
            return nil
        }
    }
}

/// A mapping of a file that takes certain keys only.
package struct SettingSection: Sendable {
    /// Its path, as in the file.
    package let path: [String]
    package let node: YAMLNode
    package let document: MappedText
    /// Where its own key stands.
    package let place: Place

    package var name: String { path.last ?? "" }
}
