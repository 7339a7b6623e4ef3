// What values say about one another: the questions ask here, and so does the check of files.

extension Tenant {
    package func problems(beside client: ClientID) -> [Problem] {
        text == client.text ? [.tenantSameAsClient] : []
    }
}

extension AzureCloud {
    /// From 1.10 on the server checks changes made on its screens, for the public cloud only.
    ///
    /// Source: OpenMetadata, `AzureAuthValidator.java`.
    package func problems(in version: OpenMetadataVersion) -> [Problem] {
        self == .public || version < .v1_10 ? [] : [.tenantCloudUnknownToScreens(self)]
    }
}

extension TLSVerification {
    package func problems(reaching api: APIURL) -> [Problem] {
        self == .validate && api.url.isPlainHTTP ? [.apiVerifyWithoutTLS] : []
    }
}

extension [Claim] {
    /// What there is to say about the claims as a list.
    package var problems: [Problem] {
        let names = map(\.text)
        var problems: [Problem] = names == Claim.defaults ? [] : [.claimOtherOrder]
        if !names.contains(where: Claim.addresses.contains) { problems.append(.claimNoAddress) }
        return problems
    }
}

extension [Principal] {
    /// What there is to say about the admins as a list.
    package var problems: [Problem] { map(\.text) == ["admin"] ? [.adminOnlyAdmin] : [] }
}
