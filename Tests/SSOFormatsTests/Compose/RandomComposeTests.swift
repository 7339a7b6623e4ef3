import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Random compose files and random settings; `OMSSO_FUZZ_CASES` says how many.
@Suite struct RandomComposeTests {
    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 400

    @Test func aRandomComposeFileIsChangedAsMeant() throws {
        var refused: [String: Int] = [:]
        for seed in 0..<UInt64(Self.cases) {
            let text = RandomCompose.make(seed: seed)
            let old = Array(text.utf8)
            var random = SeededGenerator(seed: seed &+ 1 << 40)
            var settings = sampleSettings([
                .openMetadataVersion: .text(random.pick(OpenMetadataVersion.allCases).rawValue),
                .adminPrincipals: .list(random.pick([["ada"], ["o'brien", "zoë"]])),
                .jwtPrincipalClaims: .list(
                    random.pick([["email", "preferred_username", "sub"], ["upn"]])),
            ])
            settings.target.services = RandomCompose.names
            let entries = settings.entries(for: .compose)
            do throws(EditProblem) {
                let new = try FileEditor.edit(old, as: .compose, entries: entries)
                check(old, new, entries, "seed \(seed)\n\(text)")
                let again = try FileEditor.edit(new.bytes, as: .compose, entries: entries)
                #expect(again.edits.isEmpty, "seed \(seed)")
            } catch {
                refused[error.code, default: 0] += 1
                #expect(error.code != "OMSSO-EDIT-UNPROVEN", "seed \(seed): \(error)\n\(text)")
            }
        }
        #expect(refused.values.reduce(0, +) < Self.cases / 2, "\(refused)")
    }

    /// By the reader that `check` uses: other variables as before, those of sign-in as meant.
    private func check(
        _ old: [UInt8], _ new: EditedText, _ entries: [SettingEntry], _ about: String
    ) {
        #expect(new.edits.applied(to: old) == new.bytes, "\(about)")
        let ours = Set(entries.compactMap(\.path.last))
        let before = environment(old)
        let after = environment(new.bytes)
        for name in Set(before.names + after.names) where !ours.contains(name) {
            #expect(before[name]?.string == after[name]?.string, "\(name) \(about)")
        }
        for entry in entries where entry.presence == .always && entry.path[1] == "om" {
            let value = after[entry.path[3]].flatMap {
                (try? YAMLReader.read(Array($0.string.utf8))) ?? nil
            }
            #expect(value?.means(entry.value) == true, "\(entry.path) \(about)")
        }
    }

    private func environment(_ bytes: [UInt8]) -> Variables {
        let input = CheckInput("compose.yml", bytes, kind: .compose)
        return ComposeView([ParsedFile(input, id: 0, variables: Variables())], Variables())
            .environment
    }
}

/// Makes compose files as operators write them, from a seed.
struct RandomCompose {
    private var random: SeededGenerator
    private let step: Int
    /// False for a service that must not pass for the server, which is told by its provider.
    private var isOurs = true

    /// The services that get settings.
    static let names = ["om", "migrate"]

    static func make(seed: UInt64) -> String {
        var file = RandomCompose(random: SeededGenerator(seed: seed), step: 2)
        file = RandomCompose(random: file.random, step: file.random.pick([1, 2, 2, 4]))
        return file.text()
    }

    private mutating func text() -> String {
        var lines: [String] = []
        if random.chance(3) { lines.append("version: \"3.9\"") }
        let isAnchored = random.chance(3)
        if isAnchored { lines += ["x-om: &om"] + indented(keys(), 1) }
        lines.append("services:")
        var services = ["om", "migrate", "db"].shuffled(using: &random)
        if random.chance(4) { services.removeLast() }
        if services.isEmpty || random.chance(20) { return lines.joined(separator: "\n") + "\n" }
        for name in services { lines += indented(service(name, isAnchored), 1) }
        if random.chance(4) { lines.append("volumes: {data: {}}") }
        if random.chance(10) { lines += ["---", "x-other: document"] }
        let end = random.chance(6) ? "\r\n" : "\n"
        return (random.chance(12) ? "\u{FEFF}" : "") + lines.joined(separator: end)
            + (random.chance(6) ? "" : end)
    }

    private mutating func service(_ name: String, _ isAnchored: Bool) -> [String] {
        isOurs = name != "db"
        let isAnchored = isAnchored && isOurs
        let head = random.pick([name, name, "\"\(name)\""]) + ":"
        if name == "db", random.chance(2) { return [head + " {image: mysql, environment: [A=1]}"] }
        var image = ["image: \(name == "db" ? "x" : "openmetadata/server:1.7.0")"]
        if random.chance(4) { image.append("# a note: here") }
        if name == "migrate" { image.append("command: ./bootstrap/openmetadata-ops.sh migrate") }
        let parts =
            random.chance(2) ? image + environment(isAnchored) : environment(isAnchored) + image
        return [head] + indented(random.chance(8) ? image : parts, 1)
    }

    private mutating func environment(_ isAnchored: Bool) -> [String] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1, 2: return ["environment:"] + indented(keys(), 1)
        case 3, 4:
            return ["environment:" + (random.chance(4) ? " # ours" : "")]
                + indented(items(), random.chance(2) ? 0 : 1)
        case 5: return ["environment: {\(flow(keys()))}"]
        case 6 where isAnchored:
            return ["environment:"] + indented(["<<: *om"] + keys(), 1)
        case 7 where isAnchored && random.chance(3): return ["environment: *om"]
        default: return random.pick([["environment:"], ["environment: {}"], ["environment: []"]])
        }
    }

    private mutating func keys() -> [String] {
        pairs().map { "\($0): \($1)" } + (random.chance(5) ? ["# the end"] : [])
    }

    private mutating func items() -> [String] {
        pairs().map { name, value in
            let plain = value.trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
            return random.pick([
                "- \(name)=\(plain)", "- \"\(name)=\(plain)\"", "- '\(name)=\(plain)' # \(name)",
                "- \(name)",
            ])
        }
    }

    private func flow(_ keys: [String]) -> String {
        keys.filter { !$0.hasPrefix("#") && !$0.contains("{") && !$0.hasSuffix(": ") }
            .joined(separator: ", ")
    }

    private mutating func pairs() -> [(String, String)] {
        let known = Setting.allCases.compactMap { $0.path(in: .compose)?.first }
        let names = (known.shuffled(using: &random).prefix(4) + ["DB_HOST", "X_1"])
            .shuffled(using: &random).filter { isOurs || $0 != "AUTHENTICATION_PROVIDER" }
        return names.prefix(Int.random(in: 1..<6, using: &random)).map { name in
            let values = [
                "basic", "'a b'", "\"true\"", "true", "\"\"", "${X:-d}", "\"${\(name):-[a]}\"",
                "azure",
                "'[a, b]'", "a#b", "\"$$HOME\"",
            ]
            return (name, random.pick(values))
        }
    }

    private func indented(_ lines: [String], _ depth: Int) -> [String] {
        let margin = String(repeating: " ", count: depth * step)
        return lines.map { margin + $0 }
    }
}
