import WizardUI

/// Tells keys that were pressed one by one from those of a burst, by the time between them.
///
/// A line that stood still delivers in one piece what was typed meanwhile, and a terminal without
/// bracketed paste sends a clipboard as if it were typed. Nobody can tell the two apart, so both
/// are keys; but what comes in a burst is marked, since it must not press a button.
struct TypingRhythm {
    /// Keys that lie closer together than this are of one burst.
    let patience: Int

    private var lastKey = -1_000_000
    /// True when the last key was one that a clipboard can hold.
    private var wasText = false
    /// A key that came by itself, until it is known that no more follows.
    private var held: Key?

    init(patience: Int) { self.patience = patience }

    /// Longer where a network lies between, which is where a lone ESC waits longer.
    static func patience(escapeDelay: Int) -> Int { min(max(50, escapeDelay), 100) }

    var deadline: Int? { held.map { _ in lastKey + patience } }

    /// Ends what only waited for more.
    mutating func expire() -> [InputEvent] {
        defer { held = nil }
        return held.map { [.key($0)] } ?? []
    }

    /// A paste goes on, or has just ended: what follows at once is of the same burst.
    mutating func goesOn(at now: Int) {
        lastKey = now
        wasText = true
    }

    /// Takes the keys that came in one read.
    ///
    /// Keys of one read are a burst. Across reads it goes on with what a clipboard can hold: who
    /// presses Down and Enter one right after the other has pressed Enter.
    /// - Parameters:
    ///   - keys: In the order in which they came.
    ///   - now: When they came.
    ///   - holds: True where a key acts at once, so that it waits whether more follows it.
    /// - Returns: What the wizard is told now.
    mutating func take(_ keys: [Key], at now: Int, holds: Bool) -> [InputEvent] {
        guard let key = keys.first, let last = keys.last else { return [] }
        let isPart = held == nil ? key.isInClipboards : key.mayPress
        let goesOn = wasText && now - lastKey <= patience && isPart
        let before = held.map { [$0] } ?? []
        lastKey = now
        wasText = last.isInClipboards
        held = nil
        if keys.count > 1 || goesOn { return Self.burst(before + keys) }
        guard holds, key.mayPress else { return before.map(InputEvent.key) + [.key(key)] }
        held = key
        return []
    }

    private static func burst(_ keys: [Key]) -> [InputEvent] {
        var events: [InputEvent] = []
        var text = String.UnicodeScalarView()
        func flush() {
            if !text.isEmpty { events.append(.text(String(text))) }
            text = .init()
        }
        for (index, key) in keys.enumerated() {
            if case .character(let character) = key {
                text += character.unicodeScalars
                continue
            }
            flush()
            let isBehindKey = index > 0 && !keys[index - 1].isInClipboards
            events.append(
                key == .enter ? .enterInBurst(behindKey: isBehindKey) : .key(key))
        }
        flush()
        return events
    }
}

extension Key {
    /// True for what may stand in a clipboard.
    fileprivate var isInClipboards: Bool { isCharacter || self == .enter || self == .tab }

    /// True for what a button or the quit menu takes.
    fileprivate var mayPress: Bool { isCharacter || self == .enter }
}
