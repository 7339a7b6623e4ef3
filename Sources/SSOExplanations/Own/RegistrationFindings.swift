import SSOModel

extension Explanation {
    private static let copyIDs = Change.portal(
        "App registrations, your app, Overview: copy the ID with the button beside it.")

    /// Name, client ID, tenant and cloud.
    static let registrationFindings = nameFindings + idFindings + tenantFindings

    private static let nameFindings: [Explanation] = [
        .finding(
            "NAME-LONG", "The application name is longer than 90 characters",
            "It works for your own organisation. Where personal accounts may sign in, Microsoft "
                + "takes 90 characters at most.",
            .answer(.applicationName, "shorter, if personal accounts may ever sign in")),
        .finding(
            "NAME-TOO-LONG", "The application name is longer than 120 characters",
            "Microsoft does not take it.", .answer(.applicationName, "120 characters at most")),
        .finding(
            "NAME-MICROSOFT", "The application name has the word Microsoft in it",
            "Microsoft has refused such names, at least for apps of several tenants.",
            .answer(.applicationName, "without that word")),
        .finding(
            "NAME-CHARACTERS", "The application name has characters that shells change",
            "The name goes into commands of az, where quotes, $, & and the like can go wrong.",
            .answer(.applicationName, "letters, digits, blanks and hyphens")),
    ]

    private static let idFindings: [Explanation] = [
        .finding(
            "GUID-HYPHENS", "The hyphens of an ID are missing",
            "The portal shows IDs as 8-4-4-4-12 characters, and the server compares them so.",
            copyIDs, .answer(.clientID), .answer(.tenantID)),
        .finding(
            "GUID-GROUPS", "An ID does not have five groups",
            "A part was not copied, or something else was.", copyIDs, .answer(.clientID),
            .answer(.tenantID)),
        .finding(
            "GUID-GROUP", "A group of an ID has a wrong length or a wrong character",
            "IDs have 8-4-4-4-12 of the characters 0-9 and a-f. The message names the group.",
            copyIDs, .answer(.clientID), .answer(.tenantID)),
        .finding(
            "GUID-ZERO", "An ID consists of zeros",
            "Programs put it where there is no ID. Microsoft answers AADSTS90002 for such a "
                + "tenant.", copyIDs, .answer(.clientID), .answer(.tenantID)),
        .finding(
            "CLIENT-SECRET", "A client secret was given as client ID",
            "A public client has no secret. A secret that stood in a file or on a screen should "
                + "not be used any more.",
            .portal("Certificates & secrets: delete it, unless something else uses it."), copyIDs,
            .answer(.clientID)),
        .finding(
            "IDS-EQUAL", "Client ID and tenant ID are the same",
            "One was copied twice; sign-in would end with AADSTS700016 or AADSTS90002.", copyIDs,
            .answer(.clientID, "Application (client) ID"),
            .answer(.tenantID, "Directory (tenant) ID")),
    ]

    private static let tenantFindings: [Explanation] = [
        .finding(
            "TENANT-HOST", "The address given for the tenant is not Microsoft's",
            "The tenant can be taken out of an authority address, but only of one with a sign-in "
                + "host of Microsoft.", copyIDs, .answer(.tenantID)),
        .finding(
            "TENANT-CLOUD", "The address of the tenant is of another cloud",
            "Each of Microsoft's clouds has a portal and a sign-in host of its own.",
            .answer(.cloud, "the cloud whose portal you use"), .answer(.tenantID)),
        .finding(
            "TENANT-ADDRESS", "The address has no tenant in it",
            "After the host an authority has the tenant: its ID, or a domain.", copyIDs,
            .answer(.tenantID)),
        .finding(
            "TENANT-TAKEN", "The tenant was taken out of a longer address",
            "Only a note: the authority is made of the cloud's host and the tenant.",
            .answer(.tenantID)),
        .finding(
            "TENANT-SAMPLE", "The tenant is the sample of a documentation page",
            "It is not even a valid ID.", copyIDs, .answer(.tenantID)),
        .finding(
            "TENANT-ANY", "The tenant is common, organizations or consumers",
            "Accounts of any organisation can then sign in at Microsoft, and OpenMetadata does not "
                + "check the tenant of a token. With an app for one tenant Microsoft answers "
                + "AADSTS50194.", copyIDs, .answer(.tenantID, "your own tenant ID")),
        .finding(
            "TENANT-DOMAIN", "The tenant is given by a domain",
            "It works for signing in. From 1.10 on OpenMetadata's own SSO screens want the ID.",
            copyIDs, .answer(.tenantID)),
        .finding(
            "TENANT-EMAIL", "The tenant is given as an e-mail address",
            "Wanted is the ID of the organisation.", copyIDs, .answer(.tenantID)),
        .finding(
            "CLOUD-SCREENS", "OpenMetadata's own SSO screens refuse this cloud",
            "From 1.10 on they take login.microsoftonline.com only. The server itself works with "
                + "the other clouds.",
            .step("Change single sign-on in the files, never on the screens."), .answer(.cloud)),
    ]
}
