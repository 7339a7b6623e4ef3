/// Finds what a documentation page leaves for its reader to fill in.
package enum Placeholder {
    /// The problem with a text that still holds `{Tenant ID}`, `<your domain>` or the like.
    package static func find(in text: String) -> Problem? {
        for (open, close) in [("{", "}"), ("<", ">")] {
            guard let start = text.firstRange(of: open),
                let end = text[start.upperBound...].firstRange(of: close),
                start.upperBound < end.lowerBound
            else { continue }
            return .textPlaceholder(text[start.lowerBound..<end.upperBound].description.shortened())
        }
        let word = text.lowercased()
        let isFiller = ["your-", "your_", "<your", "xxxxxxxx"].contains { word.hasPrefix($0) }
        return isFiller ? .textPlaceholder(text.shortened()) : nil
    }
}
