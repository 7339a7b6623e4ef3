import SSOModel
import Testing

@testable import WizardUI

@Suite struct NavigationTests {
    @Test func ctrlNWalksAllScreensToWriteAndDoesNotPressIt() {
        var person = Operator(.complete)
        var titles = [person.wizard.page.title]
        for _ in 0..<7 {
            person.press(.control("n"))
            titles.append(person.wizard.page.title)
        }
        #expect(
            titles == [
                "Welcome", "App registration", "Credentials", "Access", "Ingestion", "Target",
                "Review", "Review",
            ])
        #expect(person.wizard.focus == .button(.write))
        #expect(!person.hasWritten)
        person.press(.enter)
        #expect(person.wizard.page == .done)
        person.press(.enter)
        #expect(person.outcome == .done)
    }

    @Test func enterAloneWalksFromTheFirstFieldToTheLastScreen() {
        var person = Operator(.complete)
        for _ in 0..<40 where person.wizard.page != .review { person.press(.enter) }
        #expect(person.wizard.page == .review)
    }

    @Test(arguments: Page.all) func theScreenNamesItsStep(page: Page) {
        var person = Operator(.complete)
        person.goTo(page)
        let header = person.screen.split(separator: "\n").first ?? ""
        #expect(header.contains(page.title))
        if let step = page.step {
            #expect(header.contains("Step \(step) of 7"))
        } else {
            #expect(!header.contains("Step"))
        }
    }

    @Test(arguments: Page.all.dropFirst()) func everyScreenStartsWithItsFirstField(page: Page) {
        var person = Operator(.complete)
        person.goTo(page)
        #expect(person.wizard.focus == person.wizard.focusOrder.first)
    }

    @Test(arguments: [Key.escape, .control("b")])
    func goingBackIsNeverBlockedAndLosesNothing(key: Key) {
        var person = Operator()
        person.goTo(.section(.registration))
        person.press(.control("n"))
        person.type("not a GUID")
        person.press(key)
        #expect(person.wizard.page == .section(.registration))
        person.press(.control("n"))
        #expect(person.screen.contains("not a GUID"))
    }

    @Test func nextStopsAtTheFirstErrorAndCountsThem() {
        var person = Operator()
        person.goTo(.section(.credentials))
        person.press(.tab, .tab, .control("n"))
        #expect(person.wizard.page == .section(.credentials))
        #expect(person.wizard.focus == .field(.clientID))
        #expect(person.screen.contains("2 fields need your attention."))
    }

    private static let refusal = FileRefusal(Problem(Refusal.notAFile.kind, "/etc is a folder."))

    /// Also where the file is named and Next pressed at once, or nothing is touched at all.
    @Test(
        arguments: [(QuestionID.targetPath, false), (.ingestionPath, false), (.targetPath, true)])
    func nextStopsAtAFileThatCannotBeWritten(id: QuestionID, isGiven: Bool) {
        var person = Operator(
            isGiven ? Answers.complete.overridden(by: Answers([id: .text("/etc")])) : .complete)
        person.status = ["/etc": .unusable(Self.refusal)]
        person.goTo(.section(.target))
        if !isGiven {
            person.focus(id)
            person.press(.control("u"))
            person.type("/etc")
        }
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.target))
        #expect(person.wizard.focus == .field(id))
        #expect(person.screen.contains("1 field needs your attention."))
        #expect(person.screen.contains("Error: /etc is a folder."))
        person.press(.control("u"))
        person.type("other.yaml")
        person.press(.control("n"))
        #expect(person.wizard.page == .review)
    }

    /// What stands in the way may be moved away meanwhile.
    @Test func theFilesAreLookedAtOnceMore() {
        var person = Operator(.complete)
        person.status = ["openmetadata_azure.env": .unusable(Self.refusal)]
        person.goTo(.section(.target))
        for _ in 0..<20 where !person.wizard.focus.isButton { person.press(.tab) }
        person.status = [:]
        person.press(.enter)
        #expect(person.wizard.page == .review)
    }

    /// Review has the section that is to be put into the file by hand.
    @Test func whatIsPastedByHandStopsNobody() {
        var person = Operator(.complete)
        person.status = [
            "openmetadata_azure.env": .unusable(Self.refusal, canBePasted: true)
        ]
        person.goTo(.review)
        #expect(person.wizard.page == .review)
    }

    @Test func fieldsInErrorAreCountedWithTheFiles() {
        var person = Operator(.complete)
        person.status = ["/etc": .unusable(Self.refusal)]
        person.goTo(.section(.target))
        person.focus(.targetPath)
        person.press(.control("u"))
        person.type("/etc")
        person.press(.enter, .control("u"))
        person.type("nowhere")
        person.press(.control("n"))
        #expect(person.wizard.focus == .field(.targetPath))
        #expect(person.screen.contains("2 fields need your attention."))
    }

    @Test func tabGoesRoundNeitherEnd() {
        var person = Operator(.complete)
        person.goTo(.section(.credentials))
        person.press(.backTab)
        #expect(person.wizard.focus == .field(.clientID))
        person.press(.tab, .tab, .tab, .tab, .tab)
        #expect(person.wizard.focus == .button(.back))
    }

    /// Next comes before Back, whichever key leads there, and whatever is wrong on the screen.
    @Test(arguments: Section.allCases, [Key.tab, .enter, .down])
    func theWayForwardComesFirst(section: Section, key: Key) {
        for answers in [Answers.complete, Answers([.clientID: .text("x"), .jwksURL: .text("x")])] {
            var person = Operator(answers)
            person.wizard.open(section)
            person.press(.control("n"), .control("n"))
            if person.wizard.page != .section(section) { person.wizard.open(section) }
            for _ in 0..<20 where !person.wizard.focus.isButton { person.press(key) }
            #expect(person.wizard.page == .section(section))
            #expect(person.wizard.focus == .button(.next))
            person.press(.tab)
            #expect(person.wizard.focus == .button(.back))
        }
    }

    @Test func arrowsStayAmongTheButtons() {
        var person = Operator(.complete)
        person.goTo(.section(.credentials))
        person.press(.tab, .tab, .left, .left)
        #expect(person.wizard.focus == .button(.next))
        person.press(.right, .right)
        #expect(person.wizard.focus == .button(.back))
    }

    @Test func aRowOfTheReviewLeadsToItsFieldAndBack() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.press(.down, .down, .down, .down, .enter)
        #expect(person.wizard.page == .section(.credentials))
        #expect(person.wizard.focus == .field(.clientID))
        person.press(.control("u"))
        person.type("11111111-2222-4333-8444-555555555555")
        person.press(.enter)
        #expect(person.wizard.page == .review)
        #expect(person.wizard.focus == .answerRow(.clientID))
        #expect(person.screen.contains("11111111-2222-4333-8444-555555555555"))
    }

    @Test func enterStaysInAFieldOfTheReviewThatIsWrong() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.press(.down, .down, .down, .down, .enter, .control("u"))
        person.type("nonsense")
        person.press(.enter)
        #expect(person.wizard.page == .section(.credentials))
        #expect(person.screen.contains("Error:"))
    }

    @Test(arguments: [Key.enter, .control("n")])
    func aFileOfTheReviewThatCannotBeWrittenIsStayedWith(key: Key) {
        var person = Operator(.complete)
        person.status = ["/etc": .unusable(Self.refusal)]
        person.goTo(.review)
        for _ in 0..<40 where person.wizard.focus != .answerRow(.targetPath) { person.press(.down) }
        person.press(.enter, .control("u"))
        person.type("/etc")
        person.press(key)
        #expect(person.wizard.focus == .field(.targetPath))
        #expect(person.screen.contains("Error: /etc is a folder."))
        person.press(.control("u"))
        person.type("other.env")
        person.press(key)
        #expect(person.wizard.focus == .answerRow(.targetPath))
    }

    @Test func writeIsRefusedWhileAnAnswerIsWrong() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.press(.down, .down, .down, .down, .enter)
        person.press(.control("u"))
        person.type("nonsense")
        person.press(.escape)
        person.write()
        #expect(person.wizard.page == .review)
        #expect(person.screen.contains("1 answer needs your attention."))
        #expect(!person.effects.contains { if case .write = $0 { true } else { false } })
    }
}

