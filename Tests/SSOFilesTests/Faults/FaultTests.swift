import Foundation
import TestSupport
import Testing

/// Breaks every system call of a write, one at a time: kills the process there, or lets the call
/// fail, once or from then on.
///
/// `OMSSO_FAULTS=full` tries every error at every call (docs/faults.md has the figures); otherwise
/// there is one error for each call, another one each time.
@Suite(.enabled(if: Strace.obstacle == nil, "needs strace and the permission to trace"))
struct FaultTests {
    private static let isFull = ProcessInfo.processInfo.environment["OMSSO_FAULTS"] == "full"
    private static let slices = 4

    /// Calls that cannot fail in a way a program could notice.
    private static let infallible: Set = [
        "rt_sigprocmask", "rt_sigaction", "mmap", "munmap", "mprotect", "brk", "prlimit64",
    ]

    private static let errors: [Strace.Fault] = [false, true].flatMap { forEver in
        ["ENOSPC", "EIO", "EACCES", "EROFS", "EBUSY", "EDQUOT"].map { .error($0, forEver: forEver) }
    }

    /// Calls that change what is on the disk; a kill at any other is a kill at the next of these.
    private static let changing: Set = [
        "openat", "write", "fchown", "fsetxattr", "fremovexattr", "fchmod", "utimensat", "fsync",
        "mkdir", "rmdir", "linkat", "unlinkat", "renameat", "renameat2",
    ]

    private static func faults(at point: Strace.Point, _ index: Int) -> [Strace.Fault] {
        guard !isFull else {
            let more = infallible.contains(point.name) ? [] : errors
            return [.kill] + more + (more.isEmpty ? [] : [.error("EINTR", forEver: false)])
        }
        let kill: [Strace.Fault] = changing.contains(point.name) ? [.kill] : []
        return kill + (infallible.contains(point.name) ? [] : [errors[index % errors.count]])
    }

    @Test(arguments: 0..<slices)
    func anApplyIsAllOrNothing(slice: Int) throws {
        try tryAll("apply", slice, aim: \.allAreNew) { _ in }
    }

    @Test(arguments: 0..<slices)
    func anApplyIsAllOrNothingOnSimpleFileSystems(slice: Int) throws {
        try tryAll("apply", slice, standing: FaultScene.simpleFileSystem, aim: \.allAreNew) { _ in }
    }

    @Test(arguments: 0..<slices)
    func anUndoIsAllOrNothing(slice: Int) throws {
        try tryAll("undo", slice, aim: \.allAreOld) { scene in try scene.run("apply") }
    }

    @Test(arguments: 0..<slices)
    func aRecoveryMayBeInterruptedAsWell(slice: Int) throws {
        try tryAll("recover", slice, aim: \.allAreOld) { scene in
            // Before the second file changes places: one is new, two are old.
            _ = try scene.trace("apply", .kill, at: Strace.Point(name: "renameat2", number: 2))
        }
    }

    /// Such a signal ends the process, but not before the files are on one side.
    @Test(arguments: ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM"])
    func aSignalWaitsForTheEnd(signal: String) throws {
        for (name, number) in [("fchmod", 1), ("renameat2", 2), ("unlinkat", 2)] {
            let scene = try FaultScene()
            let point = Strace.Point(name: name, number: number)
            let (program, _) = try scene.trace("apply", .signal(signal), at: point)
            #expect(program.status > 128)
            #expect(scene.allAreNew && scene.finalBreach() == nil, "\(signal) at \(point)")
        }
    }

    private func tryAll(
        _ command: String, _ slice: Int, standing: [String] = [],
        aim: KeyPath<FaultScene, Bool>, _ prepare: (FaultScene) throws -> Void
    ) throws {
        let sample = try FaultScene(standing: standing)
        try prepare(sample)
        let points = Strace.points(try sample.trace(command).log)
        #expect(sample[keyPath: aim] && sample.finalBreach() == nil)
        let standingNames = standing.map { $0.split(separator: ":")[0] }
        var (tried, struck) = (0, 0)
        for (index, point) in points.enumerated() where index % Self.slices == slice {
            guard !standingNames.contains(Substring(point.name)) else { continue }
            for fault in Self.faults(at: point, index / Self.slices) {
                let scene = try FaultScene(standing: standing)
                try prepare(scene)
                tried += 1
                if try strike(scene, command, fault, point) { struck += 1 }
            }
        }
        print(
            "faults: \(command)\(standing.isEmpty ? "" : ", simple file system"):",
            "\(points.count) calls, \(tried) faults, \(struck) struck")
        // A call may be missing in a run where the allocator asks for less.
        #expect(tried > 20 && struck * 100 >= tried * 95)
    }

    /// True when the fault took place.
    private func strike(
        _ scene: FaultScene, _ command: String, _ fault: Strace.Fault, _ point: Strace.Point
    ) throws -> Bool {
        let (program, log) = try scene.trace(command, fault, at: point)
        let place = "\(command), \(fault) at \(point): \(program.output)"
        #expect(scene.immediateBreach == nil, "\(place)")
        // What the operator was told is true at once, not only after the next run.
        if command != "recover" {
            let (done, undone) =
                command == "apply"
                ? (scene.allAreNew, scene.allAreOld)
                : (scene.allAreOld, scene.allAreNew)
            if program.status == 0 { #expect(done, "\(place)") }
            if program.status == 1 { #expect(undone, "\(place)") }
        }
        let recovery = try scene.run("recover")
        #expect(recovery.status == 0, "\(place) \(recovery.output)")
        // An empty folder that cannot be removed is no reason to stop a recovery.
        let breach = scene.finalBreach(besidesFolders: point.name == "unlinkat")
        #expect(breach == nil, "\(place)")
        return log.contains("(INJECTED)") || log.contains("killed by SIGKILL")
    }
}
