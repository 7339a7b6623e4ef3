extension Question {
    static let registration: [Question] = [
        Question(
            .applicationName, flag: "application-name", label: "Application name",
            hint: "The name people see when they sign in.",
            help: """
                The display name of the app registration. People see it on Microsoft's consent \
                page, and you find the registration by it in the portal.

                It need not be unique and can be changed later. It is not written to any file.
                """,
            kind: .text,
            default: { _ in .text("OpenMetadata") },
            check: Rule.text(ApplicationName.self)),
        Question(
            .serverURL, flag: "server-url", label: "OpenMetadata URL",
            hint: "The address people type to open OpenMetadata.",
            help: """
                The address of the start page as it stands in people's browsers: scheme, host \
                name and, if it is not the usual one, port. Example: https://metadata.example.com.

                If a proxy or load balancer with TLS stands in front of the server, its address \
                counts, not the server's own. http works for localhost only: neither Entra ID \
                nor the browser allows sign-in over http on other hosts.

                Redirect URI and OpenMetadata API URL follow from it.
                """,
            kind: .text,
            default: { _ in .text("http://localhost:8585") },
            check: Rule.text(ServerURL.self)),
        Question(
            .redirectURI, flag: "redirect-uri", label: "Redirect URI",
            hint: "Register exactly this text, as a single-page application.",
            help: """
                Where Microsoft sends people back to after they have signed in. The portal and \
                the server must have the very same text, else people see AADSTS50011.

                Register it on the platform "Single-page application". Under "Web" sign-in ends \
                with AADSTS9002326.

                Entra ID wants https (localhost excepted), the path /callback in small letters, \
                no wildcard, no ? and no #, and at most 256 characters.
                """,
            kind: .text,
            default: AddressRules.derived(from: "/callback"),
            check: Rule.text(RedirectURI.self, also: AddressRules.origin)),
        Question(
            .cloud, flag: "cloud", label: "Azure cloud",
            hint: "Where your tenant lives; nearly always Public.",
            help: """
                Public is right unless your organisation uses one of Microsoft's separated \
                clouds. You can tell by the portal: portal.azure.com is Public, portal.azure.us \
                is US Government, portal.azure.cn is China. GCC tenants (not GCC High) are Public.

                It decides the host in the authority and in the public key URL.
                """,
            kind: .choice(of: AzureCloud.self),
            default: { _ in .text(AzureCloud.public.rawValue) },
            check: Rule.choice(AzureCloud.self, also: AddressRules.cloud)),
    ]
}
