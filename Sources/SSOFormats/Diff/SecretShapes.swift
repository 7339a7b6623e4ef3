import SSOModel

/// Finds secrets by what they look like, whatever the name in front of them.
enum SecretShapes {
    private static let tokenStart = Array("eyJ".utf8)
    private static let authorityStart = Array("://".utf8)
    private static let openingMark = Array("-----BEGIN ".utf8)
    private static let closingMark = Array("-----END ".utf8)
    private static let keyLabel = Array("PRIVATE KEY".utf8)

    /// JSON Web Tokens, private keys in PEM, and passwords within addresses; in no order.
    static func find(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var place = 0
        while let found = bytes[place...].firstIndex(where: starts) {
            let range = secret(at: found, bytes)
            if let range { ranges.append(range) }
            place = max(range?.upperBound ?? 0, found + 1)
        }
        return ranges
    }

    /// The first bytes of `eyJ`, `://` and `-----BEGIN`.
    private static func starts(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "e") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }

    private static func secret(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        switch bytes[start] {
        case UInt8(ascii: "e"): token(at: start, bytes)
        case UInt8(ascii: ":"): password(at: start, bytes)
        default: privateKey(at: start, bytes)
        }
    }

    /// RFC 7519: three parts of base64url, the first of them JSON.
    private static func token(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let isInWord = start > 0 && isTokenByte(bytes[start - 1])
        guard !isInWord, bytes[start...].starts(with: tokenStart) else { return nil }
        let word = bytes[start...].prefix(while: isTokenByte)
        return word.count > 20 && word.contains(UInt8(ascii: ".")) ? start..<word.endIndex : nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_.".utf8.contains(byte)
        }
    }

    /// `scheme://user:password@host` (RFC 3986, section 3.2.1).
    private static func password(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        guard bytes[start...].starts(with: authorityStart) else { return nil }
        let authority = bytes[(start + 3)...].prefix { $0 > 32 && !"/?#\"'".utf8.contains($0) }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
            let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")), colon + 1 < at,
            !authority[colon...].starts(with: Array(":$".utf8))
        else { return nil }
        return colon + 1..<at
    }

    /// The lines between the marks of a private key, and what stands beside them (RFC 7468).
    private static func privateKey(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        guard bytes[start...].starts(with: openingMark) else { return nil }
        let label = bytes[(start + openingMark.count)...].prefix {
            $0 != UInt8(ascii: "-") && $0 > 31
        }
        guard label.firstRange(of: keyLabel) != nil else { return nil }
        let end = bytes[label.endIndex...].firstRange(of: closingMark)?.lowerBound ?? bytes.count
        return min(label.endIndex + 5, end)..<end
    }
}
