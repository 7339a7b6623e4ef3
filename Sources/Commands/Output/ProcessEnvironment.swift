import Glibc

/// The variables that this process was started with.
enum ProcessEnvironment {
    static let variables = read()

    /// As they are: Foundation's reader costs as much as the rest of a start, and looks for the time
    /// zone on the way (docs/benchmarks.md).
    static func read() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            if let mark = strchr(entry, 61) {
                let bytes = UnsafeRawBufferPointer(start: entry, count: mark - entry)
                let name = String(decoding: bytes, as: UTF8.self)
                // As for getenv(3), the first of a name counts.
                if variables[name] == nil { variables[name] = String(cString: mark + 1) }
            }
            next += 1
        }
        return variables
    }
}
