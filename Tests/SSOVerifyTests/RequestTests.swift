import Foundation
import SSOModel
import Testing

@testable import SSOVerify

/// What is asked, of whom, and what goes along.
@Suite struct RequestTests {
    @Test func everythingIsAskedOnceAndOfTheRightHost() {
        let open = Verification(Bench.subject, verifies: { _ in .genuine }).open
        #expect(Set(open.map(\.request.url)).count == open.count)
        for (probe, request) in open {
            let host = WebURL(request.url)?.host
            #expect(
                host == (probe.isOfMicrosoft ? "login.microsoftonline.com" : "metadata.example.com")
            )
            #expect(request.bearer == nil)
        }
    }

    @Test func whatGoesAlongIsPosted() {
        let request = HTTPRequest("https://a/b?c", json: "{}", bearer: Secret("canary"))
        #expect(request.shown == "POST https://a/b")
    }

    @Test(arguments: AzureCloud.allCases)
    func eachCloudHasItsHost(cloud: AzureCloud) {
        var subject = Bench.subject
        subject.cloud = cloud
        #expect(subject.requests[.discovery]?.url.hasPrefix(cloud.loginOrigin + "/") == true)
        subject.loginHost = "localhost:8443"
        for probe in [Probe.discovery, .tenantKeys, .token, .authorize] {
            #expect(subject.requests[probe]?.url.hasPrefix("https://localhost:8443/") == true)
        }
    }

    /// Only the server gets it, by TLS or on this machine, and never in an address.
    @Test(arguments: [
        ("https://metadata.example.com", true), ("http://localhost:8585", true),
        ("http://metadata.example.com", false),
    ])
    func theAdminsTokenGoesToTheServerOnly(server: String, isSent: Bool) {
        var subject = Bench.subject
        subject.server = ServerURL.parse(server).value
        subject.adminToken = Secret("canary")
        subject.botToken = Secret("other")
        let requests = subject.requests
        for (probe, request) in requests {
            #expect((request.bearer != nil) == [.status, .security].contains(probe))
            #expect(request.bearer == nil || request.url.hasPrefix(server + "/api/"))
            #expect(!"\(request)".contains("canary") && !request.url.contains("other"))
        }
        #expect((requests[.security] != nil) == isSent)
        let more = subject.request(
            after: .security,
            try? Bench.answer(200, #"{"authenticationConfiguration":{"a":"b"}}"#).get())
        #expect(more[.validation]?.url == server + "/api/v1/system/security/validate")
    }

    @Test func fieldsOfAFormAreEncoded() {
        #expect(HTTPRequest.query(["a": "b c", "d": "&=%/ü"]) == "a=b%20c&d=%26%3D%25%2F%C3%BC")
    }

    @Test func whatIsShownLeavesTheQueryOut() {
        #expect(
            Bench.subject.requests[.authorize]?.shown
                == "GET https://login.microsoftonline.com/\(Bench.tenant)/oauth2/v2.0/authorize")
    }
}
