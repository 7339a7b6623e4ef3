/// Prints entries as `KEY=value` lines.
struct DotenvPrinter {
    /// Comments by the path that they stand above.
    var notes: [[String]: [String]] = [:]

    func text(of entries: [SettingEntry]) -> String {
        entries.map { entry in
            let comments = (notes[entry.path] ?? []).map { $0 + "\n" }.joined()
            return comments + DotenvText.line(entry) + "\n"
        }.joined()
    }
}

extension DotenvText {
    /// A whole line, without its end.
    package static func line(_ entry: SettingEntry) -> String {
        "\(entry.path.joined())=\(value(entry.value))"
    }

    /// The line for a file that a shell reads, too: what it could take for a pattern is in quotes.
    static func exportLine(_ entry: SettingEntry) -> String {
        let spelled = value(entry.value)
        let isPlain = spelled.unicodeScalars.allSatisfy {
            $0.isASCIIAlphanumeric || "_./:@%+,=-".unicodeScalars.contains($0)
        }
        let shown = isPlain || spelled.contains("'") ? spelled : "'\(spelled)'"
        return "export \(entry.path.joined())=\(shown)"
    }
}
