extension Question {
    static let access: [Question] = [
        Question(
            .adminPrincipals, flag: "admin", label: "Admin users",
            hint: "E-mail addresses or user names, separated by commas.",
            help: "E-mail addresses or user names, separated by commas.",
            kind: .list, isRequired: true,
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .principalDomain, flag: "principal-domain", label: "Email domain",
            hint: "The part of your users' e-mail addresses after the @.",
            help: "The part of your users' e-mail addresses after the @.",
            kind: .text, isRequired: true,
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .enforcePrincipalDomain, flag: "enforce-principal-domain",
            label: "Only this domain may sign in",
            hint: "Without this, other Microsoft accounts can get in.",
            help: "Without this, other Microsoft accounts can get in.",
            kind: .toggle,
            default: { _ in .flag(true) },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .enableSelfSignup, flag: "self-signup", label: "New users may sign up",
            hint: "Yes: signing in for the first time makes an account.",
            help: "Yes: signing in for the first time makes an account.",
            kind: .toggle,
            default: { _ in .flag(true) },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .jwtPrincipalClaims, flag: "claims", label: "Claims that name the user",
            hint: "The first claim that a token has names the user.",
            help: "The first claim that a token has names the user.",
            kind: .list,
            default: { _ in .list(["email", "preferred_username", "sub"]) },
            check: { answer, _ in CheckedAnswer(answer) }),
    ]
}
