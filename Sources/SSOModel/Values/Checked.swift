/// What parsing a text gave: the value, if there is one, and everything there is to say.
public struct Checked<Value> {
    /// The value; nil when there is an error.
    public var value: Value?
    /// Everything there is to say, in the order it was found.
    public var problems: [Problem]

    package init(_ value: Value?, _ problems: [Problem] = []) {
        self.value = value
        self.problems = problems
    }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}
