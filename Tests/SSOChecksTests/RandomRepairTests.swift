import Foundation
import SSOFormats
import SSOModel
import TestSupport
import Testing

@testable import SSOChecks
@testable import SSOReading

/// `--fix` on random files: no crash, nothing else changed, nothing left to do a second time.
@Suite struct RandomRepairTests {
    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 300

    private func plan(_ name: String, _ bytes: [UInt8]) -> RepairPlan {
        RepairPlan([CheckInput(name, bytes)], CheckOptions(now: noon))
    }

    @Test(arguments: ["a.env", "openmetadata.yaml", "values.yaml", "workflow.yaml", "compose.yaml"])
    func aRepairIsProven(name: String) throws {
        var fixed = 0
        for seed in 0..<UInt64(Self.cases) {
            var random = SeededGenerator(seed: seed)
            let whole = Array(Self.text(name, &random).utf8)
            let bytes = Self.damaged(whole, &random)
            guard let file = plan(name, bytes).files.first else { continue }
            fixed += 1
            let after = file.reveal()
            // What a damaged name stands for is no secret.
            let isShown = bytes == whole && file.diff.joined().contains("canary")
            #expect(!isShown, "\(name) \(seed):\n\(file.diff.joined(separator: "\n"))")
            let again = plan(name, after)
            #expect(
                again.files.isEmpty, "\(name) \(seed): \(String(decoding: bytes, as: UTF8.self))")
            try expectOthersKept(name, bytes, after, seed)
        }
        #expect(fixed > Self.cases / 50, "\(fixed)")
    }

    /// Everything that is not a setting of single sign-on, as an independent reader sees it.
    private func expectOthersKept(
        _ name: String, _ before: [UInt8], _ after: [UInt8], _ seed: UInt64
    ) throws {
        func others(_ bytes: [UInt8]) throws -> [String] {
            if name.hasSuffix(".env") {
                return PythonDotenv.read(bytes).filter {
                    !SignInVariables.concernSignIn($0.key)
                }
                .map { "\($0.key)=\($0.value ?? "")" }
            }
            return try YAMLReader.read(bytes, keeping: YAMLPaths([["other"]])).flatMap { root in
                root["other"].map { ["\($0.content)"] } ?? []
            }
        }
        #expect(try others(before).count == others(after).count, "\(name) \(seed)")
        #expect(
            try name.hasSuffix(".env") ? others(before) == others(after) : true, "\(name) \(seed)")
    }

    private static func text(_ name: String, _ random: inout SeededGenerator) -> String {
        let seeds = Case.all.flatMap(\.bad.files).filter { file in
            file.name.hasSuffix(".env") == name.hasSuffix(".env")
        }
        let picked = seeds.randomElement(using: &random)?.text.replacing("¦", with: "") ?? ""
        if name == "compose.yaml" { return composed(&random) }
        guard name.hasSuffix(".env") else {
            return moved(picked, &random) + "other: {a: 1, b: [c]}\n"
        }
        let lines = picked.split(separator: "\n").map { line -> String in
            guard Int.random(in: 0..<3, using: &random) == 0 else { return String(line) }
            return dress(dress(String(line), &random), &random)
        }
        let secrets = [
            "OIDC_CLIENT_SECRET=canary # token: canary",
            "DB_PASSWORD = canary # was https://u:canary@h",
            "OIDC_CLIENT_SECRET= 'canary' # secret=canary", "X=1 # was eyJcanary.eyJcanary.canaryx",
            "DB_USER=root\t# x", "// was DB_PASSWORD=canary",
        ]
        return (lines + [secrets.randomElement(using: &random) ?? ""]).shuffled(using: &random)
            .joined(separator: "\n")
            + "\n"
    }

    /// Values of which some sections stand a level too high, or below another key.
    private static func moved(_ text: String, _ random: inout SeededGenerator) -> String {
        guard Int.random(in: 0..<3, using: &random) == 0 else { return text }
        let isWhole = Int.random(in: 0..<2, using: &random) == 0
        let other = ["", "global:\n", "openmetadata:\n"].randomElement(using: &random) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.starts(with: ["openmetadata:", "  config:"]) else { return text }
        let blanks = other.isEmpty ? 4 : 2
        return other
            + lines.dropFirst(2).map { line in
                isWhole || line.hasPrefix("      ") || line.contains("authorizer")
                    ? String(line.dropFirst(line.hasPrefix("    ") ? blanks : 0)) : String(line)
            }.joined(separator: "\n")
    }

    /// The lines of an environment file as a service of a compose file has them.
    private static func composed(_ random: inout SeededGenerator) -> String {
        let seeds = Case.all.flatMap(\.bad.files).filter { $0.name.hasSuffix(".env") }
        let text = seeds.randomElement(using: &random)?.text.replacing("¦", with: "") ?? ""
        let isList = Int.random(in: 0..<2, using: &random) == 0
        let lines = text.split(separator: "\n").compactMap { line -> String? in
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0 == "_" }) else {
                return nil
            }
            let value = parts[1].trimmingCharacters(in: .whitespaces).replacing("\"", with: "")
            let quoted =
                [value, "\"\(value)\"", "'\(value)'"].randomElement(using: &random) ?? value
            return isList
                ? "    - \(parts[0])=\(quoted)"
                : "      \(parts[0]): \(value.hasPrefix("'") ? "\"\(value)\"" : "'\(quoted.replacing("'", with: "''"))'")"
        }
        return
            "services:\n  openmetadata-server:\n    image: openmetadata/server:1.7.0\n    environment:\n"
            + lines.joined(separator: "\n")
            + "\n  other: {environment: [OIDC_CLIENT_SECRET=canary]}\n"
    }

    private static func dress(_ line: String, _ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "export " + line
        case 1: line.replacing("=", with: " = ")
        case 2: line.replacing("=", with: ": ")
        case 3: line + " # password=canary"
        case 4: line.replacing("=", with: "='") + "'"
        default: line + "\r"
        }
    }

    private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0..<3, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.remove(at: index)
            case 1:
                bytes[index] =
                    Array("\n:#'\"[]{}-=\t,$\\ ".utf8).randomElement(using: &random) ?? 10
            default: bytes.insert(bytes[index], at: index)
            }
        }
        return bytes
    }
}
