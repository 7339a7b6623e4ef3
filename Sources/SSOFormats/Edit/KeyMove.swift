import SSOModel
import SSOReading

/// A key of a YAML file that is to stand elsewhere in it, with all that it holds.
package struct KeyMove: Hashable, Sendable {
    /// The keys that lead to it.
    package let from: [String]
    /// The keys that are to lead to it; those that are not there are added.
    package let to: [String]
    /// Keys directly below it that are left out.
    package let without: Set<String>

    package init(from: [String], to: [String], without: Set<String> = []) {
        (self.from, self.to, self.without) = (from, to, without)
    }
}

extension FileEditor {
    /// Moves a key with its lines and comments, indented as its new place is.
    ///
    /// Where the new place says all of it already, it is only taken away. A key that holds nothing
    /// else goes as well, its comments stay.
    ///
    /// - Parameters:
    ///   - move: The key, seen from the place.
    ///   - bytes: The text of the file.
    ///   - place: Where in it the paths start; nil for the top of the first document.
    /// - Returns: The text after the move, proven to say the same but for the place of the key.
    /// - Throws: Why it cannot be moved.
    package static func move(
        _ move: KeyMove, in bytes: [UInt8], at place: ValuesPlace? = nil
    ) throws(EditProblem) -> EditedText {
        let top = place?.path ?? []
        let move = KeyMove(from: top + move.from, to: top + move.to, without: move.without)
        var mover = try YAMLMover(bytes, move, document: place?.document ?? 0, top: top)
        let cuts = try mover.cuts()
        let moved = cuts.applied(to: bytes)
        guard MoveProof(mover).holds(for: moved) else {
            throw bytes.last == 10 ? .unproven(path: move.from.dotted) : .openBlock
        }
        return EditedText(bytes: moved, edits: cuts.edits(to: moved))
    }
}
