import CFileCalls
import Glibc
import SSOModel

/// The way that a path takes, part by part, through the symbolic links on it.
struct PathWalk {
    /// A link on the way.
    struct Link: Hashable, Sendable {
        let path: String
        let status: LinkStatus
    }

    /// The folder that a link lies in.
    enum Surroundings: Hashable, Sendable {
        case ordinary
        /// Everyone may put links there, and only their owners take them away, as in /tmp.
        case shared
        /// Everyone may exchange what is there.
        case open

        init(_ folder: stat) {
            self = !folder.isOpenToAll ? .ordinary : folder.isSticky ? .shared : .open
        }
    }

    struct LinkStatus: Hashable, Sendable {
        let owner: UInt32
        let isForeign: Bool
        let place: Surroundings
    }

    /// The real path, with what is missing at its end.
    private(set) var parts: [String] = []
    private(set) var links: [Link] = []
    /// How many of the last parts do not exist yet.
    private(set) var missing = 0
    /// What stands at the end; nil when it is missing.
    private(set) var end: stat?

    private let path: String
    /// Still to go, the next one last.
    private var rest: [String]
    /// How many of the rest a link has brought.
    private var linked = 0
    private var lastLink = (path: "", destination: "")

    /// - Parameters:
    ///   - path: Absolute, or from the current folder.
    ///   - followsLast: True to follow the last part as well.
    /// - Throws: When the path cannot be followed; `danglingLink` when a link leads to nothing.
    init(_ path: String, followsLast: Bool) throws(FileError) {
        self.path = path
        rest = path.split(separator: "/").reversed().map(String.init)
        let folder = Position()
        try start(at: path.hasPrefix("/") ? "/" : ".", folder)
        while let part = rest.popLast() {
            let isLinked = linked > 0
            linked = max(0, linked - 1)
            switch part {
            case ".": continue
            case "..": try goUp(folder)
            default: try go(into: part, folder, isLinked: isLinked, followsLast: followsLast)
            }
        }
    }

    /// The real path.
    var text: String { parts.isEmpty ? "/" : parts.reduce("") { $0 + "/" + $1 } }

    // MARK: Steps

    /// An open part of the path.
    private final class Position {
        private(set) var descriptor: Int32 = -1

        deinit { if descriptor >= 0 { close(descriptor) } }

        func move(to next: Int32) {
            if descriptor >= 0 { close(descriptor) }
            descriptor = next
        }

        func move(to next: Position) {
            move(to: next.descriptor)
            next.descriptor = -1
        }
    }

    private mutating func start(at root: String, _ folder: Position) throws(FileError) {
        let flags = O_DIRECTORY | omsso_path_only() | O_CLOEXEC
        folder.move(to: try call(.write, path) { open(root, flags) })
        parts = []
        guard root == "." else { return }
        guard let current = getcwd(nil, 0) else {
            throw .system(.write, path)
        }
        defer { free(current) }
        parts = String(cString: current).split(separator: "/").map(String.init)
    }

    private mutating func goUp(_ folder: Position) throws(FileError) {
        guard missing == 0 else { throw .system(.write, path, ENOENT) }
        let flags = O_DIRECTORY | omsso_path_only() | O_CLOEXEC
        folder.move(to: try call(.write, path) { openat(folder.descriptor, "..", flags) })
        _ = parts.popLast()
    }

    private mutating func go(
        into part: String, _ folder: Position, isLinked: Bool, followsLast: Bool
    ) throws(FileError) {
        guard missing == 0 else { return addMissing(part) }
        let flags = O_NOFOLLOW | omsso_path_only() | O_CLOEXEC
        let next = openat(folder.descriptor, part, flags)
        guard next >= 0 else {
            guard errno == ENOENT else { throw .system(.write, path) }
            guard !isLinked else {
                throw FileError(
                    .danglingLink, lastLink.path, [.destination: lastLink.destination])
            }
            return addMissing(part)
        }
        let entry = Position()
        entry.move(to: next)
        var status = stat()
        try call(.write, path) { fstat(next, &status) }
        guard status.isLink else { return try stay(at: part, entry, status, folder) }
        guard followsLast || !rest.isEmpty else {
            end = status
            return parts.append(part)
        }
        try follow(part, next, status, folder)
    }

    private mutating func addMissing(_ part: String) {
        parts.append(part)
        missing += 1
    }

    private mutating func stay(
        at part: String, _ entry: Position, _ status: stat, _ folder: Position
    ) throws(FileError) {
        parts.append(part)
        end = rest.isEmpty ? status : nil
        guard !rest.isEmpty else { return }
        guard status.isFolder else { throw .system(.write, path, ENOTDIR) }
        folder.move(to: entry)
    }

    private mutating func follow(
        _ part: String, _ link: Int32, _ status: stat, _ folder: Position
    ) throws(FileError) {
        // As many as the kernel follows (path_resolution(7)).
        guard links.count < 40 else { throw .system(.write, path, ELOOP) }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = Int(
            try call(.write, path) { Int32(readlinkat(link, "", &buffer, buffer.count)) })
        let bytes = buffer.prefix(count).map { UInt8(bitPattern: $0) }
        let destination = String(decoding: bytes, as: UTF8.self)
        var around = stat()
        try call(.write, path) { fstat(folder.descriptor, &around) }
        let place = joined(text, part)
        links.append(
            Link(
                path: place,
                status: LinkStatus(
                    owner: status.st_uid, isForeign: status.isForeign,
                    place: Surroundings(around))))
        lastLink = (place, destination)
        let way = destination.split(separator: "/").reversed().map(String.init)
        rest += way
        linked += way.count
        if destination.hasPrefix("/") { try start(at: "/", folder) }
    }
}
