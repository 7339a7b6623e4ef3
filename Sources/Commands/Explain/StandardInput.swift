import Glibc

/// Text that is piped in or pasted.
enum StandardInput {
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// When the file that stands there was changed, in seconds since 1970; nil for anything else.
    static var fileTime: Int? {
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return status.st_mtim.tv_sec
    }

    /// Reads up to the end, or to a limit.
    ///
    /// - Parameter limit: How many bytes are read at most.
    /// - Returns: The text, and whether there was more.
    static func read(limit: Int) -> (text: String, isCut: Bool) {
        let (bytes, isCut) = readBytes(limit: limit)
        return (String(decoding: bytes, as: UTF8.self), isCut)
    }

    /// The same, whatever it is.
    static func readBytes(limit: Int) -> (bytes: [UInt8], isCut: Bool) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while bytes.count <= limit {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return (Array(bytes.prefix(limit)), bytes.count > limit)
    }
}
