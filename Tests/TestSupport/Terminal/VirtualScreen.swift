import CTestSupport

/// What a terminal shows after the bytes that it was sent: enough of xterm, screen, the Linux
/// console and VT100 for what ncurses sends to them.
///
/// It answers nothing. What it does not know, and every question, it writes down.
package struct VirtualScreen {
    package private(set) var columns: Int
    package private(set) var rows: Int
    package internal(set) var row = 0
    package internal(set) var column = 0
    /// Private modes that are on, such as 2004 for bracketed paste.
    package internal(set) var modes: Set<Int> = [25]
    package internal(set) var unknown: [String] = []
    package internal(set) var questions: [String] = []
    package internal(set) var bells = 0
    /// What was put into the clipboard (OSC 52).
    package internal(set) var clipboard: String?
    /// Every colour that was chosen.
    package internal(set) var colors: Set<Int> = []

    var cells: [[String]]
    var main: (cells: [[String]], row: Int, column: Int)?
    var wrapsNext = false
    var inserts = false
    var region: ClosedRange<Int>
    var saved = (row: 0, column: 0)
    var last = " "
    var parser = Parser()

    static let blank = " "
    /// What stands in cells that were scrambled; no program of ours writes it.
    private static let rubble = "¤"

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: Self.blank, count: columns), count: rows)
        region = 0...max(0, rows - 1)
    }

    package var text: String {
        cells.map { row in
            let text = row.joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// True until everything that was scrambled has been painted over.
    package var isScrambled: Bool { cells.contains { $0.contains(Self.rubble) } }

    package mutating func scramble() {
        for row in cells.indices { cells[row] = cells[row].map { _ in Self.rubble } }
    }

    package func line(_ row: Int) -> String {
        cells.indices.contains(row) ? cells[row].joined() : ""
    }

    /// The characters from the cursor to the end of its row.
    package var textAtCursor: String { cells[row].dropFirst(column).joined() }

    package var isCursorVisible: Bool { modes.contains(25) }
    package var isAlternate: Bool { main != nil }

    /// Empty when the terminal is as a shell wants it, else what is not.
    package var leftovers: [String] {
        var found: [String] = []
        if isAlternate { found.append("alternate screen") }
        if !isCursorVisible { found.append("hidden cursor") }
        if inserts { found.append("insert mode") }
        let known: Set = [25, 7, 12, 1034]
        found += modes.subtracting(known).sorted().map { "mode \($0)" }
        return found
    }

    package mutating func resize(columns: Int, rows: Int) {
        func fitted(_ old: [[String]]) -> [[String]] {
            (0..<rows).map { row in
                (0..<columns).map { column in
                    old.indices.contains(row) && old[row].indices.contains(column)
                        ? old[row][column] : Self.blank
                }
            }
        }
        cells = fitted(cells)
        if let main { self.main = (fitted(main.cells), main.row, main.column) }
        self.columns = columns
        self.rows = rows
        region = 0...max(0, rows - 1)
        move(row, column)
    }

    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            for action in parser.take(byte) { perform(action) }
        }
    }

    private mutating func perform(_ action: Parser.Action) {
        switch action {
        case .text(let text): put(text)
        case .control(let byte): control(byte)
        case .escape(let sequence): escape(sequence)
        case .csi(let sequence): perform(sequence)
        case .string(let text): take(text)
        }
    }

    // MARK: Writing

    mutating func move(_ row: Int, _ column: Int) {
        self.row = min(max(0, row), rows - 1)
        self.column = min(max(0, column), columns - 1)
        wrapsNext = false
    }

    mutating func put(_ text: String) {
        guard let scalar = text.unicodeScalars.first else { return }
        let width = Int(test_width(scalar.value))
        if width == 0 {
            let place = wrapsNext ? column : max(0, column - 1)
            cells[row][place] += text
            return
        }
        if wrapsNext {
            lineFeed()
            column = 0
            wrapsNext = false
        }
        if inserts { insertBlanks(max(1, width)) }
        cells[row][column] = text
        last = text
        if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
        let next = column + max(1, width)
        if next >= columns {
            column = columns - 1
            wrapsNext = true
        } else {
            column = next
        }
    }

    mutating func lineFeed() {
        if row == region.upperBound {
            scrollUp(1, in: region)
        } else {
            row = min(row + 1, rows - 1)
        }
    }

    mutating func scrollUp(_ count: Int, in range: ClosedRange<Int>) {
        for _ in 0..<min(count, range.count) {
            cells.remove(at: range.lowerBound)
            cells.insert(Array(repeating: Self.blank, count: columns), at: range.upperBound)
        }
    }

    mutating func scrollDown(_ count: Int, in range: ClosedRange<Int>) {
        for _ in 0..<min(count, range.count) {
            cells.remove(at: range.upperBound)
            cells.insert(Array(repeating: Self.blank, count: columns), at: range.lowerBound)
        }
    }

    mutating func insertBlanks(_ count: Int) {
        for _ in 0..<min(count, columns - column) {
            cells[row].insert(Self.blank, at: column)
            cells[row].removeLast()
        }
    }

    mutating func deleteCharacters(_ count: Int) {
        for _ in 0..<min(count, columns - column) {
            cells[row].remove(at: column)
            cells[row].append(Self.blank)
        }
    }

    mutating func erase(row: Int, _ range: Range<Int>) {
        for column in range.clamped(to: 0..<columns) { cells[row][column] = Self.blank }
    }
}
