import SSOModel

extension Wizard {
    /// Takes one event, and says what is to be done outside.
    package mutating func handle(_ event: Event) -> [Effect] {
        defer { checkPlanView() }
        return permitted(effects(of: event))
    }

    private mutating func effects(of event: Event) -> [Effect] {
        switch event {
        case .input(let input): return handle(input)
        case .inspected(let inspection):
            take(inspection)
            return []
        case .previewed(let preview):
            self.preview = preview
            planView = .unseen
            return []
        case .written(let report): return showDone(report)
        case .writeFailed(let reason):
            overlay = .reader(HelpText.failure(reason))
            return [.bell] + requestPreview()
        case .draftFailed(let reason): return tellDraftFails(reason)
        case .draftSaved:
            draftFailure = nil
            return []
        case .tookOver(let draft): return takeOver(draft)
        case .rested:
            held = nil
            return []
        case .planPainted:
            takePainted()
            return []
        case .planStood:
            takeStood()
            return []
        case .notice(let text):
            status = Status(text, .warning)
            return []
        }
    }

    private mutating func handle(_ input: InputEvent) -> [Effect] {
        if case .resize(let size) = input {
            self.size = size
            return []
        }
        if isPlanNew { return [] }
        let menuIsNew = isMenuNew
        isMenuNew = false
        switch input {
        case .resize: return []
        case .key(let key): return handle(key)
        case .text(let text): return handleBurst(text, menuIsNew: menuIsNew)
        case .enterInBurst(let isBehindKey): return handleEnterInBurst(isBehindKey)
        case .paste(let text): return handlePaste(text)
        case .oversizedPaste(let count): return refuse(count)
        case .mouse(let event): return handle(event)
        }
    }

    /// Says once that the draft cannot be kept, and then lets the operator work.
    private mutating func tellDraftFails(_ reason: String) -> [Effect] {
        defer { draftFailure = reason }
        guard draftFailure == nil else { return [] }
        status = Status("The draft is not kept. \(reason)", .warning)
        return []
    }

    /// Below this size there is room for one line only, and only quitting is possible.
    package static let minimumSize = Size(columns: 60, rows: 16)

    package var isTooSmall: Bool {
        size.columns < Self.minimumSize.columns || size.rows < Self.minimumSize.rows
    }

    mutating func handle(_ key: Key) -> [Effect] {
        if !key.isCharacter { word = nil }
        switch key {
        case .control("l"): return [.repaint]
        case .control("z"): return [.suspend]
        default: break
        }
        if isTooSmall { return handleTooSmall(key) }
        if key == .control("c") || key == .function(10) { return handleQuit(key) }
        if overlay != nil { return handleOverlay(key) }
        status = nil
        if let effects = handleGlobal(key) { return effects }
        return handleFocused(key)
    }

    private func handleTooSmall(_ key: Key) -> [Effect] {
        switch key {
        case .control("c"), .function(10): quitEffects
        default: []
        }
    }

    /// What quitting does where the menu has no room or no use.
    private var quitEffects: [Effect] {
        page == .done ? [.quit(.done)] : [.saveDraft, .quit(.quitKeepingDraft)]
    }

    /// The menu; a second Ctrl-C means that its operator wants out, and loses nothing by it.
    private mutating func handleQuit(_ key: Key) -> [Effect] {
        if page == .done || isLooking { return quitEffects }
        guard case .quitMenu = overlay else {
            openQuitMenu()
            return []
        }
        overlay = nil
        return key == .control("c") ? quitEffects : []
    }

    private mutating func handleGlobal(_ key: Key) -> [Effect]? {
        switch key {
        case .function(1), .control("g"): openHelp()
        case .tab: return moveFocus(by: 1)
        case .backTab: return moveFocus(by: -1)
        case .down: return scrollOrMove(by: 1)
        case .up: return scrollOrMove(by: -1)
        case .pageDown: scrollPage(by: 1)
        case .pageUp: scrollPage(by: -1)
        case .escape, .control("b"): return goBack()
        case .control("n"): return pressFirst()
        case .control("r"): isSecretShown.toggle()
        default: return nil
        }
        return []
    }

    /// Ctrl-N: the button that goes on; but what is written wants a key of its own.
    private mutating func pressFirst() -> [Effect] {
        guard page == .review else { return press(buttons.first ?? .next) }
        return setFocus(.button(.write))
    }

    private mutating func handleFocused(_ key: Key) -> [Effect] {
        if showFocus(before: key) { return [] }
        switch focus {
        case .field(let id): return handle(key, in: Question.with(id))
        case .draftChoice: return handleDraftChoice(key)
        case .answerRow(let id):
            return key == .enter ? jump(to: id) : []
        case .fileRow(let index):
            if key == .enter { openDiff(of: index) }
            return []
        case .button(let button): return handle(key, on: button)
        }
    }

    mutating func handle(_ key: Key, on button: Button) -> [Effect] {
        switch key {
        case .enter, .character(" "): return press(button)
        case .left: return moveFocus(by: -1, within: \.isButton)
        case .right: return moveFocus(by: 1, within: \.isButton)
        default: return []
        }
    }

    private mutating func handleDraftChoice(_ key: Key) -> [Effect] {
        switch key {
        case .left: moveStartChoice(by: -1)
        case .right, .character(" "): moveStartChoice(by: 1)
        case .enter: return moveFocus(by: 1)
        default: break
        }
        return []
    }

    private mutating func openDiff(of index: Int) {
        guard let file = preview.files.element(at: index) else { return }
        overlay = .reader(HelpText.diff(file))
    }
}
