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
        part: "check",
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

    @Argument(
        help: "The files; without any, what is found in this folder.", completion: .file(),
        transform: GivenPath.parse)
    var paths: [String] = []

    @OptionGroup var reading: FileOptions

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
    }

    func run() throws {
        let wanted = try FilesToCheck(paths, environment: reading.envFile, as: reading.kind)
        let paths = wanted.paths
        var files = CheckedFiles(paths, environment: reading.envFile, as: reading.kind)
        for (_, error) in files.errors { Console.say(error) }
        let options = CheckOptions(version: reading.version ?? wanted.version)
        var isFixed = false
        if fix {
            let change = ChangeRun(isDry: dryRun, asks: !yes)
            isFixed = try ChangeRun.reporting {
                try change.start()
                return try FixRun(change: change).run(files, options)
            }
            guard !dryRun else {
                if !files.errors.isEmpty { throw ExitStatus.failed.code }
                return
            }
            if isFixed {
                files = CheckedFiles(paths, environment: reading.envFile, as: reading.kind)
            }
        }
        var report = SSOChecks.check(files.inputs, options)
        report.unread = files.errors.map { .init(path: $0.path, reason: $0.error.message) }
        Console.result(try format.text(of: report), filesAreWritten: isFixed)
        if format == .text, !report.findings.isEmpty {
            Console.say("`omsso explain CODE` says more about each.")
        }
        if !files.errors.isEmpty, !isFixed { throw ExitStatus.failed.code }
        if report.hasErrors || !files.errors.isEmpty { throw ExitStatus.foundErrors.code }
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
