import SSOModel

/// What the wrappers in a file hand to OpenMetadata's chart.
struct WrappedValues {
    /// The places where its values stand, or can be put, with the line that tells each.
    private(set) var places: [(place: ValuesPlace, line: Int)] = []
    /// Why values of OpenMetadata's chart cannot be changed in this file.
    private(set) var closed: [(reason: ClosedWrapper, line: Int)] = []
    /// Where they would stand in those parts.
    private(set) var closedPlaces: [ValuesPlace] = []
    /// Why nobody can tell whether they are OpenMetadata's.
    private(set) var unknown: [ClosedWrapper] = []
    /// The other charts that are named.
    private(set) var others: [String] = []

    /// - Parameters:
    ///   - bytes: The text of the file.
    ///   - wrappers: What the documents of the file are, by their index.
    init(_ bytes: [UInt8], _ wrappers: [Int: ValuesWrapper]) {
        let shapes = wrappers.compactMapValues(WrapperShape.of)
        let paths = YAMLPaths(shapes.values.flatMap(\.parts))
        let roots = (try? YAMLReader.read(bytes, keeping: paths)) ?? []
        for (index, root) in roots.enumerated() {
            guard let shape = shapes[index] else { continue }
            let parts = shape.parts.lazy.map(root.all).first { !$0.isEmpty } ?? []
            for (path, node) in parts { take(node, at: path, shape, document: index) }
        }
    }

    /// The only place that can be meant.
    var place: ValuesPlace? { places.count == 1 && closed.isEmpty ? places[0].place : nil }

    /// Why there is none.
    var reason: ClosedWrapper {
        let lines = (places.map(\.line) + closed.map(\.line)).sorted()
        if lines.count > 1 { return .several(lines) }
        return closed.first?.reason ?? unknown.first ?? others.first.map(ClosedWrapper.otherChart)
            ?? .nothing
    }

    private mutating func take(
        _ part: YAMLNode, at path: [String], _ shape: WrapperShape, document: Int
    ) {
        let name = part.at(shape.chart)?.text
        let values = Self.values(of: part, shape)
        let place = { (inner: [String]) in
            ValuesPlace(
                shape.wrapper, document: document, part: path, below: values.path, inner: inner)
        }
        let line = part.start.line
        switch Self.owner(name, values.node) {
        case .other(let name): others.append(name)
        case .unknown:
            let reason = Self.closed(part, values, shape)
            if case .text = reason { unknown.append(reason ?? .unknownChart) }
            unknown.append(.unknownChart)
        case .ours(let inner):
            if let reason = Self.closed(part, values, shape) {
                closed.append((reason, line))
                closedPlaces.append(place(inner))
            } else {
                places.append((place(inner), line))
            }
        }
    }

    private typealias Values = (path: [String], node: YAMLNode?, isOne: Bool)

    /// The values of a part; of a list of them those that stand there as keys.
    private static func values(of part: YAMLNode, _ shape: WrapperShape) -> Values {
        guard shape.values.last == YAMLPaths.everyItem else {
            return (shape.values, part.at(shape.values), true)
        }
        let found = part.all(at: shape.values).filter { $0.node.entries != nil }
        return (found.first?.path ?? shape.values, found.first?.node, found.count == 1)
    }

    // MARK: Whose they are

    private enum Owner {
        /// OpenMetadata's chart, or below these keys its part of another.
        case ours([String])
        case other(String)
        /// The name of the chart does not stand there, nor do its keys tell.
        case unknown
    }

    private static func owner(_ name: String?, _ values: YAMLNode?) -> Owner {
        let isNamed = name.map(ParentChart.isOurs) ?? false
        let inner = values.map { ParentChart.parts(of: $0, isOurs: isNamed) } ?? []
        if inner.count == 1 { return .ours(inner) }
        if inner.count > 1 { return .unknown }
        if isNamed { return .ours([]) }
        let keys = values?.entries?.compactMap(\.key.text) ?? []
        let holdsOurs = values?.at(["openmetadata", "config"]) != nil
        let known = FileKind.helm.topKeys.union(["openmetadata"])
        if holdsOurs { return known.isSuperset(of: keys) ? .ours([]) : .unknown }
        return name.map(Owner.other) ?? .unknown
    }

    // MARK: Whether they may be changed

    private static func closed(
        _ part: YAMLNode, _ values: Values, _ shape: WrapperShape
    ) -> ClosedWrapper? {
        if let node = values.node, !node.isNull {
            guard values.isOne else { return .several([node.start.line]) }
            return shape.wrapper == .applicationSet && node.holds("{{") ? .filledIn : nil
        }
        if !shape.text.isEmpty, let text = part.at(shape.text), !text.isNull {
            return .text(shape.text.joined(separator: "."), line: text.start.line)
        }
        let files = part.at(shape.files).map { $0.items ?? [$0] } ?? []
        let names = shape.files.isEmpty ? [] : files.compactMap { $0.isNull ? nil : $0.text }
        if !names.isEmpty { return .files(names) }
        return shape.mayLack && values.path.last != YAMLPaths.everyItem ? nil : .noValues
    }
}

/// Why the values in a wrapper cannot be changed where they stand.
package enum ClosedWrapper: Hashable, Sendable {
    /// It says nothing of any chart.
    case nothing
    case otherChart(String)
    /// It does not say which chart it is for, or where in its values OpenMetadata's are.
    case unknownChart
    /// They are a text below these keys.
    case text(String, line: Int)
    /// They stand in other files.
    case files([String])
    /// It holds no values, and may not be given any by all releases of what reads it.
    case noValues
    /// Something puts parts of them in first.
    case filledIn
    /// More than one place can be meant; on these lines.
    case several([Int])
}

extension YAMLNode {
    /// True when a scalar in it holds these words.
    fileprivate func holds(_ words: String) -> Bool {
        if let text { return text.contains(words) }
        if let items { return items.contains { $0.holds(words) } }
        return entries?.contains { $0.key.holds(words) || $0.value.holds(words) } == true
    }
}
