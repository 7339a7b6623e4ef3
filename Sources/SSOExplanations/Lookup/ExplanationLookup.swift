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
    package private(set) var unknown: [Unknown] = []
    private var unknownCodes: Set<String> = []

    package init(found: [Explanation] = []) { self.found = found }

    mutating func add(_ explanation: Explanation) {
        if !found.contains(explanation) { found.append(explanation) }
    }

    /// Adds a code unless it is known to be unknown; it is told how many there are before it.
    mutating func addUnknown(_ code: String, _ make: (_ place: Int) -> Unknown) {
        if unknownCodes.insert(code).inserted { unknown.append(make(unknown.count)) }
    }
}
