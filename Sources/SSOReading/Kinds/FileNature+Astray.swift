import SSOModel

extension FileNature {
    /// What stands one level too far to the left: with it beside what is written to its place, one of
    /// the two would be passed over.
    static func astray(_ document: YAMLOutline.Document) -> FileNature? {
        sections.lazy.compactMap { section in
            find(beside: section.path, section.kind, document) { section.parts.contains($0) }
        }.first
            ?? find(beside: ["services"], .compose, document) { name in
                !isComposeKey(name)
                    && ["image", "environment", "build"].contains {
                        document.key(name, $0) != nil
                    }
            }
    }

    /// The key that belongs below a section, where that one holds nothing.
    private static func find(
        beside section: [String], _ kind: FileKind, _ document: YAMLOutline.Document,
        where isPart: (String) -> Bool
    ) -> FileNature? {
        guard document.keys.contains(where: { $0.isScalar && $0.path == section }) else {
            return nil
        }
        let key = document.keys.first { key in
            key.path.count == section.count && key.path.dropLast() == section.dropLast()
                && key.path.last.map(isPart) == true
        }
        return key.map { key in
            let found = ForeignKind.astray(key.path.last ?? "", beside: section.last ?? "", kind)
            return FileNature(.foreign(found), at: key.mark.index, readAs: kind)
        }
    }

    private struct Section: Hashable {
        let kind: FileKind
        let path: [String]
        var parts: Set<String> = []
    }

    /// What belongs below each section, but for what may as well stand beside it.
    private static let sections: [Section] = [FileKind.server, .workflow].flatMap { kind in
        let settings = Setting.allCases.compactMap { $0.path(in: kind) }
        let paths = Set(
            settings.flatMap { path in (1..<path.count).map { Array(path.prefix($0)) } })
        return paths.sorted { $0.joined() < $1.joined() }.map { path in
            let parts = settings.filter { $0.count > path.count && $0.starts(with: path) }
                .map { $0[path.count] }
            let free = parts.filter { part in
                !settings.contains { $0.starts(with: path.dropLast() + [part]) }
            }
            return Section(kind: kind, path: path, parts: Set(free))
        }
    }
}
