import Foundation
import TestSupport
import Testing

/// What must be on the disk before what: a kill loses nothing of the page cache, a power failure
/// does, so only the order of the system calls tells.
@Suite(.enabled(if: Strace.obstacle == nil, "needs strace and the permission to trace"))
struct OrderTests {
    /// One system call of a log in which descriptors stand with their paths.
    private struct Call {
        let name: String
        let text: String

        init?(_ line: Substring) {
            let call = line.drop { $0.isNumber || $0 == " " }
            guard let end = call.firstIndex(of: "("), !call.contains(" = -1 ") else { return nil }
            name = String(call[..<end])
            text = String(call[end...])
        }

        func isOn(_ path: String) -> Bool { text.contains("<\(path)>") }
    }

    private static let watched = [
        "fsync", "renameat2", "renameat", "linkat", "unlinkat", "fchmod", "fchown", "fsetxattr",
        "openat", "mkdirat", "rt_sigprocmask",
    ]

    private func calls(
        _ command: String, _ scene: FaultScene, injecting fault: String? = nil
    ) throws -> [Call] {
        let injection = fault.map { ["-e", "inject=\($0)"] } ?? []
        let log = try scene.log(
            command, ["-y", "-e", "trace=" + Self.watched.joined(separator: ",")] + injection)
        return log.split(separator: "\n").compactMap(Call.init)
    }

    private func folders(_ scene: FaultScene) -> [String] {
        ["/work", "/work/conf", "/work/new"].map { scene.folder.path + $0 }
    }

    private func indices(
        _ calls: [Call], where condition: (Call) -> Bool
    ) -> [Int] {
        calls.indices.filter { condition(calls[$0]) }
    }

    private func expectSync(
        of path: String, in calls: [Call], after start: Int, before end: Int,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let isSynced =
            start < end && calls[(start + 1)..<end].contains { $0.name == "fsync" && $0.isOn(path) }
        #expect(isSynced, "\(path)", sourceLocation: location)
    }

    @Test(arguments: [[], FaultScene.simpleFileSystem])
    func everyFileIsOnTheDiskBeforeItGetsItsName(standing: [String]) throws {
        let scene = try FaultScene(standing: standing)
        let calls = try calls("apply", scene)
        let made = indices(calls) { $0.name == "openat" && $0.text.contains("O_EXCL") }
        // The journal, three new contents, and where there are no hard links two backups.
        #expect(made.count >= 4)
        for start in made {
            let path = try #require(calls[start].text.split(separator: "<").last?.dropLast())
            let named = try #require(
                indices(calls) {
                    $0.name.hasPrefix("rename") && $0.text.contains("\"\(name(of: path))\"")
                }.first { $0 > start }, "\(path)")
            expectSync(of: String(path), in: calls, after: start, before: named)
        }
    }

    private func name(of path: Substring) -> Substring {
        path.split(separator: "/").last ?? path
    }

    private func isExchange(_ call: Call) -> Bool { call.name == "renameat2" }

    @Test func foldersAreOnTheDiskBeforeAndAfterTheExchange() throws {
        let scene = try FaultScene()
        let calls = try calls("apply", scene)
        let exchanges = indices(calls, where: isExchange)
        try #require(exchanges.count == 3)
        let removal = try #require(
            indices(calls) { $0.name == "unlinkat" && $0.text.contains(".tmp\"") }.first)
        for folder in folders(scene) {
            let lastName = try #require(
                indices(calls) { call in
                    call.isOn(folder)
                        && (call.name == "linkat" || call.name == "mkdirat"
                            || call.text.contains("O_EXCL"))
                }.filter { $0 < exchanges[0] }.last)
            expectSync(of: folder, in: calls, after: lastName, before: exchanges[0])
            expectSync(of: folder, in: calls, after: exchanges[2], before: removal)
        }
    }

    @Test func foldersAreOnTheDiskAfterRollingBack() throws {
        let scene = try FaultScene()
        // Only this one fails: the third file, when the first two are new.
        let calls = try calls("apply", scene, injecting: "renameat2:error=EIO:when=3")
        #expect(scene.allAreOld)
        let back = try #require(indices(calls, where: isExchange).last)
        let removal = try #require(
            indices(calls) { $0.name == "unlinkat" && $0.text.contains(".bak\"") }.first)
        for folder in folders(scene).prefix(2) {
            expectSync(of: folder, in: calls, after: back, before: removal)
        }
    }

    @Test(arguments: ["apply", "undo"])
    func theStateFolderIsOnTheDiskAfterEachChange(command: String) throws {
        let scene = try FaultScene()
        if command == "undo" { try scene.run("apply") }
        let calls = try calls(command, scene)
        let state = scene.folder.path + "/state"
        let changes = indices(calls) { call in
            call.isOn(state) && ["renameat", "unlinkat"].contains(call.name)
        }
        // The journal comes and goes, the record comes or goes.
        #expect(changes.count >= (command == "apply" ? 2 : 3))
        for change in changes {
            let next = changes.first { $0 > change } ?? calls.count
            expectSync(of: state, in: calls, after: change, before: next)
        }
    }

    /// A mode set first would open the file to its group for as long as the access list is not
    /// there; and chown(2) takes mode bits away.
    @Test func theModeComesAfterOwnerAndAttributes() throws {
        let scene = try FaultScene()
        let calls = try calls("apply", scene)
        let modes = indices(calls) { $0.name == "fchmod" && $0.text.contains("/conf/.omsso-") }
        let others = indices(calls) {
            ["fchown", "fsetxattr"].contains($0.name) && $0.text.contains("/conf/.omsso-")
        }
        #expect(others.count >= 2)
        let (first, last) = (try #require(modes.first), try #require(others.last))
        #expect(last < first)
    }

    @Test(arguments: ["apply", "undo"])
    func everySignalThatEndsOrStopsUsIsHeld(command: String) throws {
        let scene = try FaultScene()
        if command == "undo" { try scene.run("apply") }
        let calls = try calls(command, scene)
        let held = try #require(
            indices(calls) { call in
                call.text.hasPrefix("(SIG_BLOCK, [")
                    && ["HUP", "INT", "QUIT", "TERM", "TSTP"].allSatisfy { call.text.contains($0) }
            }.first)
        let first = try #require(indices(calls) { $0.name == "renameat2" }.first)
        let last = try #require(indices(calls) { $0.name == "unlinkat" }.last)
        let freed = try #require(
            indices(calls) { $0.name == "rt_sigprocmask" }.first { $0 > held })
        #expect(held < first && last < freed)
    }

    /// Between the two removals at its end: the undo is done, and the record must not say that
    /// there is something to undo.
    @Test func anUndoThatIsKilledAtItsEndIsDone() throws {
        let scene = try FaultScene()
        try scene.run("apply")
        let removals = Strace.points(try scene.trace("undo").log).filter { $0.name == "unlinkat" }
        let last: Strace.Point = try #require(removals.last)
        let again = try FaultScene()
        try again.run("apply")
        _ = try again.trace("undo", .kill, at: last)
        #expect(again.allAreOld)
        let undo = try again.run("undo")
        #expect(undo.output.contains("nothing to undo"), "\(undo.output)")
        #expect(try again.run("recover").status == 0)
        #expect(again.finalBreach() == nil)
    }
}