@Suite struct QuitTests {
    @Test(arguments: Page.all.dropLast(), [Key.control("c"), .function(10)])
    func theQuitMenuOpensEverywhereAndCanBeLeft(page: Page, key: Key) {
        var person = Operator(.complete)
        person.goTo(page)
        let before = person.screen
        person.press(key)
        #expect(person.screen.contains("Keep the draft and quit"))
        person.press(.escape)
        #expect(person.screen == before)
        #expect(person.outcome == nil)
    }

    @Test func keepingTheDraftSavesIt() {
        var person = Operator(.complete)
        person.press(.control("c"), .enter)
        #expect(person.effects.contains(.saveDraft))
        #expect(person.outcome == .quitKeepingDraft)
    }

    @Test func discardingRemovesTheDraftAndWritesNothing() {
        var person = Operator(.complete)
        person.goTo(.review)
        person.press(.function(10), .down, .enter)
        #expect(person.effects.contains(.discardDraft))
        #expect(person.outcome == .discarded)
        #expect(!person.effects.contains { if case .write = $0 { true } else { false } })
    }
}

@Suite struct WindowTests {
    @Test func aWindowThatIsTooSmallShowsOneLineAndTakesNoEnter() {
        var person = Operator(.complete)
        person.goTo(.section(.access))
        person.resize(59, 15)
        #expect(person.screen.split(separator: "\n").count == 1)
        person.press(.enter, .control("n"), .tab)
        person.resize(80, 24)
        #expect(person.wizard.page == .section(.access))
        #expect(person.wizard.focus == .field(.adminPrincipals))
    }

