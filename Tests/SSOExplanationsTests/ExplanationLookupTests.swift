import Testing

@testable import SSOExplanations
@testable import SSOModel

/// Codes are found however they were typed or copied.
@Suite struct ExplanationLookupTests {
    private let index = ExplanationIndex(Explanation.all)

    private func codes(_ text: String) -> [String] { index.find(text).found.map(\.code) }

    @Test(
        arguments: [
            "50011", "AADSTS50011", "aadsts50011", "AadSts50011", " 50011 ", "AADSTS50011:",
            "\"AADSTS50011\"", "AADSTS 50011", "AADSTS: 50011",
            "https://login.microsoftonline.com/error?code=50011",
            "https://login.microsoftonline.com/error?foo=1&code=50011&bar",
            #"{"error":"invalid_request","error_codes":[50011],"timestamp":"2026-11-24 12:00:00Z"}"#,
            "Sign-in error code: 50011", "Error Code 50011 came up when I signed in",
            "I get an error, 50011, from Microsoft",
            "https://om.example.com/callback#error=invalid_request&error_description="
                + "AADSTS50011%3a+The+redirect+URI",
            "AADSTS50011: The redirect URI 'http://localhost:8585/callback' specified in the "
                + "request does not match the redirect URIs configured for the application.",
            "The redirect URI specified in the request does not match the redirect\n URIs "
                + "configured for the\n   application",
            "the%20reply%20URL%20specified%20in%20the%20request%20does%20not%20match",
        ])
    func aCodeOfMicrosoftIsFound(text: String) {
        #expect(codes(text) == ["AADSTS50011"])
    }

    @Test(
        arguments: [
            "OMSSO-GUID-GROUP", "omsso-guid-group", "guid-group", "GUID-GROUP", "guid_group",
            "[OMSSO-GUID-GROUP]",
            "a.yaml:3:13: error: Group 1 has 7 characters instead of 8. [OMSSO-GUID-GROUP]",
        ])
    func aCodeOfOursIsFound(text: String) {
        #expect(codes(text) == ["OMSSO-GUID-GROUP"])
    }

