/// What parsing a text gave: the value, if there is one, and everything there is to say.
package struct Checked<Value> {
    /// The value; nil when there is an error.
    package var value: Value?
    /// Everything there is to say, in the order it was found.
    package var problems: [Problem]

    package init(_ value: Value?, _ problems: [Problem] = []) {
        self.value = value
        self.problems = problems
    }

    /// No value, and why; notes about changes that did not come to pass are left out.
    package static func failed(_ problems: [Problem]) -> Checked {
        Checked(nil, problems.filter { $0.severity > .note })
    }

    /// The value, unless one of the problems is an error.
    package static func unlessError(_ value: Value, _ problems: [Problem]) -> Checked {
        problems.contains { $0.severity == .error } ? failed(problems) : Checked(value, problems)
    }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}

/// A word of the domain that is read from, and written as, one text.
package protocol TextValue: Hashable, Sendable {
    /// The normalised text; reading it again gives the same value and no note.
    var text: String { get }

    /// Reads one from what an operator typed or pasted.
    static func parse(_ text: String) -> Checked<Self>
}
