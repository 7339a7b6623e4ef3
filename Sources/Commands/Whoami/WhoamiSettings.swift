import DisplayText
import SSOChecks
import SSOModel
import SSOReading

/// The settings that decide about a person, and where each of them stands.
struct WhoamiSettings {
    private(set) var settings: IdentitySettings
    /// False where the release is only assumed.
    private(set) var isVersionKnown = true
    private let kind: FileKind
    private let place: (Setting) -> String

    /// How a setting is called here, and where it was found.
    func line(about setting: Setting) -> String {
        "\(setting.name(in: kind) ?? "\(setting)"), \(place(setting))"
    }

    /// - Throws: The exit status, with everything that is missing or wrong said.
    init(_ sources: AnswerSourceOptions, _ version: OpenMetadataVersion?) throws {
        var collected = try ChangeRun.reporting {
            var flags = Answers()
            flags[.openMetadataVersion] = version.map { .text($0.rawValue) }
            return try CollectedAnswers(
                file: sources.answers, settings: sources.settings, flags: flags)
        }
        collected.takeNothing()
        let resolution = collected.answers.resolve()
        let findings = collected.allFindings(resolution).filter { Self.concerns($0.finding) }
        Console.say(findings)
        guard !findings.contains(where: { $0.finding.severity == .error }),
            let settings = IdentitySettings(resolution.effective)
        else { throw ExitStatus.answersMissingOrInvalid.code }
        self.settings = settings
        kind = (resolution.effective.targetFiles.deployment).fileKind
        place = { setting in
            let id = QuestionID.allCases.first { $0.settings.contains(setting) }
            guard let id, collected.answers[id] != nil else { return "default" }
            return collected.place(of: id)
        }
    }

    /// That the registration is not answered yet is no matter; a mistake in it is.
    private static func concerns(_ finding: Finding) -> Bool {
        guard let id = finding.question else { return true }
        return switch id.section {
        case .access: true
        case .credentials: finding.kind != .required
        case .target: id == .openMetadataVersion
        case .registration, .ingestion: false
        }
    }

    /// - Throws: The exit status, with what cannot be told said.
    init(_ files: CheckedFiles, _ version: OpenMetadataVersion?) throws {
        let installation = Installation(files.inputs, CheckOptions(version: version))
        guard let view = installation.servers.first else {
            Console.say(
                "omsso: error: These files hold no settings of a server.\n"
                    + "  Name them: --file .env --file docker-compose.yml, for example.")
            throw ExitStatus.answersMissingOrInvalid.code
        }
        if let mount = installation.unseenMount {
            Console.say(
                displayable(
                    "omsso: warning: The server reads \(mount.text.shortened()), which is mounted as "
                        + "its openmetadata.yaml and was not looked at."))
        }
        do throws(ServerView.Unknown) {
            settings = try view.identitySettings()
        } catch {
            let names = error.settings.map { $0.name(in: view.kind) ?? "\($0)" }
            Console.say(
                "omsso: error: These files do not tell \(names.joined(separator: ", ")).\n"
                    + "  `omsso check` says more; give all files of the server together.")
            throw ExitStatus.answersMissingOrInvalid.code
        }
        isVersionKnown = view.version != nil
        kind = view.kind
        place = { setting in
            guard let value = view[setting], !value.isStandard else { return "default" }
            let text = installation.files[value.place.file].text
            let line = text.position(of: value.place.range.lowerBound).line
            return "\(text.name):\(line)"
        }
    }
}
