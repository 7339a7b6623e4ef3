import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Random files with a key at a wrong place; `OMSSO_FUZZ_CASES` says how many.
@Suite struct RandomMoveTests {
    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 500

    @Test func aRandomKeyIsMovedAsMeant() throws {
        var refused: [String: Int] = [:]
        for seed in 0..<UInt64(Self.cases) {
            var file = RandomMove(seed: seed)
            let text = file.text()
            let old = Array(text.utf8)
            let new: EditedText
            do throws(EditProblem) {
                new = try FileEditor.move(file.move, in: old)
            } catch {
                refused[error.code, default: 0] += 1
                #expect(error.code != "OMSSO-EDIT-UNPROVEN", "seed \(seed)\n\(text)")
                continue
            }
            try check(old, new, file.move, "seed \(seed)\n\(text)")
        }
        #expect(refused.values.reduce(0, +) < Self.cases / 3, "\(refused)")
    }

    /// By a flat view that shares nothing with the proof: the same texts at the same paths, but for
    /// the key's; and the same lines, but for how far to the right they stand.
    private func check(
        _ old: [UInt8], _ new: EditedText, _ move: KeyMove, _ about: String
    ) throws {
        #expect(new.edits.applied(to: old) == new.bytes, "\(about)")
        var wanted: [[String]: String] = [:]
        for (path, text) in try leaves(old) where path != move.from {
            let isMoved = path.starts(with: move.from)
            wanted[isMoved ? move.to + path.dropFirst(move.from.count) : path] = text
        }
        var found = try leaves(new.bytes)
        for path in wanted.keys where found[path] == nil && wanted[path] == "" {
            wanted[path] = nil
        }
        found = found.filter { wanted[$0.key] != nil || $0.value != "" }
        #expect(found == wanted, "\(about)\n\(String(decoding: new.bytes, as: UTF8.self))")
        let after = Set(lines(new.bytes))
        let parents = ["global:", "openmetadata: {}", "config: {}", "openmetadata: ~", "config: ~"]
        for line in lines(old) where !after.contains(line) {
            let comment = line.firstIndex(of: "#").map { String(line[$0...]) }
            let key = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            #expect(
                parents.contains(key) && comment.map(after.contains) ?? true
                    || after.contains(
                        key.replacing(" {}", with: "").replacing(" ~", with: "")
                            + (comment.map { " " + $0 } ?? "")),
                "\(line): \(about)\n\(String(decoding: new.bytes, as: UTF8.self))")
        }
        #expect(
            throws: EditProblem.self, "\(about)",
            performing: { try FileEditor.move(move, in: new.bytes) })
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: " \u{FEFF}"))
        }.filter { !$0.isEmpty }
    }

    private func leaves(_ bytes: [UInt8]) throws -> [[String]: String] {
        var leaves: [[String]: String] = [:]
        func take(_ node: YAMLNode, _ path: [String]) {
            for entry in node.entries ?? [] { take(entry.value, path + [entry.key.text ?? ""]) }
            for (index, item) in (node.items ?? []).enumerated() { take(item, path + ["\(index)"]) }
            if node.items == nil, node.entries?.isEmpty ?? true {
                leaves[path] =
                    node.isNull
                    ? "" : node.text.map { "\(String(describing: node.style)) \($0)" } ?? ""
            }
        }
        for (index, root) in try YAMLReader.read(bytes, keeping: nil).enumerated() {
            take(root, index == 0 ? [] : ["\(index)"])
        }
        return leaves
    }
}

/// Makes values files in which a section stands at a wrong place, from a seed.
struct RandomMove {
    private var random: SeededGenerator
    private let step: Int
    let move: KeyMove

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 1 << 43)
        step = random.pick([1, 2, 2, 3, 4])
        let parent = random.pick([[], [], ["global"], ["openmetadata"]])
        move = KeyMove(
            from: parent + ["authorizer"], to: ["openmetadata", "config", "authorizer"])
        self.random = random
    }

    mutating func text() -> String {
        let parent = move.from.count == 1 ? nil : move.from[0]
        var blocks = [other(), other(), other()]
        if parent == nil { blocks.append(section()) }
        if parent == "global" { blocks.append(["global:" + note()] + below(around(section()))) }
        if parent == "openmetadata" || !random.chance(4) { blocks.append(chart(parent)) }
        blocks.shuffle(using: &random)
        let head = random.chance(4) ? ["# " + random.word(), ""] : []
        let tail = random.chance(6) ? ["---", "x: y"] : []
        let end = random.chance(5) ? "\r\n" : "\n"
        return (random.chance(10) ? "\u{FEFF}" : "")
            + (head + blocks.flatMap(\.self) + tail).joined(separator: end)
            + (random.chance(5) ? "" : end)
    }

    /// The key of the chart, with or without what the section belongs below.
    private mutating func chart(_ parent: String?) -> [String] {
        let config =
            random.chance(2)
            ? [random.pick(["config:", "config: {}", "config: ~"]) + note()]
            : ["config:" + note()] + below(other() + (random.chance(2) ? other() : []))
        guard parent == "openmetadata" else {
            return random.chance(4)
                ? [random.pick(["openmetadata:", "openmetadata: {}", "openmetadata: ~"]) + note()]
                : ["openmetadata:" + note()] + below(config)
        }
        return ["openmetadata:" + note()]
            + below(around(section()) + (random.chance(2) ? config : []))
    }

    private mutating func around(_ section: [String]) -> [String] {
        (random.chance(2) ? other() : []) + section + (random.chance(2) ? other() : [])
    }

    private mutating func section() -> [String] {
        let key = random.pick(["authorizer", "authorizer", "\"authorizer\"", "'authorizer'"])
        let above = random.chance(3) ? ["# " + random.word()] : []
        if random.chance(6) { return above + ["\(key): {a: b, c: [d, 'e']}" + note()] }
        let body = (0..<Int.random(in: 1..<5, using: &random)).flatMap { _ in value() }
        return above + ["\(key):" + note()] + below(body)
    }

    private mutating func other() -> [String] { value() }

    private var count = 0

    private mutating func value() -> [String] {
        count += 1
        let key = "k\(count)"
        let lines: [String] =
            switch Int.random(in: 0..<10, using: &random) {
            case 0: ["\(key): |"] + below(["text # none", "  more", "", "end"])
            case 1: ["\(key): >-"] + below(["folded", "text"])
            case 2: ["\(key):"] + ["- a", "- b: c", "  d: e"].map { $0 }
            case 3: ["\(key):"] + below(["- 'a'", "# in the list", "- \"b\""])
            case 4: ["\(key): {a: b,", "  c: [d,", "   e]}"].map { $0 }
            case 5: ["\(key): \"two", "  lines\""]
            case 6: ["\(key):" + note()] + below(["a: b" + note(), "c:"])
            case 7: ["\(key): plain", "  on two"]
            case 8: ["\(key): |+"] + below(["kept", ""])
            default: ["\(key): " + random.pick(["a", "'b c'", "\"d\"", "true", "~", ""]) + note()]
            }
        let above = random.chance(5) ? ["# " + random.word()] : []
        return above + lines + (random.chance(6) ? [""] : [])
    }

    private mutating func note() -> String { random.chance(5) ? " # " + random.word() : "" }

    private func below(_ lines: [String]) -> [String] {
        lines.map { $0.isEmpty ? "" : String(repeating: " ", count: step) + $0 }
    }
}
