import Foundation
import SSOModel
import Testing

@testable import SSOVerify

/// Clocks and dates.
@Suite struct ClockTests {
    @Test(arguments: [
        (0.0, 0.0, Verdict.pass, "Within 0 seconds."), (30, -20, .pass, "Within 30 seconds."),
        (90, 90, .warning, "The clock of this machine is 90 seconds off."),
        (4000, 4000, .warning, "The clock of this machine is 4000 seconds off."),
        (0, 400, .fail, "The clocks of the server and of Microsoft are 400 seconds apart."),
        (-200, 200, .fail, "The clocks of the server and of Microsoft are 400 seconds apart."),
    ])
    func whoseClockIsOff(microsoft: Double, server: Double, verdict: Verdict, text: String) {
        let head = "Date: Mon, 21 Sep 2026 14:13:20 GMT\r\n"
        let result = Bench.result(
            .clock,
            [
                .discovery: Bench.answer(200, head: head, skew: microsoft),
                .version: Bench.answer(200, head: head, skew: server),
            ])
        #expect(result?.verdict == verdict)
        #expect(result?.answer == text)
    }

    @Test func anAnswerOutOfACacheIsOlder() {
        let head = "Date: Mon, 21 Sep 2026 14:12:20 GMT\r\nAge: 60\r\n"
        let result = Bench.result(.clock, [.discovery: Bench.answer(200, head: head)])
        #expect(result?.answer == "Within 0 seconds.")
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2028 23:59:59 GMT", 1_835_481_599),
        ("Wed, 01 Mar 2028 00:00:00 GMT", 1_835_481_600),
        ("Fri, 31 Dec 2100 23:59:59 GMT", 4_133_980_799),
    ])
    func datesOfHTTP(text: String, seconds: Int) {
        #expect(Date(http: text) == Date(timeIntervalSince1970: Double(seconds)))
        let parts = text.split(separator: " ")
        let certificate = "\(parts[2])  \(parts[1]) \(parts[4]) \(parts[3]) GMT"
        #expect(Date(certificate: certificate) == Date(http: text))
    }

    @Test(arguments: ["", "now", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT"])
    func whatIsNoDate(text: String) {
        #expect(Date(http: text) == nil)
        #expect(Date(certificate: text) == nil)
    }

    @Test func aCertificateThatEndsSoonIsSaid() {
        for (end, verdict) in [("Oct  1", Verdict.warning), ("Nov 21", .pass)] {
            let answer = HTTPAnswer(
                status: 200, head: "", body: [], receivedAt: Bench.now,
                certificateEnd: "\(end) 00:00:00 2026 GMT", isProxied: true)
            let result = Bench.result(.tls, [.discovery: .success(answer)])
            #expect(result?.verdict == verdict)
            #expect(result?.answer.contains("through a proxy") == true)
        }
    }
}
