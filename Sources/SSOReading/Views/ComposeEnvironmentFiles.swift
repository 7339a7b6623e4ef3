import SSOModel

/// The files that `env_file:` of a service hands to its container.
package struct ComposeEnvironmentFiles {
    /// Their paths, seen from where the compose file's own path is seen, with where they are named.
    package let entries: [(path: String, place: Place)]

    package init(_ service: YAMLNode, in file: ParsedFile) {
        guard let value = service.last("env_file")?.value else {
            entries = []
            return
        }
        let folder = file.text.name.lastIndex(of: "/").map { file.text.name[...$0] } ?? ""
        entries = (value.items ?? [value]).map { node in
            let written = node.text ?? node.last("path")?.value.text ?? ""
            let path = written.hasPrefix("/") ? written : folder + Self.plain(written)
            return (Self.plain(path), file.document.place(of: node))
        }
    }

    /// `./a.env` is `a.env`.
    package static func plain(_ path: String) -> String {
        path.hasPrefix("./") ? plain(String(path.dropFirst(2))) : path
    }
}

extension CheckInput {
    /// Paths of files that the server's service of a compose file reads besides `.env`.
    package var environmentFiles: [String] {
        guard Self.mentionsEnvironmentFile(bytes) else { return [] }
        let file = ParsedFile(self, id: 0, variables: Variables())
        guard file.kind == .compose, let service = ComposeView.server(in: file) else { return [] }
        return ComposeEnvironmentFiles(service.value, in: file).entries.map(\.path)
    }

    /// Most files need not be parsed for it; a search of the standard library takes as long as a
    /// whole check.
    private static func mentionsEnvironmentFile(_ bytes: [UInt8]) -> Bool {
        let word = Array("env_file".utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var index = 3
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "_"), bytes[(index - 3)...].starts(with: word) {
                    return true
                }
                index += 1
            }
            return false
        }
    }
}
