/// How the addresses have to fit each other.
enum AddressRules {
    /// The server URL with `/callback` or `/api` behind it.
    static func derived(from path: String) -> @Sendable (Answers) -> Answer? {
        { answers in
            let text = answers.effective(.serverURL)?.text ?? ""
            return .text((ServerURL.parse(text).value?.text ?? text) + path)
        }
    }

    @Sendable static func origin(of uri: RedirectURI, in context: CheckContext) -> [Problem] {
        let server = ServerURL.parse(context.answers.effective(.serverURL)?.text ?? "").value
        guard let serverURL = server?.url, let url = uri.url, !serverURL.hasSameOrigin(as: url)
        else { return [] }
        return [.redirectOtherOrigin(server: serverURL.origin.shortened(to: 60))]
    }

    static func verification(_ word: String, in context: CheckContext) -> [Problem] {
        guard word == "validate" else { return [] }
        let api = APIURL.parse(context.answers.effective(.hostPort)?.text ?? "").value
        return api?.url?.isPlainHTTP == true ? [.apiVerifyWithoutTLS] : []
    }
}

/// How the IDs have to fit each other.
enum IDRules {
    static func readTenant(_ text: String, in context: CheckContext) -> Checked<Tenant> {
        let cloud = context.answers.effective(.cloud)?.text.flatMap(AzureCloud.init)
        return Tenant.parse(text, cloud: cloud)
    }

    @Sendable static func tenant(_ tenant: Tenant, in context: CheckContext) -> [Problem] {
        let client = ClientID.parse(context.answers.effective(.clientID)?.text ?? "").value
        return client?.text == tenant.text ? [.tenantSameAsClient] : []
    }

    /// From 1.10 on the server checks changes made on its screens, for the public cloud only.
    ///
    /// Source: OpenMetadata, `AzureAuthValidator.java`.
    static func cloud(_ word: String, in context: CheckContext) -> [Problem] {
        guard let cloud = AzureCloud(rawValue: word), cloud != .public,
            let version = context.answers.effective(.openMetadataVersion)?.text
                .flatMap(OpenMetadataVersion.init(rawValue:)), version >= .v1_10
        else { return [] }
        return [.tenantCloudUnknownToScreens(cloud)]
    }
}
