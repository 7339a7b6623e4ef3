import SSOModel

/// The value of a setting as the server reads it, with where it stands in the files.
package struct FoundValue: Sendable {
    package let node: YAMLNode
    package let document: MappedText
    /// True when no file holds it, so that the server's own default counts.
    package var isStandard = false
    /// True where `yes` and `off` are switches too, as for Helm (YAML 1.1).
    package var takesOldFlags = false
    /// True where the reader puts in `$NAME` as well, as the ingestion client does.
    package var expandsNames = false

    package init(node: YAMLNode, document: MappedText, takesOldFlags: Bool = false) {
        self.node = node
        self.document = document
        self.takesOldFlags = takesOldFlags
    }

    package struct Item: Sendable {
        /// Nil for an entry that is no text.
        package let text: String?
        package let place: Place

        package init(text: String?, place: Place) {
            self.text = text
            self.place = place
        }

        /// True for addresses that something else than a comma separates.
        package var holdsSeveral: Bool {
            let parts = (text ?? "").utf8.split(separator: UInt8(ascii: ":"))
            return parts.dropFirst().count { $0.starts(with: "//".utf8) } > 1
        }
    }

    package var place: Place { document.place(of: node) }

    /// The text of a single value; nil for none, a list or keys.
    package var text: String? { node.isNull ? nil : node.text }

    /// The text, unless a variable in it is unknown.
    package var resolved: String? { isUnresolved ? nil : text }

    package var isUnresolved: Bool {
        node.text?.holdsVariable(orName: expandsNames) == true
            || node.items?.contains { $0.text?.holdsVariable() == true } == true
    }

    /// True for an empty text or list.
    package var isNothing: Bool { node.isNull || text?.isEmpty ?? (items?.isEmpty == true) }

    /// True where both mean the same to a server.
    package func says(_ other: FoundValue) -> Bool {
        guard let items, let others = other.items else {
            return flag.map { $0 == other.flag } ?? (text == other.text)
        }
        return items.map(\.text) == others.map(\.text)
    }

    package var flag: Bool? { node.flag(takesOldWords: takesOldFlags) }

    /// The entries of a list, as far as a real one goes; nil when it is none.
    package var items: [Item]? {
        node.items?.prefix(1_000).map {
            Item(text: $0.isNull ? nil : $0.text, place: document.place(of: $0))
        }
    }

    /// The text as it stands in the files, whatever YAML makes of it.
    package var raw: String {
        String(document.scalars[node.start.index..<max(node.start.index, node.contentEnd.index)])
    }
}

extension String {
    fileprivate func holdsVariable(orName: Bool = false) -> Bool {
        holds("${") || unicodeScalars.contains(WorkflowVariables.open) || orName && namesVariable
    }

    private var namesVariable: Bool {
        zip(unicodeScalars, unicodeScalars.dropFirst()).contains { $0 == "$" && $1.isWord }
    }
}

extension MappedText {
    /// The stretches of a node, each with where it stands in the files.
    func pieces(of node: YAMLNode) -> [(text: String, place: Place)] {
        pieces(in: node.start.index..<max(node.start.index, node.contentEnd.index))
    }

    package func place(of node: YAMLNode) -> Place {
        place(node.start.index..<max(node.start.index, node.contentEnd.index))
    }
}

extension FoundValue {
    /// Splices a text into YAML as the server does, and reads it.
    package static func spliced(_ text: MappedText) throws(YAMLError) -> FoundValue? {
        var document = MappedText("k: ", from: text.whole)
        document.append(text)
        let root = try YAMLReader.read([UInt8](encoding: document.scalars))
        return root?["k"].map { FoundValue(node: $0, document: document) }
    }

    /// A value that no file holds; findings about it point at `place`.
    package static func standard(_ text: String, at place: Place) -> FoundValue? {
        var value = (try? spliced(MappedText(text, from: place))) ?? nil
        value?.isStandard = true
        return value
    }
}

extension MappedText {
    /// The same list with every entry in quotes, so that braces in it cannot break it.
    ///
    /// What a documentation page leaves to be filled in is mostly one entry; the others are worth
    /// a look all the same.
    package var quotedItems: MappedText? {
        guard scalars.first == "[", scalars.last == "]", !scalars.contains("'") else { return nil }
        var result = MappedText()
        result.append(self, 0..<1)
        var start = 1
        for index in 1..<count where scalars[index] == "," || index == count - 1 {
            var item = start..<index
            while let first = item.first, scalars[first] == " " { item.removeFirst() }
            result.append("'".unicodeScalars, from: place(item))
            result.append(self, item)
            result.append("'".unicodeScalars, from: place(item))
            result.append(self, index..<index + 1)
            start = index + 1
        }
        return result
    }
}
