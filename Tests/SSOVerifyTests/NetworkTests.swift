import Foundation
import SSOModel
import Testing

@testable import Network
@testable import SSOVerify

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

    /// Source: RFC 7515, appendix A.3.
    private func example(
        text: String =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6"
            + "Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ",
        y: String = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
    ) throws -> SignatureAnswer {
        let json =
            #"{"kty":"EC","kid":"a","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"\#(y)"}"#
        let key = try #require(JSON(Array(json.utf8)).flatMap { PublicKey($0) })
        let signature = try #require(
            [UInt8](
                base64URL:
                    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
            ).flatMap(PublicKey.Curve.p256.der))
        return Signatures.check(
            SignatureQuestion(
                digest: "SHA256", key: key, text: Array(text.utf8), signature: signature))
    }

    @Test func aSignatureByACurve() throws {
        #expect(try example() == .genuine)
        #expect(try example(text: "eyJhbGciOiJFUzI1NiJ9.e30") == .forged)
        #expect(try example(y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5aw") == .keyUnusable)
    }

    /// They share one limit, so that many do not take many times as long.
    @Test func manyRequestsToADeadHostEndWithinTheLimit() throws {
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
