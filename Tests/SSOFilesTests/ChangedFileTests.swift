import CFileCalls
import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// What stays of a file that is changed, and what is kept beside it.
@Suite struct ChangedFileTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("old\n", "a.yaml")
        chmod(path, 0o640)
    }

    private func change(to text: String) throws -> FileChange {
        FileChange(
            path: path, text: text, holdsSecret: false, expected: .init(try FileSnapshot.read(path))
        )
    }

    @Test func theOldFileItselfIsTheBackup() throws {
        let (facts, inode) = (FileFacts(path), FileFacts.inode(path))
        let receipt = try FileTransaction([change(to: "new\n")], time: 1_700_000_000).commit()
        let backup = path + ".omsso-20231114T221320Z.bak"
        #expect(receipt.files == [.init(path: path, outcome: .replaced(backup: backup))])
        #expect(receipt.backups == [backup])
        #expect(FileFacts(backup) == facts)
        #expect(FileFacts.inode(backup) == inode)
        #expect(try folder.read("a.yaml") == "new\n")
        #expect(folder.names == ["a.yaml", "a.yaml.omsso-20231114T221320Z.bak"])
    }

    @Test func everyChangeWithinASecondKeepsItsBackup() throws {
        for text in ["1", "2", "3"] {
            try FileTransaction([change(to: text)], time: 1_700_000_000).commit()
        }
        let backups = folder.names.filter { $0.hasSuffix(".bak") }
        #expect(
            try backups.map { try folder.read($0) } == ["old\n", "1", "2"])
        let form = try Regex("a\\.yaml\\.omsso-[0-9]{8}T[0-9]{6}Z\\.bak")
        #expect(backups.allSatisfy { $0.wholeMatch(of: form) != nil })
    }

    @Test func theSameBytesLeaveTheFileAlone() throws {
        chmod(path, 0o440)
        let (facts, inode) = (FileFacts(path), FileFacts.inode(path))
        let receipt = try FileTransaction([change(to: "old\n")]).commit()
        #expect(receipt.files == [.init(path: path, outcome: .unchanged)])
        #expect(FileFacts(path) == facts && FileFacts.inode(path) == inode)
        #expect(folder.names == ["a.yaml"])
    }

    @Test(arguments: [0o600, 0o640, 0o604, 0o666, 0o2750, 0o200] as [UInt32])
    func modeAndAttributesStay(mode: UInt32) throws {
        setxattr(path, "user.origin", "ansible", 7, 0)
        chmod(path, mode)
        let before = FileFacts(path)
        try FileTransaction([change(to: "new\n")]).commit()
        let after = FileFacts(path)
        #expect(after?.mode == mode)
        #expect(after?.attributes == before?.attributes)
    }

    @Test(.enabled(if: isRoot, "needs root")) func ownerAndGroupStay() throws {
        chown(path, 1234, 5678)
        try FileTransaction([change(to: "new\n")]).commit()
        #expect(FileFacts(path)?.owner == 1234)
        #expect(FileFacts(path)?.group == 5678)
        #expect(FileFacts(path)?.mode == 0o640)
    }

    @Test func theAccessListStays() throws {
        let list = AccessList.userMayRead(1234)
        try #require(setxattr(path, AccessList.access, list, list.count, 0) == 0)
        let before = FileFacts(path)
        try FileTransaction([change(to: "new\n")]).commit()
        #expect(FileFacts(path)?.attributes[AccessList.access] == Data(list))
        #expect(FileFacts(path)?.mode == before?.mode)
    }

    @Test func theFoldersDefaultAccessListOpensNothing() throws {
        let list = AccessList.userMayRead(1234)
        try #require(setxattr(folder.path, AccessList.defaults, list, list.count, 0) == 0)
        try FileTransaction([change(to: "new\n")]).commit()
        #expect(FileFacts(path)?.attributes[AccessList.access] == nil)
        #expect(FileFacts(path)?.mode == 0o640)
    }

    @Test func aFileChangedSinceItWasShownStays() throws {
        let shown = try change(to: "new\n")
        _ = try folder.write("edited\n", "a.yaml")
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try FileTransaction([shown]).commit()
        }
        #expect(try folder.read("a.yaml") == "edited\n")
        #expect(folder.names == ["a.yaml"])
    }

    @Test func aModeChangedSinceItWasShownIsNotGoneOver() throws {
        let shown = try change(to: "new\n")
        chmod(path, 0o600)
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try FileTransaction([shown]).commit()
        }
    }

    @Test func aFileThatWentAwayIsNotMadeAnew() throws {
        let shown = try change(to: "new\n")
        unlink(path)
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try FileTransaction([shown]).commit()
        }
        #expect(folder.names.isEmpty)
    }

    @Test func aTouchIsNoChange() throws {
        let shown = try change(to: "new\n")
        utimes(path, nil)
        try FileTransaction([shown]).commit()
        #expect(try folder.read("a.yaml") == "new\n")
    }

    @Test func readingLeavesNoTrace() throws {
        let times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 2, tv_nsec: 0)]
        utimensat(AT_FDCWD, path, times, 0)
        _ = try change(to: "x")
        var status = stat()
        stat(path, &status)
        #expect(status.st_atim.tv_sec == 1)
    }
}

/// The form of access control lists in extended attributes (linux/posix_acl_xattr.h).
enum AccessList {
    static let access = "system.posix_acl_access"
    static let defaults = "system.posix_acl_default"

    /// The owner reads and writes, the group and one more user read.
    static func userMayRead(_ user: UInt32) -> [UInt8] {
        let nobody = UInt32.max
        let entries: [(tag: UInt16, rights: UInt16, id: UInt32)] = [
            (0x01, 6, nobody), (0x02, 4, user), (0x04, 4, nobody), (0x10, 4, nobody),
            (0x20, 0, nobody),
        ]
        return bytes(UInt32(2))
            + entries.flatMap { bytes($0.tag) + bytes($0.rights) + bytes($0.id) }
    }

    private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
