/// What a name of a setting tells of its value.
package enum SecretName: Hashable, Sendable {
    case secret
    /// A list whose entries may be `name:password`.
    ///
    /// Source: OpenMetadata, `UserUtil.java`.
    case administrators

    /// Wherever they stand in a name, however it is spelled.
    private static let stems = [
        "secret", "password", "passwd", "passphrase", "passcode", "credential", "token", "fernet",
        "privatekey", "apikey", "accesskey", "accountkey", "signingkey", "encryptionkey",
        "sharedaccess", "signature", "authorization", "connectionstring",
    ].map { Array($0.utf8) }
    private static let others = ["secretar", "tokeniz", "passwordless"].map { Array($0.utf8) }
    /// Only as words of their own.
    private static let words = [
        "pass", "pwd", "pw", "cred", "creds", "sig", "sas", "bearer", "salt", "otp", "jwt", "dsn",
    ].map(UInt64.init(letters:))
    private static let keys = ["key", "keys"].map(UInt64.init(letters:))
    private static let id = UInt64(letters: "id")
    /// What a name ends in that speaks of a secret and holds none.
    private static let tails = [
        "url", "urls", "uri", "uris", "endpoint", "host", "domain", "policy", "manager",
        "algorithm", "ref", "type", "provider", "class", "name", "length", "size", "expiry",
        "expiration", "validity", "lifetime", "timeout", "seconds", "minutes", "hours", "days",
        "interval", "file", "path", "dir", "folder", "store", "enabled", "required", "header",
        "claims", "format", "encoding", "mode", "scope", "configuration", "config", "settings",
    ].map { Array($0.utf8) }

    /// Nil for a name that tells of no secret; case and punctuation do not matter.
    package init?(_ name: String) { self.init(Array(name.utf8)[...]) }

    init?(_ name: ArraySlice<UInt8>) {
        let letters = name.compactMap(\.lowercased)
        if Self.isSecret(name, letters) {
            self = .secret
        } else if letters.contains("principals") || letters.ends(with: "admins") {
            self = .administrators
        } else {
            return nil
        }
    }

    private static func isSecret(_ name: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
        let words = name.words
        // `key` alone, as in `secretKeyRef`, names one.
        let isKey =
            words.count > 1 || letters.count > 4
            ? words.contains(where: keys.contains) || letters.ends(with: "key") : false
        let tells =
            isKey && !letters.contains("public") || letters.ends(with: "pass")
            || letters.ends(with: "pwd") || words.contains(where: Self.words.contains)
            || stems.contains(where: letters.contains)
        return tells && words.last != id && !tails.contains(where: letters.ends)
            && !others.contains(where: letters.contains)
    }
}

extension UInt8 {
    /// A letter in lower case, or a digit.
    fileprivate var lowercased: UInt8? {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): self
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
        default: nil
        }
    }
}

extension Sequence<UInt8> {
    /// The words of a name, parted by signs and digits and by capitals behind small letters.
    fileprivate var words: [UInt64] {
        var words: [UInt64] = []
        var isBehindSmall = false
        var isInWord = false
        for byte in self {
            let isCapital = (65...90).contains(byte)
            if !isCapital, !(97...122).contains(byte) {
                (isInWord, isBehindSmall) = (false, false)
                continue
            }
            if !isInWord || isCapital && isBehindSmall { words.append(0) }
            words[words.count - 1].append(byte | 0x20)
            (isInWord, isBehindSmall) = (true, !isCapital)
        }
        return words
    }
}

/// A word by its last eight letters, so that none has to be made to compare it.
extension UInt64 {
    fileprivate init(letters: String) {
        self = 0
        for letter in letters.utf8 { append(letter) }
    }

    fileprivate mutating func append(_ letter: UInt8) { self = self << 8 | UInt64(letter) }
}

extension [UInt8] {
    fileprivate func ends(with ending: String) -> Bool { ends(with: Array(ending.utf8)) }

    fileprivate func ends(with ending: [UInt8]) -> Bool {
        last == ending.last && suffix(ending.count).elementsEqual(ending)
    }

    fileprivate func contains(_ word: String) -> Bool { contains(Array(word.utf8)) }

    fileprivate func contains(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        return (0...count - word.count).contains { start in
            self[start] == word[0] && self[start..<start + word.count].elementsEqual(word)
        }
    }
}
