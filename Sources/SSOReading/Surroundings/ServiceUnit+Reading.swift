import SSOModel

extension ServiceUnit {
    /// What a unit starts; nil where that is no server in a folder that can be told.
    ///
    /// Source: systemd.syntax(7), systemd.exec(5), systemd.service(5).
    package init?(reading bytes: [UInt8], path: String) {
        let settings = UnitSettings(String(decoding: bytes, as: UTF8.self))
        guard let name = path.split(separator: "/").last,
            let command = settings["ExecStart"].last.map(UnitSettings.words),
            let start = Start(command, in: settings["WorkingDirectory"].last)
        else { return nil }
        self.init(
            name: name.hasSuffix(".service") ? String(name.dropLast(8)) : String(name), path: path,
            start: start,
            environments: settings["EnvironmentFile"].map {
                $0.hasPrefix("-") ? String($0.dropFirst()) : $0
            })
    }
}

extension ServiceUnit.Start {
    private static let scripts = ["/bin/openmetadata.sh", "/bin/openmetadata-server-start.sh"]

    fileprivate init?(_ command: [String], in working: String?) {
        for word in command {
            for script in Self.scripts where word.hasSuffix(script) {
                self = .script(folder: String(word.dropLast(script.count)))
                return
            }
        }
        guard let compose = Self.compose(command, in: working) else { return nil }
        self = compose
    }

    private static func compose(_ command: [String], in working: String?) -> Self? {
        let start = command.indices.first { index in
            let word = command[index].lastPart
            return word == "docker-compose"
                || word == "compose" && command[..<index].contains { $0.lastPart == "docker" }
        }
        guard let start else { return nil }
        let options = command[(start + 1)...]
        let files = values(of: ["-f", "--file"], in: options)
        let folder = working ?? files.first.flatMap(\.folderPart)
        guard let folder, folder.hasPrefix("/") else { return nil }
        return .compose(
            folder: folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder,
            files: files.map {
                $0.hasPrefix("\(folder)/") ? String($0.dropFirst(folder.count + 1)) : $0
            },
            project: values(of: ["-p", "--project-name"], in: options).last)
    }

    /// The values of an option, whether they stand behind it or `=`.
    private static func values(of names: [String], in words: ArraySlice<String>) -> [String] {
        words.indices.compactMap { index in
            if names.contains(words[index]) {
                return words.indices.contains(index + 1) ? words[index + 1] : nil
            }
            return names.filter { $0.hasPrefix("--") && words[index].hasPrefix("\($0)=") }.first
                .map { String(words[index].dropFirst($0.count + 1)) }
        }
    }
}

extension String {
    fileprivate var lastPart: Substring { split(separator: "/").last ?? "" }

    fileprivate var folderPart: String? {
        lastIndex(of: "/").map { String(self[..<$0]) }
    }
}

/// The lines `NAME=VALUE` of a unit, whatever their section: no name that matters is in two.
private struct UnitSettings {
    private var values: [String: [String]] = [:]

    init(_ text: String) {
        var open = ""
        for line in text.split(whereSeparator: \.isNewline) {
            if open.isEmpty, line.first == "#" || line.first == ";" { continue }
            if line.last == "\\" {
                open += line.dropLast() + " "
                continue
            }
            take(open + line)
            open = ""
        }
    }

    private mutating func take(_ line: String) {
        guard let equals = line.firstIndex(of: "=") else { return }
        let name = String(line[..<equals]).trimmingBlanks
        let value = String(line[line.index(after: equals)...]).trimmingBlanks
        // An empty value takes back what was said before.
        if value.isEmpty { values[name] = [] } else { values[name, default: []].append(value) }
    }

    subscript(name: String) -> [String] { values[name] ?? [] }

    /// The words of a command, without the marks in front of its program.
    static func words(_ command: String) -> [String] {
        let marks = command.prefix { "@-:+!|".contains($0) }
        return command.dropFirst(marks.count).split(whereSeparator: { $0 == " " || $0 == "\t" })
            .map { $0.filter { $0 != "\"" && $0 != "'" } }
    }
}
