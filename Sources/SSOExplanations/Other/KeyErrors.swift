import SSOModel

extension Explanation {
    private static let twoURLs =
        "two addresses, LOGIN-HOST/TENANT/discovery/v2.0/keys and the server's own, "
        + "\(JWKS.url(in: .docker)) (Kubernetes: http://openmetadata:8585...). omsso "
        + "writes both, from Tenant ID and Server key URL."
    private static let fromInside = """
        Ask from inside of the server, not from your desk: "docker compose exec \
        openmetadata-server wget -qO- ADDRESS" or "kubectl exec deployment/openmetadata -- wget \
        -qO- ADDRESS" prints "keys" for each of the addresses. Then a person and the ingestion bot \
        can sign in.
        """
    private static let proxy =
        "If the server reaches the Internet through a proxy: Java does not read http_proxy. Add "
        + "-Dhttps.proxyHost=, -Dhttps.proxyPort= and -Dhttp.nonProxyHosts= to OPENMETADATA_OPTS."
    private static let newToken =
        "Settings, Bots, ingestion-bot in OpenMetadata: copy the token that is there now, or make "
        + "a new one. Give it to every ingestion workflow, and deploy the pipelines again."

    /// What the server says about the keys that tokens are signed with, and about bot tokens.
    ///
    /// Source: OpenMetadata, `JwtFilter.java` and `MultiUrlJwkProvider.java`.
    static let keyErrors: [Explanation] = [
        Explanation(
            "jwt-key-id", .server, "The server does not have the key that signed the token",
            phrases: [
                "match the configured keyID",
                "proper publicKeyUrls under authentication configuration",
            ],
            "People come with tokens that Microsoft signed, bots with tokens that OpenMetadata "
                + "signed. The server looks the key up at its public key URLs, and found none that "
                + "fits. If people fail, Microsoft's address is missing, wrong, of another cloud, "
                + "or cannot be reached by the server. If bots fail, it is the server's own.",
            .setting(.publicKeys, twoURLs), .step(proxy), check: fromInside),
        Explanation(
            "no-key-found", .server, "None of the public key URLs has the key of the token",
            phrases: ["No key found in"],
            "The text names the addresses that were asked; the kid tells whose token it was. With "
                + "login.microsoftonline.com only, and sign-in of people works: the bot's key is "
                + "missing, so the server's own address is not in the list or the server cannot "
                + "open it from inside of its container. If people fail too: Microsoft's address "
                + "is missing or wrong, or this app has a signing key of its own (claims mapping).",
            .setting(.publicKeys, twoURLs),
            .step(
                "Only if the app has its own signing key: put ?appid=CLIENT-ID behind "
                    + "Microsoft's key address. OpenMetadata may or may not take it."),
            .step(proxy), check: fromInside),
        Explanation(
            "cannot-obtain-jwks", .server, "The server cannot open one of its public key URLs",
            phrases: ["Cannot obtain jwks from url"],
            "The server itself has to reach each address. A public name often does not work from "
                + "inside of a container (name, route, or a certificate that Java does not trust). "
                + "For its own keys, an address inside avoids all that.",
            .setting(.publicKeys, twoURLs), .step(proxy), check: fromInside),
        Explanation(
            "token-verification-failed", .server, "The signature of the token does not fit",
            phrases: ["Token verification failed. Public key mismatch"],
            "A key with the right name was found, but it did not sign this token. Often the "
                + "server's key pair was changed and the bot's token is from before.",
            .step(newToken), .answer(.token, "the new token"), check: ingestionCheck),
        Explanation(
            "bot-token-mismatch", .server, "The bot has a newer token than this one",
            phrases: ["token does not match the current bot"],
            "A bot has one token that counts: the last one that was made. Someone made a new one, "
                + "or the server's keys were changed, and this workflow still has the old one.",
            .step(newToken), .answer(.token, "the new token"), check: ingestionCheck),
        Explanation(
            "token-not-readable", .server, "A key or token file cannot be read as one",
            phrases: ["could not deserialize key data"],
            "Seen in workflows after keys were changed. Often the token or key was cut or altered "
                + "on its way into the file.",
            .step(newToken), .answer(.token, "the new token"), check: ingestionCheck),
        Explanation(
            "token-not-made", .server, "The server cannot sign tokens with its own key",
            phrases: ["Failed to generate JWT Token"],
            "The server cannot read its key pair, or the two files are no pair. It is not about "
                + "Microsoft.",
            .step(
                "jwtTokenConfiguration (RSA_PUBLIC_KEY_FILE_PATH, RSA_PRIVATE_KEY_FILE_PATH): "
                    + "both files exist where the server sees them, in DER form, readable by "
                    + "its user. In Docker the folder has to be mounted."),
            .step("If you changed the keys without need, put the old ones back."),
            check: "\(JWKS.path) on the server shows a key, and people can sign in."),
    ]

    static let ingestionCheck = FindingKind.ingestionCheck
}