    @Test(
        arguments: [
            (
                "BrowserAuthError: crypto_nonexistent: The crypto object or function is not "
                    + "available.", "crypto_nonexistent"
            ),
            (
                "ClientAuthError: endpoints_resolution_error: Endpoints cannot be resolved. Detail: "
                    + "ClientConfigurationError: untrusted_authority: The provided authority is not a "
                    + "trusted authority.", "untrusted_authority"
            ),
            ("endpoints_resolution_error", "endpoints_resolution_error"),
            (
                "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad "
                    + "Gateway</h1></center><hr><center>nginx/1.27.1</center></body></html>",
                "proxy-bad-gateway"
            ),
            ("Bad Gateway", "proxy-bad-gateway"),
            (
                "2026/11/24 12:00:00 [error] 29#29: *1 connect() failed (111: Connection refused) "
                    + "while connecting to upstream, client: 10.0.0.1", "proxy-bad-gateway"
            ),
            (
                "503 Service Unavailable No server is available to handle this request.",
                "proxy-bad-gateway"
            ),
            ("<h1>504 Gateway Time-out</h1><center>awselb/2.0</center>", "proxy-timeout"),
            ("504 Gateway Time-out The server didn't respond in time.", "proxy-timeout"),
            ("Gateway Timeout", "proxy-timeout"),
            (
                "[error] 7#7: *3 upstream sent too big header while reading response header from "
                    + "upstream", "proxy-header-too-big"
            ),
            ("400 Bad Request Request Header Or Cookie Too Large nginx", "proxy-header-too-big"),
            ("post_request_failed: check the console", "post_request_failed"),
            (
                "post_request_failed: AADSTS9002326: Cross-origin token redemption is permitted only "
                    + "for the 'Single-Page Application' client-type.", "AADSTS9002326"
            ),
            (
                "An exception with message [No key found in  with kid abc] was thrown",
                "no-key-found"
            ),
            (
                "com.auth0.jwk.SigningKeyNotFoundException: No key found in "
                    + "https://login.microsoftonline.com/common/discovery/keys with kid x",
                "no-key-found"
            ),
            (
                "JWT Token keyID doesn\u{2019}t match the configured keyID. This usually happens if "
                    + "you didn't configure proper publicKeyUrls under authentication configuration.",
                "jwt-key-id"
            ),
            (
                #"{"message":"JWT Token keyID doesn\u0027t match the configured keyID."}"#,
                "jwt-key-id"
            ),
            ("The given token does not match the current bot's token!", "bot-token-mismatch"),
            ("Entity already exists", "entity-already-exists"),
            (
                "User with given name exists but is not associated with the provided email. Matching "
                    + "User Found By Name [a:a@x], Provided User: [a:a@y]", "user-email-mismatch"
            ),
            (
                "conf/openmetadata.yaml has an error:\n  * Malformed YAML at line: 227, column: 21",
                "malformed-yaml"
            ),
            ("Self Signup is not enabled. Please contact your Administrator", "self-signup-off"),
            ("Need admin approval\nThis app needs permission", "need-admin-approval"),
            (#"[email must match "^\S+@\S+\.\S+$"]"#, "email-must-match"),
            (
                "Must start with \u{201C}HTTPS\u{201D} or \u{201C}http://localhost\u{201D}",
                "redirect-uri-needs-https"
            ),
            (
                "java.lang.NullPointerException at LocalJwkProvider.<init>(LocalJwkProvider.java:17)",
                "jwk-provider-crash"
            ),
        ])
    func theWordsOfAMessageAreFound(text: String, code: String) {
        #expect(codes(text) == [code])
    }

    @Test func severalCodesKeepTheirOrder() {
        #expect(
            codes("90002 guid-group 50011") == ["AADSTS90002", "OMSSO-GUID-GROUP", "AADSTS50011"])
        #expect(
            codes("first AADSTS65001, then AADSTS50011 and AADSTS65001 again")
                == ["AADSTS65001", "AADSTS50011"])
        #expect(codes(#"x "error_codes":[65001, 50011]"#) == ["AADSTS65001", "AADSTS50011"])
    }

    @Test(
        arguments: [
            ("5001", "AADSTS50011"), ("50012", "AADSTS50011"), ("AADSTS9002325", "AADSTS9002326"),
            ("OMSSO-GUID-GROOP", "OMSSO-GUID-GROUP"), ("guid", "OMSSO-GUID-HYPHENS"),
            ("crypto_nonexistant", "crypto_nonexistent"), ("OMSSO-URL-SHEME", "OMSSO-URL-SCHEME"),
        ])
    func anUnknownCodeLeadsToTheNearest(text: String, code: String) {
        let lookup = index.find(text)
        #expect(lookup.found.isEmpty)
        #expect(lookup.unknown.count == 1)
        #expect(lookup.unknown.first?.nearest.first?.code == code)
        #expect((lookup.unknown.first?.nearest.count ?? 0) <= 3)
    }

    @Test func anUnknownCodeInATextIsNotPassedOver() {
        let lookup = index.find("AADSTS50011 and then AADSTS7654321, as [OMSSO-NO-SUCH] says")
        #expect(lookup.found.map(\.code) == ["AADSTS50011"])
        #expect(lookup.unknown.map(\.code) == ["AADSTS7654321", "OMSSO-NO-SUCH"])
        #expect(
            lookup.unknown.first?.link == "https://login.microsoftonline.com/error?code=7654321")
    }

    /// Microsoft has numbers of four digits; one that is not known ends no list.
    @Test(arguments: [
        #"the answer was {"error_codes":[1002, 50011]}"#, "it said AADSTS: 1002, 50011 this time",
    ])
    func aNumberOfFourDigitsIsOne(text: String) {
        let lookup = index.find(text)
        #expect(lookup.found.map(\.code) == ["AADSTS50011"])
        #expect(lookup.unknown.map(\.code) == ["AADSTS1002"])
    }

    /// Ports, times, IDs and names of files are no codes.
    @Test(
        arguments: [
            "Connection to 10.0.0.1:50012 refused at 12:30:45 on 2026-11-24",
            "wrote values.yaml.omsso-20261124T120000Z.bak and /tmp/omsso-test-1 today",
            "GET /callback?code=0.AXoA50011 HTTP/1.1 returned status code 404 to the client",
            "trace 0000aaaa-11bb-cccc-dd33-eeeeee333333 has nothing to say about it", "", " \n ",
        ])
    func textWithoutACodeHasNone(text: String) {
        #expect(index.find(text) == ExplanationLookup())
    }

    @Test func theFirstCatalogueWinsOverALaterOne() {
        func entry(_ code: String, _ title: String) -> Explanation {
            Explanation(code, .omsso, title, "", check: "")
        }
        let index = ExplanationIndex([entry("OMSSO-A", "first")], [entry("OMSSO-A", "second")])
        #expect(index.find("a").found.map(\.title) == ["first"])
    }

    /// A whole log is read once from front to end.
    @Test func aLongTextIsSearchedToItsEnd() {
        let noise = String(
            repeating: "%%%\\u00 error_codes omsso- aadsts no key \u{1F600} ", count: 20_000)
        #expect(codes(noise + " AADSTS50011") == ["AADSTS50011"])
    }

    @Test func guessesStopWhereNobodyReadsThem() {
        let lookup = index.find((0..<100).map { "AADSTS\(9_000_000 + $0)" }.joined(separator: "\n"))
        #expect(lookup.unknown.count == 100)
        #expect(lookup.unknown.prefix(20).allSatisfy { !$0.nearest.isEmpty })
        #expect(lookup.unknown.dropFirst(20).allSatisfy { $0.nearest.isEmpty })
    }

    @Test func aWordThatIsLongerThanAnyCodeIsNotCompared() {
        let long = "OMSSO-GUID-GROUP" + String(repeating: "-GROUP", count: 20)
        #expect(index.find(long).unknown.map(\.nearest.count) == [0])
    }
}
