/// Passwords within addresses.
extension SecretShapes {
    /// `user:password` before the @ of addresses (RFC 3986, section 3.2.1), and what looks so.
    static func userInfos(in bytes: [UInt8]) -> [Range<Int>] {
        // What many places share is looked at once, so that time stays linear.
        var end = -1
        var lastAt: Int?
        let marks = ["://", ":\\/\\/"].flatMap(bytes.places).sorted()
        return marks.compactMap { start in
            if start > end {
                let rest = bytes[start...].prefix { $0 > 32 && !"\"'`<>".utf8.contains($0) }
                (end, lastAt) = (rest.endIndex, rest.lastIndex(of: UInt8(ascii: "@")))
            }
            return userInfo(in: bytes[start..<end], lastAt)
        } + bytes.places(of: "@").compactMap { passwords(before: $0 - 1, bytes) }
    }

    /// The password of `user:password@host` without a scheme.
    private static func passwords(before at: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let isHost = at + 1 < bytes.count && (isSmall(bytes[at + 1]) || isDigit(bytes[at + 1]))
        let start = bytes[max(0, at - 256)..<at].lastIndex {
            $0 <= 32 || ":=[]{},\"'@".utf8.contains($0)
        }
        guard isHost, let start, bytes[start] == UInt8(ascii: ":"), start + 1 < at, start > 0,
            isPart(bytes[start - 1]), bytes[start + 1] != UInt8(ascii: "/"),
            !bytes[..<start].ends(with: "mailto"), !isReference(bytes[(start + 1)..<at])
        else { return nil }
        let behindPort = bytes[(start + 1)..<at].drop(while: isDigit)
        if behindPort.first == UInt8(ascii: "/"), behindPort.startIndex > start + 1 { return nil }
        return start + 1..<at
    }

    private static func userInfo(in rest: ArraySlice<UInt8>, _ lastAt: Int?) -> Range<Int>? {
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        // A password can hold what ends an authority elsewhere; a port cannot.
        let port = authority.split(separator: UInt8(ascii: ":")).dropFirst().first ?? []
        let isHost = port.allSatisfy(isDigit) && !isMixed(authority)
        let at = isHost ? authority.lastIndex(of: UInt8(ascii: "@")) : lastAt
        guard let at, at > rest.startIndex, !isReferences(rest[..<at]) else { return nil }
        return rest.startIndex..<at
    }

    /// True for a word that has too much in it to be the name of a host.
    private static func isMixed(_ word: ArraySlice<UInt8>) -> Bool {
        word.contains(where: isSmall) && word.contains(where: isCapital)
            && word.contains(where: isDigit) && !word.contains(UInt8(ascii: "."))
    }

    /// True for `${USER}:${PASSWORD}` and the like.
    private static func isReferences(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        return parts.last.map(isReference) == true
    }
}

extension [UInt8] {
    /// Where each occurrence of some characters ends.
    func places(of text: String) -> [Int] {
        let wanted = Array(text.utf8)
        var places: [Int] = []
        for index in indices where self[index] == wanted[0] {
            if self[index...].starts(with: wanted) { places.append(index + wanted.count) }
        }
        return places
    }
}

extension ArraySlice<UInt8> {
    func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
