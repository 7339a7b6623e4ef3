import SSOModel

/// Environment variables with where their values come from.
package struct Variables: Sendable {
    private var values: [ExactText: MappedText] = [:]
    /// What was, and may still be, put into values.
    package var expansion = Expansion()

    /// Those that hold where there is no other value, shared with whoever else has them.
    private var others: [ExactText: MappedText] = [:]

    package init() {}

    /// Variables that start as others are, without a copy of each.
    package init(over others: Variables) {
        self.others =
            others.others.isEmpty
            ? others.values : others.others.merging(others.values) { $1 }
        expansion = others.expansion
    }

    package subscript(name: String) -> MappedText? {
        get { values[ExactText(name)] ?? others[ExactText(name)] }
        set { values[ExactText(name)] = newValue }
    }

    package var names: [String] { Set(values.keys).union(others.keys).map(\.text).sorted() }
    package var isEmpty: Bool { values.isEmpty && others.isEmpty }

    /// Adds the lines of an environment file, as docker compose reads them.
    package mutating func read(_ lines: EnvironmentLines, of text: SourceText) {
        for line in lines.lines where line.separator != nil {
            read(line, of: text)
        }
    }

    /// Adds one of these lines, by those that were added before.
    package mutating func read(_ line: EnvironmentLine, of text: SourceText) {
        self[line.key] = value(of: line, in: text)
    }

    private mutating func value(of line: EnvironmentLine, in text: SourceText) -> MappedText {
        let body = MappedText(text, line.body)
        guard line.quote != "'" else { return body }
        var unescaped = body
        if line.quote == "\"", body.scalars.contains("\\") {
            let place = Place(file: text.id, range: line.value)
            unescaped = MappedText(Self.unescaped(body.scalars), from: place)
        }
        let known = self
        return expansion.expand(unescaped, of: line.key, in: known)
    }

    /// What a short text, such as a path or the name of an image, says with variables put in.
    package func text(of text: MappedText) -> String {
        let value = try? ComposeInterpolation.expand(text, most: Self.mostOfAPath, in: self)
        return (value ?? text).string
    }

    /// The same of a list of them, as far as there is room for all.
    package func texts(of list: [MappedText]) -> [String] {
        var room = Expansion.most
        return list.map { part in
            let value = room > 0 ? text(of: part) : part.string
            room -= value.utf8.count
            return value
        }
    }

    /// Source: Linux, limits.h, PATH_MAX.
    private static let mostOfAPath = 4096

    /// Source: compose-go, `dotenv/parser.go`, `expandEscapes`.
    private static func unescaped(_ scalars: [Unicode.Scalar]) -> String {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "\\", index + 1 < scalars.count else {
                result.append(scalars[index])
                index += 1
                continue
            }
            switch scalars[index + 1] {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "r": result.append("\r")
            case "\"", "\\": result.append(scalars[index + 1])
            // Left for the interpolation, to which it means a dollar.
            case "$": result += ["$", "$"]
            default: result += scalars[index...index + 1]
            }
            index += 2
        }
        return String(result)
    }
}
