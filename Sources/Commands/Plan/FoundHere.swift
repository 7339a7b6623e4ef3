import SSOFiles
import SSOModel
import SSOReading

/// A look at the folder that files are written in, and what was made of it.
final class FoundHere {
    let names: FolderNames
    private let folder: String

    /// Looks at names only.
    init(_ options: ChangeOptions = ChangeOptions()) {
        folder = options.folder ?? "."
        names = FolderLook.names(in: folder)
    }

    /// What the names tell.
    var atFirstSight: Surroundings { surroundings(with: [:]) }

    /// What the files tell as well.
    private(set) lazy var surroundings = surroundings(with: contents)

    /// What docker compose reads here; nil where there is nothing of it.
    private(set) lazy var composeProject = ComposeProject(
        reading: names, contents, shell: shell, units: units)

    /// The values files here that count more than one; nil where there is none.
    func values(after name: String) -> LaterValues? {
        LaterValues(than: name, reading: names, contents)
    }

    /// This look for its own folder, one of its own for another.
    func look(at folder: String) -> FoundHere {
        folder == names.path ? self : FoundHere(ChangeOptions(folder: folder))
    }

    /// A path as it is seen from the folder, where it leads into it.
    func name(of file: String) -> String {
        let start = names.path.hasSuffix("/") ? names.path : names.path + "/"
        return file.hasPrefix(start) ? String(file.dropFirst(start.count)) : file
    }

    /// Not kept: files may be large, and what is made of them is.
    private var contents: [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        var room = FileSnapshot.largest
        for name in names.readable.prefix(Self.most) {
            // The path of a file that is no longer what it was leads to nothing.
            let read = try? FileSnapshot.read("\(folder)/\(name)", limit: room)
            guard case .present(let file)? = read else { continue }
            contents[name] = file.bytes
            room -= file.bytes.count
        }
        for name in ComposeProject.named(in: contents[".env"], shell: shell)
        where contents[name] == nil {
            contents[name] = bytes(name)
        }
        addParts(to: &contents)
        for name in Surroundings.namedValues(in: contents) { contents[name] = bytes(name) }
        return contents
    }

    /// What compose files take from files of other names in this folder.
    private func addParts(to contents: inout [String: [UInt8]]) {
        let files = ComposeProject.inputs(of: contents, shell: shell)
        for part in CheckInput.parts(of: files, bytes)
        where contents[part.name] == nil {
            contents[part.name] = part.bytes
        }
    }

    private func bytes(_ path: String) -> [UInt8]? {
        FileSnapshot.bytesIfReadable(path.hasPrefix("/") ? path : "\(folder)/\(path)")
    }

    private func surroundings(with contents: [String: [UInt8]]) -> Surroundings {
        var found = Surroundings(reading: names, contents, shell: shell)
        let units = contents.isEmpty || found.deployments.isEmpty ? [] : self.units
        if !units.isEmpty {
            found = Surroundings(reading: names, contents, shell: shell, units: units)
        }
        if found.deployments.isEmpty { found.elsewhere = elsewhere }
        return found
    }

    private lazy var elsewhere = FolderLook.usual(home: shell["HOME"])

    private lazy var units = UnitFiles.read(path: shell["SYSTEMD_UNIT_PATH"]).compactMap {
        var unit = ServiceUnit(reading: $0.bytes, path: $0.path)
        unit?.moveFolders { FolderLook.realPath($0) ?? $0 }
        return unit
    }

    /// Folders of hundreds of YAML files hold no deployment that could be told at a glance.
    private static let most = 100

    private var shell: [String: String] { ProcessEnvironment.variables }
}
