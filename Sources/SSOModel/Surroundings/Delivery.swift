/// What hands the values of a file to a cluster, by the names that its commands need; nil where they
/// do not stand in it.
package struct Delivery: Hashable, Sendable {
    package let wrapper: ValuesWrapper
    /// The object's own name, and the namespace that it is in.
    package var name: String?
    package var namespace: String?
    /// What helm calls it, and the namespace that its pods run in.
    package var release: String?
    package var target: String?
    /// True where it stands in a file of its own, beside the one with the values.
    package var isBeside = false

    package init(_ wrapper: ValuesWrapper) { self.wrapper = wrapper }

    /// The same for a file of plain values that it names.
    package var beside: Delivery {
        var copy = self
        copy.isBeside = true
        return copy
    }
}
