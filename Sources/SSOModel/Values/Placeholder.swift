/// Finds what a documentation page leaves for its reader to fill in.
package enum Placeholder {
    private static let brackets: [(open: Character, close: Character)] = [("{", "}"), ("<", ">")]
    private static let marks: Set = [UInt8(ascii: "{"), UInt8(ascii: "<")]
    private static let beginnings = [
        "your_", "<your", "xxxxxxxx", "replace_with", "insert_your", "put_your", "enter_your",
        "paste_your", "add_your",
    ]
    /// Microsoft's quickstarts hold `Enter_the_Application_Id_here`.
    private static let quickstart = "enter_the_"
    /// What scripts replace: `__TOKEN__`, `@@TOKEN@@`, `%TOKEN%`.
    private static let fences = ["__", "@@", "%"]
    private static let words: Set = ["changeme", "replaceme", "todo", "tbd"]

    /// The problem with a text that still holds `{Tenant ID}`, `<your domain>` or the like.
    package static func find(in text: String) -> Problem? {
        place(in: text).map { .textPlaceholder(text[$0].description.shortened()) }
    }

    /// Where it stands in the text.
    package static func place(in text: String) -> Range<String.Index>? {
        for (open, close) in brackets where text.utf8.contains(where: marks.contains) {
            guard let start = text.firstIndex(of: open),
                let end = text[start...].firstIndex(of: close),
                text.index(after: start) < end, !isMistypedID(text[start...end])
            else { continue }
            return start..<text.index(after: end)
        }
        return isFiller(text) ? text.startIndex..<text.endIndex : nil
    }

    /// An ID in the braces that registries put around it, of which too little or too much came along.
    private static func isMistypedID(_ text: Substring) -> Bool {
        let inner = text.dropFirst().dropLast()
        return text.first == "{" && inner.contains(where: \.isNumber)
            && inner.allSatisfy { $0.isASCIIHexDigit || $0 == "-" }
    }

    private static func isFiller(_ text: String) -> Bool {
        let word = text.lowercased()
        let dash = UInt8(ascii: "-")
        let joined = String(
            decoding: word.utf8.map { $0 == dash ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
        return beginnings.contains { joined.hasPrefix($0) }
            || word.holds(quickstart) || isFenced(text)
            || word.utf8.count < 20 && words.contains(word.filter { $0 != "-" && $0 != "_" })
    }

    private static func isFenced(_ text: String) -> Bool {
        fences.contains { fence in
            guard text.hasPrefix(fence), text.hasSuffix(fence) else { return false }
            let name = text.dropFirst(fence.count).dropLast(fence.count)
            return name.count > 1 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
        }
    }

    /// True for a text that is nothing else; nothing that a secret or an ID could be a part of.
    package static func isAll(of text: String) -> Bool {
        let isBracketed = brackets.contains { text.first == $0.open && text.last == $0.close }
        return isBracketed && !text.contains { $0.isNumber } || isFiller(text)
    }
}

extension String {
    /// What a documentation page left to be filled in; a variable and an ID in braces are not.
    package var unfilled: Problem? {
        Placeholder.find(in: self).flatMap { problem in
            holds("${") || ClientID.parse(self).value != nil ? nil : problem
        }
    }
}
