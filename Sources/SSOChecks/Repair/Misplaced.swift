import SSOFormats
import SSOModel
import SSOReading

/// Keys of a file that stand where their reader does not look.
struct Misplaced {
    /// Each with where it belongs, in the order of the file's sections.
    private(set) var moves: [KeyMove] = []
    /// Why others stay where they are.
    private(set) var problems: [EditProblem] = []
    /// Where in the file the paths start.
    let place: ValuesPlace?

    init(in file: ParsedFile, of installation: Installation) {
        place = file.place
        switch file.kind {
        case .helm where installation.servers.allSatisfy(\.isOfKnownTimes):
            let others = installation.files.filter {
                $0.kind == .helm && $0.text.id != file.text.id
            }
            if let root = file.root { takeSections(of: root, others.compactMap(\.root)) }
        case .workflow: if let root = file.root { takeToken(of: root) }
        default: break
        }
    }

    /// A token is known below `securityConfig` only.
    private mutating func takeToken(of root: YAMLNode) {
        let connection = ["workflowConfig", "openMetadataServerConfig"]
        guard root.at(connection + ["jwtToken"])?.text != nil else { return }
        moves.append(
            KeyMove(
                from: connection + ["jwtToken"], to: connection + ["securityConfig", "jwtToken"]))
    }

    // MARK: Sections of the chart

    private static let config = ["openmetadata", "config"]
    private static let sections = ["authorizer", "authentication"]
    /// Where people have them: old releases of the chart read them at two of these.
    private static let places = [[], ["global"], ["openmetadata"], ["config"]]

    private mutating func takeSections(of root: YAMLNode, _ others: [YAMLNode]) {
        for section in Self.sections { take(section, of: root, others) }
        // What else stands in a `config` that should be below `openmetadata`.
        guard moves.contains(where: { $0.from[0] == Self.config[1] }) else { return }
        for entry in root.last(Self.config[1])?.value.entries ?? [] {
            guard let key = entry.key.text, !Self.sections.contains(key) else { continue }
            moves.append(KeyMove(from: [Self.config[1], key], to: Self.config + [key]))
        }
    }

    private mutating func take(_ section: String, of root: YAMLNode, _ others: [YAMLNode]) {
        let right = Self.config + [section]
        let found = Self.places.compactMap { place -> (path: [String], entry: YAMLNode.Entry)? in
            root.at(place)?.last(section).flatMap { entry in
                entry.value.entries == nil ? nil : (place + [section], entry)
            }
        }
        guard let (path, entry) = found.first, !others.contains(where: { $0.at(right) != nil })
        else { return }
        guard found.count == 1 else {
            return problems.append(
                .severalPlaces(section, lines: found.map(\.entry.key.start.line)))
        }
        let known = Setting.keys(below: right, in: .helm)
        let keys = (entry.value.entries ?? []).map(\.key)
        let dead = Set(keys.compactMap(\.text).filter { known[$0] == nil && Self.isDead($0) })
        guard dead.count < keys.count else { return }
        let homeless = keys.first { key in
            key.text.map { known[$0] == nil && !dead.contains($0) } ?? true
        }
        if let homeless, root.at(right) == nil {
            let name = (path + [homeless.text ?? ""]).dotted
            return problems.append(.homeless(name, line: homeless.start.line))
        }
        moves.append(KeyMove(from: path, to: right, without: dead))
    }

    private static func isDead(_ key: String) -> Bool {
        Setting.allCases.contains { $0.isDead && $0.row.server.last == key }
    }
}
