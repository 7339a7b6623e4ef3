// What of written values later ones win over.
extension FindingKind {
    static let changeValuesLost = FindingKind(
        "CHANGE-VALUES-LOST", .error, "A later values file wins over what sign-in needs",
        "What hands values to helm names several files, and of two values helm takes that of the "
            + "later file. The provider, or what it needs, is another one there.",
        .answer(.targetPath, "the later file, which the message names"),
        .step("Or take these keys out of the later file."),
        check: "`omsso check FILE LATERFILE` says nothing of the provider.")

    static let changeValuesLater = FindingKind(
        "CHANGE-VALUES-LATER", .warning, "A later values file wins, or may win",
        "Of two values helm takes that of the file that it is given later. A file beside the "
            + "written one has other values, or could not be looked at.",
        .step("Look what both make together: `omsso check FILE LATERFILE`."),
        .answer(.targetPath, "the later file, if helm is given both"),
        check: "`omsso check FILE LATERFILE` says nothing of it.")
}

extension Problem {
    /// Settings for which a later values file has other values.
    ///
    /// - Parameters:
    ///   - settings: What the later file says otherwise.
    ///   - later: That file.
    ///   - file: The file that is written.
    ///   - source: What tells the order; nil where only the names do.
    /// - Returns: An error where the order is certain, and sign-in itself or what it cannot do without
    ///   is among them; else a warning.
    package static func changeLater(
        _ settings: [Setting], in later: String, than file: String, by source: String?
    ) -> Problem {
        let names = listed(settings.map { $0.shortName(in: .helm) })
        let write = "--path \(later.shellWord)"
        guard let source else {
            return Problem(
                .changeValuesLater,
                "If helm is given \(later.shortened(to: 60)) after it, that file wins over \(names).",
                "See what both make: `omsso check \(file.shellWord) \(later.shellWord)`. Where helm "
                    + "gets both, write that one (\(write)).")
        }
        return Problem(
            kind(losing: settings),
            "\(source.shortened(to: 60)) hands on \(later.shortened(to: 60)) later, which wins over "
                + "\(names)." + (settings.contains(.provider) ? " Sign-in stays as it is." : ""),
            "Take these out of \(later.shellWord), or write that file instead: \"File to write\" "
                + "(\(write)).")
    }

    /// Settings that what names the values files sets itself.
    package static func changeLaterSet(_ settings: [Setting], in source: String) -> Problem {
        let names = listed(settings.map { $0.shortName(in: .helm) })
        return Problem(
            kind(losing: settings),
            "\(source.shortened(to: 60)) sets \(names) itself, which wins over every values file."
                + (settings.contains(.provider) ? " Sign-in stays as it is." : ""),
            "Take it out there, or set it there as well.")
    }

    private static func kind(losing settings: [Setting]) -> FindingKind {
        let needed: Set<Setting> = [.provider, .clientID, .authority, .callbackURL, .publicKeys]
        return needed.isDisjoint(with: settings) ? .changeValuesLater : .changeValuesLost
    }

    /// Later values that cannot be read here.
    package static func changeLaterUnseen(_ names: [String], by source: String) -> Problem {
        let files = listed(names.prefix(4).map { $0.shortened(to: 60) })
        return Problem(
            .changeValuesLater,
            "\(source.shortened(to: 60)) hands on \(files) later, which could not be looked at.",
            "Look that it sets nothing of openmetadata.config.authentication and "
                + "openmetadata.config.authorizer.")
    }
}