    /// There is no room for a menu.
    @Test(arguments: [Key.function(10), .control("c")])
    func theWayOutOfAWindowThatIsTooSmallKeepsTheDraft(key: Key) {
        var person = Operator(.complete)
        person.goTo(.section(.access))
        person.resize(59, 15)
        person.press(key)
        person.send(.draftSaved)
        #expect(person.outcome == .quitKeepingDraft)
        #expect(person.effects.contains(.saveDraft))
    }

    /// Only who is told so loses what they typed.
    @Test func whereTheDraftCannotBeKeptTheFirstControlCOnlySaysSo() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.type("Ours")
        person.resize(59, 15)
        person.press(.control("c"))
        person.send(.draftFailed(Problem(Refusal.noSpace.kind, "The disk is full.")))
        #expect(person.outcome == nil)
        #expect(person.screen.contains("The draft cannot be kept; Ctrl-C again quits"))
        person.press(.enter)
        #expect(person.outcome == nil)
        person.press(.control("c"))
        #expect(person.outcome == .quitKeepingDraft)
    }

    @Test(arguments: [(1, 1), (2, 1), (0, 0), (60, 16), (400, 200), (80, 2), (3, 100)])
    func anySizeCanBeDrawnOnEveryScreen(columns: Int, rows: Int) {
        for page in Page.all {
            var person = Operator(.complete)
            person.goTo(page)
            person.resize(columns, rows)
            let frame = person.wizard.frame(.unicode)
            #expect(frame.rows.count == rows)
            #expect(frame.rows.allSatisfy { $0.count == columns })
        }
    }

    @Test(arguments: [(60, 16), (80, 24), (132, 43)])
    func theCursorStandsInsideTheWindowAtEveryFocus(columns: Int, rows: Int) {
        for page in Page.all {
            var person = Operator(.complete, columns: columns, rows: rows)
            person.goTo(page)
            for _ in person.wizard.focusOrder {
                let cursor = person.wizard.frame(.unicode).cursor
                #expect(cursor != nil, "\(page) \(person.wizard.focus)")
                if let cursor {
                    #expect(cursor.column < columns && cursor.row < rows)
                }
                person.press(.tab)
            }
        }
    }

    @Test func theBottomRightCornerStaysEmptySoThatNoTerminalScrolls() {
        for page in Page.all {
            var person = Operator(.complete, columns: 60, rows: 16)
            person.goTo(page)
            #expect(person.wizard.frame(.unicode).rows[15][59].text == " ")
        }
    }
}
