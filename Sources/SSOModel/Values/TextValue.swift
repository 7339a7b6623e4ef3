/// What parsing a text gave: the value, if there is one, and everything there is to say.
package struct Checked<Value> {
    /// The value; nil when there is an error.
    package var value: Value?
    /// Everything there is to say, in the order it was found.
    package let problems: [Problem]

    init(_ value: Value?, _ problems: [Problem] = []) {
        self.value = value
        self.problems = problems
    }

    /// No value, and why; notes about changes that did not come to pass are left out.
    static func failed(_ problems: [Problem]) -> Checked {
        Checked(nil, problems.filter { $0.severity > .note })
    }

    /// The value, unless one of the problems is an error.
    static func unlessError(_ value: Value, _ problems: [Problem]) -> Checked {
        problems.contains { $0.severity == .error } ? failed(problems) : Checked(value, problems)
    }
}

/// A word of the domain that is read from, and written as, one text.
///
/// There is none but by `parse`, so that whoever has one need not look at it again.
package protocol TextValue: Hashable, Sendable {
    /// The normalised text; reading it again gives the same value and no note.
    var text: String { get }

    static func parse(_ text: String) -> Checked<Self>
}

/// A web address that some rules have looked at.
package protocol WebAddress: TextValue {
    var url: WebURL { get }
}

extension WebAddress {
    package var text: String { url.text }
}
