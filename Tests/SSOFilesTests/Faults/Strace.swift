import Foundation
import TestSupport

/// Runs `FaultDriver` with one of its system calls broken.
enum Strace {
    static let path = "/usr/bin/strace"

    /// Why faults cannot be injected here; nil when they can.
    static let obstacle: String? = {
        guard FileManager.default.isExecutableFile(atPath: path) else { return "no strace" }
        let trial = try? Program(path, ["-o", "/dev/null", "/bin/true"])
        return trial?.status == 0 ? nil : "strace may not trace here"
    }()

    /// A system call, counted from the start of the process among those of its name.
    struct Point: Hashable, CustomStringConvertible {
        let name: String
        let number: Int
        var description: String { "\(name)#\(number)" }
    }

    enum Fault: Hashable, CustomStringConvertible {
        case kill
        case signal(String)
        case error(String, forEver: Bool)

        func expression(at point: Point) -> String {
            switch self {
            case .kill: "\(point.name):signal=SIGKILL:when=\(point.number)"
            case .signal(let name): "\(point.name):signal=\(name):when=\(point.number)"
            case .error(let name, let forEver):
                "\(point.name):error=\(name):when=\(point.number)\(forEver ? "+" : "")"
            }
        }

        var description: String {
            switch self {
            case .kill: "SIGKILL"
            case .signal(let name): name
            case .error(let name, let forEver): name + (forEver ? " for ever" : "")
            }
        }
    }

    /// The calls between two marks: those that the driver sets, or words of other calls.
    static func points(
        _ log: String, from begin: String = "/fault-driver-begins",
        to end: String = "/fault-driver-ends"
    ) -> [Point] {
        var counts: [String: Int] = [:]
        var points: [Point] = []
        var isInside = false
        for line in log.split(separator: "\n") {
            let call = line.drop { $0.isNumber || $0 == " " }
            guard let brace = call.firstIndex(of: "("), call[..<brace].allSatisfy(\.isCallName)
            else { continue }
            let name = String(call[..<brace])
            counts[name, default: 0] += 1
            if call.contains(end) { isInside = false }
            if isInside { points.append(Point(name: name, number: counts[name] ?? 0)) }
            if call.contains(begin) { isInside = true }
        }
        return points
    }
}

extension Character {
    fileprivate var isCallName: Bool { isLetter || isNumber || self == "_" }
}
