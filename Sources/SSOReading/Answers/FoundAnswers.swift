import FoundationEssentials
import SSOModel

/// What an existing file says, as answers to the questions.
///
/// It is read by the same views that `check` looks at.
package struct FoundAnswers: Sendable {
    /// Those that the rules of the questions take, as they write them; where sign-in with Entra ID is
    /// not set up only what does not depend on who signs people in.
    package private(set) var answers: [QuestionID: Answer] = [:]
    /// Questions for which the file says something that is no answer.
    package private(set) var unread: [QuestionID] = []
    /// Questions for which the client reads a variable of its environment.
    package private(set) var filledIn: Set<QuestionID> = []
    /// Addresses of keys that nothing is asked about; nil stands for Microsoft's and the server's.
    package private(set) var keys: [String?] = []
    /// The hosts of those that do not stay.
    package private(set) var keyHostsLeft: [String] = []

    package init(in bytes: [UInt8], as kind: FileKind, at place: ValuesPlace? = nil) {
        let input = CheckInput("", bytes, kind: kind, place: place)
        self.init(in: Installation([input], CheckOptions()))
    }

    /// What the first server of some files is told, or else the first workflow.
    package init(in installation: Installation) {
        if let view = installation.servers.first {
            let provider = view.written(.provider)?.resolved
            let secret = installation.settingsWithSecrets(of: view)
            if provider == "azure" {
                take(view.answers, but: secret) { view.written($0) != nil }
                if !secret.contains(.publicKeys) { keys = view.otherKeys }
                return
            }
            keyHostsLeft = view.keyHostsLeft
            take(view.lasting(provider), but: secret) { setting in
                view.written(setting) != nil
                    && ServerView.lasting(provider).contains { $0.settings.contains(setting) }
            }
        }
        if let view = installation.workflows.first {
            take(view.answers) { view.found($0) != nil }
            filledIn = view.filledIn
        }
    }

    /// Takes those that their rules do not refuse; what is refused is replaced, and so is what came
    /// out of a secret, since it would be written and shown.
    private mutating func take(
        _ found: [QuestionID: Answer], but secret: Set<Setting> = [],
        _ isSaid: (Setting) -> Bool
    ) {
        let raw = Answers(
            found.filter { id, answer in
                !answer.isEmpty && !id.settings.contains(where: secret.contains)
            })
        for (id, answer) in raw.given {
            let checked = raw.check(id)
            if checked?.hasErrors != true { answers[id] = checked?.answer ?? answer }
        }
        unread += QuestionID.allCases.filter { id in
            let isReplaced = Self.withDefaults.contains(id) && id.settings.contains(where: isSaid)
            return answers[id] == nil && (found[id] != nil || isReplaced)
        }
    }

    /// The address that users open, whatever way of signing in is set up.
    package static func serverURL(of view: ServerView) -> Answer? { view.answers[.serverURL] }

    /// What says how a workflow reaches its server.
    static let ways: [QuestionID] = [.hostPort, .verifySSL, .caCertificate]

    private static let withDefaults: Set<QuestionID> = [
        .redirectURI, .enforcePrincipalDomain, .enableSelfSignup, .jwtPrincipalClaims, .hostPort,
        .verifySSL,
    ]

    /// Without those that follow from others, so that they go on following them.
    package static func independent(_ found: [QuestionID: Answer]) -> [QuestionID: Answer] {
        found.filter { id, answer in
            guard [.redirectURI, .hostPort].contains(id) else { return true }
            return Answers(found.filter { $0.key != id }).effective(id) != answer
        }
    }
}

extension ServerView {
    /// The value that a file has, unless it waits to be filled in.
    func written(_ setting: Setting) -> FoundValue? {
        values[setting].flatMap { $0.isStandard || $0.node.isLeftover ? nil : $0 }
    }

    fileprivate var answers: [QuestionID: Answer] {
        var answers: [QuestionID: Answer] = [:]
        answers[.clientID] = answer(.clientID)
        answers[.tenantID] = answer(.authority)
        answers[.cloud] = written(.authority)?.cloud.map { .text($0.rawValue) }
        answers[.redirectURI] = answer(.callbackURL)
        // Where only its path is wrong, its host is the one that people know.
        answers[.serverURL] = written(.callbackURL)?.resolved.flatMap(WebURL.init)
            .flatMap { ServerURL.parse($0.origin).value }.map { .text($0.url.origin) }
        answers[.adminPrincipals] = written(.adminPrincipals)?.texts.map { entries in
            // An entry may be `name:password` (OpenMetadata, `UserUtil.java`).
            .list(entries.map { String($0.prefix { $0 != ":" }) })
        }
        for id in [QuestionID.principalDomain, .allowedDomains, .enforcePrincipalDomain]
            + [.enableSelfSignup, .jwtPrincipalClaims]
        {
            answers[id] = id.settings.first.flatMap(answer)
        }
        answers[.jwksURL] = ownKeyAddress.map(Answer.text)
        return answers
    }

    /// The questions that another provider's settings answer as well.
    ///
    /// Who may become an administrator, and of which domain, is asked anew: the names are
    /// the provider's. That anybody may sign in is what every file of a new server says.
    fileprivate static func lasting(_ provider: String?) -> [QuestionID] {
        [.allowedDomains, .enableSelfSignup, .jwtPrincipalClaims]
            + (provider == nil || provider == "basic" ? [] : [.enforcePrincipalDomain])
    }

    fileprivate func lasting(_ provider: String?) -> [QuestionID: Answer] {
        answers.filter { id, answer in
            // Microsoft signs in people of every organisation.
            Self.lasting(provider).contains(id)
                && (id != .enforcePrincipalDomain || answer == .flag(true))
        }
    }

    private func answer(_ setting: Setting) -> Answer? {
        guard let value = written(setting) else { return nil }
        return switch setting.shape {
        case .list: value.texts.map(Answer.list)
        case .flag: value.flag.map(Answer.flag)
        default: value.resolved.map(Answer.text)
        }
    }
}

extension WorkflowView {
    fileprivate func found(_ setting: Setting) -> FoundValue? {
        guard let path = setting.path(in: .workflow)?.dropFirst(2),
            let node = connection?.at(Array(path)), !node.isLeftover
        else { return nil }
        return found(node)
    }

    /// Questions for which the client puts a variable in.
    fileprivate var filledIn: Set<QuestionID> {
        Set(
            FoundAnswers.ways.filter { id in
                id.settings.contains { found($0)?.isUnresolved == true }
            })
    }

    fileprivate var answers: [QuestionID: Answer] {
        var answers: [QuestionID: Answer] = [:]
        answers[.hostPort] = found(.hostPort)?.resolved.map(Answer.text)
        answers[.verifySSL] = found(.verifySSL)?.resolved.map(Answer.text)
        answers[.caCertificate] = found(.caCertificate)?.resolved.map(Answer.text)
        answers[.token] = found(.jwtToken).map {
            .token($0.text == "${\(TokenSource.variableForLater)}" ? .later : .existing)
        }
        return answers
    }
}

extension FoundValue {
    fileprivate var cloud: AzureCloud? { resolved.flatMap(AzureCloud.of(address:)) }

    /// The entries of a list of texts; nil for an empty one, and where any is something else.
    var texts: [String]? {
        guard !isUnresolved, let items, !items.isEmpty else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }
}

extension AzureCloud {
    /// The cloud whose sign-in has this address; nil for any other.
    static func of(address: String) -> AzureCloud? {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        return AzureCloud.of(host: String(address[start...].prefix { !"/:?#".contains($0) }))
    }
}
