import Glibc

/// Which file it is, and that it was not written to since.
///
/// Without the time of the last status change: a second name for the file, as a backup gives it,
/// changes that.
package struct FileIdentity: Hashable, Sendable {
    package let device: UInt
    package let inode: UInt
    package let size: Int
    /// When its content was changed, in seconds and nanoseconds.
    package let modified: [Int]

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
}
