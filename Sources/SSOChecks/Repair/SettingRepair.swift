import SSOFormats
import SSOModel
import SSOReading

/// Values for which there is only one right form, whatever the operator meant.
enum SettingRepair {
    /// What a setting of a server should be; nil when it is right, or needs the operator.
    static func value(of setting: Setting, in view: ServerView) -> SettingValue? {
        guard let found = view[setting], !found.isStandard, !found.isUnresolved else { return nil }
        switch setting {
        case .publicKeys: return keys(found, view).map(SettingValue.list)
        case .claims, .allowedDomains: return list(found).map(SettingValue.list)
        case .adminPrincipals: return admins(found, view).map(SettingValue.list)
        case _ where setting.shape == .flag:
            guard view.kind == .helm, found.node.style != .plain else { return nil }
            return found.flag.map(SettingValue.flag)
        default:
            guard let text = found.text, Placeholder.find(in: text) == nil,
                let wanted = corrected(text, setting), wanted != text
            else { return nil }
            return .string(wanted)
        }
    }

    private static func corrected(_ text: String, _ setting: Setting) -> String? {
        switch setting {
        case .provider:
            return !Provider.all.contains(text) && Provider.isMeant(by: text.lowercased())
                ? "azure" : nil
        case .clientType:
            let word = text.lowercased()
            return ["public", "confidential"].contains(word) ? word : nil
        case .authority: return authority(text)
        // The package of the servers before 0.12.
        case .className, .requestFilter:
            return text.replacing("org.openmetadata.catalog.", with: "org.openmetadata.service.")
        case .clientID:
            let value = ClientID.parse(text).value?.text
            return value == text.lowercased() ? nil : value
        case .callbackURL:
            let forms = [text, text.withSingleSlashes]
            return forms.lazy.compactMap { RedirectURI.parse($0).value?.text }.first
        case .principalDomain: return EmailDomain.parse(text).value?.text
        default: return nil
        }
    }

    private static func authority(_ text: String) -> String? {
        guard let address = MicrosoftURL(text), let tenant = address.tenant,
            Tenant.parse(tenant).value != nil
        else { return nil }
        return address.cloud.authority(of: tenant)
    }

    // MARK: Lists

    private static func keys(_ found: FoundValue, _ view: ServerView) -> [String]? {
        guard let given = entries(of: found), given.allSatisfy({ WebURL($0) != nil }) else {
            return nil
        }
        let own = tenantKeys(of: view)
        var wanted = given.map(\.withSingleSlashes).map { text -> String in
            guard let url = MicrosoftURL(text) else {
                return KeyURL.corrected(text)
            }
            let isOld = url.rest == ["discovery", "keys"]
            let isShared = url.isShared && url.rest == ["discovery", "v2.0", "keys"]
            let isOurs = url.isShared || url.tenant == view.authority?.tenant
            return (isOld || isShared) && isOurs ? own ?? text : text
        }
        if let own, !wanted.contains(where: { MicrosoftURL($0) != nil }) {
            wanted.insert(own, at: 0)
        }
        let isOwn = { (text: String) in
            MicrosoftURL(text) == nil && WebURL(text).map(view.mayBeOwn) ?? true
        }
        if !wanted.contains(where: isOwn) {
            wanted.append(view.ownKeyURL)
        }
        return wanted == given && found.items != nil ? nil : wanted
    }

    /// The one address that OpenMetadata's own screens accept; nil without a tenant of one's own.
    private static func tenantKeys(of view: ServerView) -> String? {
        guard let authority = view.authority, let tenant = authority.tenant, !authority.isShared,
            Tenant.parse(tenant).value != nil
        else { return nil }
        return authority.cloud.keys(of: tenant)
    }

    /// An address becomes a name only where the server would make the same address of it again.
    private static func admins(_ found: FoundValue, _ view: ServerView) -> [String]? {
        guard let given = entries(of: found) else { return nil }
        let domain = view.text(.principalDomain)?.lowercased()
        let read = given.map { PrincipalEntry.parse($0).value }
        guard
            read.allSatisfy({
                $0 != nil && ($0?.domain == nil || $0?.domain?.lowercased() == domain)
            })
        else {
            return nil
        }
        let names = read.compactMap { $0?.name.text }
        return names == given && found.items != nil ? nil : names
    }

    /// One value that was meant to be a list; nil for a list.
    private static func list(_ found: FoundValue) -> [String]? {
        found.items == nil ? entries(of: found).flatMap { $0.contains("") ? nil : $0 } : nil
    }

    /// The entries of a list, or of `a,b` or `'[a,b]'` that was meant to be one.
    private static func entries(of found: FoundValue) -> [String]? {
        if let items = found.items {
            guard items.count == found.node.items?.count else { return nil }
            let texts = items.compactMap(\.text)
            return texts.count == items.count ? texts : nil
        }
        guard var text = found.text?[...], !text.isEmpty else { return nil }
        if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
        return text.split(separator: ",").map { $0.trimmed }
    }
}

extension WorkflowView {
    /// Settings of the connection that have only one right form.
    var repairs: [SettingEntry] {
        guard connection != nil else { return [] }
        let path = ["workflowConfig", "openMetadataServerConfig"]
        var entries: [SettingEntry] = []
        if let provider = value("authProvider"), provider.resolved != nil,
            provider.text != "openmetadata", token?.text != nil
        {
            entries.append(SettingEntry(path + ["authProvider"], .string("openmetadata")))
        }
        if let host = value("hostPort")?.resolved, let wanted = address(host), wanted != host {
            entries.append(SettingEntry(path + ["hostPort"], .string(wanted)))
        }
        return entries
    }

    private func address(_ text: String) -> String? {
        if let value = APIURL.parse(text).value { return value.text }
        guard let url = WebURL(text), ["", "/"].contains(url.path), url.query == nil,
            url.fragment == nil
        else { return nil }
        return url.origin + "/api"
    }
}
