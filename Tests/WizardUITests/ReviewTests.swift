import SSOModel
import Testing

@testable import WizardUI

/// Write counts only for a plan that its operator has seen.
@Suite struct PlanViewTests {
    private func review() -> Operator {
        var person = Operator(.complete)
        person.reads = false
        person.goTo(.review)
        return person
    }

    @Test func keysBeforeReviewIsPaintedAreDropped() {
        var person = review()
        let before = person.wizard.focus
        person.press(.control("n"), .enter, .character(" "), .tab, .escape, .control("c"))
        person.paste("text")
        person.send(.input(.text("x")))
        #expect(person.wizard.page == .review)
        #expect(person.wizard.focus == before)
        #expect(person.wizard.overlay == nil)
        #expect(!person.hasWritten)
    }

    @Test(arguments: [Key.enter, .character(" ")]) func itHasToStandToBeWritten(key: Key) {
        var person = review()
        person.send(.planPainted)
        person.press(.control("n"), key)
        #expect(!person.hasWritten)
        #expect(person.screen.contains("Read it first: Write works in a moment."))
        #expect(!person.screen.contains("Enter Write"))
        person.send(.planStood)
        #expect(person.screen.contains("Enter Write"))
        person.press(key)
        #expect(person.hasWritten)
    }

    @Test func controlNOnlyMovesToWrite() {
        var person = review()
        person.read()
        for _ in 0..<20 { person.press(.control("n")) }
        #expect(person.wizard.focus == .button(.write))
        #expect(!person.hasWritten)
    }

    @Test func anEnterOrASpaceInABurstDoesNotPressIt() {
        var person = review()
        person.read()
        person.press(.control("n"))
        person.send(.input(.enterInBurst(behindKey: false)))
        person.send(.input(.text(" ")))
        #expect(!person.hasWritten)
        #expect(person.screen.contains("Keys came all at once and pressed nothing: press again."))
    }

    /// The time begins anew with every plan, and runs only while it is on the screen.
    @Test func aNewPlanIsReadAnew() {
        var person = review()
        person.read()
        person.send(.previewed(Preview(files: [.init(path: "b", summary: "new", diff: ["+b"])])))
        person.press(.control("n"), .enter)
        #expect(!person.hasWritten)
        person.read()
        person.press(.enter, .escape)
        person.press(.control("n"))
        person.send(.planPainted)
        person.press(.function(1))
        person.send(.planStood)
        person.press(.escape)
        person.send(.planPainted)
        person.press(.control("n"), .enter)
        #expect(!person.hasWritten)
        person.send(.planStood)
        person.press(.enter)
        #expect(person.hasWritten)
    }

    /// Leaving Target asks for both at once, and the plan is made before the answer is known.
    @Test func whatIsFoundInAFileAfterReviewWasOpenedIsPlannedAnew() {
        var person = Operator(.complete)
        person.goTo(.section(.target))
        person.effects = []
        person.press(.control("n"))
        let first = person.effects.last
        for times in 1...2 {
            let effects = person.wizard.handle(
                .inspected(
                    Inspection(
                        answers: FileAnswers(found: [
                            .redirectURI: .text("https://sso.example.com/callback")
                        ]))))
            guard times == 1 else {
                #expect(effects.isEmpty)
                break
            }
            #expect(effects.count == 1 && effects.last != first)
            guard case .preview(let settings)? = effects.last else {
                Issue.record("no preview: \(effects)")
                return
            }
            #expect("\(settings)".contains("sso.example.com"))
        }
    }

