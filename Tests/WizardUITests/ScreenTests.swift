import SSOModel
import TestSupport
import Testing

@testable import WizardUI

/// Whole screens, as the operator sees them.
///
/// Each file shows one screen at the three sizes.
@Suite struct ScreenTests {
    private static let sizes = [(80, 24), (60, 16), (132, 43)]

    private func expect(_ name: String, _ make: (Int, Int) -> Operator) throws {
        let text = Self.sizes.map { columns, rows in
            let screen = make(columns, rows).screen
            let rule = String(repeating: "=", count: columns)
            return "\(rule) \(columns)x\(rows)\n\(screen)"
        }
        try expectSnapshot(text.joined(), "\(name).txt")
    }

    @Test(arguments: Page.all) func filled(page: Page) throws {
        try expect("filled-\(page.title)") { columns, rows in
            var person = Operator(.complete, columns: columns, rows: rows)
            person.goTo(page)
            return person
        }
    }

    /// What is to be pasted by hand stands below the refusal, line by line.
    @Test func sectionsToPasteStandOnReview() throws {
        var person = Operator(.complete, rows: 100)
        person.goTo(.review)
        let sections = ["openmetadata:", "  config:", "    authentication:"]
        let refusal = FileRefusal(
            Problem(Refusal.otherKind.kind, "This is something else."), in: "app.yaml", line: 2,
            section: sections)
        person.send(.previewed(Preview(refusals: [refusal])))
        let lines = person.screen.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.contains("app.yaml:2: This is") })
        for (line, section) in zip(lines[(start + 1)...], sections) {
            #expect(line.contains(section), "\(line)")
        }
    }

    /// What is still wrong comes before all that was done.
    @Test func whatIsStillToDoStandsFirstOnDone() throws {
        var person = Operator(.complete, rows: 100)
        person.goTo(.review)
        person.send(
            .written(
                WriteReport(
                    files: ["om.yaml (updated)"], leftErrors: ["om.yaml:3: Not so. Do this."])))
        let screen = person.screen
        let error = try #require(screen.firstRange(of: "om.yaml:3: Not so. Do this."))
        let done = try #require(screen.firstRange(of: "om.yaml (updated)"))
        #expect(error.upperBound < done.lowerBound)
        #expect(screen.contains(WriteReport.leftErrorsTitle))
    }

    /// What is wrong stands before all that is long: errors first, each with its place.
    @Test func mistakesOfAFileStandAtTheTopOfReview() {
        var person = Operator(.complete, rows: 100)
        person.goTo(.review)
        let mistake = Preview.Mistake(severity: .error, text: "line 3: Not so. Do this.")
        person.send(
            .previewed(
                Preview(files: [
                    .init(path: "om.env", summary: "updated", diff: ["+A=1"], mistakes: [mistake])
                ])))
        let lines = person.screen.split(separator: "\n").map { $0.drop { $0 == " " } }
        let error = lines.firstIndex { $0 == "Error, om.env: line 3: Not so. Do this." }
        let answers = lines.firstIndex { $0.hasPrefix("App registration") }
        #expect(error ?? .max < answers ?? 0)
        #expect(person.screen.contains("1 error in your files besides: look before you write."))
    }

    /// The line that counts what is wrong looks like what it says.
    @Test(arguments: [(Severity.error, Style.error), (.warning, .plain)])
    func theSummaryOfReviewIsAsBadAsTheFiles(severity: Severity, style: Style) throws {
        var person = Operator(.complete)
        person.goTo(.review)
        let mistake = Preview.Mistake(severity: severity, text: "line 3: Not so. Do this.")
        person.send(
            .previewed(
                Preview(files: [
                    .init(path: "om.env", summary: "updated", diff: ["+A=1"], mistakes: [mistake])
                ])))
        let row = try #require(
            person.wizard.frame(.unicode).rows.first { row in
                row.map(\.text).joined().contains("Nothing is written yet.")
            })
        #expect(row.first { $0.text == "N" }?.style == style)
    }

    private static let twice = FileRefusal(
        Problem(Refusal.keyTwice.kind, "twice.", "Remove one."), in: "om.yaml")

    @Test func aRefusalIsSaidAtTheTopOfReview() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.send(.previewed(Preview(refusals: [Self.twice])))
        #expect(person.screen.contains("The files cannot be written."))
        #expect(person.screen.contains("Error: om.yaml: twice. Remove one."))
    }

    @Test func aRefusedWriteLooksAgainSoThatTheNextOneCanGoOn() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.send(.previewed(Preview(refusals: [Self.twice])))
        person.write()
        #expect(person.screen.contains("Nothing was written"))
        person.press(.escape)
        #expect(!person.screen.contains("The files cannot be written"))
        person.write()
        #expect(person.wizard.page == .done)
    }

    @Test(arguments: Section.allCases) func empty(section: Section) throws {
        try expect("empty-\(section)") { columns, rows in
            var person = Operator(columns: columns, rows: rows)
            person.wizard.open(section)
            return person
        }
    }

    @Test(arguments: Self.mistakes) func inError(section: Section, mistakes: [String]) throws {
        try expect("error-\(section)") { columns, rows in
            var person = Operator(columns: columns, rows: rows)
            person.wizard.open(section)
            for mistake in mistakes {
                person.press(.control("u"))
                person.type(mistake)
                person.press(.tab)
            }
            person.press(.control("n"))
            return person
        }
    }

    private static let mistakes: [(Section, [String])] = [
        (.registration, ["Microsoft *", "http://metadata.example.com", "http://x.example/"]),
        (.credentials, ["7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f1", "{Tenant ID}"]),
        (.access, ["ada:secret, bob@other.org", "https://example.com"]),
        (.ingestion, ["", "eyJub3QgYSBqd3Q", "https://metadata.example.com"]),
        (.target, ["", "", "conf/", "ftp://nowhere"]),
    ]

    @Test func draftOffered() throws {
        try expect("welcome-draft") { columns, rows in
            Operator(
                draft: .init(
                    answers: .complete, origin: "step 3, Access, saved today at 14:05 by ada",
                    place: .init(page: .section(.access), question: .principalDomain, caret: 3)),
                columns: columns, rows: rows)
        }
    }

    @Test func quitMenu() throws {
        try expect("quit-menu") { columns, rows in
            var person = Operator(.complete, columns: columns, rows: rows)
            person.goTo(.section(.credentials))
            person.press(.control("c"))
            return person
        }
    }

    @Test(arguments: QuestionID.allCases) func help(id: QuestionID) throws {
        try expect("help-\(id.name)") { columns, rows in
            var person = Operator(.complete, columns: columns, rows: rows)
            if id == .caCertificate { person.wizard.setVerification() }
            person.wizard.open(id.section)
            person.focus(id)
            person.press(.function(1))
            return person
        }
    }

    @Test func reviewInError() throws {
        try expect("review-error") { columns, rows in
            var person = Operator(columns: columns, rows: rows)
            _ = person.wizard.open(.review)
            person.read()
            person.write()
            return person
        }
    }
}

extension Wizard {
    mutating func open(_ section: Section) { _ = open(.section(section)) }
    mutating func setVerification() { answers[.verifySSL] = .text("validate") }
}
