import SSOModel

/// What switches a part of a chart on and off.
///
/// Source: helm, `pkg/chart/v2/util/dependencies.go`: of the conditions the first that is there
/// counts, whatever the tags say; of the tags one that is true is enough.
package struct PartSwitches: Hashable, Sendable {
    private let conditions: [[String]]
    private let tags: [[String]]
    /// What the values of the chart itself say, by the keys that lead there.
    private var defaults: [[String]: Bool] = [:]

    /// - Parameter part: An entry of `dependencies`.
    init(_ part: YAMLNode) {
        let texts = (part["condition"]?.text ?? "").split(separator: ",")
        conditions = texts.map { text in
            text.split(separator: ".").map { String($0).trimmed }
        }
        tags = (part["tags"]?.items ?? []).compactMap(\.text).map { ["tags", $0] }
    }

    var paths: [[String]] { conditions + tags }

    /// Takes what holds where no other file says anything.
    mutating func takeDefaults(_ bytes: [UInt8]) {
        let roots = try? YAMLReader.read(bytes, keeping: YAMLPaths(paths))
        guard let root = roots?.first else { return }
        defaults = values(in: root).mapValues(\.flag)
    }

    /// What some values say of them.
    func values(in root: YAMLNode) -> [[String]: (flag: Bool, node: YAMLNode)] {
        paths.reduce(into: [:]) { values, path in
            guard let node = root.at(path), node.style == .plain,
                let flag = node.flag(takesOldWords: true)
            else { return }
            values[path] = (flag, node)
        }
    }

    /// The keys that keep the part from being installed; nil where none do.
    func off(_ values: [[String]: Bool]) -> [String]? {
        let values = defaults.merging(values) { $1 }
        if let first = conditions.first(where: { values[$0] != nil }) {
            return values[first] == false ? first : nil
        }
        let known = tags.filter { values[$0] != nil }
        return known.contains { values[$0] == true } ? nil : known.first
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
