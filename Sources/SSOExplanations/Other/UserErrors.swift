import SSOModel

extension Explanation {
    private static let oneClaim =
        "Decide once which fact names your people, the sign-in name or the mail address, and keep "
        + "it. On a server that people use, another order makes new users of the same people."

    /// What the server says about the person behind a valid token.
    ///
    /// Source: OpenMetadata, `SecurityUtil.java` and `UserUtil.java`.
    static let userErrors: [Explanation] = [
        Explanation(
            "entity-already-exists", .server, "The user name is taken, by another e-mail address",
            phrases: ["Entity already exists"],
            "OpenMetadata names people by what stands before the @, and keeps one address for each "
                + "name. Someone signed in whose name exists with another address: sign-in name "
                + "and mail address differ, two domains have the same name, the email domain is "
                + "not that of the people, or the order of the claims was changed. People see the "
                + "sign-up page again and again.",
            .step(oneClaim), .answer(.jwtPrincipalClaims),
            .answer(.principalDomain, "what your people's addresses end in"),
            check: "Settings, Users shows the person once, with the right address; sign-in does "
                + "not lead to the sign-up page."),
        Explanation(
            "user-email-mismatch", .server, "The user name belongs to another e-mail address",
            phrases: [
                "User with given name exists but is not associated with the provided email",
                "Matching User Found By Name",
            ],
            "The text shows both: the address that OpenMetadata has, and the one that the token "
                + "brought. Often an account was made with another email domain before, or the "
                + "mapping takes name and address from claims that do not belong together.",
            .answer(.principalDomain, "what stands after the @ of \"Provided User\""),
            .setting(
                .claimsMapping,
                "empty, or both of username:CLAIM and email:CLAIM from the same fact"),
            .step(
                "Then correct or delete the old account in Settings, Users. Initial admins "
                    + "get their address from the email domain at the next start."),
            check: "The person signs in from a private window."),
        Explanation(
            "email-must-match", .server, "The server made an e-mail address that is none",
            phrases: ["email must match"],
            "The token's claim has no address, so OpenMetadata put the email domain behind the "
                + "name, and that domain is empty or no domain: several domains with commas, a web "
                + "address, or one without a dot.",
            .answer(.principalDomain, "one domain, such as example.com"),
            .answer(
                .allowedDomains,
                "all of them, if people of several domains sign in (servers from 1.6.13)"),
            check: "The page loads after signing in, and your profile shows a right address."),
        Explanation(
            "self-signup-off", .server, "New users may not make their own account",
            phrases: ["Self Signup is not enabled"],
            "The sign-in worked, but the person has no account in OpenMetadata, and signing in "
                + "does not make one. That may be what you want.",
            .step("Make the account in Settings, Users; or let people make their own:"),
            .answer(
                .enableSelfSignup,
                "true; to limit who gets in, set \"Assignment required\" in the portal"),
            check: "The person signs in and sees the start page."),
    ]
}
