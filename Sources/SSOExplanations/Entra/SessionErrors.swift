import SSOModel

extension Explanation {
    private static let daily =
        "None in the files. People sign in again about once a day: Microsoft's rule for browser "
        + "apps."

    /// What Microsoft says when a sign-in is to be renewed without asking the user.
    static let sessionErrors: [Explanation] = [
        .entra(
            50058, "Nobody is signed in at Microsoft in this browser",
            "OpenMetadata tried to renew the sign-in without a page, and Microsoft has no session "
                + "to renew. After a night, or where the browser blocks third-party cookies, this "
                + "is expected. If everybody sees it at once and no sign-in page comes, the server "
                + "may be set up as a confidential client with an empty prompt type.",
            .step("Reload the page and sign in again; if it stays, try a private window."),
            .setting(.clientType, "public, unless you mean to use a secret"),
            .step(
                "Confidential client only: set OIDC_PROMPT_TYPE (oidcConfiguration."
                    + "promptType) to select_account."),
            check: "A private window shows Microsoft's sign-in page and lets you in."),
        .entra(
            160_021, "The browser asked for a session that Microsoft does not have",
            "The quiet renewal of the sign-in failed, often because the browser blocks third-party "
                + "cookies or remembers an old session.",
            .step("Sign in again, if needed in a private window."), .step(daily)),
        .entra(
            700_084, "The sign-in of a browser app has reached its fixed end",
            phrases: ["has a fixed, limited lifetime"],
            "The refresh tokens of single-page applications last 24 hours, and nothing can make "
                + "them last longer.",
            .step(daily),
            check: "Signing in again works."),
        Explanation(
            "interaction_required", .entra, "Microsoft needs to show the user a page",
            "The sign-in cannot be renewed quietly. Often third-party cookies are blocked, or a "
                + "rule of your organisation wants another step. A number beside it says more.",
            .step("Sign in again."), .step(daily), check: signInCheck,
            isGeneral: true),
        Explanation(
            "login_required", .entra, "Microsoft needs the user to sign in",
            "There is no session that could be renewed quietly. This is expected.",
            .step("Sign in again."), .step(daily), check: signInCheck,
            isGeneral: true),
    ]
}
