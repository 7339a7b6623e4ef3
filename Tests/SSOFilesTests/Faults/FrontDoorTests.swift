import Foundation
import TestSupport
import Testing

/// The program itself, broken in the middle of its writes: what `check --fix` puts right, and what
/// the wizard and `apply` write by way of the same plan.
@Suite(.enabled(if: Strace.obstacle == nil, "needs strace and the permission to trace"))
struct FrontDoorTests {
    enum Door: CaseIterable {
        case fix, apply
    }

    /// Two files to change, and by `apply` a new one besides.
    private final class Scene {
        let folder: TemporaryFolder
        let door: Door
        private let before: [String: FileFacts]

        init(_ door: Door) throws {
            folder = try TemporaryFolder()
            self.door = door
            _ = try folder.folder("work/conf")
            let text = door == .fix ? "AUTHENTICATION_PROVIDER = azure\n" : "OTHER=1\n"
            let names = door == .fix ? ["a.env", "conf/b.env"] : ["a.env", "conf/w.yaml"]
            for name in names {
                let isWorkflow = name.hasSuffix("yaml")
                _ = try folder.write(
                    isWorkflow ? Self.workflow : text, "work/" + name, owner: geteuid(),
                    mode: 0o640)
            }
            _ = try folder.write(Self.answers, "answers.yaml")
            before = Self.facts(folder)
        }

        static func facts(_ folder: TemporaryFolder) -> [String: FileFacts] {
            folder.facts.filter { $0.key.hasPrefix("work/") }
        }

        private static let workflow = """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: http://before:8585/api

            """
        private static let answers = """
            version: 1
            registration: {serverUrl: "https://metadata.example.com"}
            credentials:
              clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
              tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
            access: {adminPrincipals: [ada.lovelace], principalDomain: example.com}
            target: {kind: docker, path: a.env, ingestionPath: conf/w.yaml}

            """

        private var command: [String] {
            [builtProgram]
                + (door == .fix
                    ? ["check", "--fix", "--yes", "a.env", "conf/b.env"]
                    : ["apply", "--yes", "--answers", "../answers.yaml"])
        }

        /// Runs the program, under strace where there are options for it.
        func run(_ options: [String]? = nil) throws -> (program: Program, log: String) {
            let strace = options.map { [Strace.path, "-f", "-o", folder.path + "/log"] + $0 } ?? []
            let program = try Program(
                "/usr/bin/env", strace + command, in: folder.path + "/work",
                environment: ["XDG_STATE_HOME": folder.path])
            return (program, (try? folder.read("log")) ?? "")
        }

        func recover() throws -> Program {
            try Program(faultDriver, ["recover", folder.path + "/omsso"])
        }

        /// In one of three ways, each of them true.
        func saysWhatBecame(_ errors: String) -> Bool {
            let now = contents
            let isAsBefore = before.allSatisfy { now[$0.key] == $0.value.bytes }
            let said = [
                ("Nothing was changed.", isAsBefore),
                ("All files are as they were; changed already, and put back: ", isAsBefore),
                ("What was changed already could not all be taken back: ", true),
            ].filter { errors.contains($0.0) }
            return said.count == 1 && said.allSatisfy(\.1)
        }

        var isOld: Bool { Self.facts(folder) == before }

        /// As a whole run leaves it: the new contents, and a backup for each.
        func isNew(_ sample: [String: Data]) -> Bool {
            let now = Self.facts(folder)
            let backups = now.keys.filter { $0.hasSuffix(".bak") }
            return backups.count == 2 && now.count == sample.count + 2
                && sample.allSatisfy {
                    now[$0.key]?.bytes == $0.value && now[$0.key]?.mode == 0o640
                }
        }

        /// All targets are new, whatever could not be cleared away yet.
        func contains(_ sample: [String: Data]) -> Bool {
            contents.filter { sample.keys.contains($0.key) } == sample
        }

        /// Each target has one of its two contents.
        func isWhole(_ sample: [String: Data]) -> Bool {
            let now = Self.facts(folder)
            return sample.allSatisfy { name, bytes in
                now[name]?.bytes == bytes || now[name] == before[name]
            }
        }

        var contents: [String: Data] {
            Self.facts(folder).filter { !$0.key.hasSuffix(".bak") }.mapValues(\.bytes)
        }
    }

    private static let changing: Set = [
        "write", "fchown", "fchmod", "fsync", "linkat", "unlinkat", "renameat", "renameat2",
    ]
    private static let errors: [Strace.Fault] = ["ENOSPC", "EIO", "EACCES", "EROFS"].flatMap {
        [.error($0, forEver: false), .error($0, forEver: true)]
    }

    @Test(arguments: Door.allCases, [0, 1])
    func theProgramIsAllOrNothing(door: Door, slice: Int) throws {
        let sample = try Scene(door)
        let whole = try sample.run([])
        #expect([0, 4].contains(whole.program.status), "\(whole.program.errors)")
        let new = sample.contents
        #expect(sample.isNew(new) && !sample.isOld)
        // From the lock on; before it nothing is written.
        let points = Strace.points(whole.log, from: "\"lock\", O_RDWR", to: "exit_group")
            .filter { Self.changing.contains($0.name) }
        #expect(points.count > 20)
        var struck = 0
        for (index, point) in points.enumerated() where index % 2 == slice {
            for fault in [.kill, Self.errors[index / 2 % Self.errors.count]] as [Strace.Fault] {
                let scene = try Scene(door)
                let options = ["-e", "trace=\(point.name)", "-e"]
                let (program, log) = try scene.run(
                    options + ["inject=" + fault.expression(at: point)])
                let place = "\(door), \(fault) at \(point): \(program.errors)"
                if log.contains("(INJECTED)") || log.contains("killed by SIGKILL") { struck += 1 }
                #expect(scene.isWhole(new), "\(place)")
                if [0, 4].contains(program.status) { #expect(scene.contains(new), "\(place)") }
                // What breaks its own output lets it say nothing.
                let isMute = point.name == "write" && !program.errors.contains("omsso: error:")
                if program.status == 1, !isMute {
                    #expect(scene.saysWhatBecame(program.errors), "\(place)")
                }
                let recovery = try scene.recover()
                #expect(recovery.status == 0, "\(place) \(recovery.output)")
                #expect(scene.isOld || scene.isNew(new), "\(place)")
            }
        }
        #expect(struck * 10 >= points.count * 9)
    }
}
