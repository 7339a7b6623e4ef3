import Glibc
import SSOModel

/// What has to be done for some changes, after a look at what stands there now.
struct WritePlan {
    enum Step {
        case unchanged
        case create(Journal.Entry)
        case replace(Journal.Entry, FileAttributes, seen: FileIdentity)

        var entry: Journal.Entry? {
            switch self {
            case .unchanged: nil
            case .create(let entry), .replace(let entry, _, _): entry
            }
        }
    }

    private(set) var steps: [(change: FileChange, place: FilePlace, step: Step)] = []
    private(set) var missingFolders: [String] = []
    let folders = LockedFolders()
    private let naming: Naming

    /// A plan for all changes, or why they cannot be made.
    init(_ changes: [FileChange], _ naming: Naming) throws(FileError) {
        self.naming = naming
        var existing: [String] = []
        var known: [ExactText: String] = [:]
        for change in changes {
            let place = try FilePlace(change.path)
            if let before = change.place, !before.path.isIdentical(to: place.path) {
                throw FileError(.changedMeanwhile, change.path)
            }
            try change.place?.refuseElsewhere()
            if let other = known.updateValue(change.path, forKey: ExactText(place.path)) {
                throw FileError(.sameFile, other, [.other: change.path])
            }
            missingFolders += place.missingFolders.filter { folder in
                !missingFolders.contains { $0.isIdentical(to: folder) }
            }
            do throws(FileError) {
                steps.append((change, place, try step(for: change, at: place)))
            } catch let error where error.refusal == .exists {
                existing.append(change.path)
            }
        }
        guard existing.isEmpty else { throw FileError(.exists, existing) }
    }

    var entries: [Journal.Entry] { steps.compactMap(\.step.entry) }

    var seen: [String: FileIdentity] {
        var result: [String: FileIdentity] = [:]
        for case .replace(let entry, _, let seen) in steps.map(\.step) { result[entry.path] = seen }
        return result
    }

    // MARK: One file

    private func step(for change: FileChange, at place: FilePlace) throws(FileError) -> Step {
        let folder = try folders.open(place.folder, for: change.path)
        try refuseForeign(place, in: folder)
        // The path that was shown may be the real one already, found by a link.
        if let shown = change.place { try refuseForeign(shown, in: folder) }
        if change.expected == .nothing {
            if let folder, try folder.has(place.name) {
                // Where it was shown that nothing is there, another look tells more.
                throw change.place == nil
                    ? FileError(.exists, [change.path]) : FileError(.changedMeanwhile, change.path)
            }
            return .create(try naming.entry(at: place, old: nil, new: change.bytes, in: folder))
        }
        guard let file = try folder?.file(place.name, shown: change.path) else {
            guard change.expected == .anything else {
                throw FileError(.changedMeanwhile, change.path)
            }
            return .create(try naming.entry(at: place, old: nil, new: change.bytes, in: folder))
        }
        let old = try fingerprint(of: file, change)
        if try file.holds(change.bytes) { return .unchanged }
        try refuseIrreplaceable(file, named: place.name, in: folder)
        let entry = try naming.entry(at: place, old: old, new: change.bytes, in: folder)
        return .replace(entry, try FileAttributes(of: file), seen: file.identity)
    }

    private func fingerprint(
        of file: OpenFile, _ change: FileChange
    ) throws(FileError) -> Fingerprint {
        guard case .contents(let expected) = change.expected else {
            return try file.fingerprint()
        }
        guard file.mode == expected.mode, file.status.st_uid == expected.owner,
            file.status.st_gid == expected.group, try file.holds(expected.bytes)
        else { throw FileError(.changedMeanwhile, change.path) }
        return Fingerprint(expected.bytes)
    }

    /// What somebody else has put there, or leads us to.
    private func refuseForeign(_ place: FilePlace, in folder: LockedFolder?) throws(FileError) {
        let around = try folder?.status()
        let file = try folder?.status(of: place.name)
        try place.refuseAstray(folder: around, file: file)
        // As the kernel does it for links and files there (fs.protected_regular, proc(5)).
        guard let around, let file, around.isOpenToAll, file.isForeign else { return }
        guard file.st_uid == around.st_uid else {
            throw FileError(
                .foreignFile, place.path, [.owner: FileError.user(file.st_uid)])
        }
    }

    private func refuseIrreplaceable(
        _ file: OpenFile, named name: String, in folder: LockedFolder?
    ) throws(FileError) {
        let links = Int(file.status.st_nlink)
        if links > 1 {
            // A second name that an interrupted run gave it, as its backup, is no one else's.
            let backups = try folder?.backups(of: name, file.identity) ?? 0
            if links - backups > 1 {
                throw FileError(.hardLinked, file.path, [.count: "\(links - backups)"])
            }
        }
        try file.refuseProtected()
    }
}
