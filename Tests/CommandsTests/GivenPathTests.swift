import Foundation
import TestSupport
import Testing

/// An argument that is the path of a file or folder leads to one, or is wrong usage.
@Suite struct GivenPathTests {
    /// All options that say of their value that it is a file or folder, and arguments that are paths.
    private static func ways() throws -> [[String]] {
        let dump = try run("--experimental-dump-help").output
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
        let commands = (root["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? []
        return commands.flatMap { command -> [[String]] in
            let name = command["commandName"] as? String ?? ""
            return (command["arguments"] as? [[String: Any]] ?? []).compactMap { argument in
                let value = argument["valueName"] as? String ?? ""
                if value == "paths" { return [name] }
                guard ["file", "folder", "path"].contains(value) else { return nil }
                let option = (argument["names"] as? [[String: Any]])?.first?["name"] as? String
                return [name, "--\(option ?? "")"]
            }
        }
    }

    private func expectRefused(_ path: String, says words: String) throws {
        let ways = try Self.ways()
        #expect(ways.count >= 30, "\(ways)")
        for way in ways {
            let run = try Program("/usr/bin/env", ["setsid", "--wait", omsso] + way + [path])
            #expect(run.status == 64, "\(way) \(run.errors)")
            #expect(run.errors.contains(words), "\(way) \(run.errors)")
            #expect(run.errors.utf8.count < 2_000, "\(way)")
        }
    }

    /// As a script gives it whose variable is not set.
    @Test func anEmptyPathIsWrongUsage() throws {
        try expectRefused("", says: "An empty path names nothing.")
    }

    /// `--set` has the same answers by their keys; one that may be empty still may.
    @Test func anEmptyPathAsASettingIsWrongUsage() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "answers.yaml")
        func set(_ text: String) throws -> Program {
            try run("apply", "--yes", "--answers", answers, "--set", text, in: folder.path)
        }
        for key in ["target.path", "target.ingestionPath", "ingestion.caCertificate"] {
            let refused = try set("\(key)=")
            #expect(refused.status == 64, "\(key) \(refused.errors)")
            #expect(refused.errors.contains("--set \(key)=: An empty path names nothing."))
        }
        #expect(folder.names == ["answers.yaml"])
        #expect(try set("access.allowedDomains=").status == 0)
    }

    @Test func aPathThatNoSystemTakesIsWrongUsage() throws {
        let path = String(repeating: "x/", count: 2048)
        try expectRefused(path, says: "No path of 4096 bytes or more leads anywhere.")
    }

    /// Where the folder is no argument, nothing is written to the root folder, either.
    @Test func anEmptyFolderInAnOptionWithASignIsRefused() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "answers.yaml")
        for command in [["render"], ["apply", "--yes"], ["setup", "--plain"]] {
            let run = try Program(
                "/usr/bin/env",
                ["setsid", "--wait", omsso] + command + ["--answers", answers, "--output-dir="],
                in: folder.path)
            #expect(run.status == 64, "\(run.errors)")
        }
        #expect(folder.names == ["answers.yaml"])
    }
}
