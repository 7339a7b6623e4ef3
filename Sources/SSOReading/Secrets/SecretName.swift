/// A name of a setting that a secret stands behind.
package enum SecretName: Hashable {
    case secret
    /// A list whose entries may be `name:password`.
    ///
    /// Source: OpenMetadata, `UserUtil.java`.
    case administrators

    private static let endings = [
        "password", "passwd", "passphrase", "secret", "token", "fernetkey", "privatekey",
        "accesskey", "apikey", "pwd", "secrets", "tokens", "passwords",
    ].map { Array($0.utf8) }
    private static let lists = ["adminprincipals", "initialadmins"].map { Array($0.utf8) }

    /// Nil for a name that tells of no secret; case and punctuation do not matter.
    package init?(_ name: String) {
        let letters = name.utf8.compactMap(Self.lowercased)
        if Self.endings.contains(where: { letters.hasSuffix($0) }) {
            self = .secret
        } else if Self.lists.contains(where: { letters.hasSuffix($0) }) {
            self = .administrators
        } else {
            return nil
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// True when such a value must not be shown.
    package func hides(_ text: String) -> Bool {
        guard !Self.isHarmless(text) else { return false }
        switch self {
        case .secret: return true
        case .administrators:
            return text.split(separator: ",").contains { $0.contains(":") && !$0.contains(":-") }
        }
    }

    /// A reference without a value of its own, or nothing at all.
    private static func isHarmless(_ text: String) -> Bool {
        if text.isEmpty || text == "''" || text == "\"\"" { return true }
        guard text.hasPrefix("$") else { return false }
        guard let reference = VariableReference(text) else { return !text.contains(":") }
        return ["", "\"\"", "''", nil].contains(reference.fallback)
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
        last == ending.last && suffix(ending.count).elementsEqual(ending)
    }
}
