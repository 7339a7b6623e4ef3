import CNetwork
import FoundationEssentials
import SSOModel
import SSOVerify
import Synchronization

/// Asks web servers, by libcurl; the only way of omsso to the network.
///
/// The library is opened when something is first asked. Certificates are always verified, redirects
/// never followed, and no cookie is kept. libcurl heeds HTTPS_PROXY and NO_PROXY by itself.
package struct HTTPClient {
    private let agent: String
    private let authority: String?
    /// How long all of it may take, in milliseconds.
    private let limit: Int

    /// - Parameters:
    ///   - agent: What it says it is.
    ///   - authority: A file with certificates that are trusted besides those of the system.
    ///   - limit: How many seconds all requests together may take.
    package init(agent: String, authority: String?, limit: Double) {
        self.agent = agent
        self.authority = authority
        self.limit = Int(limit * 1000)
    }

    /// Asks some things, a few at a time, and tells each answer as it comes.
    package func ask<ID>(
        _ requests: [(ID, HTTPRequest)], told: (ID, HTTPResult) -> Void
    ) {
        Self.turn.withLock { _ in askInTurn(requests, told: told) }
    }

    private func askInTurn<ID>(
        _ requests: [(ID, HTTPRequest)], told: (ID, HTTPResult) -> Void
    ) {
        guard omsso_open_curl() != 0 else {
            for (id, _) in requests { told(id, .failure(Self.noLibrary)) }
            return
        }
        let end = ContinuousClock.now + .milliseconds(limit)
        var waiting = requests[...]
        var running: [UnsafeMutablePointer<omsso_transfer>: ID] = [:]
        while !waiting.isEmpty || !running.isEmpty {
            while running.count < Self.most, let (id, request) = waiting.popFirst() {
                let left = (end - .now).milliseconds
                guard left > 0, let transfer = start(request, limit: left) else {
                    told(id, .failure(HTTPFailure(.timeout)))
                    continue
                }
                running[transfer] = id
            }
            guard let transfer = omsso_next_transfer(100) else { continue }
            defer { omsso_end_transfer(transfer) }
            if let id = running.removeValue(forKey: transfer) {
                told(id, transfer.pointee.result)
            }
        }
    }

    private func start(
        _ request: HTTPRequest, limit: Int
    ) -> UnsafeMutablePointer<omsso_transfer>? {
        // No `Expect: 100-continue`, which some proxies answer with an error.
        var lines = ["Accept: application/json, text/html;q=0.5", "Expect:"]
        if let body = request.body { lines.append("Content-Type: \(body.type)") }
        if let bearer = request.bearer { lines.append("Authorization: Bearer \(bearer.reveal())") }
        let texts = CStrings(
            [request.url, request.body?.content.reveal(), agent, authority] + lines)
        return texts.withPointers { pointers in
            (Array(pointers[4...]) + [nil]).withUnsafeBufferPointer { headers in
                var asked = omsso_request(
                    url: pointers[0], body: pointers[1], headers: headers.baseAddress,
                    agent: pointers[2], authority: pointers[3],
                    connect_limit: min(limit, Self.connectLimit), limit: limit,
                    most: Self.mostBytes)
                return omsso_start_transfer(&asked)
            }
        }
    }

    /// All transfers of a process share one handle of libcurl, which only one thread may use
    /// (https://curl.se/libcurl/c/threadsafe.html).
    private static let turn = Mutex(())
    private static let most = 8
    private static let connectLimit = 10_000
    private static let mostBytes = 1 << 20

    private static let noLibrary = HTTPFailure(
        .library, "Asking needs libcurl.so.4 (Debian: libcurl4t64 or libcurl4).")
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}

/// Texts as C wants them.
private struct CStrings {
    private let texts: [String?]

    init(_ texts: [String?]) { self.texts = texts }

    func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { text in
            text.map { text in
                let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
                for (index, byte) in text.utf8.enumerated() {
                    copy[index] = CChar(bitPattern: byte)
                }
                copy[text.utf8.count] = 0
                return copy
            }
        }
        defer { for copy in copies { copy?.deallocate() } }
        return body(copies.map { $0.map { UnsafePointer($0) } })
    }
}
