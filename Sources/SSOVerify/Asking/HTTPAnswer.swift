import FoundationEssentials
import SSOModel

/// What a web server answered.
package struct HTTPAnswer: Hashable, Sendable {
    package let status: Int
    /// By their names in small letters; the last of a name.
    private let headers: [String: String]
    let body: [UInt8]
    let receivedAt: Date
    /// When the server's certificate ends; nil without TLS.
    let certificateEnd: Date?
    /// True when a proxy made the connection.
    let isProxied: Bool

    /// - Parameters:
    ///   - status: The number in its first line.
    ///   - head: The lines of its head, the first of them among them.
    ///   - body: As it came.
    ///   - receivedAt: When it had come.
    ///   - certificateEnd: As OpenSSL prints it; empty without TLS.
    ///   - isProxied: Whether a proxy made the connection.
    package init(
        status: Int, head: String, body: [UInt8], receivedAt: Date, certificateEnd: String = "",
        isProxied: Bool = false
    ) {
        self.status = status
        self.body = body
        self.receivedAt = receivedAt
        self.certificateEnd = Date(certificate: certificateEnd)
        self.isProxied = isProxied
        headers = head.split(whereSeparator: \.isNewline).reduce(into: [:]) { headers, line in
            guard let colon = line.firstIndex(of: ":") else { return }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased()] = String(value)
        }
    }

    subscript(header: String) -> String? { headers[header] }

    /// Nil for more than any of the answers that are wanted has.
    var json: JSON? { JSON(body, most: 256 << 10) }

    var text: String { String(decoding: body, as: UTF8.self) }

    var isHTML: Bool {
        self["content-type"]?.lowercased().hasPrefix("text/html") == true
            || body.first { !" \r\n\t".utf8.contains($0) } == UInt8(ascii: "<")
    }

    /// The clock of the server when it answered; nil where it does not tell.
    var serverTime: Date? {
        guard let date = self["date"].flatMap(Date.init(http:)) else { return nil }
        // Out of a cache it is so many seconds old (RFC 9111, section 5.1).
        return date.addingTimeInterval(self["age"].flatMap(Double.init) ?? 0)
    }
}

/// Why no answer came.
package struct HTTPFailure: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable, CaseIterable {
        case name, refused, timeout, proxy, tooLarge, broken, library
        case certificateName, certificateEnded, certificateUnknown, tls
    }
    package let reason: Reason
    /// What the library says about it.
    package let detail: String

    package init(_ reason: Reason, _ detail: String = "") {
        self.reason = reason
        self.detail = detail
    }

    var isOfTLS: Bool {
        [.certificateName, .certificateEnded, .certificateUnknown, .tls].contains(reason)
    }
}

package typealias HTTPResult = Result<HTTPAnswer, HTTPFailure>
