import SSOModel

extension Explanation {
    private static let signInLog =
        "Entra admin center, Monitoring, Sign-in logs: the failed line names the rule or the reason."

    /// More of Microsoft's numbers that this sign-in can meet.
    ///
    /// Source: docs/identity-platform/reference-error-codes.md of MicrosoftDocs/entra-docs.
    static let requestErrors: [Explanation] = [
        .entra(
            900_144, "The request has no client ID",
            phrases: ["must contain the following parameter: 'client_id'"],
            "The server gave the browser an empty client ID: the variable did not reach it, or "
                + "the key is empty.",
            .answer(.clientID, "the Application (client) ID")),
        .entra(
            90014, "A part of the request is missing",
            "The text names it. With client_id it is the same as AADSTS900144: the client ID is "
                + "empty where the server reads it.",
            .answer(.clientID, "the Application (client) ID")),
        .entra(
            50059, "The request names no tenant",
            phrases: ["No tenant-identifying information found"],
            "The authority has no tenant, or one that Microsoft cannot tell.",
            .answer(.tenantID, "the Directory (tenant) ID")),
        .entra(
            500_113, "The application has no redirect URI at all",
            phrases: ["No reply address is registered for the application"],
            "The app registration was made without an address, or it was removed.",
            .portal(
                "App registrations, your app, Authentication: Add a platform, Single-page "
                    + "application, the callback address."),
            .answer(.redirectURI, "the very text of the portal")),
        .entra(
            700_051, "The application may not hand out access tokens directly",
            "The request asked for a token in the answer itself. OpenMetadata's own sign-in does "
                + "not; a proxy or an old release may.",
            .portal(
                "App registrations, your app, Authentication: the address belongs under "
                    + "Single-page application; nothing is ticked under implicit grant.")),
        .entra(
            70001, "The application is disabled, or not in this tenant (older number)",
            "The same as AADSTS7000112 or AADSTS700016.",
            .answer(.clientID, "the Application (client) ID"),
            .answer(.tenantID, "the Directory (tenant) ID of the same page")),
        .entra(
            70011, "A scope of the request is not valid",
            "OpenMetadata asks for openid, email and profile. Other scopes come from a setting of "
                + "a confidential client.",
            .setting(.oidcScope, "openid email profile")),
        .entra(
            650_052, "The tenant does not have a service that the application asks for",
            "The app registration asks for permissions of a service that your tenant has not. "
                + "OpenMetadata needs none but User.Read of Microsoft Graph.",
            .portal("App registrations, your app, API permissions: remove all but User.Read.")),
        .entra(
            650_053, "The application asks for a permission that does not exist",
            "A scope was mistyped, or belongs to another service.",
            .portal("App registrations, your app, API permissions: remove what is not known.")),
        .entra(
            9_002_313, "The request is malformed",
            "Something between browser and Microsoft changed it, or an address in the settings has "
                + "a blank or a quote in it.",
            .answer(.redirectURI), .answer(.clientID)),
        .entra(
            54005, "The code of this sign-in was used already",
            "The page was loaded again, or the back button was pressed.",
            .step("Sign in again, from the start page.")),
        .entra(
            70008, "The sign-in took too long, or its token ended",
            "Codes and tokens have an end. If it comes at once, a clock is wrong.",
            .step("Sign in again. Set the clocks of server and desktop by NTP.")),
        .entra(
            50079, "The person has to set up a second factor first",
            "A rule of your tenant wants multi-factor authentication, and the person has none yet.",
            .step("The person follows the page to set it up: https://aka.ms/mfasetup.")),
        .entra(
            50126, "User name or password is wrong",
            "Microsoft refused the person; OpenMetadata has no part in it.",
            .step("Try again, or reset the password.")),
        .entra(
            50057, "The account is disabled",
            "Somebody disabled the person's account in Entra ID.",
            .portal("Users, the person: set Account status to Enabled, if it may be.")),
        .entra(
            53000, "A rule wants a device that your company manages",
            "Conditional Access lets people in from compliant devices only.", .step(signInLog),
            .portal("Protection, Conditional Access: exclude the application, if that is right.")),
        .entra(
            530_004, "Devices of other tenants are not accepted",
            "A guest came from a device that its own company manages, and your tenant does not "
                + "accept that.",
            .step(signInLog),
            .portal("External Identities, Cross-tenant access settings: trust compliant devices.")),
    ]
}
