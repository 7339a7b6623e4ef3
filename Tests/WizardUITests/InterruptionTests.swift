import SSOModel
import Testing

@testable import WizardUI

/// Leaving, coming back, and two at once, as the wizard sees it.
@Suite struct InterruptionTests {
    private static let draft = Draft(
        answers: .complete, origin: "step 2", place: .init(page: .section(.credentials)))

    private func start(draft: Draft? = draft, other: String? = nil) -> Operator {
        var person = Operator()
        person.wizard = Wizard(
            draft: draft,
            otherSession: other.map { OtherSession("omsso is open already: \($0).") },
            now: Operator.now)
        return person
    }

    @Test(arguments: Page.all.dropLast()) func controlCTwiceKeepsTheDraftAndQuits(page: Page) {
        var person = Operator(.complete)
        person.goTo(page)
        person.press(.control("c"), .control("c"))
        #expect(person.outcome == .quitKeepingDraft)
        #expect(person.effects.contains(.saveDraft))
    }

    @Test func f10TwiceGoesOn() {
        var person = Operator(.complete)
        person.press(.function(10), .function(10))
        #expect(person.outcome == nil)
        #expect(person.wizard.overlay == nil)
    }

    @Test func aFlagWinsOverTheDraftThatIsResumed() {
        let flag = "11111111-2222-4333-8444-555555555555"
        var person = Operator(Answers([.clientID: .text(flag)]), draft: Self.draft)
        person.press(.control("n"))
        #expect(person.wizard.text(of: .clientID) == flag)
        #expect(person.wizard.text(of: .principalDomain) == "example.com")
    }

    @Test func anOfferedDraftIsNeitherSavedOverNorLost() {
        var person = start()
        #expect(!person.wizard.keepsDraft)
        person.press(.control("c"), .control("c"))
        #expect(!person.effects.contains(.saveDraft))
        #expect(!person.effects.contains(.discardDraft))
    }

    @Test func takingOverEndsTheOtherSessionAndGoesOnWithItsDraft() {
        var person = start(draft: nil, other: "process 7")
        #expect(person.screen.contains("omsso is open already: process 7."))
        #expect(person.wizard.session.choice == .look)
        person.press(.right, .control("n"))
        #expect(person.effects.contains(.takeOver))
        #expect(person.wizard.page == .welcome)
        #expect(person.screen.contains("Waiting until the other session has saved and ended"))
        person.send(.tookOver(Self.draft, obstacle: nil))
        #expect(person.wizard.status == nil)
        #expect(person.wizard.page == .section(.credentials))
        #expect(person.wizard.text(of: .principalDomain) == "example.com")
    }

    @Test func whenTheOtherSessionDoesNotEndTheChoiceStays() {
        var person = start(other: "process 7")
        person.press(.right, .control("n"))
        person.send(.notice("The other session does not end."))
        #expect(person.screen.contains("The other session does not end."))
        #expect(person.wizard.session.choices == [.look, .takeOver])
    }

    /// Nobody has to start anew to choose otherwise.
    @Test func whoLooksCanStillEndTheOtherSession() {
        var person = start(draft: nil, other: "process 7")
        person.press(.control("n"))
        #expect(person.screen.contains("Only looking"))
        person.press(.escape)
        #expect(person.wizard.page == .welcome)
        person.press(.backTab, .backTab, .right, .control("n"))
        #expect(person.effects.contains(.takeOver))
        person.send(.tookOver(Self.draft, obstacle: nil))
        #expect(!person.wizard.session.isOfAnother)
        #expect(!person.screen.contains("Only looking"))
        #expect(person.wizard.text(of: .principalDomain) == "example.com")
    }

