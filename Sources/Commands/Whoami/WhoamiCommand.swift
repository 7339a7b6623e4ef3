import ArgumentParser
import FoundationEssentials
import SSOModel

/// `omsso whoami`: what OpenMetadata makes of a person.
struct WhoamiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "whoami",
        abstract: "Say what OpenMetadata makes of a person: user name, admin or not, may sign in.",
        discussion: """
            Takes an e-mail address or, to be sure, the person's ID token: from a file, from \
            standard input, or by a prompt that shows nothing. A token is no argument, which \
            others on this machine could read. The settings come from --answers and --set, from \
            --file, or else from the files of the deployment in this folder. Nothing is asked of \
            Microsoft or the server, so whether the person has an account already is not known. \
            Exit status: 0 may sign in, 4 may not, 3 something that decides is missing, 1 there \
            is nothing to go by.

            \(Examples.of(
                "omsso whoami ada.lovelace@example.com",
                "omsso whoami --id-token-file token.txt --answers answers.yaml"))
            """)

    @Argument(help: "The person's e-mail address; - reads an ID token from standard input.")
    var address: String?

    @Option(
        help: ArgumentHelp(
            "The file that holds the person's ID token; - is standard input.", valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var idTokenFile: String?

    @OptionGroup var sources: AnswerSourceOptions

    @Option(
        help: ArgumentHelp("A file of the server; may be repeated.", valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var file: [String] = []

    @OptionGroup var reading: FileOptions

    @Option(help: "text or json.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    private var usesAnswers: Bool { sources.answers != nil || !sources.settings.isEmpty }

    func validate() throws {
        if let address, SecretShapes.isIn(address) {
            throw ValidationError(
                "A token is no argument: others on this machine can read it. Give its file by "
                    + "--id-token-file, or pipe it in and write -.")
        }
        if address != nil, idTokenFile != nil {
            throw ValidationError("Give an address or an ID token, not both.")
        }
        if usesAnswers, !file.isEmpty || !reading.envFile.isEmpty || reading.kind != nil {
            throw ValidationError("Give answers or files, not both.")
        }
        if let address, address != "-", !isAddress(address) {
            throw ValidationError("\(address.shortened()) is no e-mail address.")
        }
    }

    private func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    func run() throws {
        let told = try usesAnswers ? WhoamiSettings(sources, reading.version) : fromFiles()
        let identity: Identity
        if let address, address != "-" {
            identity = try told.identity(ofAddress: address)
        } else {
            let source = IDTokenSource(address ?? idTokenFile)
            identity = told.settings.identity(of: try source.claims(), now: Date())
        }
        switch format {
        case .text: Console.result(IdentityText(identity, told).text)
        case .json: Console.result(try IdentityDescription(identity).json)
        }
        if !identity.maySignIn { throw ExitStatus.foundErrors.code }
    }

    private func fromFiles() throws -> WhoamiSettings {
        let (environment, kind) = (reading.envFile, reading.kind)
        let wanted = try FilesToCheck(file, environment: environment, as: kind, doing: "reading")
        let files = CheckedFiles(wanted.paths, environment: environment, as: kind)
        for (_, error) in files.errors { Console.say(error) }
        if !files.errors.isEmpty { throw ExitStatus.failed.code }
        return try WhoamiSettings(files, reading.version ?? wanted.version)
    }
}

extension WhoamiSettings {
    /// Says that a token is needed where an address tells nothing.
    fileprivate func identity(ofAddress address: String) throws -> Identity {
        guard let identity = settings.identity(ofAddress: address) else {
            Console.say(
                "omsso: error: Other claims than the address name people here.\n"
                    + "  Give the person's ID token: --id-token-file FILE, or - and pipe it in.")
            throw ExitStatus.answersMissingOrInvalid.code
        }
        return identity
    }
}
