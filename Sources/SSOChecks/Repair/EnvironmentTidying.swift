import SSOFormats
import SSOModel
import SSOReading

/// Lines of an environment file in the form that every reader takes the same way.
struct EnvironmentTidying {
    private let text: SourceText
    private let lines: EnvironmentLines
    private let offsets: ByteOffsets
    private let lineEnd: String

    init(_ text: SourceText, _ lines: EnvironmentLines, bytes: [UInt8]) {
        self.text = text
        self.lines = lines
        lineEnd = text.scalars.contains("\r") ? "\r\n" : "\n"
        offsets = ByteOffsets(bytes)
    }

    /// The edits of each line that has any; of a line all or none are to be made.
    var edits: [[TextEdit]] {
        lines.lines.filter { SignInVariables.concernSignIn($0.key) }.map(edits)
            + lines.faults.filter { $0.kind == .slashes }.map { fault in
                let mark = fault.range.lowerBound..<fault.range.lowerBound + 2
                return [TextEdit(offsets[mark]) { _ in "#" }]
            }
    }

    private func edits(of line: EnvironmentLine) -> [TextEdit] {
        guard line.separator != nil, !line.value.isEmpty else { return [] }
        // Of `{"a":"b #c"}` what looks like a comment is a part of the value for whoever wrote it.
        let marks = text.scalars[line.value].count { $0 == "\"" }
        guard line.comment == nil || marks.isMultiple(of: 2) else { return [] }
        return surroundings(of: line) + quotes(of: line)
    }

    /// Blanks, `export` and colons before the value, and the comment behind it.
    private func surroundings(of line: EnvironmentLine) -> [TextEdit] {
        let start = text.line(text.position(of: line.keyRange.lowerBound).line).lowerBound
        let head = start..<line.value.lowerBound
        guard text.string(head) != line.key + "=" || line.comment != nil else { return [] }
        let comment = line.comment.map { text.string($0) }
        let first = TextEdit(offsets[head]) { masks in
            let hides = masks && [.secret, .administrators].contains(SecretName(line.key))
            let shown = { (text: String) in
                hides ? "# " + Secret.mask : masks ? Secrets.masked(text) : text
            }
            let above = comment.map { shown($0) + lineEnd } ?? ""
            return above + line.key + "="
        }
        guard let comment = line.comment else { return [first] }
        return [first, TextEdit(offsets[line.value.upperBound..<comment.upperBound]) { _ in "" }]
    }

    /// Quotes that other readers than compose keep as a part of the value.
    private func quotes(of line: EnvironmentLine) -> [TextEdit] {
        guard line.quote != nil, DotenvText.needsNoQuotes(text.string(line.body)) else { return [] }
        return [line.value.lowerBound, line.value.upperBound - 1].map { place in
            TextEdit(offsets[place..<place + 1]) { _ in "" }
        }
    }
}
