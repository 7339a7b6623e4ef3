import SSOModel

extension Explanation {
    private static let peopleCheck = "The person signs in from a private window."
    private static let mapping =
        "empty, or both of username:CLAIM and email:CLAIM, of claims that the token has"

    /// What the server says about a token whose signature is right, and about one that is none.
    ///
    /// Source: OpenMetadata, `SecurityUtil.java`, `JwtFilter.java` and `AuthenticationException.java`.
    static let signInErrors: [Explanation] = [
        Explanation(
            "domain-not-admitted", .server, "The person's domain may not sign in",
            phrases: [
                "Email does not match the principal domain", "Email domain does not match",
                "not in allowed list",
            ],
            "\"Only this domain may sign in\" is on, and what stands behind the @ in the token is "
                + "neither the email domain nor one of the further domains. Older servers compare "
                + "letter by letter, capitals included. Guests come with another domain than they "
                + "seem to have.",
            .answer(
                .principalDomain,
                "spelled as in the portal: Users, the person, User principal name"),
            .answer(
                .allowedDomains,
                "all of them, if people of several domains sign in (servers from 1.6.13)"),
            check: peopleCheck),
        Explanation(
            "user-not-registered", .server, "The person has no account, and may not make one",
            phrases: ["is not registered. Contact your administrator"],
            "The sign-in worked, but signing in for the first time makes no account here.",
            .step("Make the account in Settings, Users; or let people make their own:"),
            .answer(.enableSelfSignup, "true"), check: peopleCheck),
        Explanation(
            "token-expired", .server, "The token is past its end", phrases: ["Expired token!"],
            "For a person: the hour of Microsoft's token is over, and the browser did not get a "
                + "new one in time; signing in again helps. If it comes right after signing in, a "
                + "clock is wrong. For a workflow: the bot's token has an end, and it came.",
            .step("Set the clocks of server and desktop by NTP, if a fresh token is refused."),
            .step(
                "Settings, Bots, ingestion-bot: make a token without an end, if the bot's ended."),
            .answer(.token, "the new token"), check: ingestionCheck),
        Explanation(
            "claims-missing", .server, "The token has none of the claims that name the user",
            phrases: ["none of the following claims are present"],
            "The server looks for the claims of its list, and Microsoft's token has none of them. "
                + "Often `email` alone stands in the list, and the account has no mail address.",
            .answer(.jwtPrincipalClaims, "email, preferred_username, sub"),
            check: peopleCheck),
        Explanation(
            "mapped-claim-missing", .server, "The token lacks a claim that the mapping names",
            phrases: [
                "'username' claim is not present", "'email' claim is not present",
                "'email' claim is not present or invalid",
            ],
            "The mapping says by which claim the name and the address come, and this token does "
                + "not have it, or it holds no address.",
            .setting(.claimsMapping, mapping), check: peopleCheck),
        Explanation(
            "claims-mapping-half", .server, "The mapping of claims is not whole",
            phrases: ["Both username and email should be present"],
            "The server does not start with one half of it. `omsso check` finds the line: "
                + "OMSSO-CLAIM-MAPPING-PAIR.",
            .setting(.claimsMapping, mapping),
            check: "The server starts: its log goes on past that line."),
        Explanation(
            "token-invalid", .server, "What came as a token is none",
            phrases: [
                "APIError: Invalid token", "message: Invalid token",
                "Unable to decode the token",
            ],
            "The ingestion job or a script sent an empty text, the name of a variable that nobody "
                + "set, a token in quotes, or one that was cut.",
            .step(
                "Settings, Bots, ingestion-bot: copy the whole token again, in one line without "
                    + "quotes; set the variable where the job runs."),
            .answer(.token), check: ingestionCheck),
    ]
}
