/// Something that can be said about an answer; its words are in `Findings/Texts`.
public enum Problem: Hashable, Sendable {
    /// A question that needs an answer has none.
    case required(QuestionID)
    /// A word that is none of the choices.
    case choice(ChoiceProblem)
    /// What was taken off a pasted text.
    case cleaned([Cleaning])
    case text(TextProblem)
    case url(URLProblem)
    case name(NameProblem)
    case server(ServerURLProblem)
    case redirect(RedirectProblem)
    case guid(GUIDProblem)
    case client(ClientProblem)
    case tenant(TenantProblem)
    case admin(AdminProblem)
    case domain(DomainProblem)
    case access(AccessProblem)
    case claim(ClaimProblem)
    case token(TokenProblem)
    case api(APIProblem)
    case keys(KeyURLProblem)
    case path(PathProblem)
    case answersFile(AnswersFileProblem)
    case setting(SettingProblem)
    case change(ChangeProblem)
}

extension Problem {
    /// How much it matters.
    public var severity: Severity { text.severity }
    /// The stable name of the problem: `OMSSO-...`.
    public var code: String { text.code }
    /// What is wrong.
    public var message: String { text.message }
    /// What to do next; empty for a note that asks for nothing.
    public var advice: String { text.advice }
}
