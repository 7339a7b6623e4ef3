import TestSupport
import Testing

@testable import SSOModel

/// As many admins come out of a list as addresses went in, however the list is written.
@Suite struct EntryListTests {
    private static let separators = [
        ",", ", ", ";", "; ", "\n", "\r\n", ",\n", ";\r\n", " ; ", "\t,", ";;", ", ,", " ",
    ]
    private static let names: [(before: String, after: String)] = [
        ("", ""), ("<", ">"), ("Ada Lovelace <", ">"), ("\"Lovelace, Ada\" <", ">"),
        ("'Lovelace, Ada' <", ">"), ("\u{201C}Lovelace; Ada\u{201D} <", ">"), ("'", "'"),
        ("O'Brien <", ">"), ("mailto:", ""), ("Ada <mailto:", ">"), ("Ada  <", " >"),
    ]

    private func list(
        _ count: Int, using generator: inout SeededGenerator, separators: [String],
        names: [(before: String, after: String)]
    ) -> (text: String, users: [String]) {
        var text = ["", " ", ";", "\n"].randomElement(using: &generator) ?? ""
        var users: [String] = []
        for index in 0..<count {
            users.append("user\(index).\("abc".randomElement(using: &generator) ?? "a")")
            let name = names.randomElement(using: &generator) ?? ("", "")
            text += name.before + users[index] + "@Example.com" + name.after
            let isLast = index == count - 1
            let end = isLast ? ["", ";", ", ", "\n"] : separators
            text += end.randomElement(using: &generator) ?? ","
        }
        return (text, users)
    }

