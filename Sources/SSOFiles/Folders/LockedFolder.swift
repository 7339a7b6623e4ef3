import Glibc
import SSOModel

/// An open folder that no other omsso writes in.
///
/// The lock is on the folder's descriptor: no file marks it, and it ends with the process.
final class LockedFolder: OpenFolder {
    /// Takes over an open descriptor; fails with `busy` after so many milliseconds of waiting.
    init(locking descriptor: Int32, path: String, patience: Int = 0) throws(FileError) {
        super.init(descriptor, path: path)
        try lock(descriptor, path, patience: patience)
    }

    // Not left to the close, which may fail or find that a child has the descriptor as well.
    deinit { flock(descriptor, LOCK_UN) }
}

/// Locks an open file until it is closed.
func lock(_ descriptor: Int32, _ path: String, patience: Int = 0) throws(FileError) {
    var left = patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        switch errno {
        case EINTR: continue
        case EWOULDBLOCK where left > 0:
            left -= 10
            usleep(10_000)
        case EWOULDBLOCK:
            throw FileError(.busy, path, [.owner: LockHolder.words(of: descriptor)])
        // File systems without locks (some network ones): the checks before each step remain.
        case ENOLCK, EOPNOTSUPP, ENOSYS, EBADF: return
        default: throw .system(.lock, path)
        }
    }
}
