import Foundation
import TestSupport

/// Runs a body with the file rights of another user, as root may.
func asNobody<Result>(_ body: () throws -> Result) throws -> Result {
    typealias Call = @convention(c) (uid_t) -> Int32
    guard let symbol = dlsym(nil, "setfsuid") else { throw CocoaError(.featureUnsupported) }
    // For this thread alone, unlike setuid(2).
    let setUser = unsafeBitCast(symbol, to: Call.self)
    _ = setUser(65_534)
    defer { _ = setUser(0) }
    return try body()
}

let isRoot = geteuid() == 0

/// A mount that is undone with the last reference to it.
final class Mount {
    let path: String

    init(_ arguments: [String], at path: String) throws {
        self.path = path
        let program = try Program("/usr/bin/env", ["mount"] + arguments + [path])
        guard program.status == 0 else { throw CocoaError(.featureUnsupported) }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Whether this machine lets us mount.
    static let isPermitted: Bool = {
        guard isRoot, let folder = try? TemporaryFolder() else { return false }
        return (try? Mount(["-t", "tmpfs", "none"], at: folder.path)) != nil
    }()
}

extension TemporaryFolder {
    func folder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(
            atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        return "\(path)/\(name)"
    }

    /// Every file below with all that is to stay.
    var facts: [String: FileFacts] {
        path.filesBelow.reduce(into: [:]) { facts, name in
            facts[name] = FileFacts("\(path)/\(name)")
        }
    }
}
