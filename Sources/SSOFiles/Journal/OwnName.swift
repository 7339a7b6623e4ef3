/// The forms of the names that `Naming` makes, and that a record may hold.
enum OwnName {
    /// `.omsso-` with 16 hexadecimal digits, `.tmp` or `.part`.
    static func isTemporary(_ name: String) -> Bool {
        [".tmp", ".part"].contains { isTemporary(name, ending: $0) }
    }

    /// A temporary file that no journal names, or its spare.
    static func isStray(_ name: String) -> Bool {
        [".part", ".part.spare"].contains { isTemporary(name, ending: $0) }
    }

    private static func isTemporary(_ name: String, ending: String) -> Bool {
        guard let digits = middle(of: name, ".omsso-", ending) else { return false }
        return digits.utf8.count == 16
            && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// `NAME.omsso-YYYYMMDDTHHMMSSZ.bak`.
    static func isBackup(_ backup: String, of name: String) -> Bool {
        guard let stamp = middle(of: backup, name + ".omsso-", ".bak") else { return false }
        let form = "dddddddd" + "Tdddddd" + "Z"
        return stamp.utf8.count == form.utf8.count
            && zip(stamp.utf8, form.utf8).allSatisfy { byte, expected in
                expected == 0x64 ? (0x30...0x39).contains(byte) : byte == expected
            }
    }

    /// One part of a path, and no way to another folder.
    static func isPlain(_ name: String) -> Bool {
        !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == 0x2f || $0 == 0 }
    }

    /// Absolute, every part plain.
    static func isRealPath(_ path: String) -> Bool {
        guard path.utf8.first == 0x2f else { return false }
        return path == "/"
            || path.utf8.dropFirst().split(separator: 0x2f, omittingEmptySubsequences: false)
                .allSatisfy { isPlain(String(decoding: $0, as: UTF8.self)) }
    }

    /// Compared byte for byte: characters may join with what follows them.
    private static func middle(of name: String, _ start: String, _ end: String) -> Substring? {
        let (all, head, tail) = (Array(name.utf8), Array(start.utf8), Array(end.utf8))
        guard all.count >= head.count + tail.count, all.starts(with: head),
            all.suffix(tail.count).elementsEqual(tail)
        else { return nil }
        return Substring(decoding: all[head.count..<(all.count - tail.count)], as: UTF8.self)
    }
}
