import Foundation
import Glibc
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// A look at the names in a folder.
@Suite struct FolderLookTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var names: FolderNames { FolderLook.names(in: folder.path) }

    private func make(_ names: String...) throws {
        for name in names {
            let parent = (folder.path + "/" + name as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true)
            _ = try folder.write("", name)
        }
    }

    @Test func onlyWhatMayTellIsListed() throws {
        try make(
            "docker-compose.yml", ".env", "notes.txt", ".bashrc", "other.yaml",
            "conf/openmetadata.yaml", "conf/secret.yaml", "libs/openmetadata-service-1.9.7.jar")
        let found = names
        #expect(
            found.files.keys.sorted()
                == [".env", "conf/openmetadata.yaml", "docker-compose.yml", "other.yaml"])
        #expect(found.inside == ["libs": ["openmetadata-service-1.9.7.jar"]])
        #expect(found.readable.last == "other.yaml")
    }

    /// What would wait for ever, or is not there, is not there.
    @Test func onlyRegularFilesCount() throws {
        try make("real.yaml")
        mkfifo(folder.path + "/compose.yaml", 0o600)
        mkdir(folder.path + "/values.yaml", 0o700)
        symlink("nowhere", folder.path + "/a.yaml")
        symlink("real.yaml", folder.path + "/docker-compose.yml")
        #expect(names.files.keys.sorted() == ["docker-compose.yml", "real.yaml"])
        #expect(FolderLook.names(in: folder.path + "/none").files.isEmpty)
    }

    /// Whoever starts in the wrong folder is told where a deployment seems to be.
    @Test func theUsualFoldersAreLookedFor() throws {
        #expect(!FolderLook.usual(home: folder.path).contains { $0.hasPrefix(folder.path) })
        try make("openmetadata-docker/docker-compose.yml")
        #expect(FolderLook.usual(home: folder.path).contains(folder.path + "/openmetadata-docker"))
    }

    @Test func whatIsOnesOwnCanBeWritten() throws {
        try make("values.yaml")
        #expect(names.itself.isWritable)
        #expect(names.files["values.yaml"]?.isWritable == true)
        #expect(names.files["values.yaml"]?.owner.id == geteuid())
        #expect(Surroundings(names).obstacle(to: ["values.yaml", "new.yaml"]) == nil)
    }

    /// Another user's file can be read, and not be replaced; they can, or only root can.
    @Test(.enabled(if: User.isPossible, "needs root, and a build that others can run"))
    func whatBelongsToOthersCannot() throws {
        let path = try folder.folder("om", owner: User.other, mode: 0o755)
        _ = try folder.folder("om/conf", owner: User.other, mode: 0o755)
        _ = try folder.write(
            "authenticationConfiguration: {}\n", "om/conf/openmetadata.yaml", owner: User.other,
            mode: 0o644)
        chmod(folder.path, 0o755)
        func command() throws -> String {
            let program = try User.run(
                [
                    "env", "--chdir=\(path)", "XDG_STATE_HOME=/nonexistent", builtProgram, "apply",
                    "--dry-run",
                ], as: User.third)
            return program.errors
        }
        #expect(try command().contains("Server installation (conf/openmetadata.yaml)"))
        let mine = FolderLook.names(in: path)
        #expect(mine.files["conf/openmetadata.yaml"]?.isWritable == true)
        #expect(mine.files["conf/openmetadata.yaml"]?.owner.id == User.other)
    }

    /// Who may write is who owns both the file and its folder, else root alone.
    @Test(
        arguments: [
            ("omsrv", 998, "sudo -u omsrv omsso"),
            (nil, 998, "sudo -u '#998' omsso"),
            ("omsrv", 0, "sudo omsso"),
        ] as [(String?, UInt32, String)])
    func theCommandNamesWhoMay(name: String?, folderOwner: UInt32, command: String) {
        let owner = FolderNames.Owner(id: 998, name: name)
        let around = folderOwner == 998 ? owner : .root
        let file = FolderNames.Entry(owner: owner, isWritable: false, folderOwner: around)
        let found = Surroundings(
            FolderNames("/opt/om", itself: file, files: ["conf/openmetadata.yaml": file]))
        #expect(found.obstacle(to: ["conf/openmetadata.yaml"])?.command() == command)
        #expect(
            found.obstacle(to: ["conf/openmetadata.yaml"])?.command(with: "/my home/draft.yaml")
                == "\(command) --resume < '/my home/draft.yaml'")
        #expect(found.obstacle(to: ["/elsewhere/openmetadata.yaml"]) == nil)
    }

    /// A new file cannot be given to a group that its owner is not in.
    @Test func aFileOfAForeignGroupIsForRoot() throws {
        let owner = FolderNames.Owner(id: 998, name: "omsrv")
        let file = FolderNames.Entry(owner: owner, isWritable: false, isOfForeignGroup: true)
        let found = Surroundings(
            FolderNames("/opt/om", itself: file, files: ["conf/openmetadata.yaml": file]))
        let obstacle = try #require(found.obstacle(to: ["conf/openmetadata.yaml"]))
        #expect(obstacle.command() == "sudo omsso")
        #expect(
            obstacle.words
                == "You may not write conf/openmetadata.yaml, which belongs to omsrv and "
                + "to a group that omsrv is not in.")
    }

    @Test(.enabled(if: getpwnam("nobody") != nil)) func theGroupsOfAUserAreTold() throws {
        let nobody = try #require(getpwnam("nobody")?.pointee)
        #expect(Membership.holds(of: geteuid(), in: getegid()))
        #expect(Membership.holds(of: 0, in: 12_345))
        #expect(Membership.holds(of: nobody.pw_uid, in: nobody.pw_gid))
        #expect(!Membership.holds(of: nobody.pw_uid, in: 0))
        #expect(Membership.holds(of: 4_000_000_000, in: 0))
    }
}
