import SSOModel

/// A part of a file that wins over the values of the chart in it.
package struct Overruling: Sendable {
    /// The part, by its keys in the file.
    package let name: String
    /// What it sets, seen from the top of the chart's values; nil for a file, whose content is not
    /// known.
    package let path: [String]?
    /// Nil where it stands elsewhere.
    package let value: YAMLNode?
    package let place: Place
    /// What it sets or names, as it is written.
    package let text: String
}

extension WrapperShape {
    /// What has to be kept of a part to see what wins over its values.
    var looked: [[String]] {
        winners.flatMap { winner in [winner.path] + (winner.condition.map { [[$0.key]] } ?? []) }
            + (files.isEmpty ? [] : [files])
    }

    /// True where some of the values come from elsewhere.
    func hasOtherSources(_ part: YAMLNode) -> Bool {
        let paths = [files] + winners.filter { $0.form.isFiles }.map(\.path)
        return paths.contains { path in
            let node = path.isEmpty ? nil : part.at(path)
            return node.map {
                $0.items.map { $0.contains { $0.entries == nil || !isValues } } ?? true
            }
                ?? false
        }
    }

    /// True where the list of files is also that of the values.
    private var isValues: Bool { values.last == YAMLPaths.everyItem }

    func overrulings(
        _ part: YAMLNode, at place: ValuesPlace, in document: MappedText
    ) -> [Overruling] {
        let inner = place.inner
        return winners.flatMap { winner -> [Overruling] in
            let isMet = winner.condition.map { part[$0.key]?.text == $0.value } ?? true
            guard isMet, let node = part.at(winner.path), !node.isNull else { return [] }
            return winner.found(in: node, place).compactMap { text, node, value in
                let path = winner.form.isFiles ? [] : Self.path(of: text)
                guard winner.form.isFiles || path.starts(with: inner) else { return nil }
                return Overruling(
                    name: winner.path.joined(separator: "."),
                    path: winner.form.isFiles ? nil : Array(path.dropFirst(inner.count)),
                    value: value, place: document.place(of: node), text: text)
            }
        }
    }

    /// The keys of `a.b[0].c`; what leads into a list stands for the list.
    private static func path(of text: String) -> [String] {
        let list = text.prefix { $0 != "[" }
        return list.split(separator: ".").map(String.init)
    }
}

extension WrapperShape.Winner {
    fileprivate func found(
        in node: YAMLNode, _ place: ValuesPlace
    ) -> [(text: String, node: YAMLNode, value: YAMLNode?)] {
        switch form {
        case .laterFiles:
            let index = place.below.last.flatMap(YAMLPaths.index)
            return (node.items ?? []).dropFirst(index.map { $0 + 1 } ?? .max).compactMap { item in
                item.text.map { ($0, item, nil) }
            }
        case .items(let key):
            return (node.items ?? []).compactMap { item in
                item[key].flatMap { name in name.text.map { ($0, name, item["value"]) } }
            }
        case .names:
            return (node.entries ?? []).compactMap { entry in
                entry.key.text.map { ($0, entry.key, entry.value) }
            }
        case .files:
            return (node.items ?? [node]).compactMap { item in item.text.map { ($0, item, nil) } }
        }
    }
}

extension WrapperShape.Winner.Form {
    fileprivate var isFiles: Bool {
        switch self {
        case .files, .laterFiles: true
        case .items, .names: false
        }
    }
}
