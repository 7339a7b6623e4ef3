import CFileCalls
import Foundation
import TestSupport
import Testing

/// Three files to change, one of them new, and what must hold whatever goes wrong.
final class FaultScene {
    static let canary = "CANARY-0f9a2c51e7"
    /// Faults that stay in force all the time: a file system without exchange and hard links.
    static let simpleFileSystem = ["renameat2:error=EINVAL", "linkat:error=EPERM"]

    let folder: TemporaryFolder
    private let standing: [String]
    private var before: [String: FileFacts] = [:]

    init(standing: [String] = []) throws {
        folder = try TemporaryFolder()
        self.standing = standing
        try FileManager.default.createDirectory(
            atPath: folder.path + "/work/conf", withIntermediateDirectories: true)
        try prepare("a.env", "A=1\n", mode: 0o600, owner: 0)
        try prepare("conf/b.yaml", "b: 1\n", mode: 0o640, owner: geteuid() == 0 ? 65_534 : 0)
        before = facts
    }

    private func prepare(_ name: String, _ text: String, mode: UInt32, owner: UInt32) throws {
        let path = try folder.write(text, "work/" + name)
        if owner != 0 { chown(path, owner, owner) }
        chmod(path, mode)
        setxattr(path, "user.note", "kept", 4, 0)
        var times = [timespec(tv_sec: 1_600_000_000, tv_nsec: 123_456_789)]
        times.append(times[0])
        utimensat(AT_FDCWD, path, times, 0)
    }

    // MARK: Running

    private var work: String { folder.path + "/work" }
    private var state: String { folder.path + "/state" }
    private var targets: [String] { ["a.env", "conf/b.yaml", "new/c.yaml"] }

    private func arguments(_ command: String) -> [String] {
        [command, state] + (command == "apply" ? targets.map { "\(work)/\($0)" } : [])
    }

    @discardableResult
    func run(_ command: String) throws -> Program {
        try Program(
            faultDriver, arguments(command), environment: ["FAULT_CANARY": Self.canary])
    }

    /// Runs under strace; with its log.
    func trace(
        _ command: String, _ fault: Strace.Fault? = nil, at point: Strace.Point? = nil
    ) throws -> (program: Program, log: String) {
        let log = folder.path + "/log"
        var injections = standing
        if let fault, let point { injections.append(fault.expression(at: point)) }
        let options = injections.flatMap { ["-e", "inject=\($0)"] }
        let names = Set(injections.compactMap { $0.split(separator: ":").first.map(String.init) })
        let filter = point.map { _ in ["-e", "trace=" + names.joined(separator: ",")] } ?? []
        let program = try Program(
            Strace.path, ["-f", "-o", log] + filter + options + [faultDriver] + arguments(command),
            environment: ["FAULT_CANARY": Self.canary])
        return (program, (try? folder.read("log")) ?? "")
    }

    /// The log of a run under strace with options of its own.
    func log(_ command: String, _ options: [String]) throws -> String {
        let log = folder.path + "/log"
        let faults = standing.flatMap { ["-e", "inject=\($0)"] }
        _ = try Program(
            Strace.path,
            ["-f", "-o", log] + options + faults + [faultDriver] + arguments(command),
            environment: ["FAULT_CANARY": Self.canary])
        return try folder.read("log")
    }

    // MARK: What must hold

    private var facts: [String: FileFacts] {
        var facts: [String: FileFacts] = [:]
        for name in targets { facts[name] = FileFacts("\(work)/\(name)") }
        return facts
    }

    private func isNew(_ name: String) -> Bool {
        let old = before[name]
        guard let facts = FileFacts("\(work)/\(name)") else { return false }
        let expected = (old?.bytes ?? Data()) + Data("\(Self.canary)\n".utf8)
        return facts.bytes == expected && facts.mode == (old?.mode ?? 0o600)
            && facts.owner == (old?.owner ?? geteuid())
            && facts.attributes == (old?.attributes ?? [:])
    }

    var allAreOld: Bool { facts == before }
    var allAreNew: Bool { targets.allSatisfy(isNew) }

    /// Right after the fault: each target is whole, and no stray file shows more than its target.
    var immediateBreach: String? {
        for name in targets where FileFacts("\(work)/\(name)") != before[name] && !isNew(name) {
            return "\(name) is neither old nor new"
        }
        for name in work.filesBelow where !targets.contains(name) {
            guard let facts = FileFacts("\(work)/\(name)") else { continue }
            let isLeak = facts.bytes.range(of: Data(Self.canary.utf8)) != nil
            let widest: UInt32 = name.hasPrefix("conf/") ? 0o640 : 0o600
            if isLeak, facts.mode & ~widest != 0 { return "\(name) shows the secret" }
        }
        for name in state.filesBelow {
            guard let facts = FileFacts("\(state)/\(name)") else { continue }
            if facts.bytes.range(of: Data(Self.canary.utf8)) != nil { return "\(name) leaks" }
            if facts.mode & 0o077 != 0 { return "\(name) is open to others" }
        }
        return nil
    }

    /// After the next run: all old without a trace, or all new with their backups.
    func finalBreach(besidesFolders: Bool = false) -> String? {
        guard allAreOld || allAreNew else { return "the files are not on one side" }
        let extra = Set(work.filesBelow).subtracting(before.keys).subtracting(
            allAreNew ? targets : [])
        let backups = extra.filter { $0.hasSuffix(".bak") }
        if extra.count != backups.count { return "left: \(extra.sorted())" }
        if backups.count != (allAreNew ? 2 : 0) { return "\(backups.count) backups" }
        if state.filesBelow.contains("journal") { return "the journal is left" }
        let made = FileManager.default.fileExists(atPath: work + "/new")
        if !besidesFolders, made != allAreNew {
            return "the new folder is \(made ? "left" : "missing")"
        }
        return nil
    }
}

/// The built driver, beside the tests.
let faultDriver: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(filePath: tests).deletingLastPathComponent()
    while folder.path != "/" {
        let candidate = folder.appending(path: "FaultDriver").path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder.deleteLastPathComponent()
    }
    return "FaultDriver"
}()
