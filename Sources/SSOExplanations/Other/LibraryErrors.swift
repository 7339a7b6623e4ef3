import SSOModel

extension Explanation {
    private static let authority =
        "the authority has the form https://login.microsoftonline.com/TENANT"
    private static let clean =
        "Close all windows of OpenMetadata, clear the site's data (cookies and local storage), or "
        + "take a private window; then sign in once, in one window."

    /// More of what the sign-in library in the browser (MSAL) says.
    ///
    /// Source: AzureAD/microsoft-authentication-library-for-js, `BrowserAuthErrorCodes.ts`,
    /// `ClientAuthErrorCodes.ts`, `ClientConfigurationErrorCodes.ts`.
    static let libraryErrors: [Explanation] = [
        Explanation(
            "interaction_in_progress", .browser, "Another sign-in of this browser is not over",
            "A sign-in was begun in another window, or broken off half way, and the browser's "
                + "storage still says so.",
            .step(clean), check: signInCheck),
        Explanation(
            "no_token_request_cache_error", .browser, "The browser forgot the sign-in it had begun",
            "People came back from Microsoft to a page that knows nothing of it: begun on another "
                + "address (with and without www, http and https, another port), or opened from a "
                + "bookmark of the callback page.",
            .answer(.redirectURI, "on the very address that people open"), .step(clean),
            check: signInCheck),
        Explanation(
            "state_mismatch", .browser, "The answer belongs to another sign-in",
            "Mostly two windows signed in at a time, or the page was loaded again half way.",
            .step(clean), check: signInCheck),
        Explanation(
            "state_not_found", .browser, "The answer lost what it belongs to",
            "A proxy or a redirect of its own cut off what Microsoft put behind the # of the "
                + "callback address.",
            .step("Let the proxy hand on /callback as it is, without a redirect."), .step(clean),
            check: signInCheck),
        Explanation(
            "hash_empty_error", .browser, "Microsoft's answer was empty when it came back",
            "What stands behind the # of the callback address is the answer. A redirect of a "
                + "proxy on /callback, or a page that is no OpenMetadata, takes it away.",
            .answer(.redirectURI, "leads to OpenMetadata itself, ends in /callback"),
            .step("Let the proxy hand on /callback as it is, without a redirect."),
            check: signInCheck),
        Explanation(
            "monitor_window_timeout", .browser, "The hidden window for a new token did not answer",
            "Browsers that block third-party cookies, or a content security policy without "
                + "frame-src, keep the library from getting a new token in the background.",
            .step("Sign in again. If it comes each hour, look at frame-src and the proxy."),
            check: "OpenMetadata stays open for more than an hour without a new sign-in."),
        Explanation(
            "popup_window_error", .browser, "The browser blocked the sign-in window",
            "A blocker of pop-up windows kept it closed.",
            .step("Allow pop-up windows for OpenMetadata's address."), check: signInCheck),
        Explanation(
            "openid_config_error", .browser, "The browser could not read Microsoft's configuration",
            "The address of the authority is wrong, or a network filter or a content security "
                + "policy keeps the browser from it.",
            .answer(.tenantID, authority), check: signInCheck),
        Explanation(
            "authority_uri_insecure", .browser, "The authority is not https",
            "Microsoft's sign-in hosts take https only.", .answer(.tenantID, authority),
            check: signInCheck),
        Explanation(
            "url_parse_error", .browser, "The authority is no address",
            "It is empty, has a blank or braces in it, or lacks https:// in front.",
            .answer(.tenantID, authority), check: signInCheck),
        Explanation(
            "blocked-by-cors", .browser, "The browser was not given the token: another platform",
            phrases: ["has been blocked by CORS policy"],
            "If the address in the text is Microsoft's (.../oauth2/v2.0/token), the redirect URI "
                + "is registered as Web instead of Single-page application: AADSTS9002326. Of "
                + "another address it says that OpenMetadata was opened by one name and asked "
                + "for by another.",
            .portal(
                "App registrations, your app, Authentication: remove the address under Web, "
                    + "then Add a platform, Single-page application, the same address."),
            check: signInCheck),
    ]
}
