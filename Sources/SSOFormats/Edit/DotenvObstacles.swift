import SSOModel

/// What keeps an environment file from being changed: lines at which docker compose 2 stops, and
/// values that swallow other lines.
struct DotenvObstacles {
    private let bytes: [UInt8]
    private let wanted: Set<ExactText>
    /// The value of a wanted key that started a list which does not end on its line.
    private var openList: DotenvAssignment?

    static func check(
        _ file: DotenvFile, of bytes: [UInt8], for wanted: Set<ExactText>
    ) throws(EditProblem) {
        var obstacles = DotenvObstacles(bytes: bytes, wanted: wanted)
        for found in file.assignments { try obstacles.check(found) }
        if let fault = file.fault { throw fault }
    }

    private init(bytes: [UInt8], wanted: Set<ExactText>) {
        self.bytes = bytes
        self.wanted = wanted
    }

    private mutating func check(_ found: DotenvAssignment) throws(EditProblem) {
        if let openList, found.separator == nil {
            throw .unreadable(
                "the list that starts there goes on in the next line, where it cannot",
                line: openList.line)
        }
        let isOpen = found.quote == nil && found.body.hasPrefix("[") && !found.body.hasSuffix("]")
        openList = isOpen && wanted.contains(ExactText(found.key)) ? found : nil
        // A quote right behind `KEY=` is meant to open a value, whatever it closes.
        let isMixedUp = found.body.hasSuffix("=") && found.body.contains("\n")
        for name in swallowed(by: found) where isMixedUp || wanted.contains(ExactText(found.key)) {
            throw .unreadable(
                "the value in quotes that starts there holds a line that sets \(name)",
                line: found.line)
        }
    }

    /// The names of variables that lines within a value in quotes seem to set.
    private func swallowed(by found: DotenvAssignment) -> [String] {
        guard found.quote != nil else { return [] }
        let lines = bytes[found.range].split { $0 == 10 || $0 == 13 }.dropFirst()
        return lines.compactMap { line in
            var line = line.drop(while: Self.isBlank)
            let export = Array("export ".utf8)
            if line.starts(with: export) { line = line.dropFirst(export.count) }
            let name = line.drop(while: Self.isBlank).prefix(while: Self.isNameByte)
            let mark = line[name.endIndex...].drop(while: Self.isBlank).first
            let isName = name.first.map { !(0x30...0x39).contains($0) } ?? false
            guard isName, mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":") else { return nil }
            return String(decoding: name, as: UTF8.self)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
