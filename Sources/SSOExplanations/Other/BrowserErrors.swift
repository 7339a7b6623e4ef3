import SSOModel

extension Explanation {
    private static let discovery =
        "https://login.microsoftonline.com/TENANT/v2.0/.well-known/openid-configuration opens in "
        + "the same browser (other clouds: their own host). Then sign in."

    /// What the sign-in library in the browser (MSAL) says, on the page or in its console.
    static let browserErrors: [Explanation] = [
        Explanation(
            "crypto_nonexistent", .browser, "OpenMetadata was opened over plain http",
            phrases: [
                "The crypto object or function is not available",
                "window.crypto.randomUUID is not a function",
            ],
            "Browsers hide their cryptography from pages that come over http, localhost excepted, "
                + "and signing in needs it. Microsoft refuses such an address too.",
            .step(
                "Put TLS in front of the server (reverse proxy or load balancer) and open it "
                    + "by https; or test through an ssh tunnel: "
                    + "ssh -L 8585:localhost:8585 SERVER, then http://localhost:8585."),
            .answer(.serverURL, "the https address"),
            .answer(.redirectURI, "https://HOST/callback, the same in the portal"),
            check: "The address bar starts with https://, and the sign-in page comes."),
        Explanation(
            "pkce_not_created", .browser, "The browser could not prepare the sign-in",
            "Nearly always the same cause as crypto_nonexistent: OpenMetadata was opened over "
                + "plain http on a host other than localhost.",
            .step("Open OpenMetadata by https, or through an ssh tunnel on localhost."),
            .answer(.redirectURI, "https://HOST/callback, the same in the portal"),
            check: "The address bar starts with https://, and the sign-in page comes."),
        Explanation(
            "untrusted_authority", .browser, "The authority is not an address of Microsoft's",
            phrases: ["The provided authority is not a trusted authority"],
            "The authority must be the sign-in host of your cloud and your tenant, nothing else. "
                + "Often /oauth2/v2.0/authorize or /v2.0 stands behind it, the host is mistyped, "
                + "or a placeholder was left in.",
            .answer(
                .tenantID, "the authority has the form https://login.microsoftonline.com/TENANT"
            ),
            check: discovery),
        Explanation(
            "endpoints_resolution_error", .browser,
            "The browser cannot read the tenant's addresses",
            "The sign-in library could not load the discovery page of the authority. Often the "
                + "authority has something behind the tenant, the tenant is mistyped or of another "
                + "cloud, or the network of the browser blocks Microsoft's host.",
            .answer(
                .tenantID, "the authority has the form https://login.microsoftonline.com/TENANT"
            ),
            .answer(.cloud, "the cloud whose portal you use"),
            check: discovery, isGeneral: true),
        Explanation(
            "post_request_failed", .browser, "The browser could not fetch the token",
            "The user signed in, but the request that follows was refused or blocked. Mostly the "
                + "redirect URI is registered as Web instead of Single-page application "
                + "(AADSTS9002326). A content security policy or a network filter can do it too; "
                + "the browser's console tells.",
            .portal(
                "App registrations, your app, Authentication: the address belongs under "
                    + "Single-page application, and only there."),
            .step(
                "If the console speaks of a Content Security Policy: add the sign-in host to "
                    + "its connect-src and frame-src."),
            check: signInCheck, isGeneral: true),
        Explanation(
            "content-security-policy", .browser,
            "A content security policy keeps the browser from Microsoft's host",
            phrases: ["violates the following Content Security Policy directive"],
            "The proxy before OpenMetadata, or the server's own web headers, tell the browser not "
                + "to talk to the sign-in host.",
            .step(
                "Add https://login.microsoftonline.com (or your cloud's host) to connect-src "
                    + "and frame-src, in the proxy or in the server's web headers."),
            check: "The browser's console is free of that message while you sign in."),
        Explanation(
            "no-session-found", .browser, "The browser holds on to an old sign-in",
            phrases: ["No session found"],
            "Often the browser's storage still has something of the sign-in from before the "
                + "change. \"No session found for callback\", now and then, was also reported of "
                + "confidential clients whose cookie got lost on the way over http.",
            .step(
                "Try a private window. If that works, clear the site's data (cookies and "
                    + "local storage) in the old one."),
            check: "Signing in works in the usual window, too."),
    ]
}
