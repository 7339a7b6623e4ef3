import SSOModel

// What tells a file of ours.
extension FileNature {
    static func known(
        _ document: YAMLOutline.Document, _ lines: LineNature
    ) -> FileNature? {
        for (name, kind) in LineNature.telling {
            if let key = document.key(name) { return FileNature(.known(kind), at: key.mark.index) }
        }
        if let slipped = slipped(document) { return slipped }
        let words = document.top.first { LineNature.chartWords.contains($0.path[0]) }
        if lines.name.contains("values"), let words {
            return FileNature(.known(.helm), at: words.mark.index)
        }
        if let key = oldValues(document) {
            return FileNature(.known(.helm), at: key.mark.index)
        }
        if let services = compose(document, lines) {
            return FileNature(.known(.compose), at: services.mark.index)
        }
        if let key = oldCompose(document) {
            return FileNature(.foreign(.oldCompose), at: key.mark.index, readAs: .compose)
        }
        guard isEnvironment(document, lines) else { return nil }
        return FileNature(.known(.environment), at: document.start.index)
    }

    /// A file with nothing else at its top than such files have, whose sections slipped into another.
    private static func slipped(_ document: YAMLOutline.Document) -> FileNature? {
        let names = Set(document.top.map { $0.path[0] })
        for kind in [FileKind.server, .workflow] where kind.topKeys.isSuperset(of: names) {
            guard let astray = AstrayKeys(document, of: kind) else { continue }
            return FileNature(.known(kind), at: astray.index)
        }
        return nil
    }

    /// The key that tells values of a chart before 1.0, or half copied, under any name: a section of
    /// OpenMetadata's own words at the top or below `global:`.
    private static func oldValues(_ document: YAMLOutline.Document) -> YAMLOutline.Key? {
        document.keys.first { key in
            let path = key.path.first == "global" ? key.path.dropFirst() : key.path[...]
            return path.count == 2 && ["authorizer", "authentication"].contains(path.first)
                && ownWords.contains(path.last ?? "")
        }
    }

    /// Keys that no other program's sections of these names have.
    static let ownWords: Set = [
        "containerRequestFilter", "initialAdmins", "principalDomain", "enforcePrincipalDomain",
        "jwtPrincipalClaims",
    ]

    /// Source: compose-spec, `spec.md`, top-level elements.
    private static let composeKeys: Set = [
        "version", "name", "services", "volumes", "networks", "configs", "secrets", "include",
        "models",
    ]

    /// True for a key at the top of a compose file; what it maps may look like services.
    package static func isComposeKey(_ key: String) -> Bool {
        composeKeys.contains(key) || key.hasPrefix("x-")
    }

    /// The key that tells a compose file of the first format, without `services:`.
    private static func oldCompose(_ document: YAMLOutline.Document) -> YAMLOutline.Key? {
        let isOld = document.top.allSatisfy { key in
            [document.key(key.path[0], "image"), document.key(key.path[0], "build")]
                .contains { $0.map(\.isScalar) ?? false }
        }
        return isOld ? document.top.first : nil
    }

    /// The key that tells a compose file.
    private static func compose(
        _ document: YAMLOutline.Document, _ lines: LineNature
    ) -> YAMLOutline.Key? {
        guard let services = document.key("services") ?? document.key("include") else {
            return nil
        }
        let isOurs = document.keys.contains { key in
            key.path.count == 3 && key.path[0] == "services" && key.path[2] == "image"
                && key.text?.contains("openmetadata") == true
        }
        let isKnown = document.top.allSatisfy { isComposeKey($0.path[0]) }
        let isCompose = lines.name.contains("compose") || isKnown || isOurs
        return isCompose && document.key("services")?.value != .list ? services : nil
    }

    /// `KEY: value` lines, which docker compose takes as well.
    private static func isEnvironment(
        _ document: YAMLOutline.Document, _ lines: LineNature
    ) -> Bool {
        guard !document.isFlow, !document.top.isEmpty else { return false }
        let isNamed = document.top.allSatisfy { key in
            key.path[0].unicodeScalars.allSatisfy(\.isWord)
        }
        let tells = document.top.contains { Setting.named($0.path[0]) != nil }
        let isFlat = document.top.allSatisfy(\.isScalar)
        return isNamed && (tells || lines.isNamedEnvironment && isFlat)
    }
}
