import SSOModel

extension Explanation {
    /// What Microsoft says about the application itself: its ID, its kind, its secret.
    static let clientErrors: [Explanation] = [
        .entra(
            700_016, "This tenant has no application with that client ID",
            "The client ID is not one of your tenant's. Often client ID and tenant ID are swapped, "
                + "or the Object ID was copied, which stands just below. It may also be an app of "
                + "another tenant or cloud, or one that was deleted.",
            .portal(
                "App registrations, your app, Overview: copy Application (client) ID, and "
                    + "compare Directory (tenant) ID."),
            .answer(.clientID, "the Application (client) ID"),
            .answer(.tenantID, "the Directory (tenant) ID of the same page"),
            check: "The ID after client_id= in the browser's address bar, on Microsoft's page, "
                + "is the one in the portal."),
        .entra(
            700_011, "The application is not in the tenant that was asked",
            "The same as AADSTS700016, seen in another step: the client ID is not known in the "
                + "tenant that was asked.",
            .portal("App registrations, your app, Overview: compare both IDs with the files."),
            .answer(.clientID, "the Application (client) ID"),
            .answer(.tenantID, "the Directory (tenant) ID of the same page")),
        .entra(
            7_000_112, "The application is disabled",
            "Somebody in your tenant switched the application off.",
            .portal(
                "Enterprise applications, your app, Properties: set \"Enabled for users to "
                    + "sign-in\" to Yes.")),
        .entra(
            7_000_218, "Microsoft wants a client secret: the redirect URI is registered as Web",
            phrases: ["'client_assertion' or 'client_secret'"],
            "A public client has no secret. Microsoft asks for one when the redirect URI stands "
                + "under the platform Web. Do not make a secret: move the address.",
            .portal(
                "App registrations, your app, Authentication: remove the address under Web, "
                    + "then add it under Single-page application."),
            .setting(.clientType, "public")),
        .entra(
            700_025, "A secret was sent for a public client",
            "The address is registered as Single-page application, which has no secret, but the "
                + "server sends one: it is set up as a confidential client. omsso sets up public "
                + "clients.",
            .setting(.clientType, "public"),
            .step(
                "If you want a confidential client: register the address under Web, and "
                    + "remove it under Single-page application.")),
        .entra(
            9_002_327, "The server asked for a token that only a browser may ask for",
            phrases: ["may only be redeemed via cross-origin requests"],
            "The address is registered as Single-page application, but the server itself, not the "
                + "browser, tried to get the token: it is set up as a confidential client.",
            .setting(.clientType, "public"),
            .step(
                "If you want a confidential client: register the address under Web, and "
                    + "remove it under Single-page application.")),
        .entra(
            700_054, "ID tokens of the implicit grant are switched off",
            phrases: ["response_type 'id_token' is not enabled for the application"],
            "Signing in to OpenMetadata does not need the implicit grant, whatever its pages call "
                + "the flow. The Test Login window of OpenMetadata's SSO screens does.",
            .portal(
                "Only to use Test Login: App registrations, your app, Authentication, "
                    + "Implicit grant and hybrid flows, tick ID tokens. Otherwise leave it."),
            .setting(.clientType, "public"),
            check: "Sign in from a private window, by OpenMetadata's own start page."),
        .entra(
            7_000_215, "The client secret is wrong",
            phrases: ["Invalid client secret provided", "not the client secret ID"],
            "Only a confidential client has a secret; the setup that omsso makes has none. Often "
                + "the column Secret ID was copied instead of Value, or a shell or YAML file "
                + "swallowed a character such as $, # or ~.",
            .portal(
                "Certificates & secrets: make a new secret and copy the column Value; it is "
                    + "shown once."),
            .setting(.clientType, "public, unless you mean to use a secret")),
        .entra(
            7_000_222, "The client secret has expired",
            "Only a confidential client has a secret; the setup of omsso has none.",
            .portal(
                "Certificates & secrets: make a new one, note the day it expires, and put "
                    + "its Value where the old one was."),
            .setting(.clientType, "public, unless you mean to use a secret")),
        Explanation(
            "unauthorized_client", .entra, "Microsoft does not accept this application",
            "It usually means that the client ID is not known in the tenant that was asked "
                + "(AADSTS700016). The number in the same text says more.",
            .portal("App registrations, your app, Overview: compare both IDs with the files."),
            .answer(.clientID), .answer(.tenantID), check: signInCheck, isGeneral: true),
        Explanation(
            "invalid_request", .entra, "Microsoft does not accept the request",
            "The word says little; the number or text beside it says which part is wrong. Often it "
                + "is the redirect URI or the tenant.",
            .answer(.redirectURI), .answer(.tenantID), check: signInCheck,
            isGeneral: true),
        Explanation(
            "invalid_client", .entra,
            "Microsoft does not accept the credentials of the application",
            "A secret was wanted, or the wrong one was given. A public client needs none: check "
                + "that the redirect URI stands under Single-page application. The number in the "
                + "same text says more.",
            .portal(
                "App registrations, your app, Authentication: the address belongs under "
                    + "Single-page application."),
            .setting(.clientType, "public"), check: signInCheck, isGeneral: true),
    ]
}
