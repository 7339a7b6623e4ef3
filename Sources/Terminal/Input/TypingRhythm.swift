import WizardUI

/// Tells typing from a paste that came without markers, by its speed.
///
/// A terminal without bracketed paste sends the lines of a clipboard as if they were typed. Their
/// line breaks must press nothing. Nobody goes on typing right behind an Enter, so an Enter that
/// follows text at once is held back for a moment: when more text follows, all of it is a paste.
struct TypingRhythm {
    /// How long an Enter is held, and how long a paste may pause.
    let patience: Int

    private var lastText = -1_000_000
    private var heldEnter: Int?
    private var paste: PasteBuffer?

    /// Keys that lie closer together than this were not typed by hand.
    private static let fastest = 20
    /// So many characters at once are put in as one.
    private static let burst = 8

    init(patience: Int) { self.patience = patience }

    var deadline: Int? {
        if paste != nil { return lastText + patience }
        return heldEnter.map { $0 + patience }
    }

    /// Ends what only waited for more.
    mutating func expire() -> [InputEvent] {
        defer {
            paste = nil
            heldEnter = nil
        }
        if let paste { return [paste.event] }
        return heldEnter == nil ? [] : [.key(.enter)]
    }

    /// A paste with markers has just ended: what follows at once was not typed either.
    mutating func pasteEnded(at now: Int) { lastText = now }

    /// Takes a key that is neither text nor Enter.
    mutating func take(_ key: Key) -> [InputEvent] {
        guard paste != nil else { return expire() + [.key(key)] }
        // Inside a paste a tab is a blank, and other keys are none.
        if key == .tab { paste?.append(" ") }
        return []
    }

    /// Takes text, with `\n` for Enter, that came in one read.
    mutating func take(text: String, at now: Int) -> [InputEvent] {
        let isFast = now - lastText <= Self.fastest
        let hasText = text.contains { $0 != "\n" }
        if hasText || paste != nil { lastText = now }
        if paste != nil {
            paste?.append(text)
            return []
        }
        if heldEnter != nil {
            heldEnter = nil
            return startPaste("\n" + text, at: now)
        }
        if hasText, !isFast, text.hasPrefix("\n"), !text.dropFirst().hasPrefix("\n") {
            return [.key(.enter)] + take(text: String(text.dropFirst()), at: now)
        }
        let body = text.prefix { $0 != "\n" }
        let enters = text.count - body.count
        if hasText, enters > 1 { return startPaste(text, at: now) }
        if enters == 1, hasText || isFast {
            heldEnter = now
            return Self.events(body)
        }
        return Self.events(body) + Array(repeating: .key(.enter), count: enters)
    }

    private mutating func startPaste(_ text: String, at now: Int) -> [InputEvent] {
        var buffer = PasteBuffer()
        buffer.append(text)
        paste = buffer
        lastText = now
        return []
    }

    private static func events(_ text: Substring) -> [InputEvent] {
        text.count > burst
            ? [.paste(String(text))] : text.unicodeScalars.map { .key(.character(Character($0))) }
    }
}
