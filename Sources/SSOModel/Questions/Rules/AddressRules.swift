/// How the addresses and IDs have to fit each other.
enum AddressRules {
    /// The server URL with `/callback` or `/api` behind it.
    static func derived(from path: String) -> @Sendable (Answers) -> Answer? {
        { answers in
            let server: ServerURL? = answers.value(.serverURL)
            return .text((server?.text ?? answers.effective(.serverURL)?.text ?? "") + path)
        }
    }

    @Sendable static func origin(of uri: RedirectURI, in context: CheckContext) -> [Problem] {
        guard let server: ServerURL = context.answers.value(.serverURL),
            !server.url.hasSameOrigin(as: uri.url)
        else { return [] }
        return [.redirectOtherOrigin(server: server.url.origin.shortened(to: 60))]
    }

    static func verification(_ tls: TLSVerification, in context: CheckContext) -> [Problem] {
        context.answers.value(.hostPort).map(tls.problems(reaching:)) ?? []
    }

    static func readTenant(_ text: String, in context: CheckContext) -> Checked<Tenant> {
        Tenant.parse(text, cloud: context.answers.value(.cloud))
    }

    @Sendable static func tenant(_ tenant: Tenant, in context: CheckContext) -> [Problem] {
        context.answers.value(.clientID).map(tenant.problems(beside:)) ?? []
    }

    static func cloud(_ cloud: AzureCloud, in context: CheckContext) -> [Problem] {
        context.answers.value(.openMetadataVersion).map(cloud.problems(in:)) ?? []
    }
}
