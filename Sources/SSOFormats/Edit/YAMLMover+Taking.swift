import SSOModel
import SSOReading

/// What goes.
extension YAMLMover {
    /// The lines of a key and its value, with the comments that are theirs.
    func lines(of step: Step) throws(EditProblem) -> KeyLines {
        guard let key = step.key, let lines = KeyLines(key, step.value, in: text) else {
            throw .inline(path: step.path.dotted, line: step.line)
        }
        return lines
    }

    /// Takes away the lines of keys above that hold nothing any more.
    mutating func emptied(_ way: ArraySlice<Step>) throws(EditProblem) -> [Cut] {
        var cuts: [Cut] = []
        for step in way.reversed() {
            let entries = step.value.entries ?? []
            let stays = entries.contains { !gone.contains(step.path + [$0.key.text ?? ""]) }
            guard !stays, !move.to.starts(with: step.path), !top.starts(with: step.path) else {
                break
            }
            cuts.append(try keyLine(of: step))
            gone = [step.path]
        }
        return cuts
    }

    /// The comment behind a key that goes stays, on a line of its own.
    private func keyLine(of step: Step) throws(EditProblem) -> Cut {
        let lines = try lines(of: step)
        let end = text.nextLine(lines.key)
        let colon = text.offset((step.key ?? step.value).end)
        let rest = text.bytes[colon..<end]
        guard let mark = rest.firstIndex(of: UInt8(ascii: "#")) else {
            return Cut(range: lines.key..<end)
        }
        return Cut(range: lines.key + lines.column..<mark)
    }
}
