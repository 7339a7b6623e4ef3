import Foundation
import TestSupport
import Testing

/// Users of this test that the machine need not know.
enum User {
    static let other: UInt32 = 12_345
    static let third: UInt32 = 12_346

    /// What another user does; needs root.
    static func run(_ arguments: [String], as user: UInt32 = other) throws -> Program {
        try Program("/usr/bin/env", asUser(user) + arguments)
    }

    static func asUser(_ user: UInt32) -> [String] {
        ["setpriv", "--reuid", "\(user)", "--regid", "\(user)", "--clear-groups"]
    }

    /// Whether another user can run the built programs, which lie where the tests were built.
    ///
    /// Not by setpriv itself: until it has started something it reaches what root does.
    static let isPossible: Bool = {
        isRoot && (try? run(["env", faultDriver]))?.status == 64
    }()
}

extension TemporaryFolder {
    /// Makes a folder with an owner and a mode; both as they would be without a file mode mask.
    func folder(_ name: String, owner: UInt32, mode: UInt32) throws -> String {
        let path = try folder(name)
        chown(path, owner, owner)
        chmod(path, mode)
        return path
    }

    func write(_ text: String, _ name: String, owner: UInt32, mode: UInt32) throws -> String {
        let path = try write(text, name)
        chown(path, owner, owner)
        chmod(path, mode)
        return path
    }

    func link(_ name: String, to destination: String, owner: UInt32) -> String {
        symlink(destination, "\(path)/\(name)")
        lchown("\(path)/\(name)", owner, owner)
        return "\(path)/\(name)"
    }
}
