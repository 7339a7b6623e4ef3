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

    private static func faults(at point: Strace.Point, _ index: Int) -> [Strace.Fault] {
        guard !infallible.contains(point.name) else { return [.kill] }
        guard !isFull else { return [.kill, .error("EINTR", forEver: false)] + errors }
        return [.kill, errors[index % errors.count]]
    }

    @Test(arguments: 0..<slices)
    func anApplyIsAllOrNothing(slice: Int) throws {
        try tryAll("apply", slice) { _ in }
    }

    @Test(arguments: 0..<slices)
    func anApplyIsAllOrNothingOnSimpleFileSystems(slice: Int) throws {
        try tryAll("apply", slice, standing: FaultScene.simpleFileSystem) { _ in }
    }

    @Test(arguments: 0..<slices)
    func anUndoIsAllOrNothing(slice: Int) throws {
        try tryAll("undo", slice) { scene in try scene.run("apply") }
    }

    @Test(arguments: 0..<slices)
    func aRecoveryMayBeInterruptedAsWell(slice: Int) throws {
        try tryAll("recover", slice) { scene in
            // Before the second file changes places: one is new, two are old.
            let point = Strace.Point(name: "renameat2", number: 2)
            _ = try scene.trace("apply", .kill, at: point)
        }
    }

    private func tryAll(
        _ command: String, _ slice: Int, standing: [String] = [],
        _ prepare: (FaultScene) throws -> Void
    ) throws {
        let sample = try FaultScene(standing: standing)
        try prepare(sample)
        let points = Strace.points(try sample.trace(command).log)
        try #require(points.count > 20)
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
            "\(tried) tried, \(struck) struck")
        // A call may be missing in a run where the allocator asks for less.
        #expect(struck * 100 >= tried * 95)
    }

    /// True when the fault took place.
    private func strike(
        _ scene: FaultScene, _ command: String, _ fault: Strace.Fault, _ point: Strace.Point
    ) throws -> Bool {
        let (program, log) = try scene.trace(command, fault, at: point)
        let place = "\(command), \(fault) at \(point): \(program.output)"
        #expect(scene.immediateBreach == nil, "\(place)")
        // What the operator was told is true at once, not only after the next run.
        if program.status == 0, command == "apply" { #expect(scene.allAreNew, "\(place)") }
        if program.status == 1, command == "apply" { #expect(scene.allAreOld, "\(place)") }
        let recovery = try scene.run("recover")
        #expect(recovery.status == 0, "\(place) \(recovery.output)")
        #expect(scene.finalBreach == nil, "\(place)")
        return log.contains("(INJECTED)") || log.contains("killed by SIGKILL")
    }
}
