import Foundation

/// Runs another program to its end.
package struct Program {
    package let status: Int32
    package let output: String
    package let errors: String

    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: Its arguments.
    ///   - folder: Where it runs; nil for here.
    ///   - environment: Variables besides those of the test.
    /// - Throws: When it cannot be started.
    package init(
        _ path: String, _ arguments: [String], in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws {
        // Not Foundation's Process: it waits for the end of a socket that a daemon such as the
        // tmux server inherits and keeps. Files, not pipes, for the same reason.
        let results = try TemporaryFolder()
        let (out, err) = (try results.write("", "out"), try results.write("", "err"))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY, 0)
        let command = (folder.map { ["/usr/bin/env", "--chdir=\($0)"] } ?? []) + [path] + arguments
        // A test that names no state of omsso gets one of its own, never the developer's.
        let state = ["XDG_STATE_HOME": results.path + "/state"]
        let variables = state.merging(environment) { _, new in new }
        status = try Self.end(of: Self.spawn(command, &actions, variables))
        output = try results.read("out")
        errors = try results.read("err")
    }

    private static func spawn(
        _ command: [String], _ actions: inout posix_spawn_file_actions_t,
        _ environment: [String: String]
    ) throws -> pid_t {
        let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        var argv = command.map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        // Dispatch blocks signals in its threads, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let code = posix_spawn(&process, command[0], &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw POSIXError(.init(rawValue: code) ?? .EINVAL) }
        return process
    }

    private static func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }
}

/// A folder that is gone when the last reference to it is.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/omsso-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func write(_ text: String, _ name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    package func read(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: "\(path)/\(name)"), encoding: .utf8)
    }

    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