    @Test(arguments: [
        (Refusal.changedMeanwhile, true), (.noSpace, true), (.diskError, false), (.halfDone, false),
    ]) func onlyWhatAnotherLookCanMendIsPlannedAnew(refusal: Refusal, isPlanned: Bool) {
        var person = Operator(.complete)
        person.goTo(.review)
        person.effects = []
        person.send(.writeFailed(refusal.problem([.file: "a.env", .files: "a.env"])))
        #expect(
            person.effects.contains { if case .preview = $0 { true } else { false } } == isPlanned)
        #expect(person.screen.contains("Nothing was written") == (refusal != .halfDone))
        #expect(person.screen.contains(refusal.kind.code))
        person.press(.escape)
        #expect(person.screen.contains("The files cannot be written.") != isPlanned)
    }

    @Test func afterAFailedWriteThePlanIsMadeAndReadAnew() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.reads = false
        person.effects = []
        person.send(.writeFailed(Problem(Refusal.noSpace.kind, "The disk is full.")))
        #expect(person.effects.contains { if case .preview = $0 { true } else { false } })
        #expect(person.screen.contains("The disk is full."))
        person.press(.escape)
        #expect(person.wizard.focus == .answerRow(.applicationName))
        #expect(person.screen.contains("The plan was made anew: read it once more."))
        person.press(.control("n"), .enter)
        #expect(!person.hasWritten)
        person.read()
        person.write()
        #expect(person.hasWritten)
    }
}

/// What is on the screen is what Enter acts on.
@Suite struct ReviewScreenTests {
    private static let long =
        "+AUTHENTICATION_PUBLIC_KEYS=[https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-"
        + "1e2d3f4a5b6c/discovery/v2.0/keys,http://localhost:8585/api/v1/system/config/jwks]"

    private func review(_ files: [Preview.File], rows: Int = 24) -> Operator {
        var person = Operator(.complete, rows: rows)
        person.goTo(.review)
        person.send(.previewed(Preview(files: files)))
        return person
    }

    /// What is wrong stands above the first row, however much it is.
    @Test func itOpensAtItsTop() {
        let mistakes = (1...30).map { Preview.Mistake(severity: .warning, text: "mistake \($0)") }
        let person = review(
            [Preview.File(path: "a.env", summary: "new", diff: ["+a"], mistakes: mistakes)])
        #expect(person.screen.contains("Nothing is written yet."))
        #expect(person.screen.contains("mistake 1\n") || person.screen.contains("mistake 1 "))
    }

    @Test func enterOnTheSecondFileShowsItsChanges() {
        var person = review([
            .init(path: "one.env", summary: "new", diff: ["+FIRST=1"]),
            .init(path: "two.yaml", summary: "new", diff: ["+second: 2"]),
        ])
        person.press(.control("n"), .backTab)
        #expect(person.wizard.focus == .fileRow(1))
        person.press(.enter)
        guard case .reader(let reader) = person.wizard.overlay else {
            Issue.record("nothing opened")
            return
        }
        #expect(reader.title == "two.yaml (new)")
        #expect(reader.blocks == [.verbatim("+second: 2", .added)])
    }

    /// The rows below each other, put together, are the line; no mark of theirs is part of it.
    @Test(arguments: [false, true]) func aLongLineIsWrappedAndNotCut(isOverlay: Bool) {
        var person = review([.init(path: "a.env", summary: "new", diff: [Self.long])], rows: 60)
        if isOverlay { person.press(.control("n"), .backTab, .enter) }
        let frame = person.wizard.frame(.ascii)
        let rows = frame.plainText.split(separator: "\n").map { row in
            row.filter { $0 != "|" }.drop { $0 == " " }
        }
        guard let start = rows.firstIndex(where: { $0.hasPrefix("+AUTHENTICATION_PUBLIC") }) else {
            Issue.record("no such line:\n\(frame.plainText)")
            return
        }
        let rest = rows[(start + 1)...].prefix { $0.hasPrefix("\\ ") }.map { $0.dropFirst(2) }
        #expect(!rest.isEmpty)
        let whole = ([rows[start]] + rest).map { $0.filter { $0 != " " } }.joined()
        #expect(whole == Self.long)
    }

