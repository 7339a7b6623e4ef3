/// `${NAME:-default}` as the server replaces it in its whole configuration file, comments included.
///
/// Source: dropwizard `EnvironmentVariableSubstitutor` (not strict), Apache Commons Text
/// `StringSubstitutor`: a default counts only when the variable is unset and ends at the first `}`;
/// nothing nests; `$${` is a `${` that stands for itself; values are replaced in turn.
package struct ServerSubstitution {
    package private(set) var result = MappedText()
    /// Each `${` that ends in another line than its own.
    package private(set) var swallowed: [Range<Int>] = []
    /// Where values that are made from each other start.
    package private(set) var loops: [Place] = []
    /// What was put into values.
    package private(set) var expansion = Expansion()
    private var line = Expansion.Line()
    private let variables: Variables

    private static let maximumDepth = 10

    package init(_ text: MappedText, _ variables: Variables) {
        self.variables = variables
        guard text.scalars.contains("$") else {
            result = text
            return
        }
        result.reserve(text.count)
        try? replace(text, depth: 0)
    }

    private mutating func replace(_ text: MappedText, depth: Int) throws(Unexpanded) {
        let scalars = text.scalars
        var index = 0
        var start = 0
        while index + 1 < scalars.count {
            guard scalars[index] == "$", scalars[index + 1] == "{" else {
                if depth == 0, scalars[index] == "\n" { line = Expansion.Line() }
                index += 1
                continue
            }
            guard let end = scalars[(index + 2)...].firstIndex(of: "}") else { break }
            if index > start, scalars[index - 1] == "$" {
                result.append(text, start..<index - 1)
                start = index
            } else if let value = value(text, index + 2..<end), !value.isUnknown {
                result.append(text, start..<index)
                start = index
                if depth == 0 { line.place = text.place(index..<end + 1) }
                if try put(value, depth: depth) { start = end + 1 }
            } else if depth == 0, scalars[index..<end].contains("\n") {
                swallowed.append(index..<index + 2)
            }
            index = end + 1
        }
        result.append(text, start..<scalars.count)
    }

    /// False for what is too long: then the reference stays as it is written.
    private mutating func put(_ value: MappedText, depth: Int) throws(Unexpanded) -> Bool {
        let before = result.count
        do throws(Unexpanded) {
            try expansion.take(value.count + 1, of: &line)
            guard depth < Self.maximumDepth else {
                loops.append(value.whole)
                result.append(value)
                return true
            }
            try replace(value, depth: depth + 1)
            return true
        } catch {
            guard depth == 0 else { throw error }
            result.cut(to: before)
            return false
        }
    }

    private func value(_ text: MappedText, _ body: Range<Int>) -> MappedText? {
        let scalars = text.scalars
        let mark = mark(in: scalars, body)
        let name = String(scalars[body.lowerBound..<(mark ?? body.upperBound)])
        return variables[name] ?? mark.map { text.part($0 + 2..<body.upperBound) }
    }

    /// The `:-`; a `${` before it means that there is none.
    private func mark(in scalars: [Unicode.Scalar], _ body: Range<Int>) -> Int? {
        for index in body where index + 1 < body.upperBound {
            if scalars[index] == "$", scalars[index + 1] == "{" { return nil }
            if scalars[index] == ":", scalars[index + 1] == "-" { return index }
        }
        return nil
    }
}
