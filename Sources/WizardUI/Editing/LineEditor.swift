/// One line of text under edit: the text, the caret, and what undo brings back.
///
/// The caret counts characters (grapheme clusters), so that it never stands inside one.
package struct LineEditor: Hashable, Sendable {
    package private(set) var characters: [Character]
    package private(set) var caret: Int
    private var past: [Snapshot] = []
    private var future: [Snapshot] = []
    private var killed: [Character] = []

    private struct Snapshot: Hashable, Sendable {
        let text: String
        let caret: Int
    }

    /// The most bytes that a line holds: twice the longest token that servers take in a header.
    package static let limit = 16_384
    /// The most bytes that undo remembers.
    private static let memory = 262_144

    package init(_ text: String = "") {
        characters = Array(text)
        caret = characters.count
    }

    package var text: String { String(characters) }

    package mutating func insert(_ text: String) {
        guard !text.isEmpty else { return }
        remember()
        let head = String(characters[..<caret]) + text
        let tail = String(characters[caret...])
        let headCount = Array(head).count
        // A combining character joins what stands before it, so counts are taken anew.
        characters = Array(head + tail)
        caret = min(headCount, characters.count)
    }

    package mutating func deleteBackward() { remove(max(0, caret - 1)..<caret) }

    package mutating func deleteForward() { remove(caret..<min(characters.count, caret + 1)) }

    package mutating func killToStart() { kill(0..<caret) }

    package mutating func killToEnd() { kill(caret..<characters.count) }

    /// Removes the word before the caret, and the blanks after that word.
    package mutating func killWord() {
        var start = caret
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        kill(start..<caret)
    }

    package mutating func yank() { insert(String(killed)) }

    package mutating func moveLeft() { caret = max(0, caret - 1) }
    package mutating func moveRight() { caret = min(characters.count, caret + 1) }
    package mutating func moveToStart() { caret = 0 }
    package mutating func moveToEnd() { caret = characters.count }
    package mutating func move(to position: Int) { caret = min(max(0, position), characters.count) }

    package mutating func undo() {
        guard let last = past.popLast() else { return }
        future.append(snapshot)
        restore(last)
    }

    package mutating func redo() {
        guard let next = future.popLast() else { return }
        past.append(snapshot)
        restore(next)
    }

    /// Puts another text in place of all of it, as one step for undo.
    package mutating func replaceAll(with text: String) {
        guard text != self.text else { return }
        remember()
        characters = Array(text)
        caret = characters.count
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = Array(characters[range])
        remove(range)
    }

    private mutating func remove(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        remember()
        characters = Array(
            String(characters[..<range.lowerBound] + characters[range.upperBound...]))
        caret = min(range.lowerBound, characters.count)
    }

    private mutating func remember() {
        past.append(snapshot)
        var size = past.reduce(0) { $0 + $1.text.utf8.count }
        while past.count > 200 || size > Self.memory {
            size -= past.removeFirst().text.utf8.count
        }
        future = []
    }

    private var snapshot: Snapshot { Snapshot(text: text, caret: caret) }

    private mutating func restore(_ snapshot: Snapshot) {
        characters = Array(snapshot.text)
        caret = snapshot.caret
    }
}

/// A line may hold a token, so a dump of the wizard shows none of it.
extension LineEditor: CustomStringConvertible, CustomReflectable {
    package var description: String { "LineEditor(\(characters.count) characters)" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
