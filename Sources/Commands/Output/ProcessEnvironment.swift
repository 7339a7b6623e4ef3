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
            let text = String(cString: entry)
            if let mark = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                // As for getenv(3), the first of a name counts.
                let name = String(text[..<mark])
                if variables[name] == nil {
                    variables[name] = String(text[text.index(after: mark)...])
                }
            }
            next += 1
        }
        return variables
    }
}
