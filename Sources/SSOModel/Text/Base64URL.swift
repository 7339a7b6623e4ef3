import FoundationEssentials

extension Data {
    /// The bytes of a part of a token: base64url without padding (RFC 7515, section 2).
    package init?(base64URL part: some StringProtocol) {
        let standard = String(part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        self.init(base64Encoded: standard + padding)
    }
}
