extension Question {
    /// The answer that a line of text stands for; its rules have not looked at it.
    package func answer(fromText text: String) -> Answer {
        switch kind {
        case .text, .path, .choice: .text(text)
        case .list where id == .adminPrincipals:
            .list(EntryList.entries(in: Self.inner(of: text)))
        case .list where id == .allowedDomains:
            .list(EntryList.entries(in: Self.inner(of: text)).flatMap(Self.words))
        case .list: .list(Self.entries(in: text) { ",;".contains($0) || $0.isNewline })
        case .paths: .list(Self.entries(in: text) { $0 == "," })
        case .toggle: Self.flag(text).map(Answer.flag) ?? .text(text)
        case .token: .token(TokenSource(text: text))
        }
    }

    /// True for a field that finds its answer in whatever it was copied with, of several lines too.
    package var takesCopiedText: Bool { [.clientID, .tenantID].contains(id) }

    /// True for a text that is the name of an ID, which may follow on the next line.
    package func isName(_ text: String) -> Bool { takesCopiedText && CopiedIDs.isName(text) }

    /// True for a text from which an answer can be taken, though it has more in it.
    package func holdsID(_ text: String) -> Bool {
        takesCopiedText && !CopiedIDs(in: text).all.isEmpty
    }

    /// The line of text that stands for an answer; a secret is masked.
    package func text(of answer: Answer) -> String {
        switch answer {
        case .text(let text): text
        case .list(let list): list.joined(separator: ", ")
        case .flag(let flag): flag ? "true" : "false"
        case .token(let source): source.shownText
        }
    }

    private static func entries(
        in text: String, partedBy isSeparator: (Character) -> Bool
    ) -> [String] {
        inner(of: text).split(whereSeparator: isSeparator).map { String($0).trimmingBlanks }
            .filter { !$0.isEmpty }
    }

    /// The words of an entry; those of a name stay with the address behind it.
    private static func words(_ entry: String) -> [String] {
        let words = entry.split(whereSeparator: \.isWhitespace).map(String.init)
        guard entry.contains("<") else { return words }
        let domains = words.prefix { EmailDomain.isDomain($0) }
        return domains + [words.dropFirst(domains.count).joined(separator: " ")]
    }

    private static func inner(of text: String) -> String {
        let line = text.trimmingBlanks
        guard line.hasPrefix("["), line.hasSuffix("]") else { return line }
        return String(line.dropFirst().dropLast())
    }

    /// The choice that a text means: the whole of its word or title, else the start of one only.
    ///
    /// The start of a number is another number.
    package func choice(meantBy text: String) -> Choice? {
        guard case .choice(let choices) = kind else { return nil }
        let word = text.trimmingBlanks.lowercased()
        let whole = choices.first { $0.words.contains(word) }
        let isWord = word.first?.isLetter == true
        let begun = isWord ? choices.filter { $0.begins(with: word) } : []
        return whole ?? (begun.count == 1 ? begun[0] : nil)
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.trimmingBlanks.lowercased() {
        case "true", "yes", "y", "on": true
        case "false", "no", "n", "off": false
        default: nil
        }
    }
}

extension Question.Choice {
    fileprivate var words: [String] { [value, title.lowercased()] }

    /// True when one of its words begins with this text in small letters.
    package func begins(with text: String) -> Bool { words.contains { $0.hasPrefix(text) } }
}

extension TokenSource {
    /// Reads what an operator typed: a token, or where to find one.
    ///
    /// `later`, `env:NAME`, `$NAME`, `${NAME}`, `file:PATH`, and a text that starts like a path
    /// name a source; everything else is the token itself. So is a source that holds a token: it is
    /// hidden wherever a token is, and its rules refuse it.
    package init(text: String) {
        let text = text.trimmingBlanks
        self = SecretShapes.isIn(text) ? .literal(Secret(text)) : Self.meant(by: text)
    }

    package init(variable name: String) {
        self = SecretShapes.isIn(name) ? .literal(Secret("env:\(name)")) : .environment(name)
    }

    package init(path: String) {
        self = SecretShapes.isIn(path) ? .literal(Secret("file:\(path)")) : .file(path)
    }

    /// What a text says, whether it holds a secret or not.
    static func meant(by text: String) -> TokenSource {
        if text.isEmpty || text.lowercased() == "later" {
            .later
        } else if text.hasPrefix("env:") {
            .environment(String(text.dropFirst(4)).trimmingBlanks)
        } else if text.hasPrefix("${"), text.hasSuffix("}") {
            .environment(String(text.dropFirst(2).dropLast()))
        } else if text.hasPrefix("$") {
            .environment(String(text.dropFirst()))
        } else if text.hasPrefix("file:") {
            .file(String(text.dropFirst(5)).trimmingBlanks)
        } else if ["/", "./", "../", "~/"].contains(where: text.hasPrefix) {
            .file(text)
        } else {
            .literal(Secret(text))
        }
    }

    /// A text for screens and diffs.
    var shownText: String {
        switch self {
        case .later: "later"
        case .existing: "as it is in the file"
        case .environment(let name): "env:\(name)"
        case .file(let path): "file:\(path)"
        case .literal: Secret.mask
        }
    }
}
