import SSOModel

/// What the first screen says, apart from keys.
enum WelcomeContent {
    static let blocks: [Block] = [
        .paragraph(
            "This sets up sign-in with Microsoft Entra ID (Azure AD) for an OpenMetadata "
                + "server: seven short steps, then the files are written. Nothing is "
                + "written before you say so in step 6, and no network is used."),
        .blank, .heading("Have at hand"),
        .bullets([
            "Access to the portal, to register an application (step 1 says how).",
            "The address that people type to open OpenMetadata.",
            "The e-mail address of everyone who is to be an administrator.",
            "How the server runs: Docker, bare metal or Kubernetes, and its version.",
        ]),
        .blank, .heading("Good to know"),
    ]

    /// What there is to choose about.
    static func offer(_ wizard: Wizard) -> String {
        if let other = wizard.otherSession { return "omsso is open already: \(other)." }
        return "There is a draft: \(wizard.draft?.origin ?? "")."
    }
}
