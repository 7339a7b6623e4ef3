import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// Files and places that cannot or must not be written: each is refused with a reason and a way
/// out, and everything stays as it is.
@Suite struct HostileFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Changes a file as `apply` does, together with one that could be changed.
    private func apply(_ path: String, _ text: String = "new\n") throws {
        let good = folder.path + "/good"
        try FileTransaction(
            [good, path].map { path in
                FileChange(
                    path: path, text: text, holdsSecret: true,
                    expected: .init(try FileSnapshot.read(path)))
            }
        ).commit()
    }

    private func expectRefusal(
        of path: String, text: String = "new\n", saying phrase: String,
        _ location: SourceLocation = #_sourceLocation,
        by body: ((String) throws -> Void)? = nil
    ) throws {
        chown(try folder.write("good\n", "good"), 65_534, gid_t.max)
        let before = folder.facts
        let error = #expect(throws: FileError.self, sourceLocation: location) {
            if let body { try body(path) } else { try apply(path, text) }
        }
        let said = error.map { "\($0.message) \($0.advice)" } ?? ""
        #expect(said.contains(phrase), "\(said)", sourceLocation: location)
        #expect(said.contains(name(of: path)), "\(said)", sourceLocation: location)
        #expect(folder.facts == before, sourceLocation: location)
    }

    // MARK: Not a file

    @Test func aFolder() throws {
        try expectRefusal(of: try folder.folder("sub"), saying: "not a regular file")
    }

    @Test func aPipe() throws {
        let path = folder.path + "/pipe"
        mkfifo(path, 0o600)
        try expectRefusal(of: path, saying: "not a regular file")
    }

    @Test func aSocket() throws {
        let path = folder.path + "/s"
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        try #require(bound == 0)
        try expectRefusal(of: path, saying: "not a regular file")
    }

    @Test func aDevice() throws {
        try expectRefusal(of: "/dev/null", saying: "not a regular file")
    }

    @Test(arguments: ["", "/", "/.", "/.."]) func aPathWithoutAName(ending: String) throws {
        let path = try folder.folder("sub")
        #expect(throws: FileError.self) {
            try FileTransaction([
                FileChange(path: path + ending, text: "x", holdsSecret: false, expected: .anything)
            ]).commit()
        }
        #expect(folder.names == ["sub"])
    }

    @Test func aFileAsAFolder() throws {
        let file = try folder.write("x", "file")
        try expectRefusal(of: file + "/below", saying: "a file, not a folder")
    }

    // MARK: Links

    @Test func aLinkToNothing() throws {
        let path = folder.path + "/link"
        symlink("nowhere", path)
        try expectRefusal(of: path, saying: "link to nowhere, which does not exist")
    }

    @Test func aLinkInACircle() throws {
        symlink("two", folder.path + "/one")
        symlink("one", folder.path + "/two")
        try expectRefusal(of: folder.path + "/one", saying: "in a circle")
    }

    @Test func aFileWithTwoNames() throws {
        let path = try folder.write("x\n", "a")
        link(path, folder.path + "/b")
        try expectRefusal(of: path, saying: "2 names (hard links)")
    }

    @Test func oneFileByTwoPaths() throws {
        let path = try folder.write("x\n", "a")
        symlink("a", folder.path + "/link")
        try expectRefusal(of: path, saying: "are one file") { path in
            try FileTransaction(
                [path, folder.path + "/link"].map {
                    FileChange(path: $0, text: "y", holdsSecret: false, expected: .anything)
                }
            ).commit()
        }
    }

    // MARK: Permissions

    @Test func aReadOnlyFile() throws {
        let path = try folder.write("x\n", "a")
        chmod(path, 0o444)
        try expectRefusal(of: path, saying: "chmod u+w")
    }

    @Test(.enabled(if: isRoot, "needs root")) func aFileOfSomeoneElse() throws {
        let path = try folder.write("x\n", "a")
        chmod(path, 0o644)
        chown(folder.path, 65_534, 65_534)
        try expectRefusal(of: path, saying: "Run omsso as the owner of the file, or as root") {
            path in try asNobody { try apply(path) }
        }
    }

    @Test(.enabled(if: isRoot, "needs root")) func aFileThatCannotBeRead() throws {
        let path = try folder.write("x\n", "a")
        chmod(path, 0o600)
        try expectRefusal(of: path, saying: "Permission denied. Run omsso as the owner") {
            path in try asNobody { try apply(path) }
        }
    }

    @Test(.enabled(if: isRoot, "needs root"), arguments: [true, false])
    func aFolderThatCannotBeWritten(exists: Bool) throws {
        let sub = try folder.folder("sub")
        if exists { _ = try folder.write("x\n", "sub/a") }
        chmod(sub, 0o755)
        chown(folder.path, 65_534, 65_534)
        try expectRefusal(of: sub + "/a", saying: "Permission denied. Run omsso as the owner") {
            path in try asNobody { try apply(path) }
        }
    }

    @Test(.enabled(if: isRoot, "needs root")) func anImmutableFile() throws {
        let path = try folder.write("x\n", "a")
        let mark = try Program("/usr/bin/env", ["chattr", "+i", path])
        try #require(mark.status == 0, "the file system knows no chattr")
        defer { _ = try? Program("/usr/bin/env", ["chattr", "-i", path]) }
        try expectRefusal(of: path, saying: "chattr -i")
    }

    @Test(
        .enabled(if: isRoot, "needs root"),
        arguments: [
            ("file", "chmod u+w"), ("sub/new", "Permission denied"), ("link", "hard links"),
        ])
    func aPreviewSaysSo(name: String, phrase: String) throws {
        chmod(try folder.write("x\n", "file"), 0o400)
        link(try folder.write("x\n", "link"), folder.path + "/other")
        chmod(try folder.folder("sub"), 0o555)
        let before = folder.facts
        let change = FileChange(
            path: "\(folder.path)/\(name)", text: "y", holdsSecret: false, expected: .anything)
        chown(folder.path + "/file", 65_534, 65_534)
        let error = #expect(throws: FileError.self) {
            try asNobody { try FileTransaction([change]).check() }
        }
        #expect(error.map { $0.message + $0.advice }?.contains(phrase) == true)
        #expect(folder.facts.keys == before.keys)
    }

    @Test func aPreviewLeavesNothing() throws {
        try FileTransaction([
            FileChange(path: folder.path + "/new/a", text: "y", holdsSecret: false)
        ]).check()
        #expect(folder.names.isEmpty)
    }

    // MARK: Space and limits

    @Test(.enabled(if: Mount.isPermitted, "needs the permission to mount"))
    func aFullDisk() throws {
        let mount = try Mount(["-t", "tmpfs", "-o", "size=64k", "none"], at: folder.folder("m"))
        let path = try folder.write("x\n", "m/a")
        try expectRefusal(
            of: path, text: String(repeating: "y", count: 100_000), saying: "Free some space")
        #expect(mount.path.filesBelow == ["a"])
    }

    @Test(.enabled(if: Mount.isPermitted, "needs the permission to mount"))
    func aDiskWithoutInodes() throws {
        let mount = try Mount(
            ["-t", "tmpfs", "-o", "nr_inodes=3", "none"], at: folder.folder("m"))
        _ = try folder.write("x\n", "m/a")
        let path = try folder.write("x\n", "m/b")
        try expectRefusal(of: path, saying: "Free some space")
        #expect(mount.path.filesBelow == ["a", "b"])
    }

    @Test(.enabled(if: Mount.isPermitted, "needs the permission to mount"))
    func aReadOnlyFileSystem() throws {
        let mount = try Mount(["-t", "tmpfs", "none"], at: folder.folder("m"))
        let path = try folder.write("x\n", "m/a")
        let again = try Program("/usr/bin/env", ["mount", "-o", "remount,ro", mount.path])
        try #require(again.status == 0)
        try expectRefusal(of: path, saying: "read-only")
        try expectRefusal(of: mount.path + "/new", saying: "read-only")
    }

    @Test(.enabled(if: Mount.isPermitted, "needs the permission to mount"))
    func aFileMountedByItself() throws {
        let path = try folder.write("inner\n", "a")
        let mount = try Mount(["--bind", folder.write("x\n", "outer")], at: path)
        try expectRefusal(of: mount.path, saying: "Change it on the host")
    }

    @Test func aFileSizeLimit() throws {
        let path = try folder.write(String(repeating: "x", count: 4_000), "a")
        let before = folder.facts
        let limited = try Program(
            "/usr/bin/env",
            [
                "bash", "-c", "ulimit -f 2; exec \"$@\"", "bash", faultDriver, "apply",
                folder.path + "/state", path,
            ])
        #expect(limited.status == 1)
        #expect(limited.output.contains("see `ulimit -f`"))
        #expect(folder.facts.filter { !$0.key.hasPrefix("state/") } == before)
    }

    @Test func tooFewDescriptors() throws {
        let path = try folder.write("x\n", "a")
        let limited = try Program(
            "/usr/bin/env",
            [
                "bash", "-c", "ulimit -n 5; exec \"$@\"", "bash", faultDriver, "apply",
                folder.path + "/state", path,
            ])
        #expect(limited.status == 1)
        #expect(limited.output.contains("see `ulimit -n`"))
        #expect(try folder.read("a") == "x\n")
    }

    @Test func aNameTooLongForABackup() throws {
        let path = try folder.write("x\n", String(repeating: "n", count: 240))
        try expectRefusal(of: path, saying: "Choose a shorter name")
    }

    /// No folder of it is made, either.
    @Test func aPathTooLongForTheSystem() throws {
        let path = folder.path + "/" + String(repeating: "x/", count: 2_500) + "a"
        try expectRefusal(of: path, saying: "File name too long") { path in
            try FileTransaction([
                FileChange(path: path, text: "new\n", holdsSecret: true, expected: .nothing)
            ]).commit()
        }
    }

    @Test func aFileOfTheLargestSize() throws {
        let path = try folder.write("", "big")
        let bytes = [UInt8](repeating: 0x61, count: FileSnapshot.largest)
        try FileTransaction(
            [
                FileChange(path: path, bytes: bytes, holdsSecret: false, expected: .anything)
            ], keepsBackups: false
        ).commit()
        let state = StateFolder(path: folder.path + "/state")
        let before = FileFacts(path)
        try FileTransaction(
            [
                FileChange(
                    path: path, bytes: bytes + [0x0a], holdsSecret: false,
                    expected: .init(try FileSnapshot.read(path)))
            ], state: state
        ).commit()
        #expect(FileFacts(path)?.bytes.count == FileSnapshot.largest + 1)
        try LastApply.load(from: state).undo()
        #expect(FileFacts(path) == before)
    }

    // MARK: The state folder

    @Test func aStateFolderThatCannotBeUsed() throws {
        let path = try folder.write("x\n", "a")
        let state = StateFolder(path: try folder.write("", "state") + "/omsso")
        let change = FileChange(path: path, text: "a", holdsSecret: false, expected: .anything)
        let error = #expect(throws: FileError.stateUnusable(state.path, ENOTDIR)) {
            try FileTransaction([change], state: state).commit()
        }
        #expect(error?.advice.contains("Set XDG_STATE_HOME") == true)
        #expect(try folder.read("a") == "x\n")
    }

    /// That there is none yet is not the reason.
    @Test func aFolderThatCannotBeMadeIsRefusedWithTheSystemsReason() throws {
        let closed = try folder.folder("closed")
        chmod(closed, 0o555)
        func create() throws { try Folder.create(closed + "/omsso") }
        let error = #expect(throws: FileError.self) {
            if isRoot { try asNobody(create) } else { try create() }
        }
        #expect(error?.message.hasPrefix("Cannot create the folder") == true)
        #expect(error?.code == EACCES)
    }
}