    @Test(arguments: ["/srv/other", "/srv/here", nil]) func aDraftOfAnotherFolderSaysSo(
        folder: String?
    ) {
        let draft = Draft(answers: .complete, origin: "step 2", folder: folder)
        let here = Surroundings(
            FolderNames(
                "/srv/here", itself: FolderNames.Entry(owner: .root, isWritable: true), files: [:]),
            deployments: [])
        let wizard = Wizard(draft: draft, surroundings: here)
        var plain = PlainWizard(wizard)
        let texts = [
            wizard.frame(.unicode).plainText, plain.turn(width: 80).lines.joined(separator: "\n"),
        ]
        for text in texts {
            #expect(
                text.contains("It was begun in /srv/other") == (folder == "/srv/other"), "\(text)")
        }
    }

    @Test func whatWasTypedWhileLookingIsNotLost() {
        var person = start(draft: nil, other: "process 7")
        person.press(.control("n"))
        person.type("Ours")
        person.press(.tab, .escape, .backTab, .backTab, .right, .control("n"))
        person.send(.tookOver(Self.draft, obstacle: nil))
        #expect(person.wizard.text(of: .applicationName) == "Ours")
        #expect(person.wizard.text(of: .principalDomain) == "example.com")
        #expect(person.effects.contains(.saveDraft))
    }

    /// Only whom the operator was told of is ended.
    @Test func anotherSessionThanTheOneThatWasNamedIsAskedAboutAnew() {
        var person = start(draft: nil, other: "process 7")
        person.press(.right, .control("n"))
        person.send(.otherSession(OtherSession("omsso is open already: process 8.")))
        #expect(person.wizard.page == .welcome)
        #expect(person.screen.contains("process 8."))
        #expect(person.screen.contains("Another session has the draft by now: choose again."))
        #expect(person.wizard.session.choice == .look)
    }

    /// Until the screen that names the files was left here.
    @Test func whereADraftWasBegunIsSaidUntilItsFilesWereSeen() {
        let here = Surroundings(
            FolderNames(
                "/srv/here", itself: FolderNames.Entry(owner: .root, isWritable: true)))
        var person = Operator()
        person.wizard = Wizard(
            draft: Draft(
                answers: .complete, origin: "step 6", place: .init(page: .review),
                folder: "/srv/other"),
            surroundings: here, now: Operator.now)
        person.press(.control("n"))
        #expect(person.wizard.page == .review)
        #expect(person.screen.contains("It was begun in /srv/other"))
        #expect(person.wizard.folder == "/srv/other")
        person.press(.escape)
        #expect(person.wizard.page == .section(.target))
        #expect(person.screen.contains("It was begun in /srv/other"))
        person.press(.control("n"))
        #expect(!person.screen.contains("It was begun in"))
        #expect(person.wizard.folder == "/srv/here")
    }

    @Test func lookingNeitherSavesNorWritesNorDiscards() {
        var person = start(other: "process 7")
        person.press(.control("n"))
        #expect(person.wizard.session.isLooking)
        person.goTo(.review)
        person.write()
        person.press(.control("c"))
        #expect(person.outcome == .quitKeepingNothing)
        let harmful: [Effect] = [.saveDraft, .discardDraft, .takeOver]
        #expect(!person.effects.contains { harmful.contains($0) })
        #expect(!person.effects.contains { if case .write = $0 { true } else { false } })
    }

    /// Nothing of it is kept, so that leaving is asked about.
    @Test func whoOnlyLooksIsAskedOnceSomethingWasTyped() {
        var person = start(draft: nil, other: "process 7")
        person.press(.control("n"))
        person.type("Ours")
        person.press(.control("c"))
        #expect(person.outcome == nil)
        #expect(person.screen.contains("another one has"))
        #expect(person.screen.contains("▸ Continue"))
        #expect(!person.screen.contains("Keep the draft"))
        person.press(.control("c"))
        #expect(person.outcome == .quitKeepingNothing)
        #expect(!person.effects.contains(.saveDraft))
    }

    @Test func whoQuitsBesideAnotherSessionKeepsNothing() {
        var person = Operator()
        person.wizard = Wizard(
            answers: .complete, otherSession: OtherSession("It is open."), now: Operator.now)
        #expect(person.wizard.session.isOfAnother)
        person.press(.control("c"))
        #expect(person.outcome == .quitKeepingNothing)
    }

    @Test func aHolderWhoMayNotBeAskedIsNotOfferedToBeEnded() {
        let other = OtherSession("The draft is held by process 7 (x).", mayBeEnded: false)
        let wizard = Wizard(draft: Self.draft, otherSession: other)
        #expect(wizard.session.choices == [.look])
        #expect(wizard.frame(.unicode).plainText.contains(other.words))
        var plain = PlainWizard(wizard)
        #expect(plain.turn(width: 80).prompt?.text == "Type look: ")
    }

    @Test func whatCannotBeReadAfterTakingOverIsReadFirst() {
        let problem = Problem(Refusal.noSpace.kind, "draft.yaml:3: Unknown.")
        let part = Draft(
            answers: .complete, origin: "step 2", place: .init(page: .section(.credentials)),
            isPart: true)
        var person = start(draft: nil, other: "process 7")
        person.press(.right, .control("n"))
        person.send(.tookOver(part, obstacle: problem))
        #expect(person.wizard.page == .welcome)
        #expect(person.screen.contains("a draft cannot be read as a whole. draft.yaml:3"))
        #expect(person.wizard.session.choices == [.resume, .startOver])
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.credentials))
    }

    /// The draft that was handed over goes before the one that the other session has left.
    @Test(arguments: [true, false]) func whereOnesOwnDraftStaysIsSaidAsThatOfAnotherIsGoneOnWith(
        lacksToken: Bool
    ) {
        let handed = Draft(
            answers: .complete, origin: "now", lacksToken: lacksToken, isHandedOver: true)
        var person = start(draft: nil, other: "process 7")
        person.press(.right, .control("n"))
        person.send(.tookOver(handed, obstacle: nil, earlier: "/s/draft.yaml.earlier"))
        #expect(person.screen.contains("our own draft stays as draft.yaml.earlier."))
        #expect(person.screen.contains("Give the bot token again") == lacksToken)
    }

    /// What is on offer is never taken for the part of another that could be read.
    @Test(arguments: [true, false]) func whichDraftIsOnOfferIsSaid(isHandedOver: Bool) {
        let wizard = Wizard(
            draft: Draft(answers: .complete, origin: "now", isHandedOver: isHandedOver),
            obstacle: Problem(Refusal.noSpace.kind, "draft.yaml:3: Unknown."))
        let screen = wizard.frame(.unicode).plainText.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let which = isHandedOver ? "of standard input" : "that is kept here"
        #expect(screen.contains("the draft on offer is the one \(which)."), "\(screen)")
    }

    /// A slip of the hand costs nothing.
    @Test func whoStartsOverLosesTheDraftOnlyToAnotherAnswer() {
        var person = start()
        person.press(.right, .control("n"))
        #expect(person.wizard.page == .section(.registration))
        #expect(person.wizard.answers.given.isEmpty)
        #expect(!person.effects.contains(.discardDraft))
        person.type("Ours")
        person.press(.tab)
        #expect(person.effects.contains(.saveDraft))
    }

    @Test func aDraftThatCannotBeRemovedIsSaid() {
        var person = start()
        person.press(.right, .control("n"))
        person.press(.control("c"), .character("d"))
        person.send(.discardFailed(Problem(Refusal.denied.kind, "No permission.")))
        #expect(person.screen.contains("The draft could not be removed. No permission."))
        person.press(.control("c"), .character("d"))
        #expect(person.wizard.session.discardFailure == nil)
        person.send(.discardFailed(Problem(Refusal.denied.kind, "No permission.")))
        #expect(person.wizard.session.discardFailure != nil)
    }

    @Test func aDraftThatCannotBeKeptIsSaidOnceUntilItCanBeAgain() {
        var person = Operator()
        person.goTo(.section(.registration))
        for _ in 0..<2 {
            person.send(.draftFailed(Problem(Refusal.noSpace.kind, "The disk is full.")))
            #expect(person.screen.contains("The draft is not kept. The disk is full."))
            person.press(.tab)
            person.send(.draftFailed(Problem(Refusal.noSpace.kind, "The disk is full.")))
            #expect(!person.screen.contains("not kept"))
            person.send(.draftSaved)
        }
    }
}

