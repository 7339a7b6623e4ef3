import SSOModel

/// What was found in a text.
package struct ExplanationLookup: Hashable, Sendable {
    /// A code that nothing is known about.
    package struct Unknown: Hashable, Sendable {
        package let code: String
        /// What may have been meant, the most likely first.
        package let nearest: [Explanation]
        /// Microsoft's own page about the number, when it is one of theirs.
        package let link: String?
    }

    /// In the order of the text, each once.
    package internal(set) var found: [Explanation]
    package internal(set) var unknown: [Unknown] = []

    package init(found: [Explanation] = []) { self.found = found }

    mutating func add(_ explanation: Explanation) {
        if !found.contains(explanation) { found.append(explanation) }
    }

    mutating func add(_ code: Unknown) {
        if !unknown.contains(code) { unknown.append(code) }
    }
}
