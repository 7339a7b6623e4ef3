import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// State that is not ours alone is none: owners x modes x what stands there.
@Suite struct StateOwnerTests {
    enum Form: CaseIterable {
        case plain, link, hardLink, pipe, folder
    }

    struct Case: CustomTestStringConvertible {
        /// Nil for the state folder itself.
        let file: String?
        let owner: UInt32
        let mode: UInt32
        let form: Form

        var testDescription: String {
            "\(file ?? "the folder"): \(form) of \(owner), 0\(String(mode, radix: 8))"
        }

        var isRefused: Bool {
            let isRight = file == nil ? form == .folder : form == .plain
            return !isRight || owner != geteuid() || mode & 0o022 != 0
        }
    }

    static let cases: [Case] = {
        let owners = isRoot ? [0, User.other] : [geteuid()]
        var all: [Case] = []
        for owner in owners {
            for mode: UInt32 in [0o700, 0o711, 0o750, 0o755, 0o770, 0o702, 0o777, 0o1777] {
                all.append(Case(file: nil, owner: owner, mode: mode, form: .folder))
            }
            for form in Form.allCases where form != .folder {
                all.append(Case(file: nil, owner: owner, mode: 0o700, form: form))
            }
            for file in ["draft.yaml", "journal", "last-apply", "lock", "draft.yaml.lock"] {
                for mode: UInt32 in [0o600, 0o644, 0o660, 0o602] {
                    all.append(Case(file: file, owner: owner, mode: mode, form: .plain))
                }
                for form in Form.allCases where form != .plain {
                    all.append(Case(file: file, owner: owner, mode: 0o600, form: form))
                }
            }
        }
        return all
    }()

    private func put(_ form: Form, _ name: String, in root: TemporaryFolder) throws {
        let path = "\(root.path)/\(name)"
        switch form {
        case .plain: _ = try root.write("", name)
        case .link:
            _ = try root.folder("elsewhere")
            symlink(root.path + "/elsewhere", path)
        case .hardLink: link(try root.write("victim\n", "victim"), path)
        case .pipe: mkfifo(path, 0o600)
        case .folder: _ = try root.folder(name)
        }
    }

    private func prepare(_ it: Case) throws -> TemporaryFolder {
        let root = try TemporaryFolder()
        let name = it.file.map { "omsso/\($0)" } ?? "omsso"
        if it.file != nil { chmod(try root.folder("omsso"), 0o700) }
        try put(it.form, name, in: root)
        let path = "\(root.path)/\(name)"
        lchown(path, it.owner, it.owner)
        if it.form != .link { chmod(path, it.mode) }
        return root
    }

