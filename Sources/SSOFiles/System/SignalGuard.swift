import Glibc

/// Lets a change of files end before a signal ends the process.
///
/// A hang-up or Ctrl-C in the middle is taken when all files are on one side. SIGKILL and power
/// failures are what the journal is for. SIGXFSZ is ignored, so that a file size limit (`ulimit
/// -f`) shows as EFBIG.
enum SignalGuard {
    private static let held = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP]

    static func hold<Result>(
        _ body: () throws(FileError) -> Result
    ) throws(FileError) -> Result {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in held { sigaddset(&signals, number) }
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        let fileSizeLimit = signal(SIGXFSZ, SIG_IGN)
        defer {
            signal(SIGXFSZ, fileSizeLimit)
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        return try body()
    }
}
