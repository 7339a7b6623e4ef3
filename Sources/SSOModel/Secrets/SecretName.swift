/// What a name of a setting tells of its value.
package enum SecretName: Hashable, Sendable {
    case secret
    /// A list whose entries may be `name:password`.
    ///
    /// Source: OpenMetadata, `UserUtil.java`.
    case administrators
    /// Perhaps such a list, by another name.
    case people

    /// Wherever they stand in a name, however it is spelled.
    private static let stems =
        [
            "passwd", "passwrd", "passwort", "pswd", "paswd", "passphrase", "passcode",
            "credential", "token", "fernet", "privatekey", "privatepem", "apikey", "accesskey",
            "accountkey", "signingkey", "encryptionkey", "sharedaccess", "signature",
            "authorization",
            "clientassertion", "connectionstring", "keystorebase", "basicauth", "httpauth",
            "kennwort",
            "contrasena", "motdepasse", "unseal",
        ].map { Array($0.utf8) } + ["secret", "password"].flatMap(mistyped)
    /// So, and whatever the name ends in: an address is all that it takes to use a webhook.
    private static let sure = [
        "webhook", "cookie", "authheader", "extraheaders", "httpheaders", "customheaders",
        "requestheaders", "otlpheaders",
    ].map { Array($0.utf8) }
    private static let others = ["secretar", "tokeniz", "passwordless"].map { Array($0.utf8) }
    /// Only as words of their own.
    private static let words = [
        "sig", "sas", "bearer", "salt", "otp", "totp", "psk", "jwt", "jwts", "dsn", "tok", "tkn",
        "scrt", "pat", "pin", "senha",
    ].map(Word.init)
    /// Words, and what ends one.
    private static let endings = ["pass", "pwd", "pw", "cred", "creds"].map(Word.init)
    private static let keys = ["key", "keys"].map(Word.init)
    private static let id = Word("id")
    private static let auth = Word("auth")
    /// What a name ends in that speaks of a secret and holds none.
    private static let tails = [
        "url", "urls", "uri", "uris", "endpoint", "host", "domain", "policy", "manager",
        "algorithm", "ref", "type", "provider", "class", "name", "length", "size", "expiry",
        "expiration", "validity", "lifetime", "timeout", "seconds", "minutes", "hours", "days",
        "interval", "file", "path", "dir", "folder", "store", "enabled", "required", "header",
        "claims", "mapping", "issuer", "audience", "format", "encoding", "mode", "scope",
        "configuration", "config",
        "settings",
    ].map { Array($0.utf8) }

    /// Nil for a name that tells of no secret; case and punctuation do not matter.
    package init?(_ name: String) { self.init(Array(name.utf8)[...]) }

    package init?(_ name: ArraySlice<UInt8>) {
        let letters = name.lettersAndDigits(without: Self.others)
        if Self.isSecret(name, letters) {
            self = .secret
        } else if letters.contains("principals") || letters.ends(with: "admins")
            || letters.contains("adminprincipal")
        {
            self = .administrators
        } else if letters.contains("admin") {
            self = .people
        } else {
            return nil
        }
    }

    /// A word without one of its letters, which is in the whole word as well, and with two of them
    /// turned round.
    private static func mistyped(_ word: String) -> [[UInt8]] {
        let letters = Array(word.utf8)
        let shorter = letters.indices.map { index in
            Array(letters[..<index] + letters[(index + 1)...])
        }
        let turned = letters.indices.dropLast().map { index in
            var letters = letters
            letters.swapAt(index, index + 1)
            return letters
        }
        return Array(Set([letters] + shorter + turned))
    }

    /// True for a parameter of an address that lets in whoever has it (RFC 3986, section 3.4).
    package static func isParameter(_ name: ArraySlice<UInt8>) -> Bool {
        let small = name.map { $0 | 0x20 }
        return SecretName(name) == .secret
            || ["code", "auth", "key"].contains { small.elementsEqual($0.utf8) }
    }

    private static func isSecret(_ name: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
        let words = name.words
        // `key` alone, as in `secretKeyRef`, names one.
        let isKey =
            words.count > 1 || letters.count > 4
            ? words.contains(where: keys.contains) || letters.ends(with: "key") : false
        let tells =
            isKey && !letters.contains("public") || words.count > 1 && words.last == auth
            || words.contains { word in endings.contains { word.ends(in: $0) } }
            || words.contains(where: Self.words.contains) || stems.contains(where: letters.contains)
        return sure.contains(where: letters.contains)
            || tells && words.last != id && !isExcused(words.last, letters)
    }

    /// True for a name that ends in one of the tails, as a word or behind a secret (`passwordfile`).
    private static func isExcused(_ last: Word?, _ letters: [UInt8]) -> Bool {
        guard let last else { return false }
        return tails.contains { tail in
            guard letters.ends(with: tail) else { return false }
            let rest = Array(letters.suffix(last.count).dropLast(tail.count))
            return rest.isEmpty || tails.contains(rest) || stems.contains(where: rest.contains)
        }
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
    fileprivate var words: [Word] {
        var words: [Word] = []
        var isBehindSmall = false
        var isInWord = false
        for byte in self {
            let isCapital = (65...90).contains(byte)
            if !isCapital, !(97...122).contains(byte) {
                (isInWord, isBehindSmall) = (false, false)
                continue
            }
            if !isInWord || isCapital && isBehindSmall { words.append(Word("")) }
            words[words.count - 1].append(byte | 0x20)
            (isInWord, isBehindSmall) = (true, !isCapital)
        }
        return words
    }

    /// In lower case, without signs, and without what stands in some other words.
    fileprivate func lettersAndDigits(without others: [[UInt8]]) -> [UInt8] {
        var letters: [UInt8] = []
        // A sign parts words, as in CLIENT_SECRET_ARGOCD.
        var plain: [UInt8] = []
        for byte in self {
            plain.append(byte.lowercased ?? 0)
            if let letter = byte.lowercased { letters.append(letter) }
            if let other = others.first(where: plain.ends) { letters.removeLast(other.count) }
        }
        return letters
    }
}

/// A word by its last eight letters, so that none has to be made to compare it.
private struct Word: Equatable {
    private var letters: UInt64 = 0
    private(set) var count = 0

    init(_ letters: String) {
        for letter in letters.utf8 { append(letter) }
    }

    mutating func append(_ letter: UInt8) {
        letters = letters << 8 | UInt64(letter)
        count += 1
    }

    func ends(in ending: Word) -> Bool {
        count >= ending.count && letters & (1 << (8 * UInt64(ending.count)) - 1) == ending.letters
    }
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
