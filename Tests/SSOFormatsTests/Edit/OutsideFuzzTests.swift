import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The built program on random files; `OMSSO_OUTSIDE_CASES` says how many of each kind.
@Suite struct OutsideFuzzTests {
    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_OUTSIDE_CASES"].flatMap(Int.init) ?? 6

    @Test(arguments: DeploymentTarget.allCases)
    func aFileComesThroughAllCommands(target: DeploymentTarget) throws {
        var changed = (byApply: 0, byFix: 0)
        for seed in 0..<UInt64(Self.cases) {
            let operation = try Operation(on: target, seed: seed)
            try operation.check()
            if try operation.applyAndUndo() { changed.byApply += 1 }
            if try operation.fixAndUndo() { changed.byFix += 1 }
        }
        print(
            "\(target): \(Self.cases) files, \(changed.byApply) changed by apply, "
                + "\(changed.byFix) by check --fix")
        // Where nothing is changed, nothing was tried.
        #expect(changed.byApply * 2 >= Self.cases)
    }
}

/// One file in a folder of its own, with a state of its own.
private struct Operation {
    private let folder: TemporaryFolder
    private let kind: FileKind
    private let name: String
    private let old: [UInt8]
    private let seed: UInt64

    init(on target: DeploymentTarget, seed: UInt64) throws {
        (kind, self.seed) = (target.fileKind, seed)
        name = target == .docker ? "a.env" : "a.yaml"
        folder = try TemporaryFolder()
        old = Array(RandomFile.make(kind, seed: seed).utf8)
        _ = try folder.write(String(decoding: old, as: UTF8.self), name)
        let answers = sampleAnswers([
            .targetKind: .text(target.rawValue), .targetPath: .text(name),
        ])
        _ = try folder.write(AnswersFile.dump(answers), "answers")
    }

    /// A hang ends with 124; the limit is far above what the slowest machine needs.
    private func run(_ arguments: [String]) throws -> Program {
        let program = try Program(
            "/usr/bin/timeout", ["60", "/usr/bin/setsid", "--wait", builtProgram] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
        #expect((0...4).contains(program.status), "\(about) \(arguments): \(program.errors)")
        return program
    }

    private var about: String { "\(kind) \(seed)" }

    private func bytes() throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
    }

    func check() throws {
        _ = try run(["check", name])
        #expect(try bytes() == old, "\(about)")
    }

    /// True when the file was changed.
    func applyAndUndo() throws -> Bool {
        try changeAndUndo(["apply", "--answers", "answers", "--yes"])
    }

    func fixAndUndo() throws -> Bool { try changeAndUndo(["check", "--fix", "--yes", name]) }

    private func changeAndUndo(_ arguments: [String]) throws -> Bool {
        let first = try run(arguments)
        let new = try bytes()
        guard new != old else { return false }
        #expect([0, 1, 4].contains(first.status), "\(about): \(first.errors)")
        try expectOthersKept(new)
        _ = try run(arguments)
        #expect(try bytes() == new, "\(about): a second run changed something")
        let undo = try run(["apply", "--undo", "--yes"])
        #expect(undo.status == 0, "\(about): \(undo.errors)")
        #expect(try bytes() == old, "\(about): undone otherwise")
        return true
    }

    /// What is no setting of single sign-on stays, by our own readers.
    private func expectOthersKept(_ new: [UInt8]) throws {
        if kind == .environment {
            #expect(try otherLines(old) == otherLines(new), "\(about)")
        } else {
            let (before, after) = (try otherTrees(old), try otherTrees(new))
            #expect(before == after || before.isEmpty && after == [.map([:])], "\(about)")
        }
    }

    private func otherLines(_ bytes: [UInt8]) throws -> [String] {
        try DotenvFile(bytes).assignments.filter { !SignInVariables.concernSignIn($0.key) }
            .map { "\($0.key)=\($0.body)" }
    }

    private func otherTrees(_ bytes: [UInt8]) throws -> [Tree] {
        let paths = Setting.allCases.compactMap { $0.path(in: kind) }
        return try YAMLReader.read(bytes, keeping: nil).map { root in
            let left = paths.reduce(Tree(root)) { $0.removing($1) }
            return left == .scalar("", isPlain: true) ? .map([:]) : left
        }
    }
}
