import Foundation
import SSOModel
import Synchronization
import TestSupport
import Testing

@testable import SSOFiles

/// Who may lead a write by root where: owners x modes x links.
@Suite(.enabled(if: isRoot, "needs root, to give files to others"))
struct TargetOwnerTests {
    struct Case: CustomTestStringConvertible {
        /// The owner of a link on the way; nil without one.
        let link: UInt32?
        let linkFolder: UInt32
        let folderOwner: UInt32
        let folderMode: UInt32
        /// Nil for a new file.
        let file: UInt32?

        var testDescription: String {
            "link \(link ?? 0) in 0\(String(linkFolder, radix: 8)) to "
                + "\(folderOwner):0\(String(folderMode, radix: 8)), file \(file ?? 0)"
        }

        /// What docs/design.md says, in other words than the code.
        var isRefused: Bool {
            let isOpen = folderMode == 0o777 || (link != nil && linkFolder == 0o777)
            let isPlanted =
                folderMode == 0o1777 && file != nil && file != 0 && file != folderOwner
            guard let link, link != 0 else { return isOpen || isPlanted }
            let couldDoItThemselves = folderOwner == link && (file ?? link) == link
            return isOpen || isPlanted || linkFolder == 0o1777 || !couldDoItThemselves
        }
    }

    static let cases: [Case] = {
        let owners: [UInt32] = [0, User.other, User.third]
        var all: [Case] = []
        for link in [nil] + owners.map(Optional.some) {
            for linkFolder: UInt32 in link == nil ? [0o755] : [0o755, 0o777, 0o1777] {
                for folder in owners {
                    for mode: UInt32 in [0o755, 0o775, 0o777, 0o1777] {
                        for file in [nil] + owners.map(Optional.some) {
                            all.append(
                                Case(
                                    link: link, linkFolder: linkFolder, folderOwner: folder,
                                    folderMode: mode, file: file))
                        }
                    }
                }
            }
        }
        return all
    }()

    /// `isLocated`: by the real path, as a plan that was shown has it.
    @Test(arguments: cases, [false, true])
    func whatAThirdUserControlsIsRefused(_ it: Case, isLocated: Bool) throws {
        let root = try TemporaryFolder()
        let real = try root.folder("real", owner: it.folderOwner, mode: it.folderMode)
        if let owner = it.file {
            _ = try root.write("old\n", "real/a.env", owner: owner, mode: 0o600)
        }
        var path = real + "/a.env"
        if let owner = it.link {
            _ = try root.folder("links", owner: User.third, mode: it.linkFolder)
            path = root.link("links/way", to: "../real", owner: owner) + "/a.env"
        }
        let before = root.facts
        do throws(FileError) {
            let place = isLocated ? try FilePlace(path) : nil
            let change = FileChange(
                path: place?.shown ?? path, text: "new\n", holdsSecret: true, expected: .anything,
                place: place)
            try FileTransaction([change], keepsBackups: false).check()
            let receipt = try FileTransaction([change], keepsBackups: false).commit()
            #expect(!it.isRefused)
            #expect(FileFacts(real + "/a.env")?.bytes == Data("new\n".utf8))
            // What is shown is the file itself.
            #expect(receipt.files.map(\.path) == [real + "/a.env"])
            #expect(FileFacts(real + "/a.env")?.owner == it.file ?? 0)
        } catch {
            #expect(it.isRefused, "\(error.inOneLine())")
            #expect(root.facts == before)
            #expect(error.message.contains("real/a.env") || error.message.contains("links"))
        }
    }

    @Test func aLinkToTheFileItselfIsTold() throws {
        let root = try TemporaryFolder()
        let secret = try root.write("root's\n", "secret", owner: 0, mode: 0o600)
        _ = try root.folder("home", owner: User.other, mode: 0o755)
        let link = root.link("home/.env", to: secret, owner: User.other)
        let change = FileChange(path: link, text: "x", holdsSecret: true, expected: .anything)
        let error = #expect(throws: FileError.self) { try FileTransaction([change]).check() }
        #expect(error?.message.contains("link of user \(User.other)") == true)
        #expect(error?.inOneLine().contains("name it itself: \(secret)") == true)
    }

    /// The one who owns the way flips it between a folder of theirs and a link to one of root's.
    @Test(arguments: [false, true]) func aFolderThatFlipsLeadsNowhere(isNew: Bool) throws {
        let root = try TemporaryFolder()
        _ = try root.folder("rootdir", owner: 0, mode: 0o755)
        _ = try root.folder("home/d", owner: User.other, mode: 0o755)
        chown(root.path + "/home", User.other, User.other)
        if !isNew {
            _ = try root.write("same\n", "rootdir/d.env", owner: 0, mode: 0o644)
            _ = try root.write("same\n", "home/d/d.env", owner: 0, mode: 0o644)
        }
        let path = root.path + "/home/d/d.env"
        let shown = (try FilePlace(path), try FileSnapshot.read(path))
        let before = FileFacts(root.path + "/rootdir/d.env")
        let flipping = Flip(root.path + "/home", as: User.other)
        var (written, number) = (0, 0)
        // On a busy machine the other one may get a turn only now and then.
        while number < 200 || (flipping.count <= 20 || written == 0) && number < 50_000 {
            number += 1
            let change = FileChange(
                path: path, text: number % 2 == 0 ? "same\n" : "new\n", holdsSecret: true,
                expected: isNew ? .init(shown.1) : .anything, place: shown.0)
            if (try? FileTransaction([change], keepsBackups: false).commit()) != nil {
                written += 1
            }
            if isNew { unlink(root.path + "/home/d/d.env") }
        }
        flipping.end()
        #expect(flipping.count > 20 && written > 0)
        #expect(FileFacts(root.path + "/rootdir/d.env") == before)
        #expect((root.path + "/rootdir").filesBelow == (isNew ? [] : ["d.env"]))
    }