    @Test(arguments: 0..<400)
    func nobodyIsDropped(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...5, using: &generator)
        let (text, users) = list(
            count, using: &generator, separators: Self.separators, names: Self.names)
        let result = checked(.adminPrincipals, text)
        #expect(result.answer == .list(users), "\(text.debugDescription)")
        #expect(!result.hasErrors, "\(text.debugDescription)")
        // In the items of an answers file the same things may stand.
        var answers = goodAnswers()
        answers[.adminPrincipals] = .list(["first", text])
        #expect(answers.check(.adminPrincipals, now: testNow)?.answer == .list(["first"] + users))
    }

    /// Outlook writes the last name first, without quotes.
    @Test(arguments: 0..<50)
    func soItIsWithOutlooksOwnForm(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let names = Self.names + [("Lovelace, Ada <", ">"), ("De La Cruz, Ana, Dr. <", ">")]
        let (text, users) = list(
            3, using: &generator, separators: [";", "; ", ";\r\n"], names: names)
        #expect(checked(.adminPrincipals, text).answer == .list(users), "\(text.debugDescription)")
    }

    @Test(arguments: [
        ("ada grace", ["ada", "grace"]), ("ada\u{37E} grace", ["ada", "grace"]),
        ("[ada, grace]", ["ada", "grace"]),
        ("ada,grace@example.com;bob", ["ada", "grace", "bob"]),
        ("\"ada@example.com, grace@example.com\"", ["ada", "grace"]),
        ("ada@example.com <ada@example.com>", ["ada"]),
        ("grace@example.com, Ada <ada@example.com>", ["grace", "ada"]),
        ("Ada <ada@example.com> Grace <grace@example.com>", ["ada", "grace"]),
        ("o'brien@example.com", ["o'brien"]),
        ("grace@example.com <ada@example.com>", ["grace", "ada"]),
    ])
    func theseAreUnderstood(text: String, users: [String]) {
        let result = checked(.adminPrincipals, text)
        #expect(result.answer == .list(users))
        #expect(!result.problems.contains { $0.code == "OMSSO-ADMIN-TWICE" })
    }

    /// What could mean two things is refused in the words it was typed in.
    @Test(arguments: [
        ("root, Ada <ada@example.com>", "root"), ("Lovelace, Ada <ada@example.com>", "lovelace"),
        ("Ada <Grace <grace@example.com>>", "ada"), ("Ada <ada@example.com", "ada <ada"),
        ("ada@example.com>", "ada@example.com>"), ("<<ada@example.com>>", "<ada"),
        ("Ada <ada@example.com; Grace <grace@example.com>", "ada <ada"),
        ("grace <grace@example.com <ada@example.com>", "grace@example.com"),
        ("\"grace@example.com and\" <ada@example.com>", "grace@example.com"),
        ("\"Ada @ Home\" <ada@example.com>", "home\" <ada@example.com>"),
        ("Ada Lovelace", "ada lovelace"), ("ada (work)", "ada (work)"), ("a@b@c.com", "a@b@c.com"),
        ("ada@example.com grace@", "grace@"), ("Ada <>, bob", "ada <>"),
        ("root, grace, Ada <ada@example.com>; bob", "root"),
        ("ada@example.com and grace@example.com", "and grace"),
        ("1. ada@example.com\n2. grace@example.com", "1. ada"), ("* ada\n* grace", "*"),
        ("ada@example.com | grace@example.com", "|"), ("ada - grace", "-"),
        ("ada@example.com bob", "ada@example.com bob"),
    ])
    func theseAreRefusedByName(text: String, named: String) {
        let result = checked(.adminPrincipals, text)
        #expect(result.hasErrors)
        #expect(result.problems.contains { $0.message.lowercased().contains(named) }, "\(result)")
    }

    /// A list goes through once, whatever it holds.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["a@b.c ", "<", "\u{201C}", "a ", "'", ">", "a,", "Ada <", "\"a\" ", ";<a@b.c"])
    func aLongListIsReadAtOnce(part: String) {
        let text = String(repeating: part, count: 20_000)
        #expect(EntryList.entries(in: text).joined().count <= text.count + 200_000)
    }

    @Test func whoIsNamedTwiceIsSaid() {
        let result = checked(.adminPrincipals, "ada@example.com; Ada <ADA@example.com>; grace")
        #expect(result.answer == .list(["ada", "grace"]))
        #expect(codes(result, .note).contains("OMSSO-ADMIN-TWICE"))
    }

    /// Each list by the code that belongs to it.
    @Test(arguments: Question.all.filter { [.list, .paths].contains($0.kind) }.map(\.id))
    func whatIsNamedTwiceIsSaid(id: QuestionID) {
        let entry = id == .jwtPrincipalClaims ? "sub" : "a.yaml"
        let found = Answers([id: .list([entry, entry])]).check(id)?.problems ?? []
        let isSaid = found.contains { problem in
            problem.code.hasSuffix("-TWICE")
                && problem.kind.changes.contains { change in
                    if case .answer(let named, _) = change { named == id } else { false }
                }
        }
        #expect(isSaid, "\(found.map(\.code))")
    }

    @Test func aDomainIsComparedWithoutItsCapitalsAndKeepsThem() {
        let domain: [QuestionID: Answer] = [.principalDomain: .text("BABC.onmicrosoft.com")]
        #expect(!checked(.adminPrincipals, "ada@babc.OnMicrosoft.com", among: domain).hasErrors)
        #expect(
            checked(.principalDomain, "BABC.onmicrosoft.com").answer == domain[.principalDomain])
        #expect(checked(.principalDomain, "BABC.onmicrosoft.com").problems == [])
        #expect(
            goodAnswers(domain).resolve().settings?.access.principalDomain.text
                == "BABC.onmicrosoft.com")
    }

    /// The names alone do not tell their domain; what was typed does.
    @Test func aDomainThatIsChangedLaterIsHeldAgainstTheAdmins() {
        var answers = goodAnswers()
        answers[.adminPrincipals] = .list(["ada@example.com", "grace@example.com"])
        answers = answers.resolve(now: testNow).effective
        #expect(answers[.adminPrincipals] == .list(["ada", "grace"]))
        answers[.principalDomain] = .text("EXAMPLE.com")
        #expect(answers.check(.principalDomain)?.hasErrors == false)
        answers[.principalDomain] = .text("other.com")
        #expect(
            answers.check(.principalDomain)?.problems.map(\.code)
                == ["OMSSO-ADMIN-DOMAIN", "OMSSO-ADMIN-DOMAIN"])
        answers[.adminPrincipals] = .list(["grace"])
        #expect(answers.check(.principalDomain)?.problems.count == 1)
        answers[.adminPrincipals] = .list(["bob"])
        #expect(answers.check(.principalDomain)?.problems == [])
    }

    @Test func laterAnswersWinOverEarlierOnes() {
        let old = Answers([.clientID: .text("old"), .tenantID: .text("kept")])
        let new = old.overridden(by: Answers([.clientID: .text("new")]))
        #expect(new.given == [.clientID: .text("new"), .tenantID: .text("kept")])
    }

    @Test func aTokenInAFieldForOtherThingsIsNotKept() {
        let token = token()
        let answers = Answers([
            .applicationName: .text("x \(token)"), .adminPrincipals: .list(["ada", token]),
            .targetPath: .text("/\(token)"), .clientID: .text(clientID),
            .token: .token(.literal(Secret(token))),
        ])
        #expect(Set(answers.withoutMisplacedSecrets.given.keys) == [.clientID, .token])
    }

    @Test func ownCAWithoutItsFileIsAnError() {
        let answers = goodAnswers([.verifySSL: .text("validate")])
        let resolution = answers.resolve(now: testNow)
        #expect(resolution.settings == nil)
        #expect(resolution.findings.map(\.question) == [.caCertificate])
        #expect(
            goodAnswers([.verifySSL: .text("validate"), .caCertificate: .text("/ca.pem")])
                .resolve(now: testNow).settings != nil)
    }

    /// What has no end, and words behind it, is one entry however long it is.
    @Test(arguments: ["<", "<a> ", "<a@", "\"", "a@b <"])
    func aLongListWithoutAnEndIsReadOnce(piece: String) {
        let text = String(repeating: piece, count: 96 * 1024 / piece.utf8.count)
        let entries = EntryList.entries(in: text)
        let kept = { (text: String) in text.filter { !$0.isWhitespace }.count }
        #expect(entries.reduce(0) { $0 + kept($1) } == kept(text))
    }
}
