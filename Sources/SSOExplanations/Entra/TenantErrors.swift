import SSOModel

extension Explanation {
    private static let overview =
        "App registrations, your app, Overview: copy Directory (tenant) ID."
    private static let authority =
        "the authority is https://login.microsoftonline.com/TENANT-ID, with nothing behind it"

    /// What Microsoft says about the directory that people sign in to.
    static let tenantErrors: [Explanation] = [
        .entra(
            90002, "There is no such tenant",
            phrases: [
                "Check to make sure you have the correct tenant ID",
                "Tenant identifiers may not be an empty GUID",
            ],
            "Microsoft does not know the tenant in the authority. Often it is a typing error, an "
                + "ID of zeros, a placeholder that was left in, or a tenant of another cloud (US "
                + "Government, China), which has a sign-in host of its own.",
            .portal(overview), .answer(.tenantID, authority),
            .answer(.cloud, "the cloud whose portal you use"),
            check: "https://login.microsoftonline.com/TENANT/v2.0/.well-known/"
                + "openid-configuration opens in a browser and shows your tenant ID as issuer "
                + "(other clouds: their own host)."),
        .entra(
            900_023, "The authority has something else where the tenant belongs",
            phrases: ["is neither a valid DNS name, nor a valid external domain"],
            "What stands where the tenant belongs is neither an ID nor a domain. The text quotes "
                + "it. Often the authority ends in /oauth2/v2.0/authorize or has braces left in.",
            .portal(overview), .answer(.tenantID, authority),
            check: "The authority has the form https://login.microsoftonline.com/TENANT-ID. Sign "
                + "in from a private window."),
        .entra(
            90038, "The tenant belongs to another cloud",
            "Your tenant lives in one of Microsoft's separated clouds, but the authority names the "
                + "host of another. The key URL must name the right host as well.",
            .answer(.cloud, "us-government or china, as the text says"),
            check: "On the sign-in page the browser shows login.microsoftonline.us or "
                + "login.partner.microsoftonline.cn. OpenMetadata's own SSO screens refuse these "
                + "hosts from 1.10 on: change the files, not the screens."),
        .entra(
            50194, "The authority says common, but the app is for one tenant",
            phrases: ["Usage of the /common endpoint"],
            "With common anybody's account would be asked for, and your app is registered for one "
                + "organisation. That is good: OpenMetadata does not check which tenant a token "
                + "comes from.",
            .portal(overview), .answer(.tenantID, "your own tenant ID, not common"),
            check: "The address of the sign-in page has your tenant ID in it."),
        .entra(
            90130, "The app cannot be used through common or consumers",
            "The authority ends in common or consumers. Use your own tenant.",
            .portal(overview), .answer(.tenantID, "your own tenant ID"),
            check: "The address of the sign-in page has your tenant ID in it."),
        .entra(
            9_002_332, "The app is for work accounts, but the authority says consumers",
            "The authority ends in consumers, which stands for personal accounts.",
            .portal(overview), .answer(.tenantID, "your own tenant ID"),
            check: "The address of the sign-in page has your tenant ID in it."),
        .entra(
            50128, "Nothing in the request names a tenant",
            "The domain in the authority is not one that Microsoft knows.",
            .portal(overview), .answer(.tenantID, "the ID instead of a domain")),
        Explanation(
            "invalid_tenant", .entra, "Microsoft does not know the tenant",
            "The word that comes with AADSTS90002; look that up as well.",
            .portal(overview), .answer(.tenantID, authority),
            check: signInCheck, isGeneral: true),
    ]
}
