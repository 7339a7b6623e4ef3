import SSOModel
import SSOReading

/// Shows that a text says the same as before but for the place of one key.
struct MoveProof {
    private let mover: YAMLMover

    init(_ mover: YAMLMover) { self.mover = mover }

    func holds(for moved: [UInt8]) -> Bool {
        (try? restIsSame(moved) && keyIsSame(moved)) == true
    }

    /// Everything else in its old order, in all documents.
    private func restIsSame(_ moved: [UInt8]) throws(YAMLError) -> Bool {
        let document = mover.document
        let filled = mover.filled.map { [$0] } ?? []
        let new = filled.isEmpty ? mover.added.map { [$0] } ?? [] : filled
        var before = ProofStream(
            mover.text.bytes, without: mover.gone.union(filled), inDocument: document)
        var after = ProofStream(moved, without: Set(new), inDocument: document)
        while true {
            let (one, other) = (try before.next(), try after.next())
            guard one == other else { return false }
            if one == nil { return holdsNothingElse }
        }
    }

    /// What went beside the key itself held nothing but it.
    private var holdsNothingElse: Bool {
        let source = mover.root.at(mover.move.from)
        return mover.gone.allSatisfy { path in
            guard path != mover.move.from else { return true }
            return mover.root.at(path).map(YAMLContent.leaves)
                == source.map(YAMLContent.leaves)
        }
    }

    private func keyIsSame(_ moved: [UInt8]) throws(YAMLError) -> Bool {
        let roots = try YAMLReader.read(moved, keeping: nil)
        guard roots.indices.contains(mover.document),
            let old = mover.root.at(mover.move.from)
        else { return false }
        let root = roots[mover.document]
        guard let added = mover.filled ?? mover.added else {
            return root.at(mover.move.to)?.says(allOf: old, but: mover.move.without) == true
        }
        var wanted = YAMLContent(old, without: mover.move.without)
        for key in mover.move.to[added.count...].reversed() { wanted = wanted.below(key) }
        return root.at(added).map { YAMLContent($0) } == wanted
    }
}

/// What a value says, and how, wherever it stands.
struct YAMLContent: Hashable {
    private var text: ExactText?
    private var style: YAMLScalarStyle?
    private var isFlow = false
    private var properties = ""
    private var isList = false
    private var keys: [ExactText?] = []
    private var values: [YAMLContent] = []

    init(_ node: YAMLNode, without names: Set<String> = []) {
        (text, style) = (node.text.map(ExactText.init), node.style)
        (isFlow, properties, isList) = (node.isFlow, node.properties, node.items != nil)
        let entries = (node.entries ?? []).filter { !names.contains($0.key.text ?? "") }
        keys = entries.map { $0.key.text.map(ExactText.init) }
        values = entries.map { YAMLContent($0.value) } + (node.items ?? []).map { YAMLContent($0) }
    }

    private init(key: String, value: YAMLContent) { (keys, values) = ([ExactText(key)], [value]) }

    /// The value as the only one of a key.
    func below(_ key: String) -> YAMLContent { YAMLContent(key: key, value: self) }

    /// How many values without parts it holds.
    static func leaves(_ node: YAMLNode) -> Int {
        let parts = (node.items ?? []) + (node.entries ?? []).map(\.value)
        return parts.isEmpty ? 1 : parts.reduce(0) { $0 + leaves($1) }
    }
}
