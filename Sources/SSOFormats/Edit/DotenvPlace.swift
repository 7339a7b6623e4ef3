/// The bytes of a line that give way to a new value, and what stays around it.
struct DotenvPlace {
    let range: Range<Int>
    /// What stands before the value in place of a colon, or of blanks that a shell stumbles over.
    let mark: String
    /// What parts the value from the comment behind it.
    let gap: String
    /// True where docker-compose 1.29 or a shell takes the line otherwise than docker compose 2.
    let isReadInTwoWays: Bool

    init(_ old: DotenvAssignment, in bytes: [UInt8]) {
        let isColon = old.separator.map { bytes[$0] == UInt8(ascii: ":") } == true
        let head = bytes[old.keyEnd..<old.range.lowerBound]
        // python-dotenv drops a line `KEY: value`; `export KEY = value` is no line of a shell.
        let isSpread = old.hasExport && head.count > 1 && old.separator != nil
        let start =
            isSpread || isColon && head.first == UInt8(ascii: ":")
            ? old.keyEnd : isColon ? old.separator ?? old.keyEnd : old.range.lowerBound
        mark = isColon || isSpread || old.separator == nil ? "=" : ""
        // compose-go: only a blank starts a comment, behind a tab `#` is a part of the value.
        let rest = bytes[old.range.upperBound...]
        let blanks = rest.prefix { $0 == 32 || $0 == 9 }
        let isTabbed =
            old.quote == nil && blanks.last == 9
            && rest.dropFirst(blanks.count).first == UInt8(ascii: "#")
        gap = isTabbed ? " " : ""
        range = start..<(isTabbed ? blanks.endIndex : old.range.upperBound)
        isReadInTwoWays = isColon || isTabbed || isSpread
    }
}
