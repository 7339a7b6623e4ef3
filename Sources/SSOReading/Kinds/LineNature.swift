import SSOModel

/// What the lines of a file tell of its kind, where it is no YAML or cannot be read as such.
package struct LineNature {
    /// The last part of the file's name, in small letters.
    package let name: String
    /// True for nothing but comments and marks of documents.
    package let isEmpty: Bool
    /// A kind of program, or of sealed file, that is told by a line.
    package private(set) var foreign: FileNature?
    private let lines: [Range<Int>]
    private let scalars: [Unicode.Scalar]

    /// Keys that stand at the top of a values file, some of them where they do not belong.
    package static let chartWords: Set = ["authentication", "authorizer", "config", "global"]

    package init(_ text: SourceText) {
        name = text.lastName
        scalars = text.scalars
        lines = Self.lines(of: text.scalars)
        isEmpty = lines.count < Self.most && lines.allSatisfy { Self.isNothing(text.scalars[$0]) }
        foreign = Self.program(lines, text.scalars, name)
    }

    package var isNamedEnvironment: Bool { name.hasSuffix(".env") || name.hasPrefix(".env") }

    /// What a text is that is no YAML, or none that can be read.
    package var unparsed: FileNature {
        let keys = Self.keys(lines, scalars)
        let firstAssignment = lines.first { Self.isAssignment(scalars[$0]) }.map(\.lowerBound)
        if isNamedEnvironment, firstAssignment != nil || keys.isEmpty {
            return FileNature(.known(.environment), at: firstAssignment ?? 0)
        }
        if let firstBraces = Self.braces(lines, scalars) {
            return FileNature(.foreign(.template), at: firstBraces)
        }
        if let (kind, index) = yamlKind(keys) { return FileNature(.known(kind), at: index) }
        let variable = keys.first { Setting.named($0.name) != nil }?.index
        if let start = firstAssignment ?? variable {
            return FileNature(.known(.environment), at: start)
        }
        return FileNature(.unknown, at: 0)
    }

    /// Keys at the top that tell a kind, those first that count more.
    package static let telling: [(String, FileKind)] = [
        ("authenticationConfiguration", .server), ("authorizerConfiguration", .server),
        ("workflowConfig", .workflow), ("openmetadata", .helm), ("extraEnvs", .helm),
    ]

    private func yamlKind(_ keys: [(name: String, index: Int)]) -> (FileKind, Int)? {
        for (word, kind) in Self.telling {
            if let key = keys.first(where: { $0.name == word }) { return (kind, key.index) }
        }
        if name.contains("values"),
            let key = keys.first(where: { Self.chartWords.contains($0.name) })
        {
            return (.helm, key.index)
        }
        return keys.first { $0.name == "services" }.map { (.compose, $0.index) }
    }

    /// Where something is filled in before the file is read: in place of a setting of ours, of a
    /// whole line, or anywhere in what is named a template.
    ///
    /// Docker fills in `{{.Name}}` itself, in variables that are none of ours.
    package var filledIn: Int? {
        let marks = isNamedTemplate ? ["{{", "{%", "<%"] : []
        return lines.first { range in
            let line = scalars[range].drop(while: \.isSpaceOrTab)
            guard line.contains(where: { $0 == "{" || $0 == "<" }) else { return false }
            let text = String(line)
            if marks.contains(where: text.contains) { return true }
            if ["{{", "{%"].contains(where: text.hasPrefix) { return true }
            guard line.first != "#", let sign = line.firstIndex(of: "=") else { return false }
            let key = String(line[..<sign]).split(separator: " ").last.map(String.init) ?? ""
            return SignInVariables.concernSignIn(key)
                && ["{{", "{%"].contains { String(line[sign...]).contains($0) }
        }?.lowerBound
    }

    /// True for a name that such files have.
    package var isNamedTemplate: Bool { Self.endings.contains(where: name.hasSuffix) }

    private static let endings = [".j2", ".jinja", ".jinja2", ".tmpl", ".tpl", ".gotmpl", ".erb"]

    // MARK: Lines

    /// What stands further down tells nothing new.
    private static let most = 10_000

    private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < scalars.count, lines.count < most {
            var end = start
            while end < scalars.count, scalars[end] != "\n" { end += 1 }
            lines.append(start..<end)
            start = end + 1
        }
        return lines
    }

    package static func isNothing(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = line.drop { $0.isSpaceOrTab || $0 == "\r" }
        if text.isEmpty || text.first == "#" { return true }
        let marks = [Array("---".unicodeScalars), Array("...".unicodeScalars)]
        return marks.contains { text.starts(with: $0) }
            && text.dropFirst(3).allSatisfy {
                $0.isSpaceOrTab || $0 == "\r"
            }
    }

    private static func isAssignment(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        var line = line.drop(while: \.isSpaceOrTab)
        if line.starts(with: "export ".unicodeScalars) { line = line.dropFirst(7) }
        line = line.drop(while: \.isSpaceOrTab)
        let key = line.prefix { $0.isWord || "-.".unicodeScalars.contains($0) }
        guard !key.isEmpty, key.first != "-" else { return false }
        return line[key.endIndex...].drop(while: \.isSpaceOrTab).first == "="
    }

    /// The keys at the margin of the text, and those of a JSON file at any.
    private static func keys(
        _ lines: [Range<Int>], _ scalars: [Unicode.Scalar]
    ) -> [(name: String, index: Int)] {
        let isJSON = scalars.first { !$0.properties.isWhitespace } == "{"
        let first = lines.first { !isNothing(scalars[$0]) }
        let margin = first.map { scalars[$0].prefix { $0 == " " }.count } ?? 0
        return lines.compactMap { range in
            var line = scalars[range]
            if isJSON {
                line = line.drop { " \t{".unicodeScalars.contains($0) }
            } else {
                line = line.dropFirst(min(margin, line.prefix { $0 == " " }.count))
            }
            if line.first == "\"" { line = line.dropFirst() }
            let word = line.prefix(while: \.isWord)
            let rest = line[word.endIndex...].drop { " \t\"".unicodeScalars.contains($0) }
            guard !word.isEmpty, word.count < 80, rest.first == ":" else { return nil }
            return (String(word), word.startIndex)
        }
    }

    private static func braces(_ lines: [Range<Int>], _ scalars: [Unicode.Scalar]) -> Int? {
        lines.first { range in
            let line = String(scalars[range].drop(while: \.isSpaceOrTab))
            return ["{{", "{%", "%{"].contains { line.hasPrefix($0) } || line.contains(": {{")
        }?.lowerBound
    }
}
