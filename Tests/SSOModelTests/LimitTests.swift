import FoundationEssentials
import Testing

@testable import SSOModel

/// Both sides of every limit: what just fits, and what is one too many.
@Suite struct LimitTests {
    private static let label = String(repeating: "a", count: 63)

    /// Names of one letter each, with a last one behind them.
    private static func labels(_ count: Int, _ last: String) -> String {
        String(repeating: "a.", count: count) + last
    }

    static let limits: [(QuestionID, fits: String, tooMuch: String, code: String)] = [
        // learn.microsoft.com, "Redirect URI (reply URL) restrictions": 256 characters.
        (
            .redirectURI, "https://\(labels(114, "example.com"))/callback",
            "https://\(labels(114, "examples.com"))/callback", "OMSSO-REDIRECT-LONG"
        ),
        // RFC 1035, 2.3.4: 63 octets in a label, 255 with the length bytes of a name.
        (
            .serverURL, "https://\(label).example.com", "https://\(label)a.example.com",
            "OMSSO-URL-HOST"
        ),
        (
            .serverURL, "https://\(labels(125, "com"))", "https://\(labels(125, "info"))",
            "OMSSO-URL-HOST"
        ),
        (.principalDomain, labels(125, "com"), labels(125, "info"), "OMSSO-DOMAIN-SYNTAX"),
        (.principalDomain, "\(label).com", "\(label)a.com", "OMSSO-DOMAIN-SYNTAX"),
        (
            .serverURL, "https://om.example.com:65535", "https://om.example.com:65536",
            "OMSSO-URL-PORT"
        ),
        (.serverURL, "https://om.example.com:1", "https://om.example.com:0", "OMSSO-URL-PORT"),
    ]

    @Test(arguments: limits.indices) func theLimitIsWhereItIsSaidToBe(index: Int) {
        let (id, fits, tooMuch, code) = Self.limits[index]
        #expect(!checked(id, fits).hasErrors, "\(checked(id, fits).problems.map(\.message))")
        #expect(codes(checked(id, tooMuch), .error) == [code])
    }

    @Test func aRedirectURIOf256CharactersFits() {
        #expect(Self.limits[0].fits.utf8.count == 256)
    }

    /// Whoever looks once a week hears of it before the token ends.
    @Test(arguments: [(1, true), (10, true), (15, false), (400, false)])
    func theEndOfATokenIsSaidTwoWeeksBefore(days: Int, isSaid: Bool) {
        let end = Int(testNow.timeIntervalSince1970) + days * 86_400
        let text = token(claims: #"{"iss":"om.example.com","isBot":true,"exp":\#(end)}"#)
        #expect(codes(checked(.token, text), .warning) == (isSaid ? ["OMSSO-TOKEN-EXPIRES"] : []))
    }
}

/// What looks alike and is not, and what looks different and is the same.
@Suite struct LikenessTests {
    /// RFC 6454: the usual port of a scheme is no part of an origin.
    @Test(arguments: [
        ("https://om.example.com", "https://om.example.com:443/callback", true),
        ("https://om.example.com:443", "https://om.example.com/callback", true),
        ("http://localhost", "http://localhost:80/callback", true),
        ("https://om.example.com", "https://om.example.com:8443/callback", false),
        ("https://om.example.com", "https://sso.example.com/callback", false),
        ("https://localhost", "http://localhost/callback", false),
    ])
    func theUsualPortIsNoOtherAddress(server: String, redirect: String, isSame: Bool) {
        let result = checked(.redirectURI, redirect, among: [.serverURL: .text(server)])
        #expect(codes(result, .warning).contains("OMSSO-REDIRECT-ORIGIN") != isSame)
    }

    @Test(arguments: [
        ("a.yaml", "./a.yaml", true), ("conf/a.yaml", "conf/../conf//a.yaml", true),
        ("a.yaml", "x/../a.yaml", true), ("a.yaml", "../a.yaml", false),
        ("a.yaml", "../../a.yaml", false), ("a.yaml", "x/../../a.yaml", false),
        ("a.yaml", "/a.yaml", false),
    ])
    func aFileOfAnotherFolderIsAnotherFile(target: String, ingestion: String, isSame: Bool) {
        let result = checked(.ingestionPath, ingestion, among: [.targetPath: .text(target)])
        #expect(codes(result, .error) == (isSame ? ["OMSSO-PATH-TWICE"] : []))
    }

    /// The address that one has is mostly that of the page one is on.
    @Test(arguments: [
        "my-data", "signin", "signup", "callback", "api", "settings", "explore",
        "signin?redirect=/my-data", "explore/tables/?page=1#top", "settings/bots/ingestion-bot",
    ])
    func thePageIsCutOffTheServersAddress(page: String) {
        let result = checked(.serverURL, "https://om.example.com/\(page)")
        #expect(result.answer == .text("https://om.example.com"))
        #expect(!result.hasErrors)
        #expect(codes(result, .note) != [])
    }

    /// A server of one's own may call its key as the one of the demo is called.
    @Test(arguments: [("open-metadata.org", ["OMSSO-TOKEN-DEMO"]), ("om.example.com", [])])
    func onlyTheDemosOwnTokenIsTheDemos(issuer: String, said: [String]) {
        let text = token(
            claims: #"{"iss":"\#(issuer)","isBot":true,"exp":null}"#,
            header: #"{"kid":"Gb389a-9f76-gdjs-a92j-0242bk94356","alg":"RS256"}"#)
        #expect(codes(checked(.token, text), .warning) == said)
    }
}