    @Test(arguments: cases) func whatIsNotOursAloneIsNotUsed(_ it: Case) throws {
        let root = try prepare(it)
        let found = UserState(environment: ["XDG_STATE_HOME": root.path])
        let obstacle = found.obstacle
        #expect((obstacle != nil) == it.isRefused)
        #expect((found.folder == nil) == it.isRefused)
        guard it.isRefused else { return }
        let path = "\(root.path)/omsso" + (it.file.map { "/\($0)" } ?? "")
        #expect(obstacle?.message.contains(path) == true)
        let before = root.facts
        let names = root.path.filesBelow
        // Whoever goes there all the same is stopped, and changes nothing.
        let state = StateFolder(path: root.path + "/omsso")
        if it.file == nil || it.file == "journal" {
            #expect(throws: FileError.self) { try Recovery.run(in: state) }
        }
        if it.file == nil || it.file == "last-apply" {
            #expect(throws: FileError.self) { try LastApply.load(from: state) }
        }
        if it.file == nil || it.file == "lock" {
            let change = FileChange(path: root.path + "/new", text: "x", holdsSecret: false)
            #expect(throws: FileError.self) {
                try FileTransaction([change], state: state).commit()
            }
        }
        if it.file == nil || it.file == "draft.yaml.lock" {
            if case .unwritable = DraftLock.take(state, origin: "x") {
            } else {
                Issue.record("locked")
            }
            #expect(!DraftLock.dismissHolder(state))
        }
        let touched = it.file == "lock" ? [] : ["omsso/lock"]
        #expect(root.facts.filter { !touched.contains($0.key) } == before)
        #expect(root.path.filesBelow.filter { !touched.contains($0) } == names)
    }

    @Test(.enabled(if: isRoot, "needs root"))
    func aForeignStateIsNamedWithItsOwnerAndAWayOut() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("omsso", owner: User.other, mode: 0o700)
        let line =
            UserState(environment: ["XDG_STATE_HOME": root.path]).obstacle?.inOneLine() ?? ""
        #expect(line.contains("\(root.path)/omsso belongs to user \(User.other), not to you (root"))
        #expect(line.contains("set XDG_STATE_HOME"))
    }

    /// Who may read the folder may lock it, and for ever: that is no reason to wait for them.
    @Test func aLockOnTheFolderIsNotWaitedForForEver() throws {
        let root = try TemporaryFolder()
        let state = StateFolder(path: root.path + "/omsso")
        try state.write([0x78], to: state.draft)
        let descriptor = Glibc.open(state.path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try #require(flock(descriptor, LOCK_EX) == 0)
        for _ in 0..<3 {
            let error = #expect(throws: FileError.self) { try state.write([], to: state.draft) }
            #expect(error?.refusal == .busy)
            #expect(error?.message.contains("held by process \(getpid())") == true)
        }
        flock(descriptor, LOCK_UN)
        try state.write([0x79], to: state.draft)
        #expect(try root.read("omsso/draft.yaml") == "y")
    }

    @Test(.enabled(if: isRoot, "needs root"))
    func aFileThatCannotBeReadIsNamedRatherThanTheFolder() throws {
        let root = try TemporaryFolder()
        let store = DraftStore(StateFolder(path: root.path + "/omsso"))
        try store.save("x")
        for path in [root.path, store.state.path] { chmod(path, 0o755) }
        chmod(store.path, 0)
        let error = #expect(throws: FileError.self) { _ = try asNobody { try store.load() } }
        #expect(error?.message == "Cannot read \(store.path): Permission denied.")
    }

    // MARK: Where it lies

    @Test(.enabled(if: isRoot, "needs root"), arguments: ["HOME", "XDG_STATE_HOME"])
    func rootLeavesTheHomeOfAnotherAlone(variable: String) throws {
        let root = try TemporaryFolder()
        let home = try root.folder("home", owner: User.other, mode: 0o755)
        // What an earlier version has left there is no reason to go on.
        _ = try root.folder("home/.local")
        let own = StateLocation.Account(user: 0, home: "/root-of-this-test")
        let value = variable == "HOME" ? home : home + "/.local"
        #expect(
            StateLocation.path([variable: value], own) == "/root-of-this-test/.local/state/omsso")
        #expect(
            StateLocation.passesOver([variable: value], own) == (variable == "XDG_STATE_HOME"))
        // The other one stays with it.
        let other = StateLocation.Account(user: User.other, home: "/elsewhere")
        #expect(StateLocation.path([variable: value], other)?.hasPrefix(home) == true)
    }

    @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"]])
    func withoutAHomeTheAccountsOwnIsTaken(environment: [String: String]) {
        let account = StateLocation.Account(user: 1, home: "/home/x")
        #expect(StateLocation.path(environment, account) == "/home/x/.local/state/omsso")
    }

    @Test(arguments: [("state", true), ("", false), ("/s", false)])
    func aRelativeFolderIsPassedOverAndThatIsSaid(given: String, isSaid: Bool) {
        let account = StateLocation.Account(user: 1, home: "/home/x")
        #expect(StateLocation.passesOver(["XDG_STATE_HOME": given], account) == isSaid)
    }

    @Test func theFoldersAboveAreMadeAsOtherProgramsMakeThem() throws {
        let root = try TemporaryFolder()
        let mask = umask(0o022)
        defer { umask(mask) }
        let store = DraftStore(try #require(UserState(environment: ["HOME": root.path]).folder))
        try store.save("a: 1\n")
        let modes = ["/.local", "/.local/state", "/.local/state/omsso"].map { name in
            var status = stat()
            stat(root.path + name, &status)
            return status.st_mode & 0o7777
        }
        #expect(modes == [0o755, 0o755, 0o700])
    }

    @Test func aLinkOfOnesOwnOnTheWayIsFollowed() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("data")
        symlink("data", root.path + "/state")
        let state = StateFolder(path: root.path + "/state/omsso")
        try state.write([0x78], to: state.journal)
        #expect(try root.read("data/omsso/journal") == "x")
    }

    // MARK: What becomes of it meanwhile

    /// The folder stays open from step to step, and is the state only as long as its path leads there.
    @Test func aFolderThatIsMadeAnewTakesThePlaceOfTheOpenOne() throws {
        let root = try TemporaryFolder()
        let state = StateFolder(path: root.path + "/omsso")
        try state.write([0x78], to: state.draft)
        rename(state.path, root.path + "/old")
        #expect(try state.read(state.draft) == nil)
        try state.write([0x79], to: state.draft)
        #expect(try root.read("omsso/draft.yaml") == "y")
        #expect(try root.read("old/draft.yaml") == "x")
    }

    @Test(arguments: [Form.link, .folder]) func theOpenFolderIsHeldToTheSameRules(form: Form) throws
    {
        let root = try TemporaryFolder()
        let state = StateFolder(path: root.path + "/omsso")
        try state.write([0x78], to: state.draft)
        if form == .link {
            rename(state.path, root.path + "/old")
            symlink("old", state.path)
        } else {
            chmod(state.path, 0o777)
        }
        #expect(throws: FileError.self) { try state.read(state.draft) }
        #expect(throws: FileError.self) { try state.write([0x79], to: state.draft) }
    }
}
