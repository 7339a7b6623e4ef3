import Glibc

/// Kept by one process at a time; ends with it.
final class StateLock {
    private let descriptor: Int32

    /// Takes over an open descriptor.
    init(_ descriptor: Int32, _ path: String) throws(FileError) {
        self.descriptor = descriptor
        try lock(descriptor, path)
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Keeps the lock until here, whatever the optimiser thinks of its last use.
    func release() { withExtendedLifetime(self) {} }
}
