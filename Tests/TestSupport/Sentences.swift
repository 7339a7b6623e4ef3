/// Texts in which there is nothing, or one sign or beginning without a name.
package let shortestTexts = [
    "", " ", "\"", "'", ":", "/", "://", "@", ".", ",", ";", "#", "?", "*", "-", "~", "$", "{", "}",
    "[", "]", "<", ">", "(", "\u{200B}", "\u{7}", "X", "env:", "file:", "mailto:", "http://",
    "https://",
]

/// Two of these together, in which there is still next to nothing.
package let emptyTexts =
    shortestTexts.flatMap { one in shortestTexts.map { one + $0 } }
    + ["${}", "http://X?", "https://X#", "https://X:", "<@>", "X@", "[,]", "\"\"\"\""]

/// Where the words of a message show that nothing stood in the text that they are around.
package func holes(in message: String, about text: String) -> [String] {
    let text = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    let said = text.isEmpty ? message : message.replacing(text, with: "X")
    let ends = [".", ",", ";", ":", "?"].flatMap { [" \($0) ", " \($0)\n"] }
    let marks = ends + ["  ", "\"\"\"", "( ", " )", "``"]
    let found = marks.filter { mark in
        let sign = mark.filter { !$0.isWhitespace }
        return "\(said)\n".contains(mark) && (sign.isEmpty || !text.contains(sign))
    }
    guard let first = said.first, !first.isUppercase, !"\"`<".contains(first),
        !said.hasPrefix("--set "), !text.lowercased().contains(first.lowercased())
    else { return found }
    return found + ["begins with \(first)"]
}