    @Test func errorsStandAboveWarningsAndBothAboveTheAnswers() {
        let person = review([
            .init(
                path: "a.env", summary: "updated", diff: ["+A=1"],
                mistakes: [
                    .init(severity: .warning, text: "line 1: Odd."),
                    .init(severity: .error, text: "line 2: Wrong."),
                ])
        ])
        let places = [
            "Error, a.env: line 2: Wrong.", "Warning, a.env: line 1: Odd.", "Application name",
        ]
        .map { person.screen.split(separator: $0)[0].count }
        #expect(places == places.sorted())
        #expect(person.screen.contains("1 error in your files besides: look before you"))
        #expect(person.screen.contains("1 warning."))
    }

    @Test func enterActsOnNoRowThatIsOutOfSight() {
        let diff = (0..<80).map { "+LINE_\($0)=1" }
        var person = review([.init(path: "a.env", summary: "new", diff: diff)])
        for page in 0..<4 {
            person.press(.pageDown)
            let screen = person.screen
            let cursor = person.wizard.frame(.unicode).cursor
            #expect(cursor.map { $0.row < 21 && $0.column < 60 } == true, "page \(page)")
            if case .answerRow(let id) = person.wizard.focus, screen.contains("▸") {
                #expect(screen.contains("▸ \(Question.with(id).label)"))
            }
        }
        #expect(person.screen.contains("LINE_50"))
        #expect(!person.screen.contains("▸"))
        person.press(.enter)
        #expect(person.wizard.page == .review)
        #expect(person.wizard.overlay == nil)
        #expect(person.screen.contains("▸"))
    }

    @Test func pageDownBringsTheFocusAlong() {
        var person = review([.init(path: "a.env", summary: "new", diff: ["+A=1"])])
        person.press(.pageDown)
        #expect(person.screen.contains("▸"))
        #expect(!person.screen.contains("▸ Application name"))
    }

    @Test func scrollingIsNamedOnlyWhereThereIsMore() {
        for rows in [16, 24, 60] {
            for page in Page.all {
                var person = Operator(.complete, columns: 100, rows: rows)
                person.goTo(page)
                let hasMore = person.screen.contains("↓") || person.screen.contains("↑")
                #expect(person.screen.contains("PgDn Scroll") == hasMore, "\(page) \(rows)")
            }
        }
    }

    @Test(arguments: [(Page.review, "apply --undo"), (.review, ".bak"), (.done, "apply --undo")])
    func helpSaysWhatTheScreenIsFor(page: Page, words: String) {
        var person = Operator(.complete)
        person.goTo(page)
        person.press(.function(1))
        #expect(person.screen.contains(words))
    }

    @Test func doneNamesTheWayBack() {
        var person = Operator(.complete)
        person.goTo(.done)
        person.press(.escape)
        #expect(person.screen.contains("omsso apply --undo is the way back."))
        person.send(.written(WriteReport(files: [], unchanged: ["a.env"])))
        person.press(.escape)
        #expect(person.screen.contains("No file was changed."))
    }
}

/// Next stands first, for Enter as for Tab.
@Suite struct ButtonTests {
    @Test(arguments: Section.allCases) func enterOnTheLastFieldGoesToNext(section: Section) {
        for key in [Key.enter, .tab] {
            var person = Operator(.complete)
            person.goTo(.section(section))
            for _ in 0..<20 where !person.wizard.focus.isButton { person.press(key) }
            #expect(person.wizard.focus == .button(.next))
        }
    }

    @Test func alsoAfterAnErrorWasMended() {
        var person = Operator()
        person.goTo(.section(.credentials))
        person.type("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10")
        person.press(.enter)
        person.type("wrong")
        person.press(.enter, .control("n"))
        #expect(person.wizard.focus == .field(.tenantID))
        person.press(.control("u"))
        person.type("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c")
        person.press(.enter)
        #expect(person.wizard.focus == .button(.next))
    }
}
