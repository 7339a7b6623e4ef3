import SSOModel

extension Explanation {
    private static let signInLog =
        "Entra admin center, Monitoring & health, Sign-in logs: the failed line names the policy or "
        + "the reason."

    /// Numbers that say the same of this setup.
    private static func same(
        _ numbers: [Int], _ title: String, _ meaning: String, _ changes: Change...
    ) -> [Explanation] {
        numbers.map { .entra($0, title, meaning, changes) }
    }

    /// What accounts, policies and old sessions answer; the files have no part in most of it.
    ///
    /// Source: docs/identity-platform/reference-error-codes.md of MicrosoftDocs/entra-docs.
    static let policyErrors: [Explanation] =
        same(
            [50053, 50055, 50056, 50144], "The account cannot sign in with this password",
            "It is locked, or its password is empty or has expired. OpenMetadata has no part in it.",
            .step("The person resets the password, or waits until the lock ends."))
        + same(
            [50072, 50074, 50078, 53004], "A second factor is missing",
            "A rule of your tenant wants multi-factor authentication: not set up, not passed, or "
                + "too long ago.",
            .step("Sign in again and follow the page; https://aka.ms/mfasetup sets it up."))
        + same(
            [50097, 53001, 53002, 53011, 530_032, 530_035],
            "A policy of the tenant refuses this sign-in",
            "Conditional Access, security defaults or the risk of the account: device, app, place "
                + "or method are not allowed.",
            .step(signInLog),
            .portal("Protection, Conditional Access: exclude the application, if that is right."))
        + same(
            [50002, 500_021, 500_022], "The network lets people into some tenants only",
            "A proxy of your company adds the header of tenant restrictions, and this tenant is not "
                + "on its list.",
            .step("Ask who runs the proxy to add the tenant."), .answer(.tenantID))
        + same(
            [500_212, 500_213], "Cross-tenant access is not allowed",
            "The person is of another tenant, and a rule of theirs or of yours keeps them out.",
            .portal("External Identities, Cross-tenant access settings, of both tenants."))
        + same(
            [16003, 50014, 51004, 500_208], "The account does not belong to this tenant",
            "Another account of the same browser may have been taken, a private one, or a guest who "
                + "was never invited.",
            .step("Sign out of Microsoft, or take a private window, and choose the right account."),
            .portal("Users: invite the person as a guest, if they should be one."))
        + same(
            [65005, 500_011, 650_054, 650_056, 650_057],
            "The permissions of the app registration do not fit",
            "It lists a service that your tenant does not have, or nobody consented to it.",
            .portal(
                "App registrations, your app, API permissions: Microsoft Graph, User.Read alone, "
                    + "then Grant admin consent."))
        + same(
            [70004], "The redirect URI is not the registered one (older number)",
            "The same as AADSTS50011.", .answer(.redirectURI, "the very text of the portal"))
        + same(
            [70005], "The kind of answer is not allowed for the application",
            "The request asked for a token in the answer itself, as a proxy or an old release does.",
            .portal(
                "App registrations, your app, Authentication: the address stands under "
                    + "Single-page application."))
        + same(
            [70000, 50089, 50132, 50133, 50173, 70043, 700_082], "The session ended",
            "Tokens end after some time, by a rule of the tenant, or when the password changes.",
            .step("Sign in again. Only if it comes each time: clear the site's data first."))
        + same(
            [50196], "The browser asked again and again",
            "Sign-in runs in a circle: mostly the server refuses each token that Microsoft gives, "
                + "so that the page asks for another.",
            .step("Look at the server's log for the reason, and ask `omsso explain -` about it."),
            .answer(.jwksURL), .answer(.principalDomain))
        + same(
            [700_005], "The code belongs to another tenant",
            "Two authorities were used in one sign-in: an old page, or a half-changed setup.",
            .answer(.tenantID, "the same everywhere"), .step("Load the page anew."))
        + same(
            [90019], "The request names no tenant",
            "The authority has none, or none that is known.",
            .answer(.tenantID, "the Directory (tenant) ID"))
        + same(
            [70002], "The client secret is wrong",
            "Only a confidential client has one; a public client, as omsso sets up, needs none.",
            .setting(.clientType, "public, unless you mean to use a secret"))
        + same(
            [1_000_104, 900_382, 900_432], "The account or the app is of another cloud",
            "Sign-in between Microsoft's separated clouds is not open for this.",
            .answer(.cloud, "the cloud whose portal you use"))
        + same(
            [1_000_031], "The application is blocked for now",
            "Microsoft or your tenant keeps people out of it.",
            .portal("Enterprise applications, your app, Properties, and its messages."))
        + same(
            [900_561], "Microsoft's page was called in a way it does not take",
            "Often the back button of the browser.", .step("Sign in again, from the start page."))
}
