/// What keys do, and where.
struct KeyBinding: Sendable {
    let keys: [Key]
    let scope: Scope
    let action: Action
    /// What it does, for help and docs/screens.md; nil where the footer says enough.
    let purpose: String?
    /// What the footer says behind the key: empty where it follows from the screen, nil for no word.
    let hint: String?
    /// What there is no room for in the footer gives way, the highest first.
    let rank: Int
    /// So many of the keys are named in the footer.
    let named: Int

    init(
        _ keys: [Key], _ scope: Scope, _ action: Action, _ purpose: String? = nil,
        _ hint: String? = nil, _ rank: Int = 0, named: Int = 1
    ) {
        self.keys = keys
        self.scope = scope
        self.action = action
        self.purpose = purpose
        self.hint = hint
        self.rank = rank
        self.named = named
    }

    /// What has to be in front of the operator.
    enum Scope: Hashable, Sendable {
        /// Whatever there is, however small the window.
        case anywhere
        /// No overlay.
        case screen
        /// Whatever has the focus on a screen.
        case focus
        case text, secret, choice, toggle, startChoice, button
        /// A command or an address on Done.
        case step
        /// A field about which "Did you mean" is asked.
        case meant
        case reader, quitMenu
    }

    enum Action: Sendable {
        case repaint, suspend, quit, explain, reveal, scroll, goBack, goOn, enter, press, choose
        case putBack, takeMeant, copy, close
        case move(by: Int)
        case moveCaret(@Sendable (inout LineEditor) -> Void)
        case edit(@Sendable (inout LineEditor) -> Void)
        case pick(QuitChoice)
    }
}
