import ArgumentParser
import SSOVerify

/// `omsso verify`: what Microsoft and the server themselves say.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "verify",
        abstract: "Ask Microsoft and the server whether the setup works.",
        discussion: """
            Files are read as `check` reads them; without any, and without --answers or a flag that \
            says what to ask, those of the deployment in this folder. Needs no login. Microsoft may \
            list two of the requests as failed sign-ins of the application; each is made once. \
            HTTPS_PROXY and NO_PROXY count. Run it on the machine of the server, or on one like it. \
            Exit status: 0 nothing failed, 4 a check failed, 1 nothing could be verified.

            \(Examples.of(
                "omsso verify",
                "omsso verify .env docker-compose.yml --wait 120",
                "omsso verify --tenant-id example.com"))
            """)

    @Argument(help: "The files; see above.", completion: .file(), transform: GivenPath.parse)
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("A file with answers (YAML).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]), transform: GivenPath.parse)
    var answers: String?

    @Option(help: ArgumentHelp("The address that people open.", valueName: "url"))
    var server: String?

    @Option(help: ArgumentHelp("The tenant.", valueName: "value"))
    var tenantId: String?

    @Option(help: ArgumentHelp("The client ID.", valueName: "value"))
    var clientId: String?

    @Option(
        help: ArgumentHelp("A file with the bot token; it is sent nowhere.", valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "A file with an administrator's token; it is sent to the server only.",
            valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var adminTokenFile: String?

    @Option(
        help: ArgumentHelp("A host to ask in place of Microsoft's.", valueName: "host[:port]"))
    var loginHost: String?

    @Option(
        help: ArgumentHelp(
            "A file with a CA to trust besides those of the system.", valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var caCertificate: String?

    @Option(help: ArgumentHelp("Wait so long for the server to be up.", valueName: "seconds"))
    var wait = 0.0

    @Option(help: ArgumentHelp("How long the answers may take.", valueName: "seconds"))
    var timeout = 20.0

    @Option(help: "How the results are written.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func validate() throws {
        guard (1...3600).contains(timeout), (0...86_400).contains(wait) else {
            throw ValidationError("--timeout takes 1 to 3600 seconds, --wait 0 to 86400.")
        }
        guard loginHost.map(LoginHost.isOne) != false else {
            throw ValidationError("--login-host takes HOST or HOST:PORT.")
        }
    }

    func run() throws {
        let subject = try VerifySources(self).subject()
        let run = VerifyRun(self)
        run.announce()
        let report = VerifyReport(run.results(of: subject))
        if format == .json { Console.result(try report.jsonText()) }
        if format == .text, report.hasCodes {
            Console.say("`omsso explain CODE` says more about each.")
        }
        if report.hasFailures { throw ExitStatus.foundErrors.code }
        guard !report.hasVerdicts else { return }
        Console.say("omsso: error: Nothing could be verified.")
        throw ExitStatus.failed.code
    }
}
