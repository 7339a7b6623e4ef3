internal import SSOChecks
internal import SSOFormats
internal import SSOModel
internal import SSOReading

/// A file of a setup, by its name and bytes; descriptions of it do not show the bytes.
public struct SetupFile: Hashable, Sendable {
    /// What a file is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// `KEY=value` lines for docker compose.
        case environment = "docker-environment"
        /// `docker-compose.yml` and its overrides.
        case compose = "docker-compose"
        /// The server's own `openmetadata.yaml`.
        case server = "server-configuration"
        /// `values.yaml` of the Helm chart.
        case helm = "helm-values"
        /// A workflow file of the ingestion client.
        case workflow = "ingestion-workflow"
    }

    /// Where it goes or comes from, relative or not; nothing is opened by it.
    public let name: String
    /// The content, secrets included.
    public let bytes: [UInt8]
    /// Nil to tell it by name and content.
    public let kind: Kind?
    /// True where the settings put a token into it: a new file should have mode 0600.
    public let holdsSecret: Bool

    /// A file to check; without a kind it is told by name and content.
    public init(name: String, bytes: [UInt8], kind: Kind? = nil) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
        holdsSecret = false
    }

    init(_ file: PlannedFile) {
        name = file.path
        bytes = file.reveal()
        kind = Kind(rawValue: file.kind.rawValue)
        holdsSecret = file.holdsSecret
    }
}

extension SetupFile {
    /// Everything there is to say about files that belong to one installation, with nothing around
    /// them.
    ///
    /// - Parameters:
    ///   - files: Compose files with their environment files, values files in the order of helm.
    ///   - release: The release of OpenMetadata, such as `1.7` or `1.6.5`. Without it, or when it is
    ///     unknown, which is a finding, only what is wrong in every release is said.
    /// - Returns: The findings in the order of the files, at most 50 of a code in each.
    public static func check(_ files: [SetupFile], release: String? = nil) -> [SetupFinding] {
        check(files, release: release) { _ in nil }
    }

    /// Everything there is to say about files that belong to one installation, where they stand.
    ///
    /// - Parameters:
    ///   - files: As above.
    ///   - release: As above.
    ///   - existing: The content of another file, by its name as seen from where the files are; nil
    ///     where there is none. It is asked for `.env` beside compose files where only these are
    ///     given, for what they include, extend and hand on, and for the definition of a chart beside values.
    /// - Returns: The findings, also those in files that were asked for.
    /// - Throws: What `existing` throws.
    public static func check<Failure: Error>(
        _ files: [SetupFile], release: String? = nil,
        beside existing: (_ name: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> [SetupFinding] {
        let version = release.flatMap(OpenMetadataVersion.init(written:))
        var inputs: [CheckInput] = []
        for file in files { inputs.append(try file.input.placed(beside: existing)) }
        if let name = CheckInput.environment(besideCompose: inputs),
            let bytes = try existing(name)
        {
            inputs.append(CheckInput(name, bytes, kind: .environment, isContext: true))
        }
        inputs += try CheckInput.parts(of: inputs, existing)
        let report = SSOChecks.check(inputs, CheckOptions(version: version))
        let unknown = version == nil ? release.map(Self.findings) ?? [] : []
        return unknown + report.findings.map { SetupFinding($0) }
    }

    private static func findings(aboutRelease text: String) -> [SetupFinding] {
        let checked = Answers([.openMetadataVersion: .text(text)]).check(.openMetadataVersion)
        return (checked?.problems ?? []).map {
            SetupFinding($0, key: QuestionID.openMetadataVersion.rawValue)
        }
    }

    private var input: CheckInput {
        CheckInput(name, bytes, kind: kind.flatMap { FileKind(rawValue: $0.rawValue) })
    }
}

extension SetupFile: CustomStringConvertible, CustomReflectable {
    /// Its name and size.
    public var description: String { "\(name) (\(bytes.count) bytes)" }

    /// Leaves the bytes out.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "name": name, "count": bytes.count, "kind": kind as Any, "holdsSecret": holdsSecret,
            ])
    }
}
