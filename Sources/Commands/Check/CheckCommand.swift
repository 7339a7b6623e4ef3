import ArgumentParser
import FoundationEssentials
import SSOChecks
import SSOFiles
import SSOModel
import SSOReading
import WizardUI

/// `omsso check`: the mistakes in files that exist already.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find single sign-on mistakes in existing files.",
        discussion: """
            Without a file: those of the deployment in this folder. Reads environment files, docker-compose.yml, openmetadata.yaml, values.yaml and \
            ingestion workflows, and says what will fail, where and why, and what to write \
            instead. Files that are given together are taken for one installation: compose files \
            with their environment files, values files in the order of helm. Only --fix changes anything. \
            Exit status: 0 no error found, 4 errors found, 1 a file cannot be read.

            \(Examples.of(
                "omsso check .env docker-compose.yml",
                "omsso check values.yaml --openmetadata-version 1.9.4"))
            """)

    @Argument(help: "The files; without any, what is found in this folder.", completion: .file())
    var paths: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("What the files are; otherwise it is detected.", valueName: "kind"))
    var kind: CheckedDeployment?

    @Option(
        help: ArgumentHelp(
            "An environment file that the server or docker compose reads; may be repeated.",
            valueName: "file"),
        completion: .file())
    var envFile: [String] = []

    @Option(
        help: ArgumentHelp(
            "The release of OpenMetadata, 1.5 to 2.0; unknown without it.",
            valueName: "version"))
    var openmetadataVersion: String?

    @Option(help: "How the findings are written.")
    var format = ReportFormat.text

    @Flag(help: "Put right what has only one right form; shows the changes and asks.")
    var fix = false

    @Flag(help: "With --fix: only print what would change, as a unified diff.")
    var dryRun = false

    @Flag(help: "With --fix: write without asking.")
    var yes = false

    func validate() throws {
        if !fix, dryRun || yes { throw ValidationError("--dry-run and --yes need --fix.") }
        if dryRun, yes { throw ValidationError("--dry-run and --yes exclude each other.") }
        guard let openmetadataVersion, OpenMetadataVersion(tag: openmetadataVersion) == nil else {
            return
        }
        let known = OpenMetadataVersion.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no version \(openmetadataVersion). Possible: \(known).")
    }

    func run() throws {
        let wanted = try FilesToCheck(paths, environment: envFile, as: kind)
        let paths = wanted.paths
        var files = CheckedFiles(paths, environment: envFile, as: kind)
        for (_, error) in files.errors { Console.say(error) }
        let options = CheckOptions(
            version: openmetadataVersion.flatMap(OpenMetadataVersion.init(tag:))
                ?? wanted.version)
        if fix {
            let change = ChangeRun(isDry: dryRun, asks: !yes)
            let isFixed = try ChangeRun.reporting {
                try change.start()
                return try FixRun(change: change).run(files, options)
            }
            guard !dryRun else {
                if !files.errors.isEmpty { throw ExitStatus.failed.code }
                return
            }
            if isFixed { files = CheckedFiles(paths, environment: envFile, as: kind) }
        }
        var report = SSOChecks.check(files.inputs, options)
        report.unread = files.errors.map { .init(path: $0.path, reason: $0.error.message) }
        Console.result(try format.text(of: report))
        if format == .text, !report.findings.isEmpty {
            Console.say("`omsso explain CODE` says more about each.")
        }
        if !files.errors.isEmpty { throw ExitStatus.failed.code }
        if report.hasErrors { throw ExitStatus.foundErrors.code }
    }
}

/// A deployment whose files are checked, or the ingestion.
enum CheckedDeployment: String, ExpressibleByArgument, CaseIterable {
    case docker
    case bareMetal = "bare-metal"
    case kubernetes
    case ingestion

    func kind(of path: String) -> FileKind {
        switch self {
        case .docker: FileKind.docker(named: path)
        case .bareMetal: .server
        case .kubernetes: .helm
        case .ingestion: .workflow
        }
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif

    func text(of report: CheckReport) throws -> String {
        switch self {
        case .text:
            TextReport(report).text
        case .json: try JSONReport(report).text()
        case .sarif:
            try SARIFReport(report, toolVersion: ProgramVersion.text).text()
        }
    }
}
