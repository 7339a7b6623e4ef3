import Glibc

/// Repeats a call that a signal interrupted, and turns its failure into an error.
@discardableResult
func call(
    _ operation: FileError.Operation, _ path: String, _ body: () -> Int32
) throws(FileError) -> Int32 {
    while true {
        let result = body()
        if result >= 0 { return result }
        guard errno == EINTR else {
            throw .system(operation, path)
        }
    }
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    var done = 0
    while done < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
        }
        if count < 0 {
            guard errno == EINTR else {
                throw .system(.write, path)
            }
            continue
        }
        done += count
    }
}

/// Closes a file that was written; a full quota may show only now (close(2)).
func closeWritten(_ descriptor: Int32, _ path: String) throws(FileError) {
    guard close(descriptor) == 0 || errno == EINTR else {
        throw .system(.write, path)
    }
}
