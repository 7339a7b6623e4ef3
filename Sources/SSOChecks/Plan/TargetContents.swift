import SSOFormats
import SSOModel
import SSOReading

/// The files that some settings go to, as they stand, and those that must stay so.
package struct TargetContents: Sendable {
    package private(set) var existing: [String: [UInt8]] = [:]
    /// Where in them values of the chart stand, but at the top.
    private(set) var places: [String: ValuesPlace] = [:]
    package private(set) var refusals: [FileRefusal] = []
    /// Warnings about files that may be changed.
    package private(set) var findings: [Finding] = []
    /// The paths of those that are refused.
    private(set) var refused: Set<String> = []
    private let settings: SSOSettings

    package init(_ settings: SSOSettings) { self.settings = settings }

    /// - Parameters:
    ///   - bytes: The content of the file; nil where there is none.
    ///   - path: The file.
    ///   - kind: What it has to be.
    ///   - beside: The content of another file; nil where there is none.
    /// - Throws: What `beside` throws.
    package mutating func take<Failure: Error>(
        _ bytes: [UInt8]?, at path: String, as kind: FileKind,
        beside: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) {
        existing[path] = bytes
        switch try WrongFile.place(in: bytes, at: path, for: kind, beside: beside) {
        case .success(let place): places[path] = place
        case .failure(let wrong):
            let section = settings.section(for: kind, wrong.paste)
            let refusal = FileRefusal(
                wrong.problem, in: wrong.path, line: wrong.line, section: section)
            return refuse(path, refusal)
        }
        if kind == .compose, let bytes, lacksServer(bytes, path) {
            return refuse(path, FileRefusal(Refusal.noServer.problem([.file: path])))
        }
        if let bytes, Self.isConfidential(bytes, kind, places[path]) {
            findings.append(Finding(.changeConfidential(path)))
        }
        guard kind == .helm, places[path] == nil,
            let found = bytes.flatMap(WrongFile.signOfOtherValues)
        else { return }
        findings.append(
            Finding(.changeOtherValues("\(path):\(found.line)", sign: found.sign)))
    }

    /// Why the files may not be replaced as a whole.
    package var refusalsOfReplacing: [FileRefusal] {
        refusals
            + places.sorted { $0.key < $1.key }.map { path, place in
                let wrong = WrongFile(replacing: existing[path], at: path, holding: place)
                return FileRefusal(wrong.problem, in: path, line: wrong.line)
            }
    }

    /// True where the services would be new ones beside others, without an image.
    private func lacksServer(_ bytes: [UInt8], _ path: String) -> Bool {
        guard !settings.target.areServicesFound else { return false }
        let input = CheckInput(path, bytes, kind: .compose)
        let file = ParsedFile(input, id: 0, variables: Variables())
        return !file.services.isEmpty
            && !settings.target.services.contains { file.service($0) != nil }
    }

    /// The word is looked for first: most files need not be read for it.
    private static func isConfidential(
        _ bytes: [UInt8], _ kind: FileKind, _ place: ValuesPlace?
    ) -> Bool {
        guard kind != .workflow,
            bytes.indices.contains(where: { start in
                bytes[start...].lazy.map { $0 | 0x20 }.starts(with: confidential)
            })
        else { return false }
        let input = CheckInput("", bytes, kind: kind, place: place)
        return Installation([input], CheckOptions()).servers
            .contains { $0.isConfidential && $0.isWritten(.clientType) }
    }

    private static let confidential = Array("confidential".utf8)

    package mutating func refuse(_ path: String, _ refusal: FileRefusal) {
        refusals.append(refusal)
        refused.insert(path)
    }
}

extension SSOSettings {
    fileprivate func section(for kind: FileKind, _ paste: WrongFile.Paste?) -> [String] {
        switch paste {
        case nil: []
        case .section(let keys): section(for: kind, below: keys)
        case .environment(let service): environment(ofService: service)
        }
    }
}
