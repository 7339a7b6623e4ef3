/// Elements in the order in which each came first.
struct Unrepeated<Element: Hashable> {
    private(set) var all: [Element] = []
    private var seen: Set<Element> = []

    /// False for one that is there already.
    @discardableResult mutating func add(_ element: Element) -> Bool {
        guard seen.insert(element).inserted else { return false }
        all.append(element)
        return true
    }

    mutating func add(_ elements: [Element]) { for element in elements { add(element) } }
}
