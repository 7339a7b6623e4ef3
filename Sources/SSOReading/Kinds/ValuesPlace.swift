import SSOModel

/// Where the values of OpenMetadata's chart stand in a file that is no values file of that chart
/// alone.
package struct ValuesPlace: Hashable, Sendable {
    package let wrapper: ValuesWrapper
    /// Which document of the file holds them, counted from 0.
    package let document: Int
    /// The keys that lead to what names the chart; an item of a list stands as `[0]`.
    package let part: [String]
    /// The keys that lead from there to the values.
    package let below: [String]
    /// The keys that lead on to those of OpenMetadata's chart, where it is a part of that one.
    package let inner: [String]

    /// The keys that lead to the top of the values.
    package var path: [String] { part + below + inner }

    /// The values of a chart that has OpenMetadata's for a part, below this name or alias.
    package init(parentChart key: String, document: Int = 0) {
        self.init(.parentChart, document: document, part: [], below: [], inner: [key])
    }

    init(
        _ wrapper: ValuesWrapper, document: Int, part: [String], below: [String],
        inner: [String] = []
    ) {
        self.wrapper = wrapper
        self.document = document
        self.part = part
        self.below = below
        self.inner = inner
    }
}
