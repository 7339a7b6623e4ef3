import SSOModel

extension ChangePlan {
    /// Workflow files that the ingestion client would read as JSON, which they would not be.
    package func brokenJSON(_ target: SSOSettings.Target) -> [Problem] {
        let names = Set(target.ingestionPaths.filter(\.isJSON).map(\.text))
        return files.filter { names.contains($0.path) && !$0.isJSON }.map { file in
            file.action == .create ? .pathNewJSON(file.path) : .pathBrokenJSON(file.path)
        }
    }
}

extension PlannedFile {
    fileprivate var isJSON: Bool {
        let bytes = reveal()
        return !bytes.hasTrailingComma && JSON(bytes) != nil
    }
}

extension [UInt8] {
    /// True for a comma before a closing bracket, which the decoder puts up with and Python does not.
    fileprivate var hasTrailingComma: Bool {
        var (isInText, isEscaped, last) = (false, false, UInt8(ascii: " "))
        for byte in self where isInText || !" \t\r\n".utf8.contains(byte) {
            if byte == UInt8(ascii: "\""), !isEscaped { isInText.toggle() }
            isEscaped = isInText && byte == UInt8(ascii: "\\") && !isEscaped
            if !isInText, "}]".utf8.contains(byte), last == UInt8(ascii: ",") { return true }
            last = isInText ? UInt8(ascii: "\"") : byte
        }
        return false
    }
}