/// The ways out where no draft can be kept.
@Suite struct NoDraftTests {
    private static let problem = Problem(
        Refusal.noSpace.kind, "Cannot write /home/ada.lovelace/.local/state/omsso/draft.yaml.",
        "The disk is full: make room on it.")

    @Test(arguments: [(80, 24), (60, 16), (140, 40)])
    func theMenuSaysTheWholeCauseAndOffersNoDraft(columns: Int, rows: Int) {
        var person = Operator(columns: columns, rows: rows)
        person.goTo(.section(.registration))
        person.type("Ours")
        person.press(.control("c"))
        #expect(person.effects.contains(.saveDraft))
        person.send(.draftFailed(Self.problem))
        // Words go on in the next row of the box.
        let screen = person.screen.filter { !" │\n".contains($0) }
        for text in [
            "The draft cannot be kept.", Self.problem.message, Self.problem.advice,
            "▸ Continue", "Discard everything and quit", "Ctrl-C Quit",
        ] { #expect(screen.contains(text.filter { $0 != " " }), "\(text) in \(person.screen)") }
        #expect(!person.screen.contains("Keep"))
        person.press(.character("k"))
        #expect(person.outcome == nil)
        person.press(.down, .down, .enter)
        #expect(person.outcome == nil)
        #expect(person.wizard.overlay == nil)
    }

    @Test func whereItCanBeKeptAgainItIsOffered() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.send(.draftFailed(Self.problem))
        person.press(.control("c"))
        person.send(.draftSaved)
        #expect(person.screen.contains("▸ Keep the draft and quit"))
    }

