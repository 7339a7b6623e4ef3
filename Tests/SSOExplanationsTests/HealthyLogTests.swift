import TestSupport
import Testing

@testable import SSOExplanations
@testable import SSOModel

/// In a log most numbers and words are no codes.
@Suite struct HealthyLogTests {
    private let index = ExplanationIndex(Explanation.all)

    private static let lines = [
        #"10.0.0.7 - - [28/Nov/2026:10:00:01 +0000] "GET /api/v1/tables HTTP/1.1" 200 50076 "-" 53003"#,
        "peer 172.16.240.5:50034 closed after 16000 ms", "WARN table id 90002, 12 rows",
        "ts=1719.50011 size=53003 port 50020", #"{"bytes":16000,"level":"INFO","took":90023}"#,
        "[28.123s][info][gc] GC(16000) Pause Young (Normal) 53003K->50011K(90023K) 5.001ms",
        "SELECT * FROM t WHERE id = 50011 LIMIT 65001", "invalid_client_id_header removed",
        "GET https://om.example.com/login_required 200", "wrote /tmp/invalid_client/50011.log",
        "2026-11-28T10:00:01.50011Z INFO [main] started in 50011 ms (50011)",
        "exit code 0, status 200, 50128 entries", "user_invalid_request = false",
        "No problem, the host is known: unknown host count 0",
    ]

    /// Lines of a healthy server, with numbers that codes have at random places.
    private static func log(_ generator: inout some RandomNumberGenerator, lines count: Int)
        -> [String]
    {
        let numbers = Explanation.all.compactMap { Int($0.shortName) }
        return (0..<count).map { _ in
            let line = lines[Int.random(in: lines.indices, using: &generator)]
            let number = numbers.randomElement(using: &generator) ?? 0
            return line.replacing("50011", with: "\(number)")
        }
    }

    @Test(arguments: lines) func aHealthyLineHasNoCode(line: String) {
        #expect(index.find("INFO  first line\n" + line + "\nINFO last") == ExplanationLookup())
    }

    @Test(arguments: 0..<40) func ofALogOnlyTheRealErrorIsNamed(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var log = Self.log(&generator, lines: 400)
        let end = seed % 2 == 0 ? "\n" : "\r\n"
        #expect(index.find(log.joined(separator: end)).isEmpty)
        let errors = [
            ("2026-11-28 10:00:01 ERROR AADSTS50011: The redirect URI", "AADSTS50011"),
            (
                "2026-11-28 10:00:01 com.auth0.jwk.SigningKeyNotFoundException: JWT Token keyID doesn't "
                    + "match the configured keyID.", "jwt-key-id"
            ),
            (
                "2026-11-28 10:00:01 Not Authorized! Email does not match the principal domain a.com",
                "domain-not-admitted"
            ),
            (
                #"2026-11-28 10:00:01 {"error":"invalid_client","error_codes":[7000215]}"#,
                "AADSTS7000215"
            ),
        ]
        let (text, code) = try #require(errors.randomElement(using: &generator))
        let place = Int.random(in: 0..<log.count, using: &generator)
        log.insert(text, at: place)
        let lookup = index.find(log.joined(separator: end))
        #expect(lookup.found.map(\.code) == [code])
        #expect(lookup.unknown.isEmpty)
        #expect(lookup.sightings[code]?.line == place + 1)
        #expect(lookup.sightings[code]?.time == "2026-11-28 10:00:01")
    }

    @Test func theSurestCauseComesFirst() {
        let lookup = index.find(
            "java.lang.NullPointerException at LocalJwkProvider.<init>(A.java:1)\n"
                + "Entity already exists\nAADSTS65001: consent")
        #expect(lookup.found.first?.code == "AADSTS65001")
        #expect(lookup.found.count == 3)
    }

