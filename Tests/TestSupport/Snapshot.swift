import FoundationEssentials
import Testing

/// Compares a text with the file `name` in the `Expected` folder beside the calling test file.
///
/// With `OMSSO_RECORD=1` in the environment the file is written anew, and the test still fails, so
/// that a recording run can never be taken for a passing one.
package func expectSnapshot(
    _ actual: String, _ name: String, file: StaticString = #filePath,
    location: SourceLocation = #_sourceLocation
) throws {
    let path = Snapshot.folder(of: "\(file)") + "/" + name
    if Snapshot.isRecording {
        try Snapshot.write(actual, to: path)
        Issue.record("recorded \(path)", sourceLocation: location)
        return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
        Issue.record("no \(path); record it with OMSSO_RECORD=1", sourceLocation: location)
        return
    }
    let expected = String(decoding: data, as: UTF8.self)
    if actual != expected {
        Issue.record(
            "\(name) differs from what is expected:\n\(Snapshot.lineDifference(expected, actual))",
            sourceLocation: location)
    }
}

enum Snapshot {
    static var isRecording: Bool {
        ProcessInfo.processInfo.environment["OMSSO_RECORD"] == "1"
    }

    static func folder(of testFile: String) -> String {
        let components = testFile.split(separator: "/", omittingEmptySubsequences: false)
        return components.dropLast().joined(separator: "/") + "/Expected"
    }

    static func write(_ text: String, to path: String) throws {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    /// The lines that differ, each with its number.
    static func lineDifference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var result = ""
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? String(old[index]) : "<nothing>"
            let after = index < new.count ? String(new[index]) : "<nothing>"
            if before != after {
                result += "\(index + 1): - \(before)\n\(index + 1): + \(after)\n"
            }
        }
        return result
    }
}

/// The folder with real upstream files, when this checkout has one beside it.
package let upstreamFolder: String? = {
    let testSupport = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    let root = testSupport.dropLast(3).joined(separator: "/")
    let candidates = [
        ProcessInfo.processInfo.environment["OMSSO_UPSTREAM"],
        root + "/../shared/upstream", root + "/../../shared/upstream",
    ]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
}()
