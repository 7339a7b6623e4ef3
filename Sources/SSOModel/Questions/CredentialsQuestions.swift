extension Question {
    static let credentials: [Question] = [
        Question(
            .clientID, flag: "client-id", label: "Client ID",
            hint: "App registrations, your app, Overview: Application (client) ID.",
            help: """
                The application (client) ID that the portal gave to your registration: App \
                registrations, your app, Overview, Application (client) ID. The button beside \
                it copies it.

                It is not the Object ID, which stands below it, and not a client secret: a \
                public client has none.

                A wrong one shows up as AADSTS700016 when people sign in.
                """,
            kind: .text, isRequired: true,
            check: IDRules.check(.client) { text, _ in ClientID.parse(text) }),
        Question(
            .tenantID, flag: "tenant-id", label: "Tenant ID",
            hint: "The same Overview page: Directory (tenant) ID.",
            help: """
                The directory (tenant) ID of your organisation: App registrations, your app, \
                Overview, Directory (tenant) ID.

                A whole authority address works as well; the tenant is taken out of it. A domain \
                such as example.onmicrosoft.com is accepted, but from version 1.10 on the \
                server's own screens want the ID.

                The authority and Microsoft's public key URL follow from it.
                """,
            kind: .text, isRequired: true,
            check: IDRules.check(.tenant, read: AddressRules.readTenant, also: AddressRules.tenant)),
    ]
}
