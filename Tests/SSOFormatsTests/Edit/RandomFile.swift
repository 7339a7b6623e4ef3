import TestSupport

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Makes files as operators write them, in all styles, from a seed.
struct RandomFile {
    private var random: SeededGenerator
    private let kind: FileKind
    private let lineEnd: String
    private let step: Int

    static func make(_ kind: FileKind, seed: UInt64) -> String {
        var file = RandomFile(kind, seed: seed)
        return file.text()
    }

    /// The lines of one document, without an end.
    static func lines(_ kind: FileKind, seed: UInt64) -> [String] {
        var file = RandomFile(kind, seed: seed)
        return file.document()
    }

    private init(_ kind: FileKind, seed: UInt64) {
        random = SeededGenerator(seed: seed)
        self.kind = kind
        lineEnd = random.chance(5) ? "\r\n" : "\n"
        step = random.pick([1, 2, 2, 2, 4])
    }

    private mutating func text() -> String {
        var lines = kind == .environment ? environment() : document()
        if random.chance(8) { lines.insert("---", at: 0) }
        if random.chance(8) { lines += ["---", "other: document"] }
        if kind == .environment {
            lines.removeAll { $0.hasPrefix("---") || $0.hasPrefix("other") }
        }
        let text = lines.joined(separator: lineEnd) + (random.chance(6) ? "" : lineEnd)
        return (random.chance(10) ? "\u{FEFF}" : "") + text
    }

    private mutating func environment() -> [String] {
        let names = Setting.allCases.compactMap { $0.path(in: kind)?.joined() }
        return (0..<Int.random(in: 0..<14, using: &random)).map { _ in
            let key =
                random.chance(2) ? random.pick(names) : random.pick(["A", "DB_PASSWORD", "X_1"])
            let value = random.pick([
                "basic", "azure", "", "'a b'", "\"x\"", "[a,b]", "a # note", "${X:-d}", "$HOME",
                "a#b", "é",
            ])
            return random.pick([
                "\(key)=\(value)", "\(key) = \(value)", "export \(key)=\(value)",
                "# \(key)=\(value)",
                "", key, "\(key): \(value)", "\(key)='one\(lineEnd)two'",
            ])
        }
    }

    private mutating func document() -> [String] {
        var tree = Node.map([])
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
            tree.add([random.word(), random.word()], leaf())
        }
        for name in Setting.allCases {
            guard let path = name.path(in: kind), random.chance(2) else { continue }
            // It is refused at sight.
            if name == .botPrincipals, !random.chance(20) { continue }
            tree.add(path, value(of: name))
        }
        return lines(of: tree, indent: 0)
    }

    private indirect enum Node {
        case leaf([String])
        case map([(String, Node)])

        mutating func add(_ path: [String], _ leaf: [String]) {
            guard let key = path.first, case .map(var entries) = self else { return }
            let index = entries.firstIndex { $0.0 == key } ?? entries.count
            if index == entries.count { entries.append((key, .map([]))) }
            if path.count == 1 {
                entries[index].1 = .leaf(leaf)
            } else {
                entries[index].1.add(Array(path.dropFirst()), leaf)
            }
            self = .map(entries)
        }
    }

    /// Now and then of another shape than its setting, and now and then what `--fix` puts right.
    private mutating func value(of setting: Setting) -> [String] {
        if let fixable = Self.fixable[setting], random.chance(3) { return random.pick(fixable) }
        if setting.shape == .list || random.chance(40) { return leaf() }
        while true {
            let leaf = leaf()
            let isText = !(leaf.first ?? "").hasPrefix("[") && !leaf.contains { $0.hasPrefix("- ") }
            if isText, leaf != ["{}"] { return leaf }
        }
    }

    private static let fixable: [Setting: [[String]]] = [
        .provider: [["Azure"], ["azure"], ["'AzureAD'"]], .clientType: [["Public"]],
        .authority: [["https://login.microsoftonline.com/22222222-3333-4444-8555-666666666666/"]],
        .clientID: [["'{11111111-2222-4333-8444-55555555555F}'"]],
        .publicKeys: [["[https://login.microsoftonline.com/common/discovery/keys]"]],
        .callbackURL: [["https://OM.example.com/callback"]],
    ]

    /// What stands behind a key; more lines than one are indented below it.
    private mutating func leaf() -> [String] {
        random.pick([
            ["basic"], ["'it''s'"], ["\"a \\u00e9\""], [""], ["~"], ["[a, b]"], ["[]"], ["{}"],
            ["${NAME:-x}"], ["${NAME:-[a,b]}"], ["\"${NAME:-}\""], ["true"], ["'true'"], ["12"],
            ["|", "text", "", "more"], [">-", "folded", "text"], ["plain", "over lines"],
            ["", "- a", "- 'b' # c", "- \"d\""], ["", "- a", "# between", "- b"],
            ["[a, # one", "b]"], ["\"over", "lines\""], ["a#b"], ["日本 🙂"],
        ])
    }

    private mutating func lines(of node: Node, indent: Int) -> [String] {
        guard case .map(let entries) = node else { return [] }
        let margin = String(repeating: " ", count: indent)
        return entries.flatMap { key, value -> [String] in
            var lines = random.chance(6) ? ["\(margin)# \(random.word()): \(random.word())"] : []
            if random.chance(10) { lines.append("") }
            let name = random.pick([key, key, key, "'\(key)'", "\"\(key)\""])
            let head = margin + name + random.pick([":", ":", ":", " :"])
            return lines + entry(head, value, indent)
        }
    }

    private mutating func entry(_ head: String, _ value: Node, _ indent: Int) -> [String] {
        guard case .leaf(let leaf) = value else {
            let comment = random.chance(8) ? " # section" : ""
            return [head + comment] + lines(of: value, indent: indent + step)
        }
        let first = leaf[0].isEmpty ? head : "\(head) \(leaf[0])"
        let mayComment = leaf.count == 1 && random.chance(5)
        let margin = String(repeating: " ", count: indent + step)
        return [mayComment ? first + "  # \(random.word())" : first]
            + leaf.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }
}

extension SeededGenerator {
    /// True once in so many times.
    mutating func chance(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

    mutating func word() -> String {
        pick(["alpha", "beta", "clientId", "provider", "className", "gamma", "note", "callbackUrl"])
    }
}
