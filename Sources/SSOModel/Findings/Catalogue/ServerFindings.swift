private let again = "Run `omsso verify` again: the check passes."

// What `omsso verify` finds at Microsoft and at the server.
extension FindingKind {
    static let serverKinds = [
        issuerOther, keysNone, keyShort, serverRelease, serverNoAPI, serverOther, serverRefuses,
        adminToken, callbackPage, tokenAlgorithm, clientRelease,
    ]

    package static let issuerOther = FindingKind(
        "ISSUER-OTHER", .error, "The issuer is not the tenant that was asked for",
        "What answers is not Microsoft's sign-in, or a copy of it for somebody else.",
        .step("See what the name of Microsoft's sign-in host leads to on this machine."),
        .answer(.tenantID), check: again)

    package static let keysNone = FindingKind(
        "KEYS-NONE", .error, "No usable key is published at a key address",
        "Without it no token can be verified, and nobody can sign in.",
        .step("Open the address: it has to show \"keys\" with at least one entry."),
        .setting(.publicKeys), check: again)

    package static let keyShort = FindingKind(
        "KEY-SHORT", .error, "A signing key is too short",
        "Keys of less than 2048 bits can be broken, and then anybody can make tokens.",
        .step(
            "Give the server a new key pair (jwtTokenConfiguration) of 2048 bits or more, then make "
                + "new bot tokens."), check: again)

    package static let serverRelease = FindingKind(
        "SERVER-RELEASE", .warning, "The server is of another release than was said",
        "Settings of one release may be unknown to another, which then does not start.",
        .answer(.openMetadataVersion, "what the server says"), check: again)

    package static let serverNoAPI = FindingKind(
        "SERVER-NO-API", .error, "There is no OpenMetadata at an address",
        "Another program answers there, or something before it wants a login or another path.",
        .step("Give the address that people open, without a page behind it: --server URL"),
        .answer(.serverURL), check: again)

    package static let serverOther = FindingKind(
        "SERVER-OTHER", .error, "The server runs with other settings than the files have",
        "It was not started again after they were changed, or reads other files.",
        .step("Restart the server with these files; see which files and variables it reads."),
        check: again)

    package static let serverRefuses = FindingKind(
        "SERVER-REFUSES", .error, "The server finds fault with its own settings",
        "These are the words of its own validation, which it has from 1.10 on.",
        .step("Put right what it names, in the files or on its screens, Settings, SSO."),
        check: again)

    package static let adminToken = FindingKind(
        "ADMIN-TOKEN", .warning, "The server does not take the admin's token",
        "Without it less can be learnt: neither what the database holds nor what the server's own "
            + "validation says.",
        .step(
            "Make a new one: your profile in OpenMetadata, Access Token. It is sent by https only."),
        check: again)

    package static let callbackPage = FindingKind(
        "CALLBACK-PAGE", .error, "There is no page at the redirect URI",
        "Microsoft sends people there after they have signed in.",
        .step(
            "The redirect URI is the server's address and /callback; what stands before the server "
                + "has to pass that path on."), .answer(.redirectURI), check: again)

    package static let tokenAlgorithm = FindingKind(
        "TOKEN-ALGORITHM", .error, "The token is signed in a way that the server does not take",
        "OpenMetadata signs with an RSA key. A token without a signature, or with one by a shared "
            + "password, is not of its making.",
        .step("OpenMetadata, Settings, Bots, ingestion-bot: copy the whole token."),
        .answer(.token), check: again)

    // Source: OpenMetadata, `ingestion/src/metadata/ingestion/ometa/mixins/server_mixin.py`.
    package static let clientRelease = FindingKind(
        "CLIENT-RELEASE", .error, "The ingestion client is of another release than the server",
        "It looks first whether both are of the same minor release, and stops where they are not; "
            + "people sign in all the same.",
        .step("Give the ingestion image, or openmetadata-ingestion, the server's minor release."),
        check: again)
}
