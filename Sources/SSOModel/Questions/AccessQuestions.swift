extension Question {
    static let access: [Question] = [
        Question(
            .adminPrincipals, flag: "admin", label: "Admin users",
            hint: "E-mail addresses or user names, separated by commas.",
            help: """
                Who may change settings in OpenMetadata. Name at least one person who can sign \
                in now, better two.

                Give their e-mail addresses. OpenMetadata names users by what stands before the \
                @, so that part is what is written and shown: ada.lovelace@example.com becomes \
                ada.lovelace. All admins must be of the Email domain.

                The list is read when the server starts. Someone who already has an account may \
                have to be made admin in Settings, Users instead.
                """,
            kind: .list, isRequired: true,
            check: AccessRules.admins),
        Question(
            .principalDomain, flag: "principal-domain", label: "Email domain",
            hint: "The part of your users' e-mail addresses after the @.",
            help: """
                The domain of your users' e-mail addresses, for example example.com. The server \
                puts it behind the names of the admins, and with "Only this domain may sign in" \
                it turns everybody else away.

                It is the domain in the token's e-mail address or user principal name, which \
                need not be the domain of your web site. Write it with the capitals that the \
                portal shows (Users, User principal name): older servers compare letter by letter.
                """,
            kind: .text, isRequired: true,
            check: Rule.text(EmailDomain.self, also: AccessRules.domain)),
        Question(
            .allowedDomains, flag: "allowed-domain", label: "More domains that may sign in",
            hint: "Optional. The Email domain is one of them by itself.",
            help: """
                Where people of several domains sign in: all of these may, and the Email domain, \
                which is put into the list as well. Without any, only the Email domain may.

                Servers know it from 1.6.13 on, the chart from 1.6.12. Write each with the \
                capitals that the portal shows, as for the Email domain.
                """,
            kind: .list,
            relevant: AccessRules.knowsAllowedDomains,
            check: Rule.list(EmailDomain.self, twice: { .domainTwice($0) })),
        Question(
            .enforcePrincipalDomain, flag: "enforce-principal-domain",
            label: "Only this domain may sign in",
            hint: "Without this, other Microsoft accounts can get in.",
            help: """
                Keep this on; people of several domains sign in by "More domains that may sign \
                in".

                OpenMetadata checks the signature and the expiry of a token, but neither its \
                audience, nor its issuer, nor its tenant. Microsoft signs the tokens of all \
                tenants with the same keys. So without this check, someone with an account in \
                another organisation can get in.
                """,
            kind: .toggle,
            default: { _ in .flag(true) },
            check: Rule.toggle(also: AccessRules.enforcement)),
        Question(
            .enableSelfSignup, flag: "self-signup", label: "New users may sign up",
            hint: "Yes: signing in for the first time makes an account.",
            help: """
                Yes: everyone whom Microsoft lets in gets an account by signing in for the first \
                time. No: an admin has to make each account first.

                To let only some people in, also set "Assignment required" in the portal: \
                Enterprise applications, your app, Properties; then assign people or groups.
                """,
            kind: .toggle,
            default: { _ in .flag(true) },
            check: Rule.toggle()),
        Question(
            .jwtPrincipalClaims, flag: "claims", label: "Claims that name the user",
            hint: "The first claim that a token has names the user.",
            help: """
                The claims of the ID token that can name a user, in order: the first that a \
                token has is taken, and what stands before its @ is the user name.

                Leave the default unless you know why. On a server that people already use, \
                another order makes new users of the same people, and their ownership, teams \
                and follows stay with the old ones.
                """,
            kind: .list,
            default: { _ in .list(Claim.defaults) },
            check: Rule.list(
                Claim.self, twice: { .claimTwice($0) }, also: { claims, _ in claims.problems })),
    ]
}
