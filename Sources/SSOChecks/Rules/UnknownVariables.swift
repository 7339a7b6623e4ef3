import SSOModel
import SSOReading

/// Names of variables that nothing reads.
enum UnknownVariables {
    static func hits(in installation: Installation) -> [Hit] {
        let version = installation.version ?? installation.compose?.version
        let lines = installation.files.flatMap { hits(in: $0, version) }
        let named = Set(installation.files.flatMap { $0.signInLines.map(\.key) })
        return lines + unread(in: installation)
            + installation.servers.filter { $0.kind != .environment }.flatMap { view in
                let found = view.variables.names.lazy
                    .filter { isUnknown($0) && !named.contains($0) }
                    .compactMap { name in view.variables[name].map { hit($0.whole, name, version) }
                    }
                return Array(found.prefix(CheckRule.mostOfAKind))
            }
    }

    private static func hits(in file: ParsedFile, _ version: OpenMetadataVersion?) -> [Hit] {
        let found = file.signInLines.lazy.compactMap { line -> Hit? in
            let place = Place(file: file.text.id, range: line.keyRange)
            if isUnknown(line.key) { return hit(place, line.key, version) }
            guard let version, let setting = Setting.named(line.key) else { return nil }
            let availability = setting.availability(in: .environment)
            guard let first = availability.first, !availability.isPossible(in: version) else {
                return nil
            }
            return Hit(
                place, "OpenMetadata \(version.rawValue) does not read \(line.key).",
                advice: "It came with \(first.rawValue); remove it for this release.")
        }
        return Array(found.prefix(CheckRule.mostOfAKind))
    }

    /// What stands beside settings of sign-in, and no other of the files names.
    private static func unread(in installation: Installation) -> [Hit] {
        installation.files.flatMap { file -> [Hit] in
            guard !file.signInLines.isEmpty, let lines = file.lines?.lines else { return [] }
            let found = lines.lazy.compactMap { line -> Hit? in
                guard let advice = SignInVariables.adviceOnUnread(line.key),
                    !installation.files.contains(where: { $0.isYAML(naming: line.key) })
                else { return nil }
                let place = Place(file: file.text.id, range: line.keyRange)
                return Hit(
                    place, "OpenMetadata has no variable \(line.key.shortened(to: 60)).",
                    advice: advice)
            }
            return Array(found.prefix(CheckRule.mostOfAKind))
        }
    }

    private static func hit(
        _ place: Place, _ name: String, _ version: OpenMetadataVersion?
    ) -> Hit {
        Hit(
            place, "OpenMetadata has no variable \(name.shownName(to: 60)).",
            advice: advice(for: name, version))
    }

    /// The variable that says the same behind another prefix, else the nearest one.
    private static func advice(for name: String, _ version: OpenMetadataVersion?) -> String? {
        let known = Setting.byVariable.names(in: .environment, version)
        let same = known.filter { $0.withoutPrefix == name.withoutPrefix }
        if same.count == 1 { return "Did you mean \(same[0])?" }
        let dead = nearest(name, in: Setting.byVariable.names { _ in true })
            .flatMap { Setting.byVariable[$0] }
        if dead?.isDead == true { return CheckRule.deadAdvice }
        return nearest(name, in: known).map { "Did you mean \($0)?" }
    }

    private static func isUnknown(_ name: String) -> Bool {
        SignInVariables.concernSignIn(name) && !SignInVariables.isKnown(name)
    }
}

extension ParsedFile {
    /// True for a file that may hand on or read a variable of this name.
    fileprivate func isYAML(naming name: String) -> Bool {
        lines == nil && String(String.UnicodeScalarView(text.scalars)).contains(name)
    }
}

extension String {
    /// `CLIENT_ID` of `OIDC_CLIENT_ID`.
    fileprivate var withoutPrefix: Substring { drop { $0 != "_" }.dropFirst() }
}