    /// Even by a link of one's own: the file that was shown is another one.
    @Test func whatWasNoLinkWhenItWasShownIsNotFollowed() throws {
        let root = try TemporaryFolder()
        for name in ["d", "elsewhere"] {
            _ = try root.folder(name)
            _ = try root.write("same\n", name + "/a.env")
        }
        let path = root.path + "/d/a.env"
        for isThere in [true, false] {
            let change = FileChange(
                path: path, text: "new\n", holdsSecret: false,
                expected: .init(try FileSnapshot.read(path)), place: try FilePlace(path))
            rename(root.path + "/d", root.path + "/before")
            symlink("elsewhere", root.path + "/d")
            if !isThere { unlink(root.path + "/elsewhere/a.env") }
            #expect(throws: FileError(.changedMeanwhile, path)) {
                try FileTransaction([change]).commit()
            }
            #expect((root.path + "/elsewhere").filesBelow == (isThere ? ["a.env"] : []))
            unlink(root.path + "/d")
            rename(root.path + "/before", root.path + "/d")
            unlink(path)
        }
    }

    @Test(.enabled(if: User.isPossible, "another user cannot run what was built here"))
    func noUserFollowsTheLinkOfAnother() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("mine", owner: User.other, mode: 0o755)
        let mine = try root.write("mine\n", "mine/a.env", owner: User.other, mode: 0o600)
        _ = try root.folder("theirs", owner: User.third, mode: 0o755)
        let link = root.link("theirs/a.env", to: mine, owner: User.third)
        let state = try root.folder("state", owner: User.other, mode: 0o700)
        let refused = try User.run([faultDriver, "apply", state, link])
        #expect(refused.status == 1 && refused.output.contains("name it itself: \(mine)"))
        let direct = try User.run([faultDriver, "apply", state, mine])
        #expect(direct.status == 0, "\(direct.output)")
        #expect(try root.read("mine/a.env") == "mine\nline\n")
    }

    /// Who is the owner already is told what else is in the way.
    @Test(.enabled(if: User.isPossible, "another user cannot run what was built here"))
    func theGroupOfOthersIsNamedToTheOwner() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("mine", owner: User.other, mode: 0o755)
        let mine = try root.write("mine\n", "mine/a.env", owner: User.other, mode: 0o640)
        chown(mine, User.other, User.third)
        let state = try root.folder("state", owner: User.other, mode: 0o700)
        let refused = try User.run([faultDriver, "apply", state, mine])
        #expect(refused.status == 1)
        #expect(refused.output.contains("group \(User.third)"), "\(refused.output)")
        #expect(refused.output.contains("chgrp \(User.other) \(mine)"))
        #expect(!refused.output.contains("as the owner"))
        #expect(try root.read("mine/a.env") == "mine\n")
        chown(mine, User.other, User.other)
        #expect(try User.run([faultDriver, "apply", state, mine]).status == 0)
    }

    /// Whoever took the file over meanwhile keeps it: nothing is put back for who may not do that.
    @Test(.enabled(if: User.isPossible, "another user cannot run what was built here"))
    func aFileThatWasGivenAwaySinceIsNotTakenBack() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("mine", owner: User.other, mode: 0o755)
        let mine = try root.write("mine\n", "mine/a.env", owner: User.other, mode: 0o644)
        let state = try root.folder("state", owner: User.other, mode: 0o700)
        #expect(try User.run([faultDriver, "apply", state, mine]).status == 0)
        chown(mine, User.third, User.other)
        let before = root.facts
        let refused = try User.run([faultDriver, "undo", state])
        #expect(refused.status == 1, "\(refused.output)")
        #expect(refused.output.contains("user \(User.third)"), "\(refused.output)")
        #expect(
            root.facts.filter { !$0.key.hasSuffix(".bak") }
                == before.filter { !$0.key.hasSuffix(".bak") })
        chown(mine, User.other, User.other)
        #expect(try User.run([faultDriver, "undo", state]).status == 0)
        #expect(try root.read("mine/a.env") == "mine\n")
    }
}

/// A folder `d` that another user exchanges for a link to `../rootdir`, and back, all the time.
final class Flip: Sendable {
    private let isDone = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)
    private let flips = Atomic(0)

    init(_ home: String, as user: UInt32) {
        symlink("../rootdir", home + "/link")
        lchown(home + "/link", user, user)
        let thread = Thread { [self] in
            while !isDone.load(ordering: .relaxed) {
                rename(home + "/d", home + "/kept")
                rename(home + "/link", home + "/d")
                flips.add(1, ordering: .relaxed)
                sched_yield()
                rename(home + "/d", home + "/link")
                rename(home + "/kept", home + "/d")
                sched_yield()
            }
            ended.signal()
        }
        thread.start()
    }

    var count: Int { flips.load(ordering: .relaxed) }

    func end() {
        isDone.store(true, ordering: .relaxed)
        ended.wait()
    }
}
