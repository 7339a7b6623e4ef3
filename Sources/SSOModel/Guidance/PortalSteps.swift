/// The clicks in the portal.
///
/// Source: learn.microsoft.com, "Register an application in Microsoft Entra ID".
package enum PortalSteps {
    /// Step 1 of the setup: the app registration.
    package static func registration(_ answers: Answers) -> [GuidanceStep] {
        [
            GuidanceStep(
                "Open the portal, then App registrations, New registration.", address(answers)),
            GuidanceStep("Name:", shown(.applicationName, answers)),
            GuidanceStep(
                "Supported account types: choose \"Accounts in this organizational directory only\"."
            ),
            GuidanceStep(
                "Redirect URI: choose \"Single-page application (SPA)\", not \"Web\", with",
                shown(.redirectURI, answers)),
            GuidanceStep("Press Register."),
        ]
    }

    /// Step 2 of the setup: where the IDs stand.
    package static func credentials(_ answers: Answers) -> [GuidanceStep] {
        [
            GuidanceStep(
                "In the portal: App registrations, your app, Overview.", address(answers)),
            GuidanceStep("Copy Application (client) ID into Client ID. It is not the Object ID."),
            GuidanceStep("Copy Directory (tenant) ID into Tenant ID."),
            GuidanceStep(
                "Worth doing now: Token configuration, Add optional claim, ID, email. "
                    + "Then every user with a mailbox is named by it."),
        ]
    }

    private static func address(_ answers: Answers) -> String {
        (answers.value(.cloud) ?? AzureCloud.public).portal
    }

    private static func shown(_ id: QuestionID, _ answers: Answers) -> String {
        answers.check(id)?.answer.text ?? answers.effective(id)?.text ?? ""
    }
}

extension Answers {
    /// The authority that follows from cloud and tenant; nil while there is no usable tenant.
    package var authorityPreview: String? {
        guard let cloud: AzureCloud = value(.cloud), let tenant: Tenant = value(.tenantID)
        else { return nil }
        return cloud.authority(of: tenant.text)
    }

    /// The public key URLs that follow; empty while there is no usable tenant.
    package var publicKeyURLsPreview: [String] {
        guard let cloud: AzureCloud = value(.cloud), let tenant: Tenant = value(.tenantID),
            let keys: KeyURL = value(.jwksURL)
        else { return [] }
        return files.keys.filled(with: [cloud.keys(of: tenant.text), keys.text])
    }
}
