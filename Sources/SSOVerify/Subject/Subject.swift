import SSOModel

/// What is to be verified: what answers, files and flags say, as far as they say anything.
package struct Subject: Sendable {
    package var tenant: Tenant?
    package var cloud = AzureCloud.public
    package var clientID: ClientID?
    package var redirectURI: RedirectURI?
    package var server: ServerURL?
    /// The release that is expected; nil where none was named.
    package var version: OpenMetadataVersion?
    /// Where the server finds its own keys, by the files.
    package var ownKeys: KeyURL?
    /// What the server's settings should be, by where they stand in its own file.
    package var expected: [Setting: Expected] = [:]
    /// The ingestion client that the files run; nil where they run none.
    package var client: Client?
    package var botToken: Secret?
    package var adminToken: Secret?
    /// A host in place of Microsoft's, as `localhost:8443`.
    package var loginHost: String?

    package init() {}

    package struct Client: Hashable, Sendable {
        /// Nil where the files do not tell it.
        let release: OpenMetadataVersion?
        /// False where it is told to work with any server.
        let mustFit: Bool

        package init(release: OpenMetadataVersion?, mustFit: Bool) {
            (self.release, self.mustFit) = (release, mustFit)
        }
    }

    /// A value that a setting should have.
    package enum Expected: Hashable, Sendable {
        case text(String)
        case list([String])
        case flag(Bool)
    }
}

// MARK: - What is asked

extension Subject {
    var requests: [Probe: HTTPRequest] {
        microsoftRequests.merging(serverRequests) { old, _ in old }
    }

    var authority: String? {
        tenant.map { tenant in
            loginHost.map { "https://\($0)/\(tenant.text)" } ?? cloud.authority(of: tenant.text)
        }
    }

    private var microsoftRequests: [Probe: HTTPRequest] {
        guard let authority else { return [:] }
        var requests: [Probe: HTTPRequest] = [
            .discovery: HTTPRequest("\(authority)/v2.0/.well-known/openid-configuration"),
            .tenantKeys: HTTPRequest("\(authority)/discovery/v2.0/keys"),
        ]
        guard let clientID else { return requests }
        requests[.token] = codeRequest(clientID, at: authority)
        guard let redirectURI else { return requests }
        requests[.authorize] = signInRequest(clientID, redirectURI, at: authority)
        return requests
    }

    /// Asks for a token with a code that is none: what Microsoft objects to tells whether it knows
    /// the application.
    private func codeRequest(_ client: ClientID, at authority: String) -> HTTPRequest {
        HTTPRequest(
            "\(authority)/oauth2/v2.0/token",
            form: [
                "client_id": client.text, "grant_type": "authorization_code", "code": "omsso",
                "redirect_uri": redirectURI?.text ?? "https://localhost/callback",
                "code_verifier": Self.verifier, "scope": "openid",
            ])
    }

    /// With `prompt=none` nobody is asked to sign in, so Microsoft answers at once: to the redirect
    /// URI, if that is registered.
    private func signInRequest(
        _ client: ClientID, _ redirect: RedirectURI, at authority: String
    ) -> HTTPRequest {
        let query = HTTPRequest.query([
            "client_id": client.text, "response_type": "code", "redirect_uri": redirect.text,
            "scope": "openid", "response_mode": "query", "state": "omsso", "prompt": "none",
            "code_challenge": Self.challenge, "code_challenge_method": "S256",
        ])
        return HTTPRequest("\(authority)/oauth2/v2.0/authorize?\(query)")
    }

    /// The pair of RFC 7636, appendix B: no code that it belongs to is ever used.
    private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    private static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    private var serverRequests: [Probe: HTTPRequest] {
        var requests: [Probe: HTTPRequest] = [:]
        if let redirectURI { requests[.callback] = HTTPRequest(redirectURI.text) }
        guard let server = server?.text else { return requests }
        let system = "\(server)/api/v1/system"
        requests[.version] = HTTPRequest("\(system)/version")
        requests[.serverKeys] = HTTPRequest(server + JWKS.path)
        requests[.authentication] = HTTPRequest("\(system)/config/auth")
        requests[.authorizer] = HTTPRequest("\(system)/config/authorizer")
        if let ownKeys, ownKeys.text != server + JWKS.path {
            requests[.ownKeys] = HTTPRequest(ownKeys.text)
        }
        guard let adminToken, sendsSecrets else { return requests }
        requests[.status] = HTTPRequest("\(system)/status", bearer: adminToken)
        requests[.security] = HTTPRequest("\(system)/security/config", bearer: adminToken)
        return requests
    }

    /// Whoever listens on the way could read it without TLS.
    var sendsSecrets: Bool { server.map { !$0.url.isPlainHTTP || $0.url.isLocal } ?? false }

    /// What an answer makes worth asking as well: the server judges the settings that it uses.
    func request(after probe: Probe, _ answer: HTTPAnswer?) -> [Probe: HTTPRequest] {
        guard probe == .security, let answer, answer.status == 200, let json = answer.json,
            json["authenticationConfiguration"]?.isObject == true, let adminToken,
            let text = try? json.json, let server = server?.text
        else { return [:] }
        return [
            .validation: HTTPRequest(
                "\(server)/api/v1/system/security/validate", json: text, bearer: adminToken)
        ]
    }

    /// Why something is not asked.
    func lack(of probe: Probe) -> String {
        if probe.isOfMicrosoft {
            if tenant == nil { return "No tenant ID is known (--tenant-id)." }
            return clientID == nil ? "No client ID is known (--client-id)." : noRedirect
        }
        return probe == .callback ? noRedirect : "No server is known (--server)."
    }

    private var noRedirect: String { "No redirect URI is known." }
}
