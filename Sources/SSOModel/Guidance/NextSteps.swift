/// What an operator does after the files are written, from the server's folder to the first
/// sign-in and the way back.
///
/// Source of the commands: docker compose 1.29, 2.26 and 2.40, Helm and kubectl, as tried.
package struct NextSteps: Hashable, Sendable {
    /// What became of the server's file.
    package enum Outcome: Hashable, Sendable, CaseIterable {
        case created, changed, kept
    }

    /// What `omsso apply --undo` does to the server's file.
    package enum WayBack: Hashable, Sendable, CaseIterable {
        /// It puts the file of before in its place.
        case restores
        /// It removes the file, which was not there before.
        case removes
        /// It does nothing to this file.
        case unknown
    }

    let settings: SSOSettings
    let place: Place
    let outcome: Outcome
    let wayBack: WayBack
    /// True for two sections for a server's own file, which is another one.
    let isFragment: Bool

    /// - Parameters:
    ///   - settings: What was written.
    ///   - place: Where the commands run, and what they name.
    ///   - outcome: What became of the server's file.
    ///   - wayBack: What undoing would do to it; the record may be that of an earlier run.
    ///   - hasOnlySections: True for a file that holds nothing but what was written.
    package init(
        _ settings: SSOSettings, at place: Place, outcome: Outcome, wayBack: WayBack,
        hasOnlySections: Bool = false
    ) {
        self.settings = settings
        isFragment =
            settings.target.kind == .bareMetal
            && (outcome == .created || wayBack == .removes || hasOnlySections)
        self.place = isFragment ? place.ofFragment : place
        self.outcome = outcome
        self.wayBack = wayBack
    }

    /// The steps in their order; the way back is the last one.
    package var steps: [GuidanceStep] {
        unchanged + server + token + [consent, signIn, explanation]
            + [GuidanceStep("If nobody can sign in: " + back.title, back.copyable)]
    }

    private var unchanged: [GuidanceStep] {
        guard outcome == .kept else { return [] }
        return [
            GuidanceStep(
                "The file had all of it already. If the server was started with it, go on with "
                    + "step \(server.count + 2).")
        ]
    }

    private var server: [GuidanceStep] {
        switch settings.target.kind {
        case .docker: dockerSteps
        case .bareMetal: bareMetalSteps
        case .kubernetes: kubernetesSteps
        }
    }

    private var back: GuidanceStep {
        switch settings.target.kind {
        case .docker: dockerBack
        case .bareMetal: bareMetalBack
        case .kubernetes: kubernetesBack
        }
    }
}

// MARK: - For every deployment

extension NextSteps {
    /// Makes the server forget what its database keeps; runs in the server's own folder.
    package static let databaseResetCommand =
        "./bootstrap/openmetadata-ops.sh remove-security-config --force"

    /// True where the database of a server that has run before wins over the files.
    var databaseWins: Bool { settings.target.version.databaseWins }

    func enter(_ title: String, unknown: String) -> GuidanceStep {
        place.folder.map { GuidanceStep(title, "cd \($0.shellWord)") } ?? GuidanceStep(unknown)
    }

    static let whyReset =
        "Only if this server has run before: from 1.10 on its database wins over the files. "

    private var token: [GuidanceStep] {
        let name: String
        switch settings.ingestion?.token {
        case .later: name = TokenSource.variableForLater
        case .environment(let variable): name = variable
        case .literal, .file, .existing, nil: return []
        }
        return [
            GuidanceStep(
                "Before ingestion runs, in the shell that runs it: give it the token of Settings, "
                    + "Bots, ingestion-bot.", "read -rsp 'Bot token: ' \(name) && export \(name)")
        ]
    }

    private var consent: GuidanceStep {
        let name = "\"\(settings.registration.applicationName.text)\""
        return GuidanceStep(
            "If Microsoft says \"Need admin approval\": an administrator of the tenant grants it, in "
                + "the portal under App registrations, \(name), API permissions, Grant admin "
                + "consent. If it says that somebody is not assigned: Enterprise applications, "
                + "\(name), Users and groups.")
    }

    private var signIn: GuidanceStep {
        let admins = settings.access.adminPrincipals.prefix(3).map(\.text)
            .joined(separator: " or ")
        return GuidanceStep(
            "Open OpenMetadata in a private window and sign in with the Microsoft account of "
                + "\(admins). You see \"Sign in with Azure\", Microsoft's page, and then "
                + "OpenMetadata with your name and with Settings. An account that "
                + "was there before and was no admin does not become one by this.",
            settings.registration.serverURL.text)
    }

    private var explanation: GuidanceStep {
        GuidanceStep(
            "If an error shows: this says what it means and what to change. CODE is such as "
                + "AADSTS50011; with - in its place a log can be pasted.", "omsso explain CODE")
    }
}

extension OpenMetadataVersion {
    /// Source: OpenMetadata, `SettingsCache.java` and `OpenMetadataOperations.java` from 1.10 on;
    /// 2.1 asks `SECURITY_CONFIG_SOURCE`.
    package var databaseWins: Bool { self >= .v1_10 && self <= .v2_0.patch(.max) }
}