    @Test func controlCTwiceStillLeaves() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.press(.control("c"))
        person.send(.draftFailed(Self.problem))
        person.press(.control("c"))
        #expect(person.outcome == .quitKeepingDraft)
    }

    @Test func plainPromptsSayTheSame() {
        var talk = Conversation()
        talk.goTo(.section(.registration))
        _ = talk.plain.handle(Event.draftFailed(Self.problem))
        talk.say("!", "keep")
        #expect(talk.transcript.contains("The draft cannot be kept."))
        #expect(talk.transcript.contains("Type continue or discard: keep\nThat is none"))
        #expect(!talk.transcript.contains("Keep the draft"))
        talk.say("continue", "!", "discard")
        #expect(talk.outcome == .discarded)
    }

    @Test func theEndOfInputEndsPlainPrompts() {
        var talk = Conversation()
        talk.goTo(.section(.registration))
        _ = talk.plain.handle(Event.draftFailed(Self.problem))
        talk.enter(.end)
        #expect(talk.outcome == .quitKeepingDraft)
    }

    /// Before anything is typed, and once where one cause stands behind both.
    @Test(arguments: [nil, "/s is foreign.", "draft.yaml:3: Unknown."])
    func thatNothingCanBeKeptIsSaidFirst(obstacle: String?) {
        let unkept = Problem(Refusal.stateForeign.kind, "/s is foreign.", "Move it away.")
        let wizard = Wizard(
            obstacle: obstacle.map { Problem(Refusal.stateForeign.kind, $0, "Move it away.") },
            unkept: UnkeptDraft(unkept))
        var plain = PlainWizard(wizard)
        let screen = wizard.frame(.unicode).plainText
        for text in [screen, plain.turn(width: 80).lines.joined(separator: "\n")] {
            #expect(text.contains("nothing that you type can be kept"), "\(text)")
            #expect(
                text.filter { !" │\n".contains($0) }.ranges(of: "/sisforeign.").count == 1,
                "\(text)")
        }
    }

    @Test func aDraftThatCannotBeReadIsSaidFirst() {
        let problem = Problem(Refusal.stateForeign.kind, "/s belongs to root, not to you (ada).")
        let wizard = Wizard(obstacle: problem)
        let text = "Warning: a draft cannot be read. /s belongs to root, not to you (ada)."
        #expect(wizard.frame(.unicode).plainText.contains(text))
        var plain = PlainWizard(wizard)
        #expect(plain.turn(width: 100).lines.contains { $0.hasPrefix(text) })
    }
}

