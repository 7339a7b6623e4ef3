import CNcurses
import CProcess
import Glibc

/// Keeps what the runtime and libraries write to standard error from the screen, until the
/// screen is gone.
struct StandardErrorCapture {
    /// The file in memory that takes it; -1 when standard error is no terminal anyway.
    private(set) var descriptor: Int32 = -1
    private var original: Int32 = -1

    init() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let memory = omsso_open_memory()
        guard memory >= 0 else { return }
        original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        guard original >= 0, dup2(memory, STDERR_FILENO) >= 0 else { return }
        descriptor = memory
    }

    func end() {
        guard descriptor >= 0 else { return }
        dup2(original, STDERR_FILENO)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        if count > 0 { write(STDERR_FILENO, buffer, count) }
        Glibc.close(descriptor)
        Glibc.close(original)
    }
}
