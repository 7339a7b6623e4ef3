import SSOModel

/// Keys of ours that stand where nothing reads them, beside the section that they belong below.
///
/// Server, client, chart and compose refuse a file with keys that they do not know, or pass them over;
/// and with another set written to the right place, nobody could tell which of the two is meant.
package struct AstrayKeys: Hashable, Sendable {
    package let names: [String]
    /// The character that the first of them starts at.
    package let index: Int
    package let section: String
    private let isFlow: Bool
    /// True where the section holds a text, which gives way to keys.
    private let hidesSection: Bool

    /// Of the first one, in characters, as it is mostly written.
    package var length: Int { names.first.map { $0.unicodeScalars.count } ?? 1 }

    package var list: String {
        let shown = names.prefix(names.count > 4 ? 3 : 4).map { $0.shortened() }
        let others = names.count - shown.count
        return listed(shown + (others > 0 ? ["\(others) more"] : []))
    }

    /// How they get to where they are read.
    package var advice: String {
        guard !isFlow else { return "Put this into the braces behind \(section)." }
        let emptied = hidesSection ? ", and take away what stands behind that colon" : ""
        return
            "Put this, with all below it, under \(section):, two columns further to the right than "
            + "it\(emptied)."
    }

    /// Nil for a document without any.
    init?(_ document: YAMLOutline.Document, of kind: FileKind) {
        let found: (section: [String], keys: [YAMLOutline.Key])? =
            kind == .compose
            ? Self.inCompose(document)
            : Self.sections(of: kind).lazy.map { section in
                let keys = Self.keys(beside: section.path, document) { section.parts[$0] != nil }
                return (
                    section.path,
                    keys.filter { section.parts[$0.path.last ?? ""] == ($0.value == .mapping) }
                )
            }.first { !$0.1.isEmpty }
        guard let found, let first = found.keys.first else { return nil }
        names = found.keys.compactMap(\.path.last)
        index = first.mark.index
        section = found.section.last ?? ""
        isFlow = document.isFlow
        let text = document.keys.first { $0.path == found.section }?.text
        hidesSection = text.map { !["", "~", "null"].contains($0) } ?? false
    }

    private static func keys(
        beside section: [String], _ document: YAMLOutline.Document, where isPart: (String) -> Bool
    ) -> [YAMLOutline.Key] {
        document.keys.filter { key in
            key.path.count == section.count && key.path.dropLast() == section.dropLast()
                && key.path.last.map(isPart) == true
        }
    }
}

// Compose.
extension AstrayKeys {
    private static func inCompose(
        _ document: YAMLOutline.Document
    ) -> (section: [String], keys: [YAMLOutline.Key])? {
        // One pass for each: a file may have as many services as keys.
        let likeServices = Set(
            document.keys.filter { key in
                key.path.count == 2 && ["image", "environment", "build"].contains(key.path[1])
            }.map { $0.path[0] })
        let services = keys(beside: ["services"], document) { name in
            !FileNature.isComposeKey(name) && likeServices.contains(name)
        }
        if !services.isEmpty { return (["services"], services) }
        let variable = document.keys.first { key in
            key.path.count == 3 && key.path[0] == "services"
                && SignInVariables.concernSignIn(key.path[2])
        }
        if let variable {
            let environment = Array(variable.path.dropLast()) + ["environment"]
            return (
                environment,
                keys(beside: environment, document, where: SignInVariables.concernSignIn)
            )
        }
        guard let empty = document.keys.first(where: { isService($0) && $0.isScalar }) else {
            return nil
        }
        let parts = keys(beside: empty.path, document) {
            ["image", "environment", "env_file"].contains($0)
        }
        return parts.isEmpty ? nil : (empty.path, parts)
    }

    private static func isService(_ key: YAMLOutline.Key) -> Bool {
        key.path.count == 2 && key.path[0] == "services" && key.path[1] != "image"
    }
}

// Settings below keys.
extension AstrayKeys {
    private struct Section {
        let path: [String]
        /// True for those that are sections themselves.
        let parts: [String: Bool]
    }

    private static func sections(of kind: FileKind) -> [Section] { known[kind] ?? [] }

    /// The sections whose keys belong nowhere else, by how many keys lead to them.
    private static let known: [FileKind: [Section]] = [
        .server: sections(of: .server, depths: [1]), .helm: sections(of: .helm, depths: [3]),
        .workflow: sections(of: .workflow, depths: [1, 2]),
    ]

    private static func sections(of kind: FileKind, depths: Set<Int>) -> [Section] {
        let settings = Setting.allCases.compactMap { $0.path(in: kind) }
        let paths = Set(
            settings.flatMap { path in
                depths.filter { $0 < path.count }.map { Array(path.prefix($0)) }
            })
        return paths.sorted { $0.joined(separator: ".") < $1.joined(separator: ".") }.map { path in
            let below = settings.filter { $0.count > path.count && $0.starts(with: path) }
            let own = below.filter { setting in
                !settings.contains { $0.starts(with: path.dropLast() + [setting[path.count]]) }
            }
            return Section(
                path: path,
                parts: Dictionary(own.map { ($0[path.count], $0.count > path.count + 1) }) { $1 })
        }
    }
}
