import Foundation
import TestSupport
import Testing

@testable import SSOFiles

/// The whole way there and back on file systems that containers and servers have.
@Suite(.enabled(if: Mount.isPermitted, "needs the permission to mount"))
struct FileSystemTests {
    @Test(arguments: ["tmpfs", "overlay"]) func applyAndUndo(type: String) throws {
        let folder = try TemporaryFolder()
        // A file of the lower layer, as an image has it: it is copied up when it is first changed.
        for name in ["low", "up", "work", "mount"] { _ = try folder.folder(name) }
        _ = try folder.write("old\n", "low/a")
        let layers = ["lowerdir=low", "upperdir=up", "workdir=work"]
            .map { $0.replacing("=", with: "=\(folder.path)/") }.joined(separator: ",")
        let options = type == "overlay" ? ["-o", layers] : []
        let mount = try Mount(["-t", type] + options + ["none"], at: folder.path + "/mount")
        let path = type == "overlay" ? mount.path + "/a" : try folder.write("old\n", "mount/a")
        let before = FileFacts(path)
        let state = StateFolder(path: folder.path + "/state")
        try FileTransaction(
            [path, mount.path + "/new/b"].map {
                FileChange(
                    path: $0, text: "new\n", holdsSecret: true,
                    expected: .init(try FileSnapshot.read($0)))
            }, state: state
        ).commit()
        #expect(try folder.read("mount/a") + folder.read("mount/new/b") == "new\nnew\n")
        try LastApply.load(from: state).undo()
        #expect(FileFacts(path) == before)
        #expect(mount.path.filesBelow == ["a"])
    }
}
