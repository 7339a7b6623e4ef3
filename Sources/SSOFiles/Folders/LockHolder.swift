import Glibc

/// Who holds a lock, as the kernel tells.
enum LockHolder {
    /// The process that holds a lock of an open file (flock(2)); nil when the kernel does not tell.
    ///
    /// - Parameters:
    ///   - descriptor: The file.
    ///   - recorded: Who is said to hold it: enough where the number of the inode is the same and
    ///     that of the device is not, as on btrfs and overlayfs.
    /// - Returns: Its number.
    static func process(of descriptor: Int32, recorded: Int32) -> Int32? {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        return lines(of: "/proc/locks").lazy.compactMap(Lock.init).first { lock in
            lock.inode == UInt64(status.st_ino)
                && (lock.device == Device(UInt64(status.st_dev)) || lock.process == recorded)
        }.map(\.process)
    }

    /// Who holds a lock of an open file, for people.
    static func words(of descriptor: Int32) -> String {
        words(process(of: descriptor, recorded: 0))
    }

    static func words(_ process: Int32?) -> String {
        guard let process else {
            return "a process that the system does not name"
        }
        let name = lines(of: "/proc/\(process)/comm").first.map { " (\($0))" } ?? ""
        let user = effectiveUser(of: process).map { " of \(FileError.user($0))" } ?? ""
        return "process \(process)\(name)\(user)"
    }

    /// True when a process is one of the effective user's, and not this one.
    static func isOwn(_ process: Int32) -> Bool {
        guard process > 1, process != getpid() else { return false }
        return effectiveUser(of: process) == geteuid()
    }

    private static func effectiveUser(of process: Int32) -> UInt32? {
        // Not the owner of the folder in /proc: that is root for a process that keeps others from
        // reading its memory, as omsso does (proc(5)).
        let users = lines(of: "/proc/\(process)/status").first { $0.hasPrefix("Uid:") }
        let fields = users?.split { $0 == "\t" || $0 == " " } ?? []
        return fields.count > 2 ? UInt32(fields[2]) : nil
    }

    private static func lines(of path: String) -> [Substring] {
        guard let file = try? OpenFile.open(path, path: path, follows: false),
            let bytes = try? file.readAll(limit: 1_048_576)
        else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    private struct Device: Equatable {
        let major: UInt64
        let minor: UInt64

        init(major: UInt64, minor: UInt64) {
            self.major = major
            self.minor = minor
        }

        /// As glibc packs the two numbers (gnu_dev_major(3)).
        init(_ number: UInt64) {
            major = (number >> 8) & 0xfff | (number >> 32) & ~0xfff
            minor = number & 0xff | (number >> 12) & ~0xff
        }
    }

    /// `1: FLOCK  ADVISORY  WRITE 4767 fe:00:16220217 0 EOF` (proc_locks(5)).
    private struct Lock {
        let process: Int32
        let device: Device
        let inode: UInt64

        init?(_ line: Substring) {
            let fields = line.split(separator: " ")
            // `->` stands before those who wait.
            guard fields.count > 5, fields[1] == "FLOCK", let process = Int32(fields[4]) else {
                return nil
            }
            let numbers = fields[5].split(separator: ":")
            guard numbers.count == 3, process > 1, let major = UInt64(numbers[0], radix: 16),
                let minor = UInt64(numbers[1], radix: 16), let inode = UInt64(numbers[2])
            else { return nil }
            self.process = process
            device = Device(major: major, minor: minor)
            self.inode = inode
        }
    }
}
