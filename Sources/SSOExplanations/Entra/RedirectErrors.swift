import SSOModel

extension Explanation {
    private static let registerAsSeen =
        "App registrations, your app, Authentication, Single-page application: add exactly the "
        + "address in the error text. If that address is wrong, change the files instead."

    /// The same beside an http address that the portal does not take.
    var beyondPlainHTTP: Explanation {
        with(
            changes.map { change in
                guard change == .portal(Self.registerAsSeen) else { return change }
                return .portal(
                    "App registrations, your app, Authentication, Single-page application: add "
                        + "https://HOST/callback. The http address in your text cannot be added.")
            })
    }

    /// What Microsoft says about the address that it sends people back to.
    static let redirectErrors: [Explanation] = [
        .entra(
            50011, "The redirect URI is not the registered one, letter by letter",
            phrases: [
                "match the redirect URIs configured for the application",
                "The reply URL specified in the request does not match",
                "The provided value for the input parameter 'redirect_uri' is not valid",
            ],
            "OpenMetadata asked Microsoft to send people back to an address that your app "
                + "registration does not have. The whole address counts: http or https, host, "
                + "port, capitals, a slash at the end. Often the server still says "
                + "http://localhost:8585/callback, or TLS ends at a proxy and one side says http.",
            .portal(registerAsSeen),
            .answer(.redirectURI, "the very text of the portal, as https://HOST/callback"),
            check: "The address after redirect_uri= in the browser's address bar, on Microsoft's "
                + "page, is the one in the portal. Sign in from a private window."),
        .entra(
            9_002_326, "The redirect URI is registered as Web, not as Single-page application",
            phrases: [
                "Cross-origin token redemption is permitted only for",
                "check that the redirectUri is registered in the Azure App Portal as type 'SPA'",
            ],
            "The address is right, but it stands under the platform Web (or Mobile and desktop). "
                + "OpenMetadata signs people in inside the browser, which Microsoft allows for the "
                + "platform Single-page application only. A localhost address under another "
                + "platform, with another port, does the same harm: ports of localhost are not "
                + "compared.",
            .portal(
                "App registrations, your app, Authentication: remove the address under Web, "
                    + "save, then Add a platform, Single-page application, the same address. "
                    + "One address can stand under one platform only."),
            check: "The app's Manifest lists the address for Spa, not for Web. Sign in from a "
                + "private window."),
        .entra(
            90023, "The request is not valid; often the redirect URI is registered as Web",
            "A general refusal. With words about cross-origin token redemption it is an older "
                + "number for AADSTS9002326: the redirect URI stands under Web instead of "
                + "Single-page application. Otherwise the text after the number says what is "
                + "wrong.",
            .portal(
                "App registrations, your app, Authentication: the address belongs under "
                    + "Single-page application, and only there.")),
        .entra(
            500_119, "Microsoft refuses this kind of redirect URI",
            "Addresses that start with urn: are refused in some cases. OpenMetadata needs a web "
                + "address anyway.",
            .portal(
                "App registrations, your app, Authentication: remove the urn: address, add "
                    + "the web address under Single-page application."),
            .answer(.redirectURI, "https://HOST/callback")),
        .entra(
            90102, "The redirect URI is not a whole web address",
            phrases: ["'redirect_uri' value must be a valid absolute URI"],
            "The address that OpenMetadata sent has no scheme or host: often https:// is missing, "
                + "or a placeholder such as {your domain} was left in.",
            .answer(.redirectURI, "a whole address: https://HOST/callback")),
        .entra(
            900_971, "No redirect URI was given",
            phrases: ["No reply address provided"],
            "Neither the request nor the registration has an address to send people back to. "
                + "OpenMetadata does not fill in an empty one: an empty callback URL is sent as it "
                + "is.",
            .portal(
                "App registrations, your app, Authentication: add the address under "
                    + "Single-page application."),
            .answer(.redirectURI, "not empty: https://HOST/callback")),
        Explanation(
            "redirect-uris-not-distinct", .entra,
            "The portal cannot save: an address stands under two platforms",
            phrases: ["Redirect URIs must have distinct values"],
            "One redirect URI can belong to one platform only.",
            .portal(
                "App registrations, your app, Authentication: remove the address under Web or "
                    + "Mobile, save, then add it under Single-page application."),
            check: "The portal saves without an error."),
        Explanation(
            "redirect-uri-needs-https", .entra, "The portal does not take an http address",
            phrases: ["Must start with \"HTTPS\" or \"http://localhost\""],
            "Microsoft takes http for localhost only. On any other host the browser would refuse "
                + "to sign in as well, so a trick in the portal does not help.",
            .step(
                "Put TLS in front of the server (reverse proxy or load balancer); or test "
                    + "through an ssh tunnel with http://localhost:8585."),
            .answer(.redirectURI, "https://HOST/callback"),
            check: "The portal saves the address, and people open OpenMetadata by https."),
    ]
}