@Suite struct TypingPauseTests {
    @Test func anErrorChangesItsWordsOnlyWhenTypingRests() {
        var person = Operator()
        person.goTo(.section(.credentials))
        person.type("7f3c1a52")
        person.press(.tab, .backTab)
        let told = person.wizard.fields.problems(of: .clientID)
        #expect(!told.isEmpty)
        person.rests = false
        person.type("-0b8e-4e57-9a41-5d2b6c9e8f10")
        #expect(person.wizard.isTyping)
        #expect(person.wizard.fields.problems(of: .clientID) == told)
        person.send(.rested)
        #expect(person.wizard.fields.problems(of: .clientID).isEmpty)
    }

    @Test func leavingTheFieldDoesNotWait() {
        var person = Operator()
        person.rests = false
        person.goTo(.section(.credentials))
        person.type("nonsense")
        person.press(.tab)
        #expect(person.screen.contains("Error"))
        #expect(!person.wizard.isTyping)
    }
}

@Suite struct MouseTests {
    @Test func aClickFocusesChoosesAndPresses() {
        var person = Operator(.complete)
        person.goTo(.section(.registration))
        person.click("Redirect URI  ")
        #expect(person.wizard.focus == .field(.redirectURI))
        person.click("China")
        #expect(person.wizard.text(of: .cloud) == "china")
        person.click("Next")
        #expect(person.wizard.page == .section(.credentials))
        person.click("Back")
        #expect(person.wizard.page == .section(.registration))
    }

    @Test func aClickBesideEverythingDoesNothing() {
        var person = Operator(.complete)
        person.goTo(.section(.registration))
        let before = person.screen
        for point in [
            Point(column: 0, row: 0), Point(column: 79, row: 23), Point(column: 500, row: 90),
        ] {
            person.send(.input(.mouse(MouseEvent(.press, at: point))))
        }
        #expect(person.screen == before)
    }

    @Test func anOverlayTakesTheMouse() {
        var person = Operator(.complete)
        person.goTo(.section(.registration))
        person.press(.control("c"))
        person.click("Discard everything")
        #expect(person.outcome == .discarded)
    }

    @Test func theWheelScrolls() {
        var person = Operator(.complete, columns: 80, rows: 16)
        person.goTo(.review)
        let before = person.screen
        person.send(.input(.mouse(MouseEvent(.wheelDown, at: Point(column: 1, row: 5)))))
        #expect(person.screen != before)
        person.send(.input(.mouse(MouseEvent(.wheelUp, at: Point(column: 1, row: 5)))))
        #expect(person.screen == before)
    }
}

@Suite struct PasteLimitTests {
    private func credentials() -> Operator {
        var person = Operator()
        person.goTo(.section(.credentials))
        return person
    }

    @Test func aFieldIsNotFilledBeyondItsLimit() {
        var person = credentials()
        person.paste(String(repeating: "x", count: LineEditor.limit))
        person.type("y")
        #expect(person.screen.contains("The rest was left out: a field takes 16384 bytes."))
        #expect(person.wizard.text(of: .clientID).count == LineEditor.limit)
        person.send(.input(.oversizedPaste(1_000_000)))
        #expect(person.screen.contains("this has 1000000"))
    }

    @Test func aTokenIsNotTakenByAnotherField() {
        var person = credentials()
        person.paste("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJib3QifQ.c2lnbmF0dXJl")
        #expect(person.screen.contains("this is a token, and belongs to Bot token in step 4"))
        #expect(!person.screen.contains("eyJ"))
    }

    @Test func clearedTextComesBack() {
        var person = credentials()
        person.type("abc def")
        person.press(.control("u"), .control("y"))
        #expect(person.wizard.text(of: .clientID) == "abc def")
        person.press(.control("u"), .alt("u"))
        #expect(person.wizard.text(of: .clientID) == "abc def")
    }
}
