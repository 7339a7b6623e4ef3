import SSOModel
import SSOReading

extension Subject {
    /// What some files and answers say.
    ///
    /// - Parameters:
    ///   - answers: The answers, with what the files say as found ones.
    ///   - view: The server whose settings are expected.
    ///   - tellsServer: Whether the usual address counts where none is given.
    package init(_ answers: Answers, _ view: ServerView?, tellsServer: Bool) {
        func value<Value: TextValue>(_ id: QuestionID, _: Value.Type) -> Value? {
            answers.check(id)?.answer.text.flatMap { Value.parse($0).value }
        }
        tenant = value(.tenantID, Tenant.self)
        clientID = value(.clientID, ClientID.self)
        cloud = answers.effective(.cloud)?.text.flatMap(AzureCloud.init(rawValue:)) ?? .public
        if tellsServer || answers.isTold(.serverURL) {
            server = value(.serverURL, ServerURL.self)
        }
        if server != nil || answers.isTold(.redirectURI) {
            redirectURI = value(.redirectURI, RedirectURI.self)
        }
        if answers.isTold(.openMetadataVersion) {
            version = answers.effective(.openMetadataVersion)?.text
                .flatMap(OpenMetadataVersion.init(rawValue:))
        }
        version = version ?? view?.version
        if answers.isTold(.jwksURL) { ownKeys = value(.jwksURL, KeyURL.self) }
        if case .literal(let secret)? = answers.effective(.token)?.token { botToken = secret }
        expect(view)
        expect(answers)
    }

    /// Asks this server, whatever the others say.
    package mutating func ask(_ server: ServerURL) {
        self.server = server
        redirectURI = redirectURI ?? RedirectURI.parse(server.url.origin + "/callback").value
    }

    /// What the files say, as far as it can be known what that is.
    private mutating func expect(_ view: ServerView?) {
        guard let view else { return }
        for (setting, value) in view.values where !value.isStandard && !value.isUnresolved {
            switch setting.shape {
            case .list: expected[setting] = value.items.map { .list($0.compactMap(\.text)) }
            case .flag: expected[setting] = value.flag.map(Expected.flag)
            case .text: expected[setting] = value.resolved.map(Expected.text)
            default: break
            }
        }
    }

    /// A few settings follow from answers alone.
    private mutating func expect(_ answers: Answers) {
        if let tenant, expected[.authority] == nil || answers[.tenantID] != nil {
            expected[.authority] = .text(cloud.authority(of: tenant.text))
        }
        if let clientID, expected[.clientID] == nil || answers[.clientID] != nil {
            expected[.clientID] = .text(clientID.text)
            expected[.provider] = expected[.provider] ?? .text("azure")
        }
        if let redirectURI, expected[.callbackURL] == nil {
            expected[.callbackURL] = .text(redirectURI.text)
        }
    }
}
