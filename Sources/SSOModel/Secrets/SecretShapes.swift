/// Knows secrets by what they look like, whatever the name in front of them.
package enum SecretShapes {
    private static let schemes = ["Bearer ", "bearer ", "BEARER ", "Basic "]

    /// Tokens, client secrets, private keys, passwords within addresses and headers; in no order.
    package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        words(in: bytes).filter { isKnown(bytes[$0]) } + known(in: bytes) + keyPairs(in: bytes)
            + words(in: bytes, with: isBase64).filter {
                isRandom(bytes[$0], behind: bytes[..<$0.lowerBound])
            }.map { withParts($0, bytes) }
            + userInfos(in: bytes) + privateKeys(in: bytes)
            + schemes.flatMap(bytes.places).compactMap { credentials(behind: $0, bytes) }
    }

    /// True for a text with a word that is a token or a client secret, or looks like one.
    package static func isIn(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return words(in: bytes).contains { isKnown(bytes[$0]) } || !known(in: bytes).isEmpty
    }

    /// True for a text that shows a token, a client secret, or a secret within an address.
    package static func isShown(in text: String) -> Bool {
        isIn(text) || !userInfos(in: Array(text.utf8)).isEmpty || hasSecretParameter(text)
    }

    private static func hasSecretParameter(_ text: String) -> Bool {
        let query = text.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        return query.split { "&;#".utf8.contains($0) }.contains { parameter in
            let name = Array(parameter.prefix { $0 != UInt8(ascii: "=") })
            return name.count + 1 < parameter.count && SecretName.isParameter(name[...])
        }
    }

    /// True when a word of the text has three parts of base64url, the first of them JSON (RFC 7519).
    package static func holdsToken(_ text: String) -> Bool {
        guard text.holds("eyJ") else { return false }
        let bytes = Array(text.utf8)
        return words(in: bytes) { isPart($0) || $0 == UInt8(ascii: ".") }.contains {
            isToken(bytes[$0]) && bytes[$0].count { $0 == UInt8(ascii: ".") } == 2
        }
    }

    /// True for what stands in a token.
    package static func mayBeInToken(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar == "." || isPart(UInt8(scalar.value)))
    }

    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_".utf8.contains(byte)
        }
    }

    static func isBase64(_ byte: UInt8) -> Bool {
        isPart(byte) || byte == UInt8(ascii: "+")
    }

    private static func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
        isToken(word) || isClientSecret(word) || isKeyID(word)
    }

    private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
        word.count > 20
            && (word.drop { "-_.~".utf8.contains($0) }.starts(with: "eyJ".utf8)
                || word.firstRange(of: Array(".eyJ".utf8)) != nil)
    }

    /// Client secrets of Microsoft have some 40 characters with a tilde near their start.
    package static func isClientSecret(_ word: some Collection<UInt8>) -> Bool {
        (32...60).contains(word.count) && word.contains(UInt8(ascii: "~"))
    }

    /// Letters of both cases with digits between them, or so many small ones: no name of anything.
    private static func isRandom(_ word: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Bool
    {
        if isExtensionClaim(word) { return false }
        let changes = zip(word, word.dropFirst()).count { isDigit($0) != isDigit($1) }
        guard word.contains(where: isCapital) else {
            // An ID without its hyphens has 32, and a digest says what it is.
            return word.count > 32 && changes >= 6 && word.allSatisfy { isSmall($0) || isDigit($0) }
                && !text.ends(with: "sha256:")
        }
        // The parts of hosts, of names and of IDs (RFC 9562) are short.
        let parts = word.split(separator: UInt8(ascii: "-"))
        return word.count >= 24 && word.contains(where: isSmall) && changes >= 4
            && parts.contains { $0.count > 12 }
    }

    /// True for `extension_<application ID without hyphens>_<name>`.
    ///
    /// Source: Microsoft, "Directory extension attributes in claims".
    private static func isExtensionClaim(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.split(separator: UInt8(ascii: "_"), maxSplits: 2)
        return parts.count == 3 && parts[0].elementsEqual("extension".utf8) && parts[1].count == 32
            && parts[1].allSatisfy(\.isHexadecimal)
    }

    static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    static func isSmall(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static let shortest = 20

    /// The runs of bytes that belong to a word.
    static func words(
        in bytes: [UInt8],
        with belongs: (UInt8) -> Bool = { isPart($0) || ".~".utf8.contains($0) }
    ) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if belongs(byte) {
                start = start ?? index
            } else if let first = start {
                if index - first >= shortest { words.append(first..<index) }
                start = nil
            }
        }
        if let start, bytes.count - start >= shortest { words.append(start..<bytes.count) }
        return words
    }

    /// True for `${NAME}`, which shows nothing of what it stands for.
    package static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: "${".utf8), bytes.last == UInt8(ascii: "}") else { return false }
        let name = bytes.dropFirst(2).dropLast()
        let isName = name.prefix { isCapital($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
        return !isName.isEmpty
            && ["", ":-", "-", ":-\"\"", ":-''"].contains {
                name[isName.endIndex...].elementsEqual($0.utf8)
            }
    }

    /// A key without an end goes on to that of the text, and what it holds is not looked at again.
    private static func privateKeys(in bytes: [UInt8]) -> [Range<Int>] {
        bytes.places(of: "-----BEGIN ").reduce(into: []) { keys, start in
            guard start >= keys.last?.upperBound ?? 0 else { return }
            if let key = privateKey(behind: start, bytes) { keys.append(key) }
        }
    }

    /// What stands between the marks of a private key, and beside them (RFC 7468).
    private static func privateKey(behind start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let label = bytes[start...].prefix { $0 != UInt8(ascii: "-") && $0 > 31 }
        guard label.firstRange(of: Array("PRIVATE KEY".utf8)) != nil else { return nil }
        let end = bytes[label.endIndex...].firstRange(of: Array("-----END ".utf8))?.lowerBound
        return min(label.endIndex + 5, end ?? bytes.count)..<(end ?? bytes.count)
    }

    /// What follows the scheme of an `Authorization` header (RFC 9110, section 11.4).
    private static func credentials(behind start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let word = bytes[start...].drop { $0 == 32 }.prefix {
            $0 > 32 && !"\"'`".utf8.contains($0)
        }
        guard word.count > 3, word.first != UInt8(ascii: "#"), !isReference(word) else {
            return nil
        }
        return word.startIndex..<word.endIndex
    }
}
