import Foundation
import SSOVerify
import Testing

@testable import Network

/// The way out, without anybody at its end; Tests/Verify has the rest.
@Suite struct NetworkTests {
    private func silentPort() throws -> (socket: Int32, port: UInt16) {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                try #require(bind(socket, pointer, length) == 0 && listen(socket, 1000) == 0)
                try #require(getsockname(socket, pointer, &length) == 0)
            }
        }
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    /// They share one limit, so that many do not take many times as long.
    @Test(.timeLimit(.minutes(1)))
    func manyRequestsToADeadHostEndWithinTheLimit() throws {
        let (socket, port) = try silentPort()
        defer { close(socket) }
        let requests = (0..<200).map { ($0, HTTPRequest("http://127.0.0.1:\(port)/\($0)")) }
        var told: [Int: HTTPFailure.Reason] = [:]
        HTTPClient(agent: "omsso/test", authority: nil, limit: 2).ask(requests) { id, result in
            if case .failure(let failure) = result { told[id] = failure.reason }
        }
        #expect(told.count == 200)
        #expect(told.values.allSatisfy { $0 == .timeout })
    }

    @Test func otherSchemesAreNotAsked() {
        var told: [HTTPResult] = []
        let requests = ["file:///etc/passwd", "ftp://localhost/", "gopher://localhost/"]
            .map { ($0, HTTPRequest($0)) }
        HTTPClient(agent: "omsso/test", authority: nil, limit: 5).ask(requests) { told.append($1) }
        #expect(told.count == 3)
        #expect(told.allSatisfy { if case .failure = $0 { true } else { false } })
    }
}