    @Test func anAddressThatNoPortalTakesComesBeforeTheCode() {
        let lookup = index.find(
            "AADSTS50011: The redirect URI 'http://metadata.example.com:8585/callback' specified")
        #expect(lookup.found.map(\.code) == ["redirect-uri-needs-https", "AADSTS50011"])
        let registers = "add exactly the address in the error text"
        func words(_ lookup: ExplanationLookup) -> String { "\(lookup.found.map(\.changes))" }
        #expect(!words(lookup).contains(registers))
        #expect(words(lookup).contains("The http address in your text cannot be added."))
        let local = index.find("AADSTS50011: The redirect URI 'http://localhost:8585/callback'")
        #expect(local.found.count == 1)
        #expect(words(local).contains(registers))
    }

    /// With the IDs of the text, where it has them; those of traces are none.
    @Test(
        arguments: [
            (
                "Need admin approval\nOpenMetadata\nThis app requires your admin's approval", nil,
                nil
            ),
            (
                "AADSTS65001: The user or administrator has not consented to use the application with "
                    + "ID '7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10' named 'OpenMetadata'. Trace ID: "
                    + "cf18d201-c73f-4f1d-92fa-25b06c002200",
                nil, "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
            ),
            (
                "Need admin approval\nhttps://login.microsoftonline.com/"
                    + "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c/oauth2/v2.0/authorize?"
                    + "client_id=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10&scope=openid",
                "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
            ),
        ] as [(String, String?, String?)])
    func theAddressOfConsentIsGiven(text: String, tenant: String?, client: String?) {
        let steps = index.find(text).found.flatMap(\.changes).map { "\($0)" }
        let address =
            "https://login.microsoftonline.com/\(tenant ?? "<tenant>")/adminconsent?client_id="
            + (client ?? "<id>")
        #expect(steps.contains { $0.contains(address + "\"") }, "\(steps)")
    }
}

/// Every message is found in all the ways it can be copied, and leads to its own article only.
@Suite struct DisguiseTests {
    private static let index = ExplanationIndex(Explanation.all)
    private static let messages = Explanation.all.flatMap { explanation in
        (explanation.phrases + [explanation.code]).map { ($0, explanation.code) }
    }

    private static func folded(_ text: String, at width: Int) -> String {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: width).map {
            String(characters[$0..<min($0 + width, characters.count)])
        }.joined(separator: "\n")
    }

    private static let disguises: [@Sendable (String) -> String] = [
        { $0 },
        {
            "2026-11-28 10:00:01 ERROR [main] o.o.s.Main \u{1B}[31m\($0)\u{1B}[0m\n  at a.b.C(C.java:7)"
        },
        { $0.replacing(" ", with: "%20").replacing("'", with: "%27").replacing("\"", with: "%22") },
        { #"{"message":"\#($0.replacing("\"", with: "\\\"").replacing("'", with: "\\u0027"))"}"# },
        { "<p>" + $0.replacing("'", with: "&#39;").replacing("\"", with: "&quot;") + "</p>" },
        { folded("The page of the browser says this and no more than this: " + $0, at: 60) },
        { folded("xxxxxxxxxxxxxxxxxxxxxxxxx " + $0 + " and so on, and on, and on", at: 40) },
    ]

    @Test(arguments: messages) func aMessageIsFoundInEveryDisguise(message: String, code: String) {
        for (number, disguise) in Self.disguises.enumerated() {
            let text = disguise(message)
            let lookup = Self.index.find(text)
            #expect(
                lookup.found.map(\.code).contains(code) && lookup.unknown.isEmpty,
                "disguise \(number): \(text)")
        }
    }

    /// The confusion table: its entries beside the diagonal.
    @Test func noMessageLeadsToAnothersArticle() {
        let wrong = Self.messages.filter { message, code in
            Self.index.find("The log says: " + message + "\nand then it goes on").found.first?.code
                != code
        }
        #expect(wrong.map { "\($0.0) -> not \($0.1)" } == [])
    }
}
