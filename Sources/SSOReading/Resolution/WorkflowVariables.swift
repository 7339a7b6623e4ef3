/// The variables of a workflow file, which the ingestion client puts in before it reads YAML.
///
/// Source: OpenMetadata, `metadata/config/common.py`: `os.path.expandvars` of the whole text.
enum WorkflowVariables {
    /// What stands for the brace of a variable, so that it is none to YAML.
    static let open: Unicode.Scalar = "\u{E000}"
    private static let close: Unicode.Scalar = "\u{E001}"

    /// The text with something harmless for each `${NAME}`; nil where there is none.
    static func hidden(in text: MappedText) -> MappedText? {
        var result = MappedText()
        var taken = 0
        var index = 0
        while index + 2 < text.count {
            guard text.scalars[index] == "$", text.scalars[index + 1] == "{",
                let end = text.scalars[(index + 2)...].firstIndex(where: { !$0.isWord }),
                end > index + 2, text.scalars[end] == "}"
            else {
                index += 1
                continue
            }
            result.append(text, taken..<index + 1)
            result.append([open], from: text.place(index + 1..<index + 2))
            result.append(text, index + 2..<end)
            result.append([close], from: text.place(end..<end + 1))
            taken = end + 1
            index = taken
        }
        result.append(text, taken..<text.count)
        return taken == 0 ? nil : result
    }
}
